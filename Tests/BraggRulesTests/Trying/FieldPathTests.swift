import BraggModel
import Testing

@testable import BraggRules

/// What a person types is read as facts are written.
struct FieldPathTests {
  @Test(arguments: [
    ("due", [FieldPath.Step.member("due")]),
    ("milestones[2].done", [.member("milestones"), .element("2"), .member("done")]),
    (
      "milestones[Rota agreed].due",
      [.member("milestones"), .element("Rota agreed"), .member("due")]
    ),
    ("observations[2022/23 Q1]", [.member("observations"), .element("2022/23 Q1")]),
    ("criteria.a b", [.member("criteria"), .member("a b")]),
  ])
  func `a path is steps`(typed: String, steps: [FieldPath.Step]) throws {
    let path = try FieldPath(typed)
    #expect(path.steps == steps)
    #expect(path.description == typed)
  }

  @Test(arguments: ["", ".due", "due.", "due..x", "[2]", "milestones[2", "milestones[2]done"])
  func `what is no path is refused`(typed: String) {
    #expect(throws: SessionError.self) { try FieldPath(typed) }
  }

  private func document(_ text: String) throws -> JSONValue {
    try JSONDocument.parse(Array(text.utf8), path: "plan.json").root
  }

  private static let action = """
    {"ref": "1", "due": "2024-01-31", "own": "x", "milestones": [{"title": "A"}, {"title": "B", "done": true}]}
    """

  /// What is typed at a field of an action, and the action's text afterwards.
  struct Example: CustomTestStringConvertible {
    let field: String
    let typed: String?
    let before: String
    let after: String

    init(_ field: String, _ typed: String?, _ before: String, _ after: String) {
      (self.field, self.typed, self.before, self.after) = (field, typed, before, after)
    }

    var testDescription: String { "\(field) \(typed ?? "nil")" }
  }

  @Test(arguments: [
    Example("due", "Mar 24", #""due": "2024-01-31""#, #""due": "Mar 24""#),
    Example("due", nil, #" "due": "2024-01-31","#, ""),
    Example("title", "12", "}]}", #"}], "title": "12"}"#),
    Example("percent_complete", "40.50", "}]}", #"}], "percent_complete": 40.50}"#),
    Example("own", "7", #""own": "x""#, #""own": "7""#),
    Example("other", "7", "}]}", #"}], "other": 7}"#),
    Example("other", "true", "}]}", #"}], "other": true}"#),
    Example("recovery.by", "2024-03-01", "}]}", #"}], "recovery": {"by": "2024-03-01"}}"#),
    Example("sources", #"["O1", "O2"]"#, "}]}", #"}], "sources": ["O1", "O2"]}"#),
    Example("milestones[1].done", "2024-01-02", #""A"}"#, #""A", "done": "2024-01-02"}"#),
    Example("milestones[A].done", "false", #""A"}"#, #""A", "done": false}"#),
    Example("milestones[B]", nil, #", {"title": "B", "done": true}"#, ""),
    Example("milestones[3].title", "C", "true}]", #"true}, {"title": "C"}]"#),
    Example("evidence[1].on", "2024-01-02", "}]}", #"}], "evidence": [{"on": "2024-01-02"}]}"#),
  ])
  func `only what is named changes`(_ example: Example) throws {
    let action = try document(Self.action)
    let edit = try FieldEdit(
      FieldPath(example.field), of: action, kind: .object(.action), to: example.typed)
    let after = Self.action.replacing(example.before, with: example.after)
    #expect(after != Self.action)
    #expect(String(decoding: edit.bytes, as: UTF8.self) == after)
  }

  @Test(arguments: [
    ("milestones[4].title", "x", "there is no element `4`"),
    ("milestones[9]", nil, "there is no element `9`"),
    ("milestones.title", "x", "there is no field `title` in a list"),
    ("due[1]", "x", "`[1]` is asked of the text `2024-01-31`, which is no list"),
    ("title", nil, "there is no `title` to remove"),
  ])
  func `what is not there is told`(field: String, typed: String?, message: String) throws {
    let action = try document(Self.action)
    let error = #expect(throws: SessionError.self) {
      try FieldEdit(FieldPath(field), of: action, kind: .object(.action), to: typed)
    }
    #expect(error?.message == message)
  }

  @Test func `a figure of a new period stands behind the others`() throws {
    let measure = try document(#"{"id": "M", "observations": [{"period": "2024-01", "value": 1}]}"#)
    let path = FieldPath([.member("observations"), .element("2024-02"), .member("value")])
    let edit = try FieldEdit(path, of: measure, kind: .object(.measure), to: "2.50")
    #expect(
      String(decoding: edit.bytes, as: UTF8.self)
        == #"{"id": "M", "observations": [{"period": "2024-01", "value": 1}, {"period": "2024-02", "value": 2.50}]}"#
    )
  }

  @Test func `a period is found however it is spelt`() throws {
    let list = try document(#"[{"period": "2023-12"}, {"period": "2024-01"}]"#)
    #expect(list.position(of: "Jan 2024") == 1)
    #expect(list.position(of: "2") == 1)
    #expect(list.position(of: "2024-02") == nil)
  }
}
