import BraggModel
import Testing

@testable import BraggRules

/// The tests of a rule set fail where they should.
struct RuleTestsTests {
  /// Loads the good rule set with the given cases, and answers what fails.
  private func failures(of cases: String) throws -> [String] {
    let folder = try RuleFolder([
      "rules.lua": RuleSetErrorExample.goodFile, "tests.lua": "return { \(cases) }",
    ])
    let tests = try withExtendedLifetime(folder) { try RuleTests(folder: folder.path) }
    return try tests.cases.flatMap(tests.failures)
  }

  /// A case of an action 31 days late, with what it expects.
  private func late(_ expectation: String) -> String {
    """
    { name = "late", as_of = "2024-01-31", \(expectation),
      action = { status = "in_progress", due = "2023-12-31" } }
    """
  }

  private static let read = "[due = 2023-12-31, status = in_progress, parameters.slip_days = 30]"

  @Test(arguments: [
    #"expect = { action = "red" }"#,
    #"expect = { action = "red", overall = "red" }, because = { action = "late" }"#,
    #"because = { action = "late" }"#,
    #"expect = { action = "green" }, because = { action = "on-track" }, set = { slip_days = 31 }"#,
    #"breaches = {}"#,
  ])
  func `a case that holds has no failures`(_ expectation: String) throws {
    #expect(try failures(of: late(expectation)) == [])
  }

  @Test(arguments: [
    (#"expect = { action = "green" }"#, "action: expected green, got red: late: late \(read)"),
    (
      #"because = { action = "lost" }"#,
      "action: expected clause lost, got late: late: late \(read)"
    ),
    (
      #"missing = { action = "due" }"#,
      "action: expected `due` to be missing, got: late: late \(read)"
    ),
    (#"expect = { impact = "red" }"#, "impact: there is no such dimension"),
    (#"because = { impact = "late" }"#, "impact: there is no such dimension"),
    (#"breaches = { "very-late" }"#, #"breaches: expected ["very-late"], got []"#),
  ])
  func `a case that does not hold says what came instead`(
    _ expectation: String, failure: String
  ) throws {
    #expect(try failures(of: late(expectation)) == [failure])
  }

  @Test func `a missing fact is expected by its name`() throws {
    let undated = """
      { name = "undated", as_of = "2024-01-31", action = { status = "in_progress" },
        expect = { action = "unrated" }, missing = { action = "due" } }
      """
    #expect(try failures(of: undated) == [])
    let wrong = try failures(of: undated.replacing(#"action = "due""#, with: #"action = "start""#))
    #expect(
      wrong == [
        "action: expected `start` to be missing, got: late: no due date "
          + "[due = missing, status = in_progress, due_as_written = missing]"
      ])
  }

  @Test(arguments: [
    (#"{}"#, "case 1 has no `name`\n  help: say what the case shows"),
    (
      #"{ name = "late" }"#,
      "case `late` has no `as_of` day\n  help: write `as_of = \"2024-01-31\"`"
    ),
    (
      #"{ name = "late", as_of = "31/1/2024" }"#,
      "case `late` has no `as_of` day\n  help: write `as_of = \"2024-01-31\"`"
    ),
    (
      #"{ name = "late", as_of = "2024-01-31" }"#,
      "case `late` needs one subject\n  help: write `action = { … }`, `measure = { … }` or `risk = { … }`"
    ),
    (
      #"{ name = "late", as_of = "2024-01-31", action = { title = "x" }, risk = { title = "x" } }"#,
      "case `late` needs one subject\n  help: write `action = { … }`, `measure = { … }` or `risk = { … }`"
    ),
    (
      #"{ name = "late", as_of = "2024-01-31", action = {} }"#,
      "case `late` expects nothing\n  help: write `expect = { action = \"red\" }`"
    ),
    (
      #"{ name = "late", as_of = "2024-01-31", action = {}, expects = { action = "red" } }"#,
      "case `late` has no field `expects`\n  help: did you mean `expect`?"
    ),
  ])
  func `a case that cannot be run is refused`(_ text: String, printed: String) throws {
    let error = #expect(throws: RuleSetErrors.self) { _ = try failures(of: text) }
    #expect(error?.description.hasSuffix("/tests.lua: \(printed)") == true)
  }

  @Test func `a file that returns no list is refused`() throws {
    let folder = try RuleFolder([
      "rules.lua": RuleSetErrorExample.goodFile, "tests.lua": "local cases = {}",
    ])
    let error = #expect(throws: RuleSetErrors.self) { _ = try RuleTests(folder: folder.path) }
    #expect(
      error?.description.hasSuffix(
        "/tests.lua: the file returns nothing, not a list of cases\n"
          + "  help: end it with `return { { name = \"…\", … }, … }`") == true)
  }

  @Test func `a folder without tests is told`() throws {
    let folder = try RuleFolder(["rules.lua": RuleSetErrorExample.goodFile])
    let error = #expect(throws: RuleSetErrors.self) { _ = try RuleTests(folder: folder.path) }
    #expect(error?.errors.map(\.kind) == [.notFound])
  }

  @Test func `a case whose data are wrong is refused as a document would be`() throws {
    let text = """
      { name = "late", as_of = "2024-01-31", expect = { action = "red" },
        action = { status = "paussed" } }
      """
    let error = #expect(throws: DocumentErrors.self) { _ = try failures(of: text) }
    #expect(error?.errors.map(\.help) == ["did you mean `paused`?"])
  }
}
