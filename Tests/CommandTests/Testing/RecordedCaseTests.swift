import BraggModel
import Testing

/// Cases of a whole folder, held against what was once decided of it.
struct RecordedCaseTests {
  private static let file = "Rules/ours/recorded/2024-01-31.json"

  private static let oneCase = """
    return { { name = "January", as_of = "2024-01-31", folder = "../../plan" } }
    """

  /// Actions that are due so many days before 31 January 2024.
  private static func plan(_ days: [Int]) -> String {
    let actions = days.enumerated().map { position, days in
      let due = Day(iso: "2024-01-31")?.adding(days: -days)?.description ?? ""
      return #"{"ref": "\#(position + 1)", "status": "in_progress", "due": "\#(due)"}"#
    }
    return #"{"format": "bragg-plan/1", "actions": [\#(actions.joined(separator: ", "))]}"#
  }

  private func checkout(_ days: [Int] = [0, 31]) throws -> Checkout {
    let checkout = try OurRules.checkout(withBroken: false)
    try checkout.write(Self.oneCase, to: "Rules/ours/tests.lua")
    try checkout.write(Self.plan(days), to: "plan/plan.json")
    return checkout
  }

  @Test func `what is not recorded yet fails, and says how to record it`() throws {
    let run = try checkout().bragg("test", "ours")
    #expect(run.code == 3)
    #expect(
      run.lines[2]
        == "  recorded: expected a recorded assessment in \(Self.file), got no such file: "
        + "`bragg test --record` writes it")
  }

  @Test func `a recording run writes the file, says so, and fails`() throws {
    let checkout = try checkout()
    let recording = try checkout.bragg("test", "ours", "--record")
    #expect(recording.code == 3)
    #expect(recording.errors == "Recorded \(Self.file)\n")
    #expect(
      checkout.text(of: Self.file) == """
        {
          "format": "bragg-recorded/1",
          "as_of": "2024-01-31",
          "actions": {
            "1": {
              "action": {"level": "green", "clause": "on-track", "reason": "On track"}
            },
            "2": {
              "action": {"level": "red", "clause": "slipped", "reason": "31 days late"}
            }
          },
          "breaches": [
            {"threshold": "late", "subject": "2", "message": "Late <at> all & \\"so\\""}
          ]
        }

        """)
    #expect(try checkout.bragg("test", "ours", "-q") == Run(output: "", errors: "", code: 0))
    #expect(try checkout.bragg("test", "ours", "--record").code == 3)
  }

  @Test func `a difference says what was recorded, what came, and why`() throws {
    let checkout = try checkout([31, 31])
    _ = try checkout.bragg("test", "ours", "--record")
    try checkout.write(Self.plan([32, 30]), to: "plan/plan.json")
    let run = try checkout.bragg("test", "ours")
    #expect(run.code == 3)
    #expect(
      run.output == """
        FAIL ours: January
          Rules/ours/tests.lua:1, as of 2024-01-31
          action 1, action: expected red by slipped: 31 days late, got red by slipped: 32 days late
            by `slipped` at Rules/ours/rules.lua:10: Late by more than is allowed
            because: 32 days late
            it read:
              due                   2023-12-30
              status                in_progress
              parameters.slip_days  30
          action 2, action: expected red by slipped: 31 days late, got green by on-track: On track
            by `on-track` at Rules/ours/rules.lua:14: On track
        Rules/ours: 1 case
        0 passed, 1 failed

        """)
  }

  @Test func `subjects that came and went, and breaches, are differences too`() throws {
    let checkout = try checkout([0, 31])
    _ = try checkout.bragg("test", "ours", "--record")
    try checkout.write(Self.plan([0]), to: "plan/plan.json")
    let gone = try checkout.bragg("test", "ours").lines
    #expect(
      gone[2] == "  action 2, action: expected red by slipped: 31 days late, got nothing rated")
    #expect(
      gone[3] == #"  breach late of 2: expected Late <at> all & "so", got none"#)
    try checkout.write(Self.plan([0, 31, 1]), to: "plan/plan.json")
    let more = try checkout.bragg("test", "ours").output
    #expect(more.contains("  action 3, action: expected nothing recorded, got green by on-track"))
    #expect(more.contains(#"  breach late of 3: expected none recorded, got Late <at> all & "so""#))
  }

  @Test(arguments: [(20, 0), (21, 1), (25, 5)])
  func `twenty differences are listed and the rest counted`(actions: Int, rest: Int) throws {
    let checkout = try checkout(Array(repeating: 0, count: actions))
    _ = try checkout.bragg("test", "ours", "--record")
    // A level that stays, with another reason, is a difference of one rating.
    let rules = OurRules.rules.replacing(
      "otherwise = true", with: #"otherwise = function() return "well" end"#)
    try checkout.write(rules, to: "Rules/ours/rules.lua")
    let run = try checkout.bragg("test", "ours").output
    #expect(run.ranges(of: "expected green by on-track: On track, got ").count == 20)
    #expect(run.contains("and \(rest) more differences") == (rest > 0))
    let json = try checkout.bragg("test", "ours", "--format", "json").output
    #expect(json.contains("\"unlisted\": \(rest)") == (rest > 0))
  }

  @Test func `a folder that cannot be read, or a record that is wrong, fails the case`() throws {
    let checkout = try checkout()
    try checkout.write("{}", to: Self.file)
    let wrong = try checkout.bragg("test", "ours")
    #expect(wrong.code == 3)
    #expect(wrong.output.contains("without `format`"))
    _ = try checkout.shell("rm -r plan")
    let gone = try checkout.bragg("test", "ours", "--record")
    #expect(gone.code == 1)
    #expect(gone.output.contains("there is neither a plan.json nor a cases.ndjson here"))
    #expect(gone.errors.hasPrefix("Error: there is nothing to record"))
  }

  @Test func `where no case is of a whole folder there is nothing to record`() throws {
    let run = try OurRules.checkout(withBroken: false).bragg("test", "ours", "--record")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("Error: there is nothing to record"))
  }

  @Test(arguments: [
    (#"folder = "/plan""#, "has a `folder` that is no path from the rule set's folder"),
    (#"folder = 7"#, "has a `folder` that is no path from the rule set's folder"),
    (
      #"folder = "../../plan", recorded = "../x.json""#,
      "has a `recorded` that is no JSON file inside the rule set's folder"
    ),
    (
      #"folder = "../../plan", recorded = "tests.lua""#,
      "has a `recorded` that is no JSON file inside the rule set's folder"
    ),
    (#"folder = "../../plan", expect = { action = "red" }"#, "has a `folder` and `expect`"),
    (#"recorded = "a.json", action = {}"#, "is recorded, but has no `folder`"),
  ])
  func `a case that cannot be is refused`(fields: String, message: String) throws {
    let checkout = try checkout()
    try checkout.write(
      "return { { name = \"January\", as_of = \"2024-01-31\", \(fields) } }",
      to: "Rules/ours/tests.lua")
    let run = try checkout.bragg("test", "ours")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("Error: Rules/ours/tests.lua: case `January` \(message)\n"))
  }

  @Test func `two cases cannot share a record`() throws {
    let checkout = try checkout()
    try checkout.write(
      """
      local function january(name)
        return { name = name, as_of = "2024-01-31", folder = "../../plan" }
      end
      return { january "one", january "two" }
      """, to: "Rules/ours/tests.lua")
    let run = try checkout.bragg("test", "ours")
    #expect(run.code == 1)
    #expect(run.errors.contains("cases `one` and `two` are recorded in one file"))
  }
}
