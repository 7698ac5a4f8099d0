/// A fault with what the rules say of the subjects that show it.
struct ShownFault: Sendable {
  let witness: Witness
  let trials: [Trial]
}

extension [ShownFault] {
  /// The faults in words; the overlaps of a dimension are one finding.
  func inFindings(of rules: RuleSet, tried: Int) -> [CheckFinding] {
    var findings: [CheckFinding] = []
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
