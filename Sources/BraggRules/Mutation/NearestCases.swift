/// Puts cases in the order in which they are likely to tell a mutant from the rule set.
struct NearestCases {
  private let rules: RuleSet
  private let comparisons: [Comparison]

  init(of rules: RuleSet) {
    self.rules = rules
    comparisons = ObservedRules(rules).comparisons
  }

  /// A case, and how far it is from the boundaries that a mutant is about: each once, the smallest first.
  typealias Near = (result: CaseResult, gaps: [Double])

  /// First those that ask for the mutant's own clause, of these those nearest to a boundary.
  func sorted(_ results: [CaseResult], for mutant: Mutant) -> [Near] {
    let sites = sites(of: mutant)
    let near = results.enumerated().map { offset, result in
      let gaps = gaps(of: result, at: sites)
      return (
        rank: (
          isAsking(result.test, for: mutant) ? 0 : 1, gaps.first?.magnitude ?? .infinity, offset
        ),
        near: (result, gaps)
      )
    }
    return near.sorted { $0.rank < $1.rank }.map(\.near)
  }

  private func isAsking(_ test: RuleTestCase, for mutant: Mutant) -> Bool {
    guard let key = mutant.key else { return false }
    return test.clauses.values.contains(key) || test.breaches?.contains(key) == true
  }

  /// The comparisons that a mutant is about: those of its line, or of its parameter; else all.
  private func sites(of mutant: Mutant) -> Set<Int> {
    let own = comparisons.filter { comparison in
      if let name = mutant.setting?.name { return comparison.text.contains("params.\(name)") }
      return comparison.file == mutant.file && comparison.line == mutant.line
    }
    return Set((own.isEmpty ? comparisons : own).map(\.site))
  }

  private func gaps(of result: CaseResult, at sites: Set<Int>) -> [Double] {
    let gaps = result.observation.comparisons.filter { sites.contains($0.site) }.map(\.gap)
    return Set(gaps).sorted { ($0.magnitude, $0) < ($1.magnitude, $1) }
  }
}
