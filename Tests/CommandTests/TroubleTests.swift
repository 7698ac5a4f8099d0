import Testing

/// What happens when a rule fails, or nobody takes the output.
struct TroubleTests {
  private static let rules = """
    return ruleset {
      id = "shaky", version = "1", title = "Shaky", source = "ours",
      scale = {
        { id = "green", label = "Green", letter = "G", meaning = "On track" },
        { id = "red", label = "Red", letter = "R", meaning = "Late" },
      },
      actions = {
        action = {
          { id = "late", rating = "red", means = "Late",
            when = function(a) return a.ref == "2" and a.due.year > 1 end },
          { id = "on-track", rating = "green", means = "On track", otherwise = true },
        },
      },
    }
    """

  private static let plan = """
    {"format": "bragg-plan/1", "rules": "shaky", "actions": [
      {"ref": "1", "due": "2024-01-31"}, {"ref": "2", "due": "2024-01-31"}, {"ref": "3"}]}
    """

  private func shaky() throws -> Checkout {
    let checkout = try Checkout()
    try checkout.write(Self.rules, to: "Rules/shaky/rules.lua")
    try checkout.write(Self.plan, to: "shaky/plan.json")
    return checkout
  }

  @Test func `a rating in error costs itself, and the exit code says so`() throws {
    let checkout = try shaky()
    let run = try checkout.bragg("assess", "shaky", "--as-of", "2024-01-31", "--format", "csv")
    #expect(run.code == 3)
    #expect(run.errors.hasPrefix("Error: Rules/shaky/rules.lua:10: action rating of action 2: "))
    let states = run.output.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",") }
    #expect(states.map { $0[1] } == ["1", "2", "3"])
    #expect(states.map { $0.contains("rated") } == [true, false, true])
    #expect(checkout.text(of: "shaky/results/2024-01-31.json") != nil)
  }

  @Test func `an error is told even when quiet, and notes are not`() throws {
    let checkout = try shaky()
    try checkout.write(
      #"{"format": "bragg-plan/1", "rules": "shaky", "actions": [{"ref": "2", "due": "soon"}]}"#,
      to: "odd/plan.json")
    let loud = try checkout.bragg("assess", "odd", "--as-of", "2024-01-31")
    let quiet = try checkout.bragg("assess", "odd", "--as-of", "2024-01-31", "--quiet")
    #expect(loud.errors.contains("Note: odd/plan.json:1:"))
    #expect(!quiet.errors.contains("Note"))
    #expect(quiet.output == "")
    #expect(try shaky().bragg("assess", "shaky", "--quiet").errors.hasPrefix("Error: "))
  }

  @Test(arguments: [("", 0), ("--fail-on red", 3)])
  func `a reader that goes away changes nothing`(options: String, code: Int) throws {
    let checkout = try Checkout()
    let run = try checkout.shell(
      "{ bragg assess Examples/tameside --as-of 2024-01-31 \(options); echo $? >code; } | head -1")
    #expect(run.lines.count == 2)
    #expect(run.errors == "")
    #expect(checkout.text(of: "code") == "\(code)\n")
    #expect(checkout.text(of: "Examples/tameside/results/2024-01-31.json") != nil)
  }

  @Test(.enabled(if: File.exists(at: "/dev/full"), "there is no full device here"))
  func `output that cannot be written is a failure`() throws {
    let run = try Checkout().shell("bragg assess Examples/tameside --output - >/dev/full")
    #expect(run.code == 1)
    #expect(run.errors == "Error: standard output: no space left on device\n")
  }
}
