import Testing

@testable import BraggModel

/// The schemas say of each document what its shape says.
struct JSONSchemaTests {
  private func schema(of shape: Shape) throws -> JSONValue {
    let text = JSONSchema.text(of: shape).serialised(indent: 2)
    return try JSONDocument.parse(Array(text.utf8), path: "schema.json").root
  }

  /// The schema of an object's field, without the null that stands for its absence.
  private func schema(of field: Field, in object: JSONValue) throws -> JSONValue {
    let schema = try #require(object["properties"]?[field.name])
    guard !field.isRequired else { return schema }
    let choices = schema.list("anyOf")
    #expect(choices.count == 2 && choices.last?["type"]?.string == "null")
    return try #require(choices.first)
  }

  private func expectAgreement(_ shape: Shape, _ schema: JSONValue) throws {
    #expect(schema["type"]?.string == "object")
    #expect(schema["additionalProperties"]?.bool == true)
    let names = try #require(schema["properties"]).members.map { $0.key.string }
    #expect(names == shape.fields.map(\.name))
    let required = schema.list("required").map(\.string)
    #expect(required == shape.fields.filter(\.isRequired).map(\.name))
    for field in shape.fields {
      #expect(schema["properties"]?[field.name]?["description"]?.string == field.about)
      try expectAgreement(field.kind, self.schema(of: field, in: schema))
    }
  }

  private func expectAgreement(_ kind: FieldKind, _ schema: JSONValue) throws {
    switch kind {
    case .object(let shape): try expectAgreement(shape, schema)
    case .list(let element):
      #expect(schema["type"]?.string == "array")
      try expectAgreement(element, #require(schema["items"]))
    case .map(let value):
      #expect(schema["type"]?.string == "object")
      let choices = try #require(schema["additionalProperties"]).list("anyOf")
      #expect(choices.last?["type"]?.string == "null")
      try expectAgreement(value, #require(choices.first))
    case .either(let kinds):
      let choices = schema.list("anyOf")
      #expect(choices.count == kinds.count)
      for (kind, choice) in zip(kinds, choices) { try expectAgreement(kind, choice) }
    case .word(let words): #expect(schema.list("enum").map(\.string) == words)
    case .exactly(let text): #expect(schema["const"]?.string == text)
    case .anything: #expect(schema.count == 0)
    default: #expect(schema["type"] != nil || schema["anyOf"] != nil)
    }
  }

  @Test(arguments: ["plan", "performance", "results"])
  func `a schema has the fields of its shape, all the way down`(name: String) throws {
    let shape = try #require(JSONSchema.shapes.first { $0.name == name }?.shape)
    let schema = try schema(of: shape)
    #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
    try expectAgreement(shape, schema)
  }

  @Test(
    arguments: [
      (.text, #"{"type":"string"}"#),
      (.name, #"{"type":"string","minLength":1}"#),
      (.timescale, #"{"type":"string"}"#),
      (.number, #"{"type":"number"}"#),
      (.whole(1...10), #"{"type":"integer","minimum":1,"maximum":10}"#),
      (.percent, #"{"type":"number","minimum":0,"maximum":100}"#),
      (.flag, #"{"type":"boolean"}"#),
      (.word(["final", "revised"]), #"{"enum":["final","revised"]}"#),
      (.exactly("bragg-plan/1"), #"{"const":"bragg-plan/1"}"#),
      (.list(.flag), #"{"type":"array","items":{"type":"boolean"}}"#),
      (
        .map(.flag),
        #"{"type":"object","additionalProperties":{"anyOf":[{"type":"boolean"},{"type":"null"}]}}"#
      ),
      (.either([.number, .flag]), #"{"anyOf":[{"type":"number"},{"type":"boolean"}]}"#),
      (.anything, "{}"),
    ] as [(FieldKind, String)])
  func `each kind of field has its schema`(kind: FieldKind, text: String) throws {
    let schema = try schema(of: Shape("thing", "A thing.", [Field("f", kind, "A field.")]))
    let field = try #require(schema["properties"]?["f"]?.list("anyOf").first)
    let expected = try JSONDocument.parse(Array(text.utf8), path: "expected.json").root
    #expect(JSONText(field).serialised() == JSONText(expected).serialised())
  }
}

extension JSONText {
  /// The value as it is, for comparing without its spaces.
  fileprivate init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .bool(value.bool == true)
    case .number: self = .digits(value.digits ?? "")
    case .string: self = .string(value.string ?? "")
    case .array: self = .array(value.elements.map(JSONText.init))
    case .object:
      self = .object(value.members.map { ($0.key.string ?? "", JSONText($0.value)) })
    }
  }
}
