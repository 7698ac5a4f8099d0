extension RuleTestCase {
  /// What an assessment of the case's data gives other than it expects.
  func failures(in assessment: Assessment) -> [CaseFailure] {
    let rated = assessment.subjects(kind).first { data.ref == nil || $0.ref == data.ref }
    guard let subject = rated else {
      return [CaseFailure(what: "case", expected: "a rated subject", got: "nothing")]
    }
    var failures = previous.keys.sorted().filter { subject.rating($0) == nil }.map { name in
      CaseFailure(what: "previous", expected: "a rating", got: "no such dimension: \(name)")
    }
    failures += dimensions.flatMap { self.failures(of: $0, in: subject) }
    if let breaches {
      let crossed = ownBreaches(in: assessment)
      let got = crossed.map(\.threshold.id).sorted()
      if got != breaches.sorted() {
        let surprises = crossed.filter { !breaches.contains($0.threshold.id) }
        failures.append(
          CaseFailure(
            what: "breaches", expected: breaches.sorted().inWords, got: got.inWords,
            decisions: surprises.map { Decision($0, by: assessment.ruleSet) }))
      }
    }
    failures += failuresToDecide(in: assessment)
    return failures.map { $0.decided(by: assessment.ruleSet, of: kind) }
  }

  /// Those of the subject; where the plan is it, all.
  private func ownBreaches(in assessment: Assessment) -> [Breach] {
    assessment.breaches.filter { breach in
      data.ref == nil || (breach.threshold.of == kind && breach.subject == data.ref)
    }
  }

  /// Thresholds that could not be decided for the subject, other than is expected.
  private func failuresToDecide(in assessment: Assessment) -> [CaseFailure] {
    guard undecided != nil || breaches != nil else { return [] }
    let own = assessment.ruleSet.thresholds.filter { $0.of == kind }.map(\.id)
    let issues = assessment.issues.filter { issue in
      guard let found = issue.undecided, undecided != nil || found.hasFailed else { return false }
      return data.ref == nil || (found.subject == data.ref && own.contains(found.id))
    }
    let expected = (undecided ?? []).sorted()
    let got = issues.compactMap(\.undecided?.id).sorted()
    guard got != expected else { return [] }
    let surprises = issues.filter { !expected.contains($0.undecided?.id ?? "") }.map(\.message)
    return [
      CaseFailure(
        what: "undecided", expected: expected.inWords,
        got: ([got.inWords] + surprises).joined(separator: ": "))
    ]
  }

  private func failures(of dimension: String, in subject: RatedSubject) -> [CaseFailure] {
    guard let rating = subject.rating(dimension) else {
      return [
        CaseFailure(what: dimension, expected: "a rating", got: "no such dimension")
      ]
    }
    func failure(_ expected: String, _ got: String) -> CaseFailure {
      CaseFailure(what: dimension, expected: expected, got: got, rating: rating)
    }
    var failures: [CaseFailure] = []
    let got = rating.level ?? rating.state.rawValue
    if let level = levels[dimension], got != level { failures.append(failure(level, got)) }
    if let clause = clauses[dimension], rating.clause != clause {
      failures.append(
        failure("clause \(clause)", rating.clause.map { "clause \($0)" } ?? "no clause"))
    }
    let moved = rating.travel?.rawValue ?? Self.noTravel
    if let travel = travel[dimension], moved != travel {
      let why = rating.travelReason.map { ": \($0)" } ?? ""
      failures.append(failure("travel \(travel)", "travel \(moved)\(why)"))
    }
    if let field = missing[dimension], !rating.isMissing(field) {
      failures.append(failure("`\(field)` missing", rating.state.rawValue))
    }
    return failures + demands(of: rating)
  }

  /// What a rating demands of its subject other than is expected.
  private func demands(of rating: Rating) -> [CaseFailure] {
    [
      ("required", requires[rating.dimension], rating.obligations),
      ("lacking", lacks[rating.dimension], rating.obligations.filter { !$0.isMet }),
    ].compactMap { word, expected, obligations in
      let got = obligations.map(\.name).sorted()
      guard let expected = expected?.sorted(), expected != got else { return nil }
      return CaseFailure(
        what: rating.dimension, expected: "\(expected.inWords) \(word)", got: got.inWords,
        rating: rating)
    }
  }
}

extension CaseFailure: CustomStringConvertible {
  /// The failure on one line, with the clause that decided and what it read.
  package var description: String {
    let said = "\(what): expected \(expected), got \(got)"
    guard let rating else { return said }
    let read = rating.facts.map { "\($0.path) = \($0.text ?? "missing")" }.joined(separator: ", ")
    return "\(said): \(rating.clause ?? "no clause"): \(rating.reason) [\(read)]"
  }
}

extension [String] {
  fileprivate var inWords: String { isEmpty ? "none" : joined(separator: ", ") }
}

extension Rating {
  fileprivate func isMissing(_ field: String) -> Bool {
    state == .unrated
      && facts.contains { $0.text == nil && ($0.path == field || $0.path.hasSuffix("." + field)) }
  }
}
