import BraggModel
import BraggReport
import BraggRules
import Testing

/// Findings as each format writes them.
struct CheckReportTests {
  private static var report: CheckReport {
    var report = CheckReport()
    let text = CheckedText(Array("a\n  slip_days = \"<30>\",\n".utf8), path: "Rules/a,b/rules.lua")
    report.add(
      [
        JudgedFinding(
          finding: CheckFinding(
            .unusedParameter, at: text.place(line: 2, column: 3, length: 9),
            "nothing reads the parameter `slip_days`", help: "remove it: 100% unused",
            example: "{ name = \"a\" }"),
          reason: nil),
        JudgedFinding(
          finding: CheckFinding(
            .missingTests, at: CheckPlace(file: "Rules/a,b"), "there is no tests.lua",
            help: "write a case"),
          reason: nil),
        JudgedFinding(
          finding: CheckFinding(
            .readmeDiffers, at: text.place(line: 1), "it differs", help: "mend it"),
          reason: "so it was printed"),
      ], of: CheckReport.Checked(path: "Rules/a,b", kind: .rules))
    return report
  }

  @Test func `text shows the line, what it is about, and the mend`() {
    #expect(
      CheckText.render(Self.report) == """
        warning[missing-tests]: there is no tests.lua
          --> Rules/a,b
          = help: write a case

        warning[unused-parameter]: nothing reads the parameter `slip_days`
          --> Rules/a,b/rules.lua:2:3
          |
        2 |   slip_days = "<30>",
          |   ^^^^^^^^^
          = help: remove it: 100% unused
          = a case for tests.lua that shows it:
              { name = "a" }

        1 rule set checked: 2 warnings, 1 allowed with a reason

        """)
  }

  @Test func `colour only repeats what the words say`() {
    let plain = CheckText.render(Self.report)
    let colored = CheckText.render(Self.report, hasColor: true)
    #expect(colored.contains("\u{1B}[1;33mwarning[missing-tests]\u{1B}[0m"))
    let stripped = colored.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
      .enumerated().map { index, part in
        index == 0 ? String(part) : String(part.drop { $0 != "m" }.dropFirst())
      }.joined()
    #expect(stripped == plain)
  }

  @Test func `nothing found says so`() {
    var report = CheckReport()
    report.add([CheckFinding](), of: CheckReport.Checked(path: "Rules/a", kind: .rules))
    report.add([CheckFinding](), of: CheckReport.Checked(path: "Examples/a", kind: .data))
    #expect(CheckText.render(report) == "1 rule set and 1 folder checked: nothing found\n")
  }

  @Test func `GitHub gets a workflow command for each`() {
    #expect(
      CheckGitHub.render(Self.report) == """
        ::warning file=Rules/a%2Cb,title=missing-tests::there is no tests.lua%0Ahelp: write a case
        ::warning file=Rules/a%2Cb/rules.lua,line=2,col=3,title=unused-parameter::nothing reads the \
        parameter `slip_days`%0Ahelp: remove it: 100%25 unused

        """)
  }

  @Test(arguments: [(CheckKind.Severity.error, 0), (.warning, 2), (.hint, 2)])
  func `JUnit fails what is as grave as asked`(failOn: CheckKind.Severity, failures: Int) {
    let xml = CheckJUnit.render(Self.report, failOn: failOn)
    #expect(xml.split(separator: "<failure ").count - 1 == failures)
    #expect(xml.split(separator: "<system-out>").count - 1 == 2 - failures)
    #expect(xml.contains("tests=\"2\" failures=\"\(failures)\""))
    #expect(!xml.contains("<30>"))
  }

  @Test func `JSON has every finding, and what is let pass with its reason`() throws {
    let text = CheckJSON.text(Self.report).serialised(indent: 2)
    let root = try JSONDocument.parse(Array(text.utf8), path: "check").root
    #expect(root["format"]?.string == "bragg-check/1")
    #expect(root["counts"]?["warning"]?.integer == 2)
    let findings = try #require(root["findings"]).elements.map(\.self)
    #expect(findings.map { $0["id"]?.string } == ["missing-tests", "unused-parameter"])
    #expect(findings.map { $0["line"]?.integer } == [nil, 2])
    #expect(findings.last?["example"]?.string == "{ name = \"a\" }")
    let allowed = try #require(root["allowed"]).elements.map(\.self)
    #expect(allowed.map { $0["reason"]?.string } == ["so it was printed"])
  }

  @Test func `SARIF names places as URIs, and says why something is let pass`() throws {
    let text = CheckSARIF.text(Self.report).serialised(indent: 2)
    let root = try JSONDocument.parse(Array(text.utf8), path: "sarif").root
    let run = try #require(root["runs"]?.elements.first { _ in true })
    let results = try #require(run["results"]).elements.map(\.self)
    #expect(
      results.map { $0["ruleId"]?.string }
        == ["missing-tests", "unused-parameter", "readme-differs"])
    let place = results[1]["locations"]?.elements.first { _ in true }?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"]?.string == "Rules/a%2Cb/rules.lua")
    #expect(place?["region"]?["startColumn"]?.integer == 3)
    #expect(place?["region"]?["endColumn"]?.integer == 12)
    let suppression = results[2]["suppressions"]?.elements.first { _ in true }
    #expect(suppression?["justification"]?.string == "so it was printed")
    let rules = try #require(run["tool"]?["driver"]?["rules"]).elements.map(\.self)
    let index = try #require(results[1]["ruleIndex"]?.integer)
    #expect(rules[Int(index)]["id"]?.string == "unused-parameter")
  }
}
