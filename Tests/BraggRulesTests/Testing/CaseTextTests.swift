import BraggModel
import Testing

@testable import BraggRules

/// A case as it would be written in tests.lua.
struct CaseTextTests {
  /// Loads cases of the good rule set.
  private func cases(_ text: String) throws -> [RuleTestCase] {
    let folder = try RuleFolder([
      "rules.lua": RuleSetErrorExample.goodFile, "tests.lua": "return {\n\(text)\n}",
    ])
    return try withExtendedLifetime(folder) { try RuleTests(folder: folder.path).cases }
  }

  @Test(arguments: [
    #"""
    { name = "late", as_of = "2024-01-31",
      action = { due = "2023-12-31", status = "in_progress" },
      expect = { action = "red" }, because = { action = "late" } },
    """#,
    #"""
    { name = "with \"all\" there is", as_of = "2024-01-31",
      set = { slip_days = 31 },
      action = { criteria = { ["end"] = true, ["two words"] = false } },
      expect = { action = "unrated" }, missing = { action = "due" } },
    """#,
    #"""
    { name = "a plan", as_of = "2024-01-31",
      plan = { actions = { { ref = "1" }, { ref = "2" } } },
      breaches = {} },
    """#,
    #"""
    { name = "a measure", as_of = "2024-01-31",
      measure = { id = "CIN8", values = { 1, 2.5, -3 } },
      performance = { measures = { { id = "M1" } } },
      previous = { rag = "red" },
      breaches = { "low", "very-low" } },
    """#,
    #"""
    { name = "a tab\tand a line\nbreak \\ and \0017", as_of = "2024-01-31",
      risk = { title = "café" },
      expect = { rag = "red" }, travel = { rag = "none" } },
    """#,
  ])
  func `what is read is written again`(_ text: String) throws {
    #expect(try cases(text).map(\.luaText) == [text])
  }

  @Test func `a long value stands on several lines`() throws {
    let milestones = (1...3).map {
      "{ title = \"The step that has the number \($0)\", due = \"2024-0\($0)-01\" }"
    }
    let text = """
      { name = "long", as_of = "2024-01-31", expect = { action = "red" },
        action = { milestones = { \(milestones.joined(separator: ", ")) } } }
      """
    #expect(
      try cases(text).first?.luaText == """
        { name = "long", as_of = "2024-01-31",
          action = {
            milestones = {
              { due = "2024-01-01", title = "The step that has the number 1" },
              { due = "2024-02-01", title = "The step that has the number 2" },
              { due = "2024-03-01", title = "The step that has the number 3" },
            },
          },
          expect = { action = "red" } },
        """)
  }
}
