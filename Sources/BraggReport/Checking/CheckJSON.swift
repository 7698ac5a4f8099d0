package import BraggModel
package import BraggRules

/// Findings as `bragg-check/1`.
package enum CheckJSON {
  package static func text(_ report: CheckReport) -> JSONText {
    .object([
      ("format", .string("bragg-check/1")),
      ("engine", .string(ResultsText.engine)),
      (
        "checked",
        .array(
          report.checked.map { checked in
            .object([
              ("path", .string(checked.path)), ("kind", .string(checked.kind.rawValue)),
            ])
          })
      ),
      (
        "counts",
        .object(
          CheckKind.Severity.allCases.map { ($0.rawValue, .integer(Int64(report.count($0)))) })
      ),
      ("findings", .array(report.findings.map { .object(finding($0)) })),
      (
        "allowed",
        .array(
          report.silenced.map { silenced in
            .object(finding(silenced.finding) + [("reason", .string(silenced.reason))])
          })
      ),
      ("coverage", .array(report.coverage.map(JSONText.string))),
    ])
  }

  private static func finding(_ finding: CheckFinding) -> [(String, JSONText)] {
    let place = finding.place
    let known: [(String, JSONText?)] = [
      ("id", .string(finding.kind.id)),
      ("severity", .string(finding.kind.severity.rawValue)),
      ("file", .string(place.file)),
      ("line", place.line.map { .integer(Int64($0)) }),
      ("column", place.column.map { .integer(Int64($0)) }),
      ("path", place.path.map(JSONText.string)),
      ("subject", finding.subject.map(JSONText.string)),
      ("message", .string(finding.message)),
      ("help", .string(finding.help)),
      ("example", finding.example.map(JSONText.string)),
    ]
    return known.compactMap { name, value in value.map { (name, $0) } }
  }
}
