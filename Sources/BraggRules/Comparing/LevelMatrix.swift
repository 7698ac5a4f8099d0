/// How many subjects went from each level to each other in one dimension.
public struct LevelMatrix: Sendable {
  /// The kind of subject.
  public let kind: SubjectKind
  /// What is rated.
  public let dimension: String
  /// The levels on both sides.
  public let scales: ScalePair
  /// Where ratings can stand before: the levels in order, unrated, in error, and not there where a subject is new.
  public let rows: [HeldLevel]
  /// The same after.
  public let columns: [HeldLevel]
  /// By row, then column.
  public let counts: [[Int]]

  init(
    kind: SubjectKind, dimension: String, scales: ScalePair,
    moves: [(from: HeldLevel, to: HeldLevel)]
  ) {
    self.kind = kind
    self.dimension = dimension
    self.scales = scales
    let rows = scales.before.heldLevels + (moves.contains { $0.from == .absent } ? [.absent] : [])
    let columns = scales.after.heldLevels + (moves.contains { $0.to == .absent } ? [.absent] : [])
    self.rows = rows
    self.columns = columns
    var tally: [[String]: Int] = [:]
    for move in moves { tally[[move.from.id, move.to.id], default: 0] += 1 }
    counts = rows.map { row in columns.map { tally[[row.id, $0.id]] ?? 0 } }
  }

  /// How many subjects there are on either side.
  public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// How many are at another level than before; those that are new or gone are not among them.
  public var changed: Int {
    rows.indices.reduce(0) { sum, row in
      sum
        + columns.indices.reduce(0) { sum, column in
          let isMove =
            rows[row].id != columns[column].id && rows[row] != .absent
            && columns[column] != .absent
          return sum + (isMove ? counts[row][column] : 0)
        }
    }
  }
}
