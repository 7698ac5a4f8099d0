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
    return try tests.run().flatMap { $0.failures.map(\.description) }
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
    #"travel = { action = "worse", overall = "new" }, previous = { action = "green" }"#,
    #"travel = { action = "same" }, previous = { action = "red" }"#,
    #"travel = { action = "new" }"#,
  ])
  func `a case that holds has no failures`(_ expectation: String) throws {
    #expect(try failures(of: late(expectation)) == [])
  }

  @Test(arguments: [
    (#"expect = { action = "green" }"#, "action: expected green, got red: late: late \(read)"),
    (
      #"because = { action = "lost" }"#,
      "action: expected clause lost, got clause late: late: late \(read)"
    ),
    (
      #"missing = { action = "due" }"#,
      "action: expected `due` missing, got rated: late: late \(read)"
    ),
    (#"expect = { impact = "red" }"#, "impact: expected a rating, got no such dimension"),
    (#"because = { impact = "late" }"#, "impact: expected a rating, got no such dimension"),
    (#"breaches = { "very-late" }"#, "breaches: expected very-late, got none"),
    (
      #"travel = { action = "better" }, previous = { action = "green" }"#,
      "action: expected travel better, got travel worse: late: late \(read)"
    ),
    (
      #"travel = { action = "none" }"#,
      "action: expected travel none, got travel new: late: late \(read)"
    ),
    (
      #"travel = { action = "new" }, previous = { impact = "green" }"#,
      "previous: expected a rating, got no such dimension: impact"
    ),
  ])
  func `a case that does not hold says what came instead`(
    _ expectation: String, failure: String
  ) throws {
    #expect(try failures(of: late(expectation)) == [failure])
  }

  /// What fails where the threshold cannot be decided: its rule wants a fact, or is wrong.
  private func failuresToDecide(when rule: String, _ expectation: String) throws -> [String] {
    let rules = RuleSetErrorExample.goodFile.replacing("a:days_overdue() > 90", with: rule)
    let folder = try RuleFolder([
      "rules.lua": rules, "tests.lua": "return { \(late(expectation)) }",
    ])
    let tests = try withExtendedLifetime(folder) { try RuleTests(folder: folder.path) }
    return try tests.run().flatMap { $0.failures.map(\.description) }
  }

  private static let missing = "a.percent_complete > 90"
  private static let broken = "a.due + 1 > 90"

  @Test(arguments: [
    (missing, #"breaches = {}"#), (missing, #"undecided = { "very-late" }"#),
    (broken, #"undecided = { "very-late" }, breaches = {}"#),
    (broken, #"expect = { action = "red" }"#),
    ("a:days_overdue() > 90", #"undecided = {}"#),
  ])
  func `a threshold that cannot be decided can be expected`(
    _ rule: String, _ expectation: String
  ) throws {
    #expect(try failuresToDecide(when: rule, expectation) == [])
  }

  @Test(arguments: [
    (missing, #"undecided = {}"#, "undecided: expected none, got very-late: "),
    (broken, #"breaches = {}"#, "undecided: expected none, got very-late: "),
    (
      "a:days_overdue() > 90", #"undecided = { "very-late" }"#,
      "undecided: expected very-late, got none"
    ),
  ])
  func `one that cannot be decided unexpectedly fails a case`(
    _ rule: String, _ expectation: String, _ failure: String
  ) throws {
    let failures = try failuresToDecide(when: rule, expectation)
    #expect(failures.count == 1)
    #expect(failures.first?.hasPrefix(failure) == true)
  }

  /// Loads a rule set that counts what is beneath an area, and answers what fails.
  private func failuresOfCounting(_ cases: String) throws -> [String] {
    let rules = """
      local function beneath(p)
        return ("%d actions, %d measures, %d risks"):format(#p.actions, #p.measures, #p.risks)
      end
      return ruleset { id = "ours", version = "1", title = "Ours", source = "ours",
        scale = {
          { id = "green", label = "Green", letter = "G", meaning = "two red measures" },
          { id = "red", label = "Red", letter = "R", meaning = "else" } },
        areas = { count = {
          { id = "two", rating = "green", means = "two red measures",
            when = function(p) return p:count { of = "measures", rating = "rag", level = "red" } == 2 end },
          { id = "else", rating = "red", means = "else", otherwise = beneath } } },
        actions = { figures = {
          { id = "some", rating = "green", means = "figures", when = function(a)
            return a:measures_with_data() > 0 end },
          { id = "none", rating = "red", means = "none", otherwise = true } } },
        measures = { rag = { { id = "all", rating = "red", means = "all", otherwise = true } } },
        thresholds = { { id = "every", of = "actions", severity = "low", means = "every action",
          when = function(a) return a.ref ~= "9" end } },
      }
      """
    let folder = try RuleFolder(["rules.lua": rules, "tests.lua": "return { \(cases) }"])
    let tests = try withExtendedLifetime(folder) { try RuleTests(folder: folder.path) }
    return try tests.run().flatMap { $0.failures.map(\.description) }
  }

  private static let around = """
    plan = { areas = { { ref = "B" }, { ref = "A", title = "replaced" } },
      actions = { { ref = "1", area = "A", measures = { "M1", "M2" } }, { ref = "2" } } },
    performance = { measures = { { id = "M1", values = { 3 } }, { id = "M2" }, { id = "M3" } } },
    """

  @Test(arguments: [
    #"area = { ref = "A" }, expect = { count = "green" }, because = { count = "two" }"#,
    #"area = { ref = "B" }, expect = { count = "red" }"#,
    #"area = { ref = "C", actions = { "1", "2" } }, expect = { count = "green" }"#,
    #"action = { ref = "3", measures = { "M1" } }, expect = { figures = "green" }, breaches = { "every" }"#,
    #"action = { ref = "9", measures = { "M3" } }, expect = { figures = "red" }, breaches = {}"#,
    #"measure = { id = "M4" }, expect = { rag = "red" }"#,
  ])
  func `a plan and figures surround the subject`(_ test: String) throws {
    let text = #"{ name = "x", as_of = "2024-01-31", \#(Self.around) \#(test) }"#
    #expect(try failuresOfCounting(text) == [])
  }

  @Test func `an area is told apart from those around it`() throws {
    let test = #"area = { ref = "B" }, expect = { count = "green" }"#
    let text = #"{ name = "x", as_of = "2024-01-31", \#(Self.around) \#(test) }"#
    let failure = try #require(try failuresOfCounting(text).first)
    #expect(
      failure.hasPrefix("count: expected green, got red: else: 0 actions, 0 measures, 0 risks ["))
  }

  /// A case of an action whose rating demands two things, of which it has one.
  private func demanding(_ expectation: String) throws -> [String] {
    let rules = RuleSetErrorExample.goodFile.replacing(
      #"means = "late","#, with: #"means = "late", requires = { "recovery", "action_plan" },"#)
    let cases = late(expectation).replacing("due = ", with: #"recovery = "extra staff", due = "#)
    let folder = try RuleFolder(["rules.lua": rules, "tests.lua": "return { \(cases) }"])
    let tests = try withExtendedLifetime(folder) { try RuleTests(folder: folder.path) }
    return try tests.run().flatMap { $0.failures.map(\.description) }
  }

  @Test(arguments: [
    #"requires = { action = { "recovery", "action_plan" } }"#,
    #"requires = { action = { "action_plan", "recovery" } }, lacks = { action = { "action_plan" } }"#,
    #"lacks = { overall = {} }"#,
  ])
  func `what a rating demands is expected by name, in any order`(_ expectation: String) throws {
    #expect(try demanding(expectation) == [])
  }

  @Test(arguments: [
    (
      #"requires = { action = { "recovery" } }"#,
      "action: expected recovery required, got action_plan, recovery"
    ),
    (
      "requires = { action = {} }", "action: expected none required, got action_plan, recovery"
    ),
    (
      #"lacks = { action = { "recovery" } }"#, "action: expected recovery lacking, got action_plan"
    ),
    (#"lacks = { action = {} }"#, "action: expected none lacking, got action_plan"),
  ])
  func `other demands than expected are told`(_ expectation: String, failure: String) throws {
    #expect(try demanding(expectation) == ["\(failure): late: late \(Self.read)"])
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
        "action: expected `start` missing, got unrated: late: no due date "
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
    (
      #"{ name = "late", as_of = "2024-01-31", action = {}, travel = { action = "wrose" } }"#,
      "case `late` expects the travel `wrose`\n  help: did you mean `worse`?"
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

  @Test func `a case whose data are wrong fails as a document would`() throws {
    let text = """
      { name = "late", as_of = "2024-01-31", expect = { action = "red" },
        action = { status = "paussed" } }
      """
    let failure = try #require(try failures(of: text).first)
    #expect(failure.contains("did you mean `paused`?"))
  }
}
