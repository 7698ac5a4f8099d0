/// A council's past assessments, latest last: what direction of travel is read from.
public struct History: Sendable {
  /// Earliest first.
  package let past: [PastAssessment]

  /// No past assessments.
  public init() { past = [] }

  package init(_ past: [PastAssessment], before asOf: Day) {
    self.past = past.filter { $0.asOf < asOf }.sorted { $0.asOf < $1.asOf }
  }

  /// The level of each dimension in the latest assessment.
  package func levels(kind: String, ref: String) -> [String: String] {
    past.last?.levels[kind]?[ref] ?? [:]
  }

  /// The day of the first of the assessments that had a breach without a break up to the latest.
  package func firstInARow(threshold: String, subject: String) -> Day? {
    past.reversed()
      .prefix { $0.breaches.contains(.init(threshold: threshold, subject: subject)) }
      .last?.asOf
  }
}
