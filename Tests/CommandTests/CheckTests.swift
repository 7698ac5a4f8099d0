import BraggModel
import BraggRules
import Testing

/// `bragg check`: what it is given, how it ends, and its documents.
struct CheckTests {
  /// A checkout in which one rule set has a finding of each severity.
  private func spoilt() throws -> Checkout {
    let checkout = try Checkout()
    let rules = try #require(checkout.text(of: "Rules/tameside/rules.lua"))
    try checkout.write(
      rules.replacing("params.update_days,", with: "params.updat_days,")
        .replacing(#"id = "visits-late""#, with: #"id = "visitsLate""#),
      to: "Rules/tameside/rules.lua")
    return checkout
  }

  @Test func `the rule sets of this repository pass`() throws {
    let run = try Checkout().bragg("check", "--fail-on", "warning", "--effort", "none")
    #expect(run.code == 0)
    #expect(run.output.contains(" rule sets checked: nothing found"), "\(run.output)")
  }

  @Test(arguments: [("error", 3), ("warning", 3), ("hint", 3)])
  func `an error fails whatever is asked`(failOn: String, code: Int) throws {
    let run = try spoilt().bragg("check", "Rules/tameside", "--fail-on", failOn, "--effort", "none")
    #expect(run.code == code)
    #expect(run.output.contains("error[unknown-parameter]: there is no parameter `updat_days`\n"))
    #expect(run.output.contains("= help: did you mean `update_days`?\n"))
  }

  @Test(arguments: [("error", 0), ("warning", 0), ("hint", 3)])
  func `a hint fails only where hints do`(failOn: String, code: Int) throws {
    let checkout = try Checkout()
    let run = try checkout.bragg(
      "check", "Rules/worcestershire", "Examples/worcestershire", "--fail-on", failOn,
      "--effort", "none")
    #expect(run.code == code)
    #expect(run.output.contains("hint[unrated-measure]: "))
    #expect(run.lines.dropLast().last?.hasPrefix("1 rule set and 1 folder checked: ") == true)
  }

  @Test func `what cannot be loaded is told, and the rest is checked`() throws {
    let checkout = try spoilt()
    try checkout.write("return ruleset {", to: "Rules/broken/rules.lua")
    try checkout.write(#"{ "format": "bragg-plan/1", "rules": 3 }"#, to: "Examples/odd/plan.json")
    let run = try checkout.bragg(
      "check", "Rules/broken", "Rules/tameside", "Examples/odd", "no-such-folder",
      "--effort", "none")
    #expect(run.code == 1)
    for words in [
      "error[invalid-rule-set]: ", "error[unknown-parameter]: ", "error[invalid-document]: ",
      "  --> Examples/odd/plan.json:1:38 ($.rules)\n",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
    #expect(run.errors.contains("Error: no-such-folder: there is neither a rule set nor data here"))
  }

  @Test func `without luacheck only that is left out, and told once`() throws {
    let checkout = try Checkout()
    let run = try checkout.bragg("check", "--luacheck", "no-such-linter", "--effort", "none")
    #expect(run.code == 0)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.errors.hasPrefix("Note: luacheck is not there"))
    #expect(run.output.contains(" checked: nothing found"))
  }

  @Test(.enabled(if: Linter.isExpected, "luacheck is not installed"))
  func `luacheck judges rules by the names that rules can read`() throws {
    let checkout = try Checkout()
    let rules = try #require(checkout.text(of: "Rules/tameside/rules.lua"))
    try checkout.write(
      rules.replacing(
        "local function days(n)",
        with: "local function unread() return os end\n\nlocal function days(n)"),
      to: "Rules/tameside/rules.lua")
    let run = try checkout.bragg("check", "Rules/tameside", "--effort", "none")
    #expect(run.code == 3)
    #expect(run.errors.isEmpty)
    #expect(
      run.output.contains("warning[lua-unused-name]: unused function `unread` (luacheck W211)"))
    #expect(run.output.contains("error[lua-undefined-name]: accessing undefined variable `os`"))
    #expect(run.output.hasSuffix("1 rule set checked: 1 error, 1 warning\n"))
  }

  @Test(arguments: [["check", "--explain", "unused-levle"], ["check", "--fail-on", "grave"]])
  func `wrong usage`(words: [String]) throws {
    let run = try Checkout().shell("bragg " + words.joined(separator: " "))
    #expect(run.code == 64 && run.output.isEmpty)
  }

  @Test func `a page explains a check`() throws {
    let run = try Checkout().bragg("check", "--explain", "unused-level")
    #expect(run.code == 0)
    #expect(run.output == CheckKind.unusedLevel.page)
    let all = try Checkout().bragg("check", "--explain", "all")
    #expect(all.output == CheckKind.index)
  }

  @Test func `the output goes where it is asked to`() throws {
    let checkout = try spoilt()
    let run = try checkout.bragg(
      "check", "Rules/tameside", "--format", "github", "--output", "found.txt",
      "--effort", "none")
    #expect(run.code == 3 && run.output.isEmpty)
    #expect(
      checkout.text(of: "found.txt")?.contains("::error file=Rules/tameside/rules.lua,") == true)
  }

  @Test func `a folder is rated by the rule set given beside it`() throws {
    let checkout = try Checkout()
    let run = try checkout.bragg(
      "check", "Rules/worcestershire-cases", "Examples/worcestershire-cases", "--effort", "none")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.hasSuffix("\n") && run.output.contains("1 rule set and 1 folder checked"))
  }

