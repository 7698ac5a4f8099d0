public import BraggModel

/// The versions of a council's rule set that are in force, one after another, over some days.
public struct RuleSchedule: Sendable {
  /// A version, and the first day on which it is used.
  public struct Spell: Sendable {
    /// The first day.
    public let from: Day
    /// The version.
    public let rules: RuleSet
  }

  /// The spells, earliest first; there is one at least.
  public let spells: [Spell]

  private init(_ spells: [Spell]) { self.spells = spells }

  /// One rule set for all days.
  public init(_ rules: RuleSet, from day: Day) { self.init([Spell(from: day, rules: rules)]) }

  /// On each day the version that `RuleSet(folder:inForceOn:)` gives.
  ///
  /// - Parameters:
  ///   - folder: The council's folder.
  ///   - first: The first day.
  ///   - last: The last day.
  /// - Throws: `RuleSetErrors` with everything that is wrong.
  public init(folder: String, from first: Day, until last: Day) throws(RuleSetErrors) {
    let newest = try RuleSet(folder: folder)
    guard !newest.isInForce(on: first) || !newest.isInForce(on: last) else {
      self.init(newest, from: first)
      return
    }
    let others = try RuleSet.otherVersions(in: folder)
    self.init([newest] + others, from: first, until: last)
  }

  /// The same of versions that are loaded already, the one in the council's own folder first.
  init(_ versions: [RuleSet], from first: Day, until last: Day) {
    let turns = versions.flatMap { version in
      [version.inForceFrom, version.inForceUntil?.adding(days: 1)].compactMap { $0 }
    }
    var spells: [Spell] = []
    for day in Set(turns.filter { first < $0 && $0 <= last } + [first]).sorted() {
      let rules = RuleSet.inForce(on: day, newest: versions[0], others: Array(versions.dropFirst()))
      if rules.folder != spells.last?.rules.folder { spells.append(Spell(from: day, rules: rules)) }
    }
    self.init(spells)
  }

  /// Which of the spells a day is in.
  func spell(on day: Day) -> Int { spells.lastIndex { $0.from <= day } ?? 0 }
}
