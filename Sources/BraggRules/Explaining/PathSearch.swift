import BraggModel

/// Finds the smallest sets of changes that people can make and that lead to a level.
struct PathSearch {
  private let explainer: Explainer
  private let bench: TrialBench
  private let rating: Rating
  private let level: Level
  private let mostChanges: Int
  private let moves: PathMoves

  static let mostTrials = 300
  static let mostPaths = 5
  /// So many sets of a size are built upon.
  static let widest = 40

  /// A search that leaves some fields as they are.
  init(
    _ explainer: Explainer, _ rating: Rating, to level: Level, mostChanges: Int,
    besides fields: [String] = []
  ) {
    self.explainer = explainer
    self.rating = rating
    self.level = level
    self.mostChanges = mostChanges
    bench = explainer.bench
    moves = PathMoves(explainer, besides: fields)
  }

  /// Some changes, and what the rules say after them.
  private struct Stand {
    let turns: [Turn]
    let weighed: WeighedSubject
    /// Whether the last of the changes made a difference to which way the rules went.
    let isUseful: Bool
  }

  func paths() -> PathsToLevel {
    guard rating.decidedLevel != level.id else { return answer([], isThere: true) }
    bench.mostTrials = bench.trials + Self.mostTrials
    guard mostChanges > 0, let start = stand([], after: nil) else {
      return answer([], isBounded: mostChanges > 0)
    }
    var walk = Walk(stands: [start])
    for _ in 1...mostChanges {
      var reached: [PathToLevel] = []
      // What made a difference by itself first; then the rest, which may do so only together.
      for isLikely in [true, false] where reached.isEmpty {
        step(&walk, isLikely: isLikely, &reached)
      }
      if !reached.isEmpty { return answer(reached, isBounded: walk.isBounded) }
      if bench.isExhausted { break }
      walk.goOn()
    }
    return answer([], isBounded: walk.isBounded || bench.isExhausted)
  }

  /// Where the search stands between one size of sets and the next.
  private struct Walk {
    var stands: [Stand]
    var next: [Stand] = []
    var seen: Set<String> = []
    /// Changes that made a difference somewhere.
    var useful: Set<String> = []
    /// Facts that were read before anything was changed.
    var early: Set<FactPath> = []
    var isBounded = false

    init(stands: [Stand]) { self.stands = stands }

    mutating func goOn() {
      let ordered = next.filter(\.isUseful) + next.filter { !$0.isUseful }
      isBounded = isBounded || ordered.count > PathSearch.widest
      stands = Array(ordered.prefix(PathSearch.widest))
      next = []
    }
  }

  /// Tries every set that is one change larger; of those that are likely, or of the rest.
  private func step(_ walk: inout Walk, isLikely: Bool, _ reached: inout [PathToLevel]) {
    for stand in walk.stands where !isLikely || stand.isUseful {
      let turns = moves.turns(from: stand.weighed, after: stand.turns)
      let isFirst = stand.turns.isEmpty
      if isFirst { walk.early.formUnion(turns.map(\.dial.path)) }
      var found: [(turn: Turn, stand: Stand)] = []
      for turn in turns {
        let isNew = !walk.early.contains(turn.dial.path)
        guard !isLikely || isFirst || isNew || walk.useful.contains(Turn.key([turn])) else {
          continue
        }
        let set = stand.turns + [turn]
        guard walk.seen.insert(Turn.key(set)).inserted else { continue }
        guard !bench.isExhausted, reached.count < Self.mostPaths else {
          walk.isBounded = walk.isBounded || bench.isExhausted
          return
        }
        guard let after = self.stand(set, after: stand) else { continue }
        guard after.weighed.outcomes[rating.dimension]?.decidedLevel == level.id else {
          found.append((turn, after))
          continue
        }
        if let path = path(set), !reached.contains(where: { $0.isLike(path) }) {
          reached.append(path)
        }
      }
      keep(found, &walk)
    }
  }

  /// Of the values of a fact after which the rules went the same way, the first and the last are kept.
  private func keep(_ found: [(turn: Turn, stand: Stand)], _ walk: inout Walk) {
    var groups: [String: [(turn: Turn, stand: Stand)]] = [:]
    var order: [String] = []
    for one in found {
      let key = "\(one.turn.dial.path.text) \(one.stand.weighed.marks(of: rating.dimension))"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(one)
    }
    for key in order {
      let group = (groups[key] ?? []).sorted { $0.turn.position < $1.turn.position }
      let ends =
        group.first?.turn.dial.isOrdered == true
        ? [group.first, group.count > 1 ? group.last : nil].compactMap(\.self)
        : Array(group.prefix(1))
      for one in ends {
        walk.next.append(one.stand)
        if one.stand.isUseful { walk.useful.insert(Turn.key([one.turn])) }
      }
    }
  }

