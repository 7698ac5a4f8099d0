/// One rating that a council's scale offers.
public struct Level: Sendable, Equatable {
  /// The level's id, such as `amber`.
  public let id: String
  /// The word a reader sees.
  public let label: String
  /// The letter or two that stands for it where there is no room for the word.
  public let letter: String
  /// What the council says it means.
  public let meaning: String
  /// Its place from the best, 0, to the worst; nil where the level is no better or worse than others.
  public let rank: Int?
}

/// A council's levels, best first.
public struct Scale: Sendable, Equatable {
  /// What a clause gives instead of a level, where the key has none for its case.
  public static let unrated = "unrated"

  /// Every level, in the council's order.
  public let levels: [Level]

  /// The level with an id.
  public subscript(id: String) -> Level? { levels.first { $0.id == id } }

  /// The levels' ids, in the council's order.
  public var ids: [String] { levels.map(\.id) }
}