  @Test func `every check is in the README, with its severity`() throws {
    let readme = try #require(File.text(at: "\(Checkout.source)/README.md"))
    for kind in CheckKind.all {
      let row = "| `\(kind.id)` | \(kind.severity.rawValue) | \(kind.summary) |\n"
      #expect(readme.contains(row), "\(row)")
    }
  }

  @Test(.enabled(if: SchemaValidator.isExpected, "python3 with jsonschema is not installed"))
  func `the JSON is what its schema says`() throws {
    let checkout = try spoilt()
    let made = try checkout.bragg(
      "check", "Rules", "Examples/tameside", "--format", "json", "--output", "check.json",
      "--effort", "none")
    #expect(made.code == 3)
    let run = try SchemaValidator.judge("check.json", by: "check", in: checkout)
    #expect(run.output == "accepted check.json\n" && run.code == 0)
  }

  @Test(.enabled(if: JUnitValidator.isExpected, JUnitValidator.whyNot))
  func `the JUnit is as the common schema says`() throws {
    let checkout = try spoilt()
    for (name, failOn) in [("all", "hint"), ("grave", "error")] {
      let made = try checkout.bragg(
        "check", "Rules", "Examples/tameside", "--format", "junit", "--output", "\(name).xml",
        "--effort", "none", "--fail-on", failOn)
      #expect(made.code == 3)
    }
    let run = try JUnitValidator.judge("all.xml grave.xml", in: checkout)
    #expect(run.output == "accepted all.xml\naccepted grave.xml\n", "\(run.output)\(run.errors)")
  }

  @Test(.enabled(if: SarifSchema.isExpected, "the schema of SARIF is not there: .ci/sarif-schema"))
  func `the SARIF is what the standard's schema says`() throws {
    let checkout = try spoilt()
    let made = try checkout.bragg(
      "check", "Rules", "Examples/tameside", "--format", "sarif", "--output", "check.sarif",
      "--effort", "none")
    #expect(made.code == 3)
    let run = try SarifSchema.judge("check.sarif", in: checkout)
    #expect(run.output == "accepted check.sarif\n" && run.code == 0, "\(run.output)\(run.errors)")
    try checkout.write(
      try #require(checkout.text(of: "check.sarif")).replacing("\"ruleId\"", with: "\"rule\""),
      to: "wrong.sarif")
    #expect(try SarifSchema.judge("wrong.sarif", in: checkout).output.hasPrefix("refused "))
  }
}
