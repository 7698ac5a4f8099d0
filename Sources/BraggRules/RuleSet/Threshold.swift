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
  /// Which of them it watches.
  public let watches: Watched
  /// File and line, seen from the rule set's folder.
  public let place: String
  /// Which rule set it was written in.
  public let origin: Origin

  /// Which subjects of its kind a threshold watches.
  public enum Watched: Sendable, Equatable {
    /// Every one.
    case all
    /// Those whose fields have one of the values, each.
    case fields([Condition])
    /// Those that a function picks; where it stands.
    case picked(place: String)
  }

  /// A field, and the values of it that are watched.
  public struct Condition: Sendable, Equatable {
    /// The field.
    public let field: String
    /// The values, as text.
    public let values: [String]
  }

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
  var isOwn: Bool {
    if case .inherited = origin { return false }
    return true
  }
}

/// What a rule set can rate.
public enum SubjectKind: String, Sendable, CaseIterable {
  case actions, measures, risks, areas, plan, cases

  /// One of them, in words.
  public var singular: String { self == .plan ? "plan" : String(rawValue.dropLast()) }
}
