package import BraggRules

/// Findings as JUnit XML: each is a test that fails, where it is as grave as asked for.
package enum CheckJUnit {
  package static func render(_ report: CheckReport, failOn: CheckKind.Severity) -> String {
    let suites = report.checked.map { checked in
      (
        checked.path,
        report.findings.filter {
          $0.place.file == checked.path || $0.place.file.hasPrefix(checked.path + "/")
        }
      )
    }
    var xml = XMLText()
    let tests = suites.map { max($0.1.count, 1) }.reduce(0, +)
    let attributes = [
      ("name", "bragg check"), ("tests", "\(tests)"),
      ("failures", "\(failures(report.findings, failOn))"),
    ]
    xml.element("testsuites", attributes) { xml in
      for (path, findings) in suites { write(findings, of: path, failOn, to: &xml) }
    }
    return xml.text
  }

  private static func failures(_ findings: [CheckFinding], _ failOn: CheckKind.Severity) -> Int {
    findings.count { $0.kind.severity <= failOn }
  }

  private static func write(
    _ findings: [CheckFinding], of path: String, _ failOn: CheckKind.Severity,
    to xml: inout XMLText
  ) {
    let attributes = [
      ("name", path), ("tests", "\(max(findings.count, 1))"),
      ("failures", "\(failures(findings, failOn))"), ("errors", "0"), ("skipped", "0"),
    ]
    xml.element("testsuite", attributes) { xml in
      if findings.isEmpty {
        xml.element("testcase", [("name", "nothing found"), ("classname", path)])
      }
      for finding in findings { write(finding, of: path, failOn, to: &xml) }
    }
  }

  private static func write(
    _ finding: CheckFinding, of path: String, _ failOn: CheckKind.Severity, to xml: inout XMLText
  ) {
    let words = "\(finding.place): \(finding.message)\nhelp: \(finding.help)"
    let attributes = [("name", "\(finding.kind.id) at \(finding.place)"), ("classname", path)]
    xml.element("testcase", attributes) { xml in
      if finding.kind.severity <= failOn {
        xml.element(
          "failure", [("type", finding.kind.id), ("message", finding.message)], content: words)
      } else {
        xml.element(
          "system-out", [], content: "\(finding.kind.severity.rawValue): \(words)")
      }
    }
  }
}
