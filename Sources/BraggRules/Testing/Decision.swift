import BraggModel

/// The clause or threshold behind what a case got: where it stands, what it says, and what it read.
package struct Decision: Sendable, Equatable {
  /// The id of the clause or threshold; nil where none decided.
  package let clause: String?
  /// The file and line it stands on, where they are known.
  package let place: String?
  /// What that line of the key says.
  package let meaning: String?
  package let reason: String
  package let facts: [Fact]

  init(_ rating: Rating, by rules: RuleSet, of kind: SubjectKind) {
    let clause = rating.clause.flatMap { rules.clause($0, in: rating.dimension, of: kind) }
    self.clause = rating.clause
    place = (rating.place ?? clause?.place).map { FilePlace.path($0, in: rules.folder) }
    meaning = rating.meaning
    reason = rating.reason
    facts = rating.facts
  }

  init(_ breach: Breach, by rules: RuleSet) {
    clause = breach.threshold.id
    place = FilePlace.path(breach.threshold.place, in: rules.folder)
    meaning = breach.threshold.means
    reason = breach.message
    facts = breach.facts
  }
}

extension CaseFailure {
  /// The failure with the clause behind its rating.
  func decided(by rules: RuleSet, of kind: SubjectKind) -> CaseFailure {
    guard decisions.isEmpty, let rating else { return self }
    var failure = self
    failure.decisions = [Decision(rating, by: rules, of: kind)]
    return failure
  }
}
