package import BraggRules

/// Findings as JUnit XML: each is a test that fails, where it is as grave as asked for.
package enum CheckJUnit {
  package static func render(_ report: CheckReport, failOn: CheckKind.Severity) -> String {
    let suites = report.checked.map { checked in
      suite(
        checked.path,
        report.findings.filter {
          $0.place.file == checked.path || $0.place.file.hasPrefix(checked.path + "/")
        },
        failOn)
    }
    let failures = report.findings.count { $0.kind.severity <= failOn }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="bragg check" tests="\(suites.map(\.tests).reduce(0, +))" failures="\(failures)">
      \(suites.map(\.text).joined())</testsuites>

      """
  }

  private static func suite(
    _ name: String, _ findings: [CheckFinding], _ failOn: CheckKind.Severity
  ) -> (tests: Int, text: String) {
    let cases =
      findings.isEmpty
      ? ["    <testcase classname=\"\(name.inXML)\" name=\"nothing found\" time=\"0\"/>\n"]
      : findings.map { testcase($0, of: name, failOn) }
    let failures = findings.count { $0.kind.severity <= failOn }
    return (
      cases.count,
      "  <testsuite name=\"\(name.inXML)\" tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
        + cases.joined() + "  </testsuite>\n"
    )
  }

  private static func testcase(
    _ finding: CheckFinding, of suite: String, _ failOn: CheckKind.Severity
  ) -> String {
    let place = finding.place.description.inXML
    let words = "\(place): \(finding.message.inXML)\nhelp: \(finding.help.inXML)"
    let verdict =
      finding.kind.severity <= failOn
      ? "<failure type=\"\(finding.kind.id)\" message=\"\(finding.message.inXML)\">\(words)</failure>"
      : "<system-out>\(finding.kind.severity.rawValue): \(words)</system-out>"
    return
      "    <testcase classname=\"\(suite.inXML)\" name=\"\(finding.kind.id) at \(place)\" time=\"0\">\n      \(verdict)\n    </testcase>\n"
  }
}

extension String {
  fileprivate var inXML: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n", "\t": text.unicodeScalars.append(scalar)
      // XML has no place for other control characters.
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
