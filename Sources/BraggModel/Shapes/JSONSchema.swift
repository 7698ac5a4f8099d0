/// Writes shapes as a JSON Schema (draft 2020-12), so that other programs check the same.
package enum JSONSchema {
  /// The formats that have a schema, by the name `bragg schema` knows them.
  package static let shapes: [(name: String, shape: Shape)] = [
    ("plan", .plan), ("performance", .performance), ("case", .caseRecord),
    ("results", .results), ("explanation", .explanation), ("rules", .rules),
    ("mutation", .mutation), ("test", .test),
    ("recorded", .recorded), ("check", .check),
    ("comparison", .comparison), ("sweep", .sweep), ("forecast", .forecast),
    ("stream", .stream),
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
      schema += anyOf([kind, [("type", .string("null"))]])
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
    case .day:
      // The length keeps out the line break that `$` forgives in some languages.
      type(
        "string", ("format", .string("date")), ("maxLength", .integer(10)),
        ("pattern", .string("^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")))
    case .period: type("string", ("pattern", .string("[0-9].*[0-9]")))
    case .target: anyOf([type("number"), type("string")] + targetObjects)
    case .list(let element): type("array", ("items", .object(schema(element))))
    case .object(let shape): object(shape)
    case .map(let value):
      type("object", ("additionalProperties", nullable(schema(value))))
    case .either(let kinds): anyOf(kinds.map(schema))
    case .anything: []
    }
  }

  /// What a target that is an object has to hold: one of these, whatever else it holds.
  private static let targetObjects: [[(String, JSONText)]] = {
    func having(_ fields: (String, FieldKind)...) -> [(String, JSONText)] {
      let properties = fields.map { ($0, JSONText.object(schema($1))) }
      return [
        ("type", .string("object")), ("properties", .object(properties)),
        ("required", .array(fields.map { name, _ in JSONText.string(name) })),
      ]
    }
    return [
      having(("min", .number), ("max", .number)),
      having(("baseline_plus", .number)),
      having(("benchmark", .text), ("is", .word(Standing.allCases.map(\.rawValue)))),
    ]
  }()

  private static func anyOf(_ schemas: [[(String, JSONText)]]) -> [(String, JSONText)] {
    [("anyOf", .array(schemas.map(JSONText.object)))]
  }

  private static func nullable(_ schema: [(String, JSONText)]) -> JSONText {
    .object(anyOf([schema, [("type", .string("null"))]]))
  }
}
