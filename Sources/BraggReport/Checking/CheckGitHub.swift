package import BraggRules

/// Findings as workflow commands, which GitHub shows beside the lines of a change.
package enum CheckGitHub {
  package static func render(_ report: CheckReport) -> String {
    report.findings.map { finding in
      let place = finding.place
      let level = finding.kind.severity == .hint ? "notice" : finding.kind.severity.rawValue
      let known: [(String, String?)] = [
        ("file", place.file), ("line", place.line.map(String.init)),
        ("col", place.column.map(String.init)), ("title", finding.kind.id),
      ]
      let properties = known.compactMap { name, value in
        value.map { "\(name)=\($0.escaped(":,"))" }
      }
      let message = "\(finding.message)\nhelp: \(finding.help)".escaped("")
      return "::\(level) \(properties.joined(separator: ","))::\(message)\n"
    }.joined()
  }
}

extension String {
  /// Line breaks, per cent signs and the given characters as GitHub wants them.
  fileprivate func escaped(_ more: String) -> String {
    let codes: [Unicode.Scalar: String] = [
      "%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C",
    ]
    let meant = Set("%".unicodeScalars).union(["\r", "\n"]).union(more.unicodeScalars)
    return unicodeScalars.reduce(into: "") { text, scalar in
      if meant.contains(scalar), let code = codes[scalar] {
        text += code
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}
