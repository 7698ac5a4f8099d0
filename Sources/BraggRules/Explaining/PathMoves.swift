import BraggModel

/// What people can still change of a subject, and the values worth trying.
struct PathMoves {
  private let rules: RuleSet
  private let bench: TrialBench
  private let known: KnownValues
  private let year: Int?
  private let fixed: [String]

  init(_ explainer: Explainer, besides fields: [String]) {
    fixed = fields
    rules = explainer.assessment.ruleSet
    bench = explainer.bench
    known = explainer.known
    year = explainer.assessment.plan.year
  }

  /// The changes that can be made after some others, to what rules read then.
  func turns(from weighed: WeighedSubject, after turns: [Turn]) -> [Turn] {
    let data = bench.excerpt.data.applying(turns.map(\.edit))
    let finder = DialFinder(
      rules, bench.excerpt, data, asOf: bench.asOf, year: year, known: known)
    let taken = Set(turns.filter { !$0.dial.isAddition }.map(\.dial.path))
    let dials = finder.dials(of: weighed.reads) + figures(finder, weighed.reads)
    return dials.filter { !taken.contains($0.path) && isChangeable($0) }.flatMap { dial in
      positions(of: dial).map { Turn(dial: dial, position: $0) }
    }
  }

  /// The values that people can give a fact.
  func positions(of dial: Dial) -> [Int] {
    let found = Probes(rules, asOf: bench.asOf, gaps: []).positions(of: dial)
    switch dial.values {
    // What is past cannot be made otherwise.
    case .days: return found.filter { $0 >= bench.asOf.daysSince1970 && $0 != dial.position }
    case .numbers: return found.filter { $0 != dial.position || dial.isAddition }
    case .options: return found
    }
  }

  /// The next figure of each measure whose figures were read.
  private func figures(_ finder: DialFinder, _ reads: [String]) -> [Dial] {
    var seen: Set<FactPath> = []
    return reads.compactMap { read -> Dial? in
      let path = FactPath(read)
      guard let at = path.steps.firstIndex(of: .field("observations")) else { return nil }
      let measure = FactPath(Array(path.steps[..<at]))
      guard seen.insert(measure).inserted else { return nil }
      return FigureDial(finder).next(of: measure)
    }
  }

  private func isChangeable(_ dial: Dial) -> Bool {
    if dial.path.fields.first.map(fixed.contains) == true { return false }
    // A milestone that is reached stays so.
    if dial.path.name == "done", dial.current != nil, dial.current?.isFlag != true { return false }
    // What was measured stays so; what comes next is open.
    if dial.path.fields.contains("observations") {
      guard dial.isAddition else { return false }
      return rules.canChange("observations", of: .measures)
    }
    if dial.path.fields.first == "measures" { return false }
    if dial.path.fields.first == "evidence", !dial.isAddition { return false }
    return rules.canChange(dial.path.fields.joined(separator: "."), of: bench.excerpt.kind)
  }
}
