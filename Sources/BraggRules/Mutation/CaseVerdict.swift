/// What is decided of a case's subject, as far as a case can expect it.
struct CaseVerdict: Equatable {
  struct Decision: Equatable {
    let dimension: String
    /// The level, or the state where there is none.
    let level: String
    /// The clause that decided; nil where deciding only stopped there.
    let clause: String?
    let isRated: Bool
    let travel: String
  }

  /// In the order of the rule set.
  let decisions: [Decision]
  let breaches: [String]

  /// Nil where the subject is not among what was rated.
  init?(_ assessment: Assessment, of data: CaseData) {
    let subject = assessment.subjects(data.kind).first { data.ref == nil || $0.ref == data.ref }
    guard let subject else { return nil }
    decisions = subject.ratings.map { rating in
      let clause = rating.clause.flatMap {
        assessment.ruleSet.clause($0, in: rating.dimension, of: data.kind)
      }
      let decides = rating.level != nil || clause?.rating == Scale.unrated
      return Decision(
        dimension: rating.dimension, level: rating.level ?? rating.state.rawValue,
        clause: decides ? rating.clause : nil, isRated: decides,
        travel: rating.travel?.rawValue ?? RuleTestCase.noTravel)
    }
    breaches =
      assessment.breaches.filter { breach in
        data.ref == nil || (breach.threshold.of == data.kind && breach.subject == data.ref)
      }.map(\.threshold.id).sorted()
  }

  var hasError: Bool { decisions.contains { $0.level == Rating.State.error.rawValue } }

  /// The first dimension that another verdict decides otherwise.
  func firstDifference(from other: CaseVerdict) -> (Decision, Decision)? {
    zip(decisions, other.decisions).first { $0 != $1 }
  }
}
