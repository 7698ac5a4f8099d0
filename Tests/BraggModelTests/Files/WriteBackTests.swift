import Testing

@testable import BraggModel

struct WriteBackTests {
  private static let green = JSONText.object([
    ("action", .object([("level", .string("green")), ("clause", .string("on-track"))]))
  ])

  private func writeBack(
    _ text: String, _ values: [String: JSONText] = ["1": green]
  ) throws -> String {
    let document = try JSONDocument.parse(Array(text.utf8), path: "plan.json")
    let bytes = WriteBack.replacing(
      field: "ratings", ofEach: "actions", keyedBy: "ref", with: values, in: document)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (
      #"{"actions":[{"ref":"1"},{"ref":"2"}]}"#,
      #"{"actions":[{"ref":"1","ratings":{"action":{"level":"green","clause":"on-track"}}},{"ref":"2"}]}"#
    ),
    (
      #"{"actions": [{ "ref": "1" }]}"#,
      #"{"actions": [{ "ref": "1", "ratings": {"action": {"level": "green", "clause": "on-track"}} }]}"#
    ),
    (
      #"{"actions": [{"x" : 1.50, "ref" : "1"}]}"#,
      #"{"actions": [{"x" : 1.50, "ref" : "1", "ratings" : {"action" : {"level" : "green", "clause" : "on-track"}}}]}"#
    ),
  ])
  func `an object on one line stays on it`(before: String, after: String) throws {
    #expect(try writeBack(before) == after)
  }

  @Test(arguments: ["\n", "\r\n"], ["  ", "    ", "\t"])
  func `an object on several lines is continued in its style`(
    lineBreak: String, indent: String
  ) throws {
    func text(_ lines: [(Int, String)]) -> String {
      lines.map { String(repeating: indent, count: $0) + $1 + lineBreak }.joined()
    }
    let before: [(Int, String)] = [
      (0, "{"), (1, "\"actions\": ["), (2, "{"), (3, "\"ref\": \"1\","), (3, "\"due\": \"TBC\""),
      (2, "}"), (1, "]"), (0, "}"),
    ]
    let after: [(Int, String)] = [
      (0, "{"), (1, "\"actions\": ["), (2, "{"), (3, "\"ref\": \"1\","), (3, "\"due\": \"TBC\","),
      (3, "\"ratings\": {"), (4, "\"action\": {\"level\": \"green\", \"clause\": \"on-track\"}"),
      (3, "}"), (2, "}"), (1, "]"), (0, "}"),
    ]
    #expect(try writeBack(text(before)) == text(after))
    #expect(try writeBack(text(after)) == text(after))
    let other = text(after.map { ($0, $1.replacing("green", with: "red")) })
    #expect(try writeBack(other) == text(after))
  }

  @Test(arguments: [
    #"{"actions": [{"ref": "1", "ratings": {"a": 1.0, "b": "gr\u0065en"}}]}"#,
    #"{"actions": [{"r\u0061tings" : { "b":"green" , "a":1e0 }, "ref": "1"}]}"#,
  ])
  func `a value that says the same is left alone`(text: String) throws {
    let values = ["1": JSONText.object([("b", .string("green")), ("a", .integer(1))])]
    #expect(try writeBack(text, values) == text)
  }

  @Test(arguments: [
    "{}", "[]", "1", #"{"actions": {"ref": "1"}}"#,
    #"{"actions": [1, {"ref": 1}, {}, {"ref": "9"}]}"#,
    #"{"risks": [{"ref": "1"}]}"#, #"{"a": {"actions": [{"ref": "1"}]}}"#,
  ])
  func `nothing else is touched`(text: String) throws {
    #expect(try writeBack(text) == text)
  }

  @Test(arguments: [
    ("{}", #"{"n": 1}"#), ("{ }\n", #"{"n": 1}"# + "\n"),
    ("{\n  \"a\": 1\n}", "{\n  \"a\": 1,\n  \"n\": 1\n}"),
  ])
  func `one object is set`(before: String, after: String) throws {
    let root = try JSONDocument.parse(Array(before.utf8), path: "p").root
    let bytes = WriteBack.setting("n", of: root, to: .integer(1))
    #expect(String(decoding: bytes, as: UTF8.self) == after)
  }

  @Test(arguments: [
    ("{\n\t\"a\": {}\n}", "{\n\t\"a\": {\n\t\t\"n\": 1\n\t}\n}"), (#"{"a":{}}"#, #"{"a":{"n":1}}"#),
    (#"{"a": {}}"#, #"{"a": {"n": 1}}"#),
  ])
  func `an empty object takes the style of its document`(before: String, after: String) throws {
    let root = try JSONDocument.parse(Array(before.utf8), path: "p").root
    let bytes = WriteBack.setting("n", of: try #require(root["a"]), to: .integer(1))
    #expect(String(decoding: bytes, as: UTF8.self) == after)
  }

  @Test(arguments: 0..<500)
  func `every other byte of an odd text stays`(seed: Int) throws {
    var text = OddPlanText(seed: UInt64(seed))
    let source = text.plan()
    let values = Dictionary(
      uniqueKeysWithValues: text.refs.map { ref in
        (
          ref,
          JSONText.object([("ref", .string(ref)), ("points", .array([.number(84.6), .null]))])
        )
      })
    let before = try JSONDocument.parse(source, path: "p")
    let written = WriteBack.replacing(
      field: "ratings", ofEach: "actions", keyedBy: "ref", with: values, in: before)
    let after = try JSONDocument.parse(written, path: "p")

    let rated = try #require(before.root["actions"]).elements.map { $0["ratings"] != nil }
    #expect(
      Self.remainder(of: after, rated: rated) == Self.remainder(of: before, rated: rated))
    for action in try #require(after.root["actions"]).elements {
      guard let ref = action["ref"]?.string, let value = values[ref] else { continue }
      #expect(try value.isSame(as: #require(action["ratings"])))
    }
    let again = WriteBack.replacing(
      field: "ratings", ofEach: "actions", keyedBy: "ref", with: values, in: after)
    #expect(again == written)
  }

  /// The text without the values of `ratings`, and where an action was not rated to begin with
  /// without the whole member, which stands last, and the comma before it.
  private static func remainder(of document: JSONDocument, rated: [Bool]) -> [UInt8] {
    var rest: [UInt8] = []
    var position = 0
    let actions = document.root["actions"]?.elements.map { $0 } ?? []
    for (action, rated) in zip(actions, rated) {
      guard let ratings = action["ratings"] else { continue }
      let last = action.members.map(\.value).dropLast().last
      let start = rated ? ratings.range.lowerBound : last?.range.upperBound ?? 0
      rest += document.bytes[position..<start]
      position = ratings.range.upperBound
    }
    return rest + document.bytes[position...]
  }
}
