import BraggModel
import Testing

/// What `bragg test` prints in each format, where a case fails and a rule set cannot be loaded.
struct TestFormatTests {
  private func run(_ options: String) throws -> Run {
    try OurRules.checkout().shell("bragg test \(options)")
  }

  private static let text = #"""
    Rules/broken: could not be loaded
    FAIL ours: 31 days late is green, #1: 100% <so>
      Rules/ours/tests.lua:5, as of 2024-01-31
      action: expected green, got red
        by `slipped` at Rules/ours/rules.lua:10: Late by more than is allowed
        because: 31 days late
        it read:
          due                   2023-12-31
          status                in_progress
          parameters.slip_days  30
      breaches: expected none, got late
        by `late` at Rules/ours/rules.lua:18: Late <at> all & "so"
        it read:
          due     2023-12-31
          status  in_progress
    FAIL ours: without a date nothing is known
      Rules/ours/tests.lua:7, as of 2024-01-31
      action: expected red, got unrated
        by `slipped` at Rules/ours/rules.lua:10: Late by more than is allowed
        because: no due date
        it read:
          due             (missing)
          status          in_progress
          due_as_written  (missing)
    Rules/ours: 4 cases
    2 passed, 2 failed, 1 rule set not loaded

    """#

  private static let error = """
    Error: Rules/broken/rules.lua:2: the file ends too early
      help: something opened above is not closed: an `end`, `}` or `)`

