import Testing

/// What cannot be done is told on standard error, and changes nothing.
struct RefusalTests {
  struct Example: CustomTestStringConvertible {
    let words: String
    let code: Int
    let errors: String

    init(_ words: String, exits code: Int, _ errors: String...) {
      (self.words, self.code) = (words, code)
      self.errors = errors.map { $0 + "\n" }.joined()
    }

    var testDescription: String { words }
  }

  private static let usage = [
    "Usage: bragg <subcommand>", "  See 'bragg --help' for more information.",
  ]

  @Test(arguments: [
    Example(
      "assess nowhere", exits: 1,
      "Error: nowhere: there is neither a plan.json nor a cases.ndjson here",
      "  help: check the spelling, and the folder the command is run in"),
    Example(
      "assess Examples/tameside --rules tamside", exits: 1,
      "Error: there is no rule set `tamside`", "  help: did you mean `tameside`?"),
    Example(
      "assess Examples/tameside --rules Rules/nowhere", exits: 1,
      "Error: Rules/nowhere: there is nothing here",
      "  help: check the spelling, and the folder the command is run in"),
    Example(
      "assess Examples/tameside --set slip_day=14", exits: 1,
      "Error: there is no parameter `slip_day`", "  help: did you mean `slip_days`?"),
    Example(
      "assess Examples/tameside --set slip_days=soon", exits: 1,
      "Error: parameter `slip_days` cannot be `soon`",
      "  help: it is a number (days), now 30"),
    Example(
      "assess Examples/tameside --limit step=1", exits: 1,
      "Error: there is no limit `step`", "  help: did you mean `steps`?"),
    Example(
      "assess Examples/tameside --limit steps", exits: 64,
      "Error: --limit: `steps` is not NAME=VALUE, such as steps=2000000",
      usage[0], usage[1]),
    Example(
      "assess Examples/tameside --set slip_days", exits: 64,
      "Error: --set: `slip_days` is not NAME=VALUE, such as slip_days=14",
      usage[0], usage[1]),
    Example(
      "assess Examples/tameside --as-of 2023-02-29", exits: 64,
      "Error: --as-of: `2023-02-29` is not a day such as 2024-01-31",
      usage[0], usage[1]),
    Example(
      "assess Examples/tameside --as-of January", exits: 64,
      "Error: --as-of: `January` is not a day such as 2024-01-31",
      usage[0], usage[1]),
    Example(
      "assess Examples/tameside --fail-on redd", exits: 64,
      "Error: --fail-on: the scale has no level `redd`, only blue, green, amber, red; "
        + "did you mean `red`?",
      usage[0], usage[1]),
    Example(
      "assess Examples/tameside --output nowhere/results.json", exits: 1,
      "Error: nowhere/results.json: the folder to write this in does not exist",
      "  help: check the spelling, or create the folder first"),
    Example(
      "schema plam", exits: 64,
      "Error: there is no schema `plam`: choose one of plan, performance, case, results, explanation, "
        + "rules, mutation, test, recorded, check, comparison, sweep, forecast, stream; did you mean `plan`?",
      usage[0], usage[1]),
  ])
  func `a mistake is told with its mend`(_ example: Example) throws {
    let checkout = try Checkout()
    let run = try checkout.shell("bragg " + example.words)
    #expect(run == Run(output: "", errors: example.errors, code: example.code))
    #expect(checkout.text(of: "Examples/tameside/results/2024-01-31.json") == nil)
  }

  @Test(arguments: [
    "assess", "assess a b", "assess a --format xml", "assess a --set", "frobnicate",
  ])
  func `wrong usage exits with 64 and shows the usage`(words: String) throws {
    let run = try Checkout().shell("bragg " + words)
    #expect(run.code == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains("Usage: bragg"))
  }

  @Test func `a plan that names no rules needs --rules`() throws {
    let checkout = try Checkout()
    try checkout.write(#"{"format": "bragg-plan/1", "actions": []}"#, to: "bare/plan.json")
    let refused = try checkout.bragg("assess", "bare")
    #expect(refused.code == 1)
    #expect(
      refused.errors == """
        Error: bare/plan.json: the plan names no rule set
          help: add `"rules": "yourcouncil"` to it, or give --rules

        """)
    #expect(try checkout.bragg("assess", "bare", "--rules", "tameside").code == 0)
  }

  @Test func `a rule set that does not load is told with its line`() throws {
    let checkout = try Checkout()
    try checkout.write("return ruleset {\n  id = \"broken\",\n", to: "Rules/broken/rules.lua")
    let run = try checkout.bragg("assess", "Examples/tameside", "--rules", "broken")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("Error: Rules/broken/rules.lua:"))
  }
}
