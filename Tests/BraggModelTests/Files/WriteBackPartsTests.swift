import Testing

@testable import BraggModel

/// Parts taken out of a document and put into lists, in the document's own text.
struct WriteBackPartsTests {
  private func root(_ text: String) throws -> JSONValue {
    try JSONDocument.parse(Array(text.utf8), path: "plan.json").root
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: [
    (#"{"a":1}"#, #"{}"#),
    (#"{ "a": 1 }"#, #"{}"#),
    (#"{"a": 1, "b" : 2.50}"#, #"{"b" : 2.50}"#),
    (#"{"b" : 2.50, "a": [1, {"a": 2}]}"#, #"{"b" : 2.50}"#),
    ("{\n  \"b\": 1,\n  \"a\": 2,\n  \"c\": 3\n}", "{\n  \"b\": 1,\n  \"c\": 3\n}"),
    ("{\n  \"a\": 2,\n  \"c\": 3\n}", "{\n  \"c\": 3\n}"),
    ("{\r\n\t\"b\": 1,\r\n\t\"a\": 2\r\n}", "{\r\n\t\"b\": 1\r\n}"),
    (#"{"b": 1}"#, #"{"b": 1}"#),
  ])
  func `a field goes with its comma, and nothing else does`(before: String, after: String) throws {
    #expect(try text(WriteBack.removing("a", of: root(before))) == after)
  }

  @Test(arguments: [
    ("[1, 2, 3]", 0, "[2, 3]"), ("[1, 2, 3]", 1, "[1, 3]"), ("[1, 2, 3]", 2, "[1, 2]"),
    ("[ 1 ]", 0, "[]"), ("[\n  {\"a\": [1]},\n  2\n]", 0, "[\n  2\n]"),
  ])
  func `an element goes with its comma`(before: String, position: Int, after: String) throws {
    #expect(try text(WriteBack.removing(position, of: root(before))) == after)
  }

  private static let entry = JSONText.object([
    ("period", .string("2024-02")), ("value", .integer(9)),
  ])

  @Test(arguments: [
    ("[]", #"[{"period":"2024-02","value":9}]"#),
    (#"[{"period": "2024-01"}]"#, #"[{"period": "2024-01"}, {"period": "2024-02", "value": 9}]"#),
    (
      "[\n  {\"period\": \"2024-01\"}\n]",
      "[\n  {\"period\": \"2024-01\"},\n  {\"period\": \"2024-02\", \"value\": 9}\n]"
    ),
    (
      "[\n  {\n    \"period\": \"2024-01\"\n  }\n]",
      """
      [
        {
          "period": "2024-01"
        },
        {
          "period": "2024-02",
          "value": 9
        }
      ]
      """
    ),
  ])
  func `a new element is set as the one before it`(before: String, after: String) throws {
    #expect(try text(WriteBack.appending(Self.entry, to: root(before))) == after)
  }

  @Test func `an element is replaced where it stands`() throws {
    let list = try root("[ 1.0,  2 ]")
    let first = try #require(list.elements.first { _ in true })
    #expect(text(WriteBack.replacing(first, with: .digits("1.50"))) == "[ 1.50,  2 ]")
  }
}
