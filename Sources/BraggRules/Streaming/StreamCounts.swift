/// What came of a stream, counted.
public struct StreamCounts: Sendable, Equatable {
  /// Subjects that were rated.
  public internal(set) var subjects = 0
  /// Lines that could not be read.
  public internal(set) var badLines = 0
  /// Ratings that failed.
  public internal(set) var ratingsInError = 0
  /// Thresholds crossed.
  public internal(set) var breaches = 0
  /// Subjects with something that a person should look at.
  public internal(set) var subjectsWithIssues = 0
  /// How many subjects hold each level, or `unrated` or `error`, by dimension.
  public internal(set) var levels: [String: [String: Int]] = [:]

  /// Nothing yet.
  public init() {}

  mutating func add(_ rated: RatedAlone) {
    subjects += 1
    breaches += rated.breaches.count
    if !rated.issues.isEmpty { subjectsWithIssues += 1 }
    for rating in rated.subject.ratings {
      if rating.state == .error { ratingsInError += 1 }
      levels[rating.dimension, default: [:]][rating.level ?? rating.state.rawValue, default: 0] += 1
    }
  }

  /// Adds what came of another part of the stream.
  package mutating func add(_ other: StreamCounts) {
    subjects += other.subjects
    badLines += other.badLines
    ratingsInError += other.ratingsInError
    breaches += other.breaches
    subjectsWithIssues += other.subjectsWithIssues
    levels.merge(other.levels) { $0.merging($1, uniquingKeysWith: +) }
  }
}
