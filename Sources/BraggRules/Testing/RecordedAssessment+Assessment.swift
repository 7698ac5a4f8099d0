package import BraggModel

extension RecordedAssessment {
  /// What an assessment decided.
  package init(_ assessment: Assessment) {
    let subjects = SubjectKind.allCases.map { kind in
      (
        kind.rawValue,
        assessment.subjects(kind).map { subject in
          Subject(
            ref: kind == .plan ? nil : subject.ref,
            ratings: subject.ratings.map { ($0.dimension, Rating($0)) })
        }
      )
    }
    self.init(
      asOf: assessment.asOf, subjects: Dictionary(subjects) { first, _ in first },
      breaches: assessment.breaches.map(Breach.init))
  }
}

extension RecordedAssessment.Rating {
  fileprivate init(_ rating: Rating) {
    self.init(
      level: rating.level ?? rating.state.rawValue, clause: rating.clause, reason: rating.reason)
  }

  /// `amber by slightly-late: 3 days late`.
  fileprivate var words: String {
    "\(level)\(clause.map { " by \($0)" } ?? ""): \(reason)"
  }
}

extension RecordedAssessment.Breach {
  fileprivate init(_ breach: Breach) {
    self.init(
      threshold: breach.threshold.id, subject: breach.subject, message: breach.message)
  }
}

extension Assessment {
  /// What is decided otherwise than was recorded: ratings in the order of the plan, then breaches.
  func differences(from recorded: RecordedAssessment) -> [CaseFailure] {
    let now = RecordedAssessment(self)
    let ratings = SubjectKind.allCases.flatMap { kind -> [CaseFailure] in
      let before = recorded.subjects[kind.rawValue] ?? []
      let known = Dictionary(before.map { ($0.ref, $0) }) { first, _ in first }
      let after = zip(now.subjects[kind.rawValue] ?? [], subjects(kind))
      let refs = Set(after.map(\.0.ref))
      let gone = before.filter { !refs.contains($0.ref) }
      return after.flatMap { subject, rated in
        differences(of: kind, from: known[subject.ref], to: subject, rated)
      } + gone.flatMap { differences(of: kind, from: $0, to: nil, nil) }
    }
    return ratings + differences(of: recorded.breaches, now.breaches)
  }

  private func differences(
    of kind: SubjectKind, from before: RecordedAssessment.Subject?,
    to after: RecordedAssessment.Subject?, _ rated: RatedSubject?
  ) -> [CaseFailure] {
    var dimensions: [String] = []
    for rating in (after?.ratings ?? []) + (before?.ratings ?? [])
    where !dimensions.contains(rating.dimension) { dimensions.append(rating.dimension) }
    let name = (after ?? before)?.ref.map { "\(kind.singular) \($0)" } ?? kind.singular
    return dimensions.compactMap { dimension in
      let (old, new) = (before?.rating(dimension), after?.rating(dimension))
      guard old != new else { return nil }
      return CaseFailure(
        what: "\(name), \(dimension)", expected: old?.words ?? "nothing recorded",
        got: new?.words ?? "nothing rated", rating: rated?.rating(dimension)
      ).decided(by: ruleSet, of: kind)
    }
  }

  private func differences(
    of before: [RecordedAssessment.Breach], _ after: [RecordedAssessment.Breach]
  ) -> [CaseFailure] {
    let pairs = (before + after).reduce(into: [[String]]()) { pairs, breach in
      let pair = [breach.threshold, breach.subject]
      if !pairs.contains(pair) { pairs.append(pair) }
    }
    return pairs.compactMap { pair in
      func message(_ breaches: [RecordedAssessment.Breach]) -> String? {
        breaches.first { [$0.threshold, $0.subject] == pair }?.message
      }
      let (old, new) = (message(before), message(after))
      guard old != new else { return nil }
      let breach = breaches.first { [$0.threshold.id, $0.subject] == pair }
      return CaseFailure(
        what: "breach \(pair[0]) of \(pair[1])", expected: old ?? "none recorded",
        got: new ?? "none", decisions: breach.map { [Decision($0, by: ruleSet)] } ?? [])
    }
  }
}
