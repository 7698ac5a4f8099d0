package import BraggRules

/// Findings as workflow commands, which GitHub shows beside the lines of a change.
package enum CheckGitHub {
  package static func render(_ report: CheckReport) -> String {
    report.findings.map { finding in
      GitHubAnnotation(
        level: finding.kind.severity == .hint ? "notice" : finding.kind.severity.rawValue,
        file: finding.place.file, line: finding.place.line, column: finding.place.column,
        title: finding.kind.id, message: "\(finding.message)\nhelp: \(finding.help)"
      ).command + "\n"
    }.joined()
  }
}
