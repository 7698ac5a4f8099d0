package import BraggRules

/// Findings as a person reads them in a terminal: each with the line it is about, and the mend.
package enum CheckText {
  package static func render(_ report: CheckReport, hasColor: Bool = false) -> String {
    let paint = Paint(hasColor: hasColor)
    return report.findings.map { text(of: $0, paint) + "\n" }.joined()
      + report.coverage.map { "\($0)\n" }.joined() + summary(report) + "\n"
  }

  private static func text(of finding: CheckFinding, _ paint: Paint) -> String {
    let severity = finding.kind.severity
    let head =
      paint.severity(severity, "\(severity.rawValue)[\(finding.kind.id)]") + ": "
      + paint.bold(finding.message)
    var lines = [head, "  --> \(finding.place.description)"]
    if let path = finding.place.path { lines[1] += " (\(path))" }
    let gutter = String(
      repeating: " ", count: finding.place.line.map { String($0).count } ?? 1)
    if let excerpt = finding.place.excerpt, let line = finding.place.line {
      lines += [
        "\(gutter) |", "\(line) | \(excerpt.replacing("\t", with: " "))",
        "\(gutter) | " + paint.severity(severity, marks(under: finding.place)),
      ]
    }
    lines.append("\(gutter) = help: \(finding.help)")
    if let example = finding.example {
      lines.append("\(gutter) = a case for tests.lua that shows it:")
      lines += example.split(separator: "\n").map { "\(gutter)     \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func marks(under place: CheckPlace) -> String {
    String(repeating: " ", count: max(0, (place.column ?? 1) - 1))
      + String(repeating: "^", count: place.length)
  }

  private static func summary(_ report: CheckReport) -> String {
    let rules = report.checked.count { $0.kind == .rules }
    let folders = report.checked.count - rules
    let checked = [counted(rules, "rule set"), counted(folders, "folder")].compactMap { $0 }
    let found = CheckKind.Severity.allCases.compactMap { severity in
      counted(report.count(severity), severity.rawValue)
    }
    let allowed = report.silenced.isEmpty ? "" : ", \(report.silenced.count) allowed with a reason"
    return
      "\(checked.isEmpty ? "nothing" : checked.joined(separator: " and ")) checked: "
      + (found.isEmpty ? "nothing found" : found.joined(separator: ", ")) + allowed
  }

  /// Nil where there are none.
  private static func counted(_ count: Int, _ thing: String) -> String? {
    count == 0 ? nil : "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}

/// Colours of a terminal, which only repeat what the words say.
private struct Paint {
  let hasColor: Bool

  func bold(_ text: String) -> String { painted(text, "1") }

  func severity(_ severity: CheckKind.Severity, _ text: String) -> String {
    switch severity {
    case .error: painted(text, "1;31")
    case .warning: painted(text, "1;33")
    case .hint: painted(text, "1;36")
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    hasColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
