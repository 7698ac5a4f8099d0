/// A limit that a rule set watches.
public struct Threshold: Sendable, Equatable {
  /// The threshold's id, unique in the rule set.
  public let id: String
  /// The kind of subject it watches.
  public let of: SubjectKind
  /// How grave a breach is: `high`, `medium` or `low`.
  public let severity: Severity
  /// What a breach means, in words a reader sees.
  public let means: String
  /// The line of the rule file it stands on, where that could be found.
  public let line: Int?

  /// How grave a breach is.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    case high, medium, low

    /// Graver first.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.order < right.order
    }

    private var order: Int {
      switch self {
      case .high: 0
      case .medium: 1
      case .low: 2
      }
    }
  }
}

extension Threshold {
  /// Whether the rule set wrote it itself, rather than taking it over.
  var isOwn: Bool { line != nil }
}

/// What a rule set can rate.
public enum SubjectKind: String, Sendable, CaseIterable {
  case actions, measures, risks, areas, plan, cases

  /// One of them, in words.
  public var singular: String { self == .plan ? "plan" : String(rawValue.dropLast()) }
}