  private func answer(
    _ paths: [PathToLevel], isThere: Bool = false, isBounded: Bool = false
  ) -> PathsToLevel {
    PathsToLevel(
      level: level, isThere: isThere, mostChanges: mostChanges,
      paths: paths, isBounded: isBounded)
  }

  private func stand(_ turns: [Turn], after before: Stand?) -> Stand? {
    guard
      let weighed = bench.weighed(turns.map(\.edit), asOf: day(of: turns))
    else { return nil }
    let dimension = rating.dimension
    let isUseful = before.map { before in
      before.weighed.marks(of: dimension) != weighed.marks(of: dimension)
        || before.weighed.distances(of: dimension) != weighed.distances(of: dimension)
    }
    return Stand(turns: turns, weighed: weighed, isUseful: isUseful ?? true)
  }

  /// The day on which a figure that is still to come will be known.
  private func day(of turns: [Turn]) -> Day {
    turns.compactMap { $0.dial.period?.last }.reduce(bench.asOf, max)
  }

  /// The set with each value as near to what it is now as will do; nil where a part of it does as well.
  private func path(_ turns: [Turn]) -> PathToLevel? {
    var turns = turns
    var changes: [FactChange?] = turns.map { _ in nil }
    for index in turns.indices {
      let (turn, change) = nearest(turns, index)
      turns[index] = turn
      changes[index] = change
    }
    guard let verdict = verdict(of: turns), verdict.levels[rating.dimension] == level.id,
      isMinimal(turns)
    else { return nil }
    return PathToLevel(
      changes: zip(turns, changes).map { turn, change in
        change ?? FactChange(turn.dial, to: turn.position, in: nil)
      }, asOf: day(of: turns), level: level.id, clause: verdict.clauses[rating.dimension])
  }

  /// One of the changes turned back as far as it can be.
  private func nearest(_ turns: [Turn], _ index: Int) -> (Turn, FactChange?) {
    let turn = turns[index]
    guard turn.dial.isOrdered else { return (turn, nil) }
    let profile = Profile(
      turn.dial, probes: moves.positions(of: turn.dial) + [turn.position],
      rate: { edit in
        var edits = turns.map(\.edit)
        edits[index] = edit
        return bench.verdict(edits, asOf: day(of: turns))
      }, isSpent: { bench.trials > bench.mostTrials + Self.mostTrials })
    let stretches = profile.stretches(of: rating.dimension).filter { $0.level == level.id }
    let now = turn.dial.position ?? bench.asOf.daysSince1970
    let choices = stretches.map { stretch in
      (stretch, position: min(max(now, stretch.first), stretch.last))
    }
    guard let best = choices.min(by: { abs($0.position - now) < abs($1.position - now) }) else {
      return (turn, nil)
    }
    return (
      Turn(dial: turn.dial, position: best.position),
      FactChange(turn.dial, to: best.position, in: best.0, of: profile)
    )
  }

  private func verdict(of turns: [Turn]) -> Profile.Verdict? {
    bench.verdict(turns.map(\.edit), asOf: day(of: turns))
  }

  /// Whether no proper part of the changes leads there.
  private func isMinimal(_ turns: [Turn]) -> Bool {
    guard turns.count > 1 else { return true }
    return (1..<(1 << turns.count) - 1).allSatisfy { mask in
      let part = turns.indices.filter { mask & (1 << $0) != 0 }.map { turns[$0] }
      return verdict(of: part)?.levels[rating.dimension] != level.id
    }
  }
}

extension PathToLevel {
  /// Whether it changes the same facts in the same way.
  fileprivate func isLike(_ other: PathToLevel) -> Bool {
    let mine = changes.map { "\($0.path) \($0.to ?? "")" }.sorted()
    return mine == other.changes.map { "\($0.path) \($0.to ?? "")" }.sorted()
  }
}

/// A fact turned to a value.
struct Turn {
  let dial: Dial
  let position: Int

  var edit: Edit { dial.edit(to: position) }

  /// Text that is the same for the same changes in any order.
  static func key(_ turns: [Turn]) -> String {
    turns.map { "\($0.dial.path.text) \($0.dial.period?.text ?? "") \($0.position)" }.sorted()
      .joined(separator: ";")
  }
}

extension Outcome {
  /// The level that the rules decided, whether or not a person gave another.
  var decidedLevel: String? { derived.map(\.level) ?? level }
}
