/// How firm the value of an observation is, or why it has none.
package enum ObservationState: String, CaseIterable, Sendable {
  /// Settled.
  case final
  /// Published early and expected to change.
  case provisional
  /// Published again after a change.
  case revised
  /// Worked out where it could not be counted.
  case estimated
  /// Withheld because the numbers are small enough to identify someone.
  case suppressed
  /// Not collected, or not yet.
  case notAvailable = "not_available"
  /// Without meaning for this council or period.
  case notApplicable = "not_applicable"
  /// Counted another way than the values around it.
  case notComparable = "not_comparable"

  /// Whether a rule may compare the value.
  package var isUsable: Bool {
    switch self {
    case .final, .provisional, .revised, .estimated: true
    case .suppressed, .notAvailable, .notApplicable, .notComparable: false
    }
  }
}
