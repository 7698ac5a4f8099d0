/// Where a rating stands: at a level, unrated, in error, or not there at all.
public struct HeldLevel: Sendable, Hashable {
  /// The level's id; `unrated`, `error` or `absent` where there is no level.
  public let id: String
  /// The word a reader sees.
  public let label: String
  /// The letter or two that stands for it where there is no room for the word.
  public let letter: String
  /// Whether it is a level of the scale.
  public let isLevel: Bool

  /// No level could be decided.
  public static let unrated = HeldLevel(
    id: Rating.State.unrated.rawValue, label: "Unrated", letter: "?", isLevel: false)
  /// The rule failed.
  public static let error = HeldLevel(
    id: Rating.State.error.rawValue, label: "In error", letter: "!", isLevel: false)
  /// The subject is not there on this side.
  public static let absent = HeldLevel(
    id: "absent", label: "Not there", letter: "x", isLevel: false)

  init(id: String, label: String, letter: String, isLevel: Bool) {
    self.id = id
    self.label = label
    self.letter = letter
    self.isLevel = isLevel
  }

  init(_ level: Level) {
    self.init(id: level.id, label: level.label, letter: level.letter, isLevel: true)
  }
}

extension Scale {
  /// The levels in order, then unrated and in error.
  var heldLevels: [HeldLevel] { levels.map(HeldLevel.init) + [.unrated, .error] }
}

/// How a rating moved.
public enum Direction: String, Sendable, CaseIterable {
  /// To a better level.
  case better
  /// To a worse one.
  case worse
  /// To or from what is no better or worse than others: unrated, in error, or an unranked level.
  case other
}

/// The scales of one dimension on both sides: the same, or those of two rule sets.
public struct ScalePair: Sendable, Equatable {
  /// The levels before.
  public let before: Scale
  /// The levels after.
  public let after: Scale

  /// Ids of levels that are on one side only, the ones before first.
  public var unmatched: [String] {
    before.ids.filter { after[$0] == nil } + after.ids.filter { before[$0] == nil }
  }

  /// Whether the levels that both sides rank come in the same order on both.
  public var isOrdered: Bool { shared(before) == shared(after) }

  private func shared(_ scale: Scale) -> [String] {
    scale.levels.filter { level in
      level.rank != nil && before[level.id]?.rank != nil && after[level.id]?.rank != nil
    }.map(\.id)
  }

  /// How a level compares with the one before: only levels that both sides rank, in one order, can be
  /// held against each other.
  func direction(from old: String?, to new: String?) -> Direction {
    guard let old, let new, isOrdered else { return .other }
    let order = shared(before)
    guard let first = order.firstIndex(of: old), let second = order.firstIndex(of: new) else {
      return .other
    }
    return second < first ? .better : second > first ? .worse : .other
  }
}
