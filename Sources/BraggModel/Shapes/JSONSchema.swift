/// Writes shapes as a JSON Schema (draft 2020-12), so that other programs check the same.
package enum JSONSchema {
  /// The formats that have a schema, by the name `bragg schema` knows them.
  package static let shapes: [(name: String, shape: Shape)] = [
    ("plan", .plan), ("performance", .performance), ("results", .results),
  ]

  package static func text(of shape: Shape) -> JSONText {
    var schema: [(String, JSONText)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string(shape.name)),
    ]
    schema += object(shape)
    return .object(schema)
  }

  private static func object(_ shape: Shape) -> [(String, JSONText)] {
    let required = shape.fields.filter(\.isRequired).map { JSONText.string($0.name) }
    var schema: [(String, JSONText)] = [
      ("description", .string(shape.about)),
      ("type", .string("object")),
      (
        "properties",
        .object(shape.fields.map { field in (field.name, property(field)) })
      ),
    ]
    if !required.isEmpty { schema.append(("required", .array(required))) }
    // Fields that the format does not know are kept.
    schema.append(("additionalProperties", .bool(true)))
    return schema
  }

  private static func property(_ field: Field) -> JSONText {
    var schema: [(String, JSONText)] = [("description", .string(field.about))]
    let kind = self.schema(field.kind).filter { $0.0 != "description" }
    // JSON's null is the same as no field, except where the field is required.
    if field.isRequired {
      schema += kind
    } else {
      schema.append(("anyOf", .array([.object(kind), .object([("type", .string("null"))])])))
    }
    return .object(schema)
  }

  private static func schema(_ kind: FieldKind) -> [(String, JSONText)] {
    func type(_ name: String, _ more: (String, JSONText)...) -> [(String, JSONText)] {
      [("type", .string(name))] + more
    }
    return switch kind {
    case .exactly(let text): [("const", .string(text))]
    case .text, .timescale: type("string")
    case .name: type("string", ("minLength", .integer(1)))
    case .number: type("number")
    case .whole(let range):
      type(
        "integer", ("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound)))
    case .percent: type("number", ("minimum", .integer(0)), ("maximum", .integer(100)))
    case .flag: type("boolean")
    case .word(let words): [("enum", .array(words.map(JSONText.string)))]
    case .day: type("string", ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")))
    case .period: type("string", ("minLength", .integer(1)))
    case .target: [("type", .array([.string("number"), .string("string"), .string("object")]))]
    case .list(let element): type("array", ("items", .object(schema(element))))
    case .object(let shape): object(shape)
    case .map(let value):
      type("object", ("additionalProperties", nullable(schema(value))))
    case .either(let kinds): [("anyOf", .array(kinds.map { .object(schema($0)) }))]
    case .anything: []
    }
  }

  private static func nullable(_ schema: [(String, JSONText)]) -> JSONText {
    .object([("anyOf", .array([.object(schema), .object([("type", .string("null"))])]))])
  }
}
