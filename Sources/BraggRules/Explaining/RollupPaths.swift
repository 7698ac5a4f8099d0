import BraggModel

/// Finds the smallest sets of ratings beneath that have to change for a level.
struct RollupPaths {
  let bench: RollupBench
  let asOf: Day
  let rating: Rating
  let level: Level
  let mostChanges: Int
  let moves: [RollupMove]

  static let mostTrials = 100
  static let mostPaths = 5

  func paths() -> PathsToLevel {
    func answer(_ paths: [PathToLevel], isThere: Bool = false, isBounded: Bool = false)
      -> PathsToLevel
    {
      PathsToLevel(
        level: level, isThere: isThere, mostChanges: mostChanges, paths: paths,
        isBounded: isBounded)
    }
    if rating.decidedLevel == level.id { return answer([], isThere: true) }
    bench.mostTrials = bench.trials + Self.mostTrials
    let useful = towards
    guard mostChanges > 0 else { return answer([]) }
    for size in 1...mostChanges {
      var found: [PathToLevel] = []
      tryingSets(of: useful, size) { set in
        if let path = path(set), isMinimal(set) { found.append(path) }
        return found.count < Self.mostPaths && !bench.isExhausted
      }
      if !found.isEmpty || bench.isExhausted { return answer(found, isBounded: bench.isExhausted) }
    }
    return answer([])
  }

  /// Moves that go the right way; of those that are alike only as many as can stand in one set.
  private var towards: [RollupMove] {
    let isBetter = (level.rank ?? 0) < (rating.rank ?? Int.max)
    let going = moves.filter { move in
      guard let now = move.now.rank, let then = move.rank else { return true }
      return isBetter ? then < now : then > now
    }
    var alike: [String: Int] = [:]
    return going.filter { move in
      let key = "\(move.part.kind) \(move.part.dimension) \(move.now.level ?? "") \(move.level)"
      alike[key, default: 0] += 1
      return alike[key, default: 0] <= mostChanges
    }
  }

  private func path(_ set: [RollupMove]) -> PathToLevel? {
    guard let verdict = bench.verdict(Self.levels(set), in: rating.dimension),
      verdict.levels[rating.dimension] == level.id
    else { return nil }
    return PathToLevel(
      changes: set.map(\.change), asOf: asOf, level: level.id,
      clause: verdict.clauses[rating.dimension])
  }

  private func isMinimal(_ set: [RollupMove]) -> Bool {
    guard set.count > 1 else { return true }
    let parts = (1..<(1 << set.count) - 1).map { mask in
      set.indices.filter { mask & (1 << $0) != 0 }.map { set[$0] }
    }
    return parts.allSatisfy { part in
      bench.verdict(Self.levels(part), in: rating.dimension)?.levels[rating.dimension] != level.id
    }
  }

  private static func levels(_ set: [RollupMove]) -> [RollupBench.Part: String] {
    Dictionary(set.map { ($0.part, $0.level) }) { first, _ in first }
  }

  /// Hands over the sets of a size without two moves of one part, in order, while they are wanted.
  @discardableResult
  private func tryingSets(
    of moves: [RollupMove], _ size: Int, from start: Int = 0, after chosen: [RollupMove] = [],
    _ body: ([RollupMove]) -> Bool
  ) -> Bool {
    guard size > 0 else { return body(chosen) }
    for index in moves.indices.dropFirst(start)
    where !chosen.contains(where: { $0.part == moves[index].part }) {
      guard
        tryingSets(of: moves, size - 1, from: index + 1, after: chosen + [moves[index]], body)
      else { return false }
    }
    return true
  }
}
