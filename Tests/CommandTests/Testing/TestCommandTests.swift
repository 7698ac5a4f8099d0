import Testing

/// Which cases `bragg test` runs, and its exit codes.
struct TestCommandTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let code: Int
    let lastLine: String

    init(_ options: String, exits code: Int, _ lastLine: String) {
      (testDescription, self.code, self.lastLine) = (options, code, lastLine)
    }
  }

  @Test(arguments: [
    Example("ours", exits: 3, "2 passed, 2 failed"),
    Example("Rules/ours Rules/ours/", exits: 3, "2 passed, 2 failed"),
    Example("ours --filter green", exits: 3, "2 passed, 1 failed"),
    Example("ours --filter GREEN --fail-fast", exits: 3, "1 passed, 1 failed, 1 not run"),
    Example("ours --filter ours:", exits: 3, "2 passed, 2 failed"),
    Example("ours --filter '29 days'", exits: 0, "1 passed, 0 failed"),
    Example("ours --filter '/^OURS: (29|30) .*green$/'", exits: 0, "2 passed, 0 failed"),
    Example("ours --fail-fast", exits: 3, "1 passed, 1 failed, 2 not run"),
    Example("ours broken", exits: 1, "2 passed, 2 failed, 1 rule set not loaded"),
    Example(
      "broken ours --fail-fast", exits: 1, "1 passed, 1 failed, 2 not run, 1 rule set not loaded"),
    Example("broken --filter green", exits: 1, "0 passed, 0 failed, 1 rule set not loaded"),
  ])
  func `options choose cases, and the exit code says what came of them`(_ example: Example) throws {
    let run = try OurRules.checkout().shell("bragg test \(example.testDescription)")
    #expect(run.lines.dropLast().last.map(String.init) == example.lastLine)
    #expect(run.code == example.code)
  }

  @Test func `a rule set after the one that failed is not run`() throws {
    let checkout = try OurRules.checkout(withBroken: false)
    _ = try checkout.shell("cp -r Rules/ours Rules/second")
    let run = try checkout.bragg("test", "--fail-fast")
    #expect(run.lines.suffix(3).first == "Rules/second: 4 cases")
    #expect(run.lines.suffix(2).first == "1 passed, 1 failed, 6 not run")
  }

  @Test func `a filter that no case has is wrong usage, and the nearest are named`() throws {
    let checkout = try OurRules.checkout(withBroken: false)
    let run = try checkout.bragg("test", "--filter", "29 days laet is red")
    #expect(run.code == 64)
    #expect(
      run.errors.hasPrefix(
        """
        Error: --filter: no case has `29 days laet is red`; the nearest are:
          ours: 29 days late is green
          ours: 30 days late is green
          ours: 31 days late is green, #1: 100% <so>

        """))
    let far = try checkout.bragg("test", "--filter", "qqq")
    #expect(far.code == 64)
    #expect(far.errors.hasPrefix("Error: --filter: no case has `qqq`\n"))
  }

  @Test(arguments: [
    ("--filter '/(/'", "--filter: `/(/` is not a regular expression between slashes"),
    ("--jobs 0", "--jobs: 0 is not 1 or more"),
    ("--watch --record", "--watch prints verdicts as text and does nothing else"),
    ("--watch --format tap", "--watch prints verdicts as text and does nothing else"),
    ("--watch --output a.txt", "--watch prints verdicts as text and does nothing else"),
  ])
  func `wrong usage is refused`(options: String, message: String) throws {
    let run = try OurRules.checkout().shell("bragg test \(options)")
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix("Error: \(message)\n"))
  }

  @Test func `results go to a file whole, and text is printed besides`() throws {
    let checkout = try OurRules.checkout()
    try checkout.write("old", to: "report.xml")
    let alone = try checkout.bragg("test", "ours", "--format", "junit")
    let beside = try checkout.bragg("test", "ours", "--format", "junit", "--output", "report.xml")
    #expect(checkout.text(of: "report.xml") == alone.output)
    #expect(beside.output == (try checkout.bragg("test", "ours").output))
    #expect(beside.code == 3)
    let dash = try checkout.bragg("test", "ours", "--format", "junit", "--output", "-")
    #expect(dash.output == alone.output)
    let nowhere = try checkout.bragg("test", "ours", "--output", "no/such/folder/a.txt")
    #expect(nowhere.code == 1)
  }

  @Test func `where there is no folder of rules, the help says what to do`() throws {
    let checkout = try OurRules.checkout()
    _ = try checkout.shell("mkdir empty")
    let run = try checkout.bragg("test", in: "empty")
    #expect(run.code == 1)
    #expect(
      run.errors == """
        Error: there is no folder `Rules` here
          help: go to the folder that holds it, or name a rule set's folder: `bragg test path/to/ruleset`

        """)
  }

  @Test func `every rule set that comes with Bragg passes`() throws {
    let run = try Checkout().bragg("test", "--quiet")
    #expect(run == Run(output: "", errors: "", code: 0))
  }
}
