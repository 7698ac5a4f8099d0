public import BraggModel

extension Assessment {
  /// The same with a proposal for each obligation that is not met: the shortest way back.
  ///
  /// - Parameters:
  ///   - performance: The performance data that it was made from.
  ///   - cases: The case records that it was made from.
  ///   - history: The past assessments that it was made from.
  ///   - settings: The parameter values it was made with.
  ///   - limits: What each rating may use.
  ///   - changes: How many changes a way may have.
  /// - Returns: The same assessment; only what is proposed is new.
  public func withProposals(
    performance: Performance? = nil, cases: CaseRecords? = nil, history: History = History(),
    settings: [String: String] = [:], limits: RuleLimits = .standard, changes: Int = 3
  ) -> Assessment {
    let source = ExplainedSource(
      assessment: self, performance: performance, cases: cases, history: history,
      settings: settings, limits: limits)
    var proposed = self
    proposed.actions = source.proposing(actions, changes)
    proposed.measures = source.proposing(measures, changes)
    proposed.risks = source.proposing(risks, changes)
    proposed.cases = source.proposing(self.cases, changes)
    return proposed
  }
}

extension ExplainedSource {
  fileprivate func proposing(_ subjects: [RatedSubject], _ changes: Int) -> [RatedSubject] {
    let lacking = subjects.filter { subject in subject.ratings.contains(where: \.lacksSomething) }
    let proposed = Parallel.map(lacking) {
      { subject in self.proposing(subject, changes) }
    }
    let byRef = Dictionary(proposed.map { ($0.ref, $0) }) { first, _ in first }
    return subjects.map { byRef[$0.ref] ?? $0 }
  }

  private func proposing(_ subject: RatedSubject, _ changes: Int) -> RatedSubject {
    guard let explainer = explainer(of: subject) else { return subject }
    var proposed = subject
    for index in proposed.ratings.indices where proposed.ratings[index].lacksSomething {
      let rating = proposed.ratings[index]
      for place in rating.obligations.indices where !rating.obligations[place].isMet {
        let name = rating.obligations[place].name
        proposed.ratings[index].obligations[place].proposal = proposal(
          for: name, rating, explainer, changes)
      }
    }
    return proposed
  }

  /// The shortest way to the level that the demand names, else to the nearest better one.
  private func proposal(
    for obligation: String, _ rating: Rating, _ explainer: Explainer, _ changes: Int
  ) -> PathToLevel? {
    let better = rating.scale.levels.filter { level in
      guard let rank = level.rank, let now = rating.rank else { return false }
      return rank < now
    }
    let named = better.filter { obligation.hasSuffix("_to_\($0.id)") }
    for level in named.isEmpty ? better.reversed() : named {
      let search = PathSearch(
        explainer, rating, to: level, mostChanges: changes, besides: [obligation])
      if let path = search.paths().paths.first { return path }
    }
    return nil
  }
}

extension Rating {
  fileprivate var lacksSomething: Bool { obligations.contains { !$0.isMet } }
}
