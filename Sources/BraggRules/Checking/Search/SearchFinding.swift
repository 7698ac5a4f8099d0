import BraggModel

/// A fault that the search came upon, in words, with a case that shows it.
package struct SearchFinding: Sendable, Equatable {
  package enum Severity: String, Sendable { case error, warning, hint }

  package let id: String
  package let severity: Severity
  /// `Rules/tameside/rules.lua:12`, or only the file.
  package let place: String
  package let message: String
  package let help: String
  /// What it is about, such as `actions.action`.
  package let subject: String
  /// Cases for `tests.lua` that pass as the rules stand; nil where there is no subject to show.
  package let example: String?
}

extension [ShownFault] {
  /// The faults in words; the overlaps of a dimension are one finding.
  func inFindings(of rules: RuleSet, tried: Int) -> [SearchFinding] {
    var findings: [SearchFinding] = []
    for shown in self where shown.witness.fault.kind != .overlap {
      findings.append(FaultWords(rules, shown, tried: tried).finding)
    }
    var dimensions: [String] = []
    for shown in self where shown.witness.fault.kind == .overlap {
      let dimension = shown.witness.fault.dimension
      guard !dimensions.contains(dimension) else { continue }
      dimensions.append(dimension)
      let all = filter {
        $0.witness.fault.kind == .overlap && $0.witness.fault.dimension == dimension
      }
      findings.append(FaultWords(rules, shown, tried: tried).overlap(of: all.map(\.witness.fault)))
    }
    return findings
  }
}
