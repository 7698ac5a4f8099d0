public import BraggModel

/// By what the subjects of a stream are rated.
public struct StreamTerms: Sendable {
  /// The rule set.
  public var rules: RuleSet
  /// What each line holds.
  public var kind: LoneSubject.Kind
  /// The day the ratings speak for; rules know no other clock.
  public var asOf: Day
  /// The measures that subjects name by id.
  public var performance: Performance?
  /// The day the plan starts, from which `Immediate` counts.
  public var planStart: Day?
  /// The year of dates that are written without one.
  public var year: Int?
  /// Parameter values for this run only, by name, as a person types them.
  public var settings: [String: String] = [:]
  /// What each rating may use.
  public var limits = RuleLimits.standard
  /// Whether ratings and breaches tell what they rest on.
  public var hasFacts = true

  /// The rule set, what each line holds, and the day; all else is as it is for most.
  public init(_ rules: RuleSet, of kind: LoneSubject.Kind, asOf: Day) {
    (self.rules, self.kind, self.asOf) = (rules, kind, asOf)
  }
}