    """

  @Test(arguments: ["", "--format text", "--jobs 1", "--jobs 8", "Rules", "Rules/", "broken ours"])
  func `text says what was expected, what came, by which clause, and what that read`(
    options: String
  ) throws {
    let run = try run(options)
    #expect(run.output == Self.text)
    #expect(run.errors == Self.error)
    #expect(run.code == 1)
  }

  @Test func `quiet text has only the cases that fail`() throws {
    let lines = Self.text.split(separator: "\n").dropFirst().dropLast(2)
    #expect(try run("--quiet").output == lines.map { $0 + "\n" }.joined())
  }

  @Test func `JUnit has a suite for each rule set, and an error for one that does not load`() throws
  {
    let junit = try run("--format junit").output
    #expect(
      junit.hasPrefix(
        #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="bragg test" tests="5" failures="2" errors="1">
          <testsuite name="broken" tests="1" failures="0" errors="1" skipped="0" file="Rules/broken/tests.lua">
            <testcase name="the rule set loads" classname="broken">
              <error type="load" message="the file ends too early">Rules/broken/rules.lua:2: the file ends too early
          help: something opened above is not closed: an `end`, `}` or `)`</error>
            </testcase>
          </testsuite>
          <testsuite name="ours" tests="4" failures="2" errors="0" skipped="0" file="Rules/ours/tests.lua">
            <testcase name="30 days late is green" classname="ours"/>
            <testcase name="31 days late is green, #1: 100% &lt;so&gt;" classname="ours">
              <failure type="expectation" message="action: expected green, got red; breaches: expected none, got late">Rules/ours/tests.lua:5, as of 2024-01-31
        action: expected green, got red
        """#))
    #expect(junit.contains(#"Late &lt;at&gt; all &amp; "so""#))
    #expect(junit.hasSuffix("</testsuite>\n</testsuites>\n"))
  }

  @Test func `TAP has a subtest for each rule set, and YAML under what is not ok`() throws {
    let tap = try run("--format tap").output
    #expect(
      tap.hasPrefix(
        ##"""
        TAP version 14
        1..2
        # Subtest: broken
        not ok 1 - broken
          ---
          message: "the rule set could not be loaded"
          severity: "fail"
          errors: ["Rules/broken/rules.lua:2: the file ends too early\n  help: something opened above is not closed: an `end`, `}` or `)`"]
          ...
        # Subtest: ours
            1..4
            ok 1 - 30 days late is green
            not ok 2 - 31 days late is green, \#1: 100% <so>
              ---
              message: "action: expected green, got red; breaches: expected none, got late"
              severity: "fail"
              file: "Rules/ours/tests.lua"
              line: 5
              as_of: "2024-01-31"
              failures: [{"what":"action",
        """##))
    #expect(tap.hasSuffix("      ...\n    ok 4 - 29 days late is green\nnot ok 2 - ours\n"))
  }

  @Test func `cases that do not run are skipped in TAP and JUnit`() throws {
    let tap = try run("ours --fail-fast --format tap").lines
    #expect(
      tap.suffix(4) == [
        "    ok 3 - without a date nothing is known # SKIP not run after the first failure",
        "    ok 4 - 29 days late is green # SKIP not run after the first failure",
        "not ok 1 - ours", "",
      ])
    let junit = try run("ours --fail-fast --format junit").output
    #expect(junit.contains(#"tests="4" failures="1" errors="0" skipped="2""#))
    #expect(junit.ranges(of: "<skipped ").count == 2)
  }

  @Test func `GitHub has a command for each failure, beside its line`() throws {
    let run = try run("--format github")
    let commands = run.lines.map { $0.split(separator: "::", maxSplits: 1).map(String.init) }
    #expect(
      commands.compactMap(\.first) == [
        "error file=Rules/broken/rules.lua,line=2,title=the rule set could not be loaded",
        "error file=Rules/ours/tests.lua,line=5,"
          + "title=ours%3A 31 days late is green%2C #1%3A 100%25 <so>",
        "error file=Rules/ours/tests.lua,line=7,title=ours%3A without a date nothing is known",
        "2 passed, 2 failed, 1 rule set not loaded",
      ])
    let told = try #require(commands.dropFirst().first?.last)
    #expect(told.hasPrefix("as of 2024-01-31%0Aaction: expected green, got red%0A  by `slipped`"))
  }

  @Test func `JSON has every case with its state, and why it failed`() throws {
    let text = try run("--format json").output
    let root = try JSONDocument.parse(Array(text.utf8), path: "test").root
    #expect(["passed", "failed", "not_run"].map { root[$0]?.integer } == [2, 2, 0])
    let sets = root.list("rule_sets")
    #expect(sets.map { $0["id"]?.string } == [nil, "ours"])
    #expect(sets.map { $0.list("errors").count } == [1, 0])
    let cases = sets[1].list("cases")
    #expect(cases.map { $0["state"]?.string } == ["passed", "failed", "failed", "passed"])
    #expect(cases.map { $0["as_of"]?.string ?? "" }.last == "2024-01-29")
    let failures = cases[1].list("failures")
    #expect(failures.map { $0["what"]?.string } == ["action", "breaches"])
    let decision = try #require(failures[0].list("decisions").first)
    #expect(decision["clause"]?.string == "slipped")
    #expect(decision["place"]?.string == "Rules/ours/rules.lua:10")
    let facts = decision.list("facts").map { $0["path"]?.string }
    #expect(facts == ["due", "status", "parameters.slip_days"])
  }

  @Test(.enabled(if: SchemaValidator.isExpected, SchemaTests.whyNot))
  func `JSON and recorded assessments are as their schemas say`() throws {
    let checkout = try OurRules.checkout()
    _ = try checkout.shell("bragg test --format json --output all.json")
    _ = try checkout.shell("bragg test --fail-fast ours --format json --output fast.json")
    let run = try SchemaValidator.judge("all.json fast.json", by: "test", in: checkout)
    #expect(run.output == "accepted all.json\naccepted fast.json\n")
    let recorded = try SchemaValidator.judge(
      "Rules/*/recorded/*.json", by: "recorded", in: Checkout())
    #expect(recorded.lines.filter { $0.hasPrefix("accepted ") }.count >= 6)
    #expect(!recorded.output.contains("refused"))
  }

  @Test(.enabled(if: JUnitValidator.isExpected, JUnitValidator.whyNot))
  func `JUnit is as the common schema says`() throws {
    let checkout = try OurRules.checkout()
    _ = try checkout.shell("bragg test --format junit --output all.xml")
    _ = try checkout.shell("bragg test --fail-fast ours --format junit --output fast.xml")
    _ = try checkout.shell("bragg test ours --filter 29 --format junit --output good.xml")
    let run = try JUnitValidator.judge("all.xml fast.xml good.xml", in: checkout)
    #expect(run.output == "accepted all.xml\naccepted fast.xml\naccepted good.xml\n")
  }
}
