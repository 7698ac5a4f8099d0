/// What was decided about one subject that travels alone.
public struct RatedAlone: Sendable {
  /// The subject with its ratings.
  public let subject: RatedSubject
  /// The thresholds that it crosses.
  public let breaches: [Breach]
  /// What was odd about it, and what could not be decided; the place of each is the subject or a rule.
  public let issues: [Issue]

  /// Whether any rating failed.
  public var hasErrors: Bool { subject.ratings.contains { $0.state == .error } }
}
