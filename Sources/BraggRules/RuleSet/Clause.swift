/// One line of a council's key: a level, its meaning, and when it holds.
public struct Clause: Sendable, Equatable {
  /// The clause's id, unique in its dimension.
  public let id: String
  /// The id of the level it gives.
  public let rating: String
  /// What the line of the key says, in words a reader sees.
  public let means: String
  /// What a subject with this rating must have, such as `path_to_green`.
  public let requires: [String]
  /// Whether it holds for everything that no earlier clause took.
  public let isOtherwise: Bool
  /// File and line, seen from the rule set's folder (`rules.lua:12`, `../standard/rules.lua:80`).
  public let place: String
  /// Which rule set it was written in.
  public let origin: Origin
}

extension Clause {
  /// Whether the rule set wrote it itself, rather than taking it over.
  var isOwn: Bool {
    if case .inherited = origin { return false }
    return true
  }
}

/// One thing that is rated about a subject, such as `impact`.
public struct Dimension: Sendable, Equatable {
  /// How a dimension is decided.
  public enum Rule: Sendable, Equatable {
    /// The first clause that holds.
    case clauses([Clause])
    /// The worst of other dimensions of the same subject.
    case worstOf([String])
    /// The worst of the children's ratings in a dimension.
    case worstOfChildren(String)
    /// The rating that most of the children have in a dimension.
    case majorityOfChildren(String)
  }

  /// What the rule set calls it.
  public let name: String
  /// How it is decided.
  public let rule: Rule
  /// The levels its clauses give, best first.
  public let scale: Scale
  /// Whether that scale is its own, and not the rule set's.
  public let hasOwnScale: Bool
  /// File and line of the rule set's own definition of travel; nil where levels are compared.
  public let travelPlace: String?
  /// Which rule set it was written in; clauses that were replaced one by one say so themselves.
  public let origin: Origin

  /// Its clauses; none where other dimensions decide.
  public var clauses: [Clause] {
    guard case .clauses(let clauses) = rule else { return [] }
    return clauses
  }
}
