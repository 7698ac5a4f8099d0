/// Finds the line of the key for another level that comes nearest to holding.
struct NearestClauseFinder {
  let dimension: Dimension
  let weighed: WeighedSubject?

  func nearest(to level: String, not rating: Rating) -> Explanation.NearestClause? {
    let lines = (weighed?.clauses[dimension.name] ?? []).compactMap { line in
      dimension.clauses.first { $0.id == line.id }.map { (clause: $0, weighed: line) }
    }
    let candidates = lines.filter { $0.clause.rating == level }
    guard
      let best = candidates.enumerated().min(by: { left, right in
        (left.element.weighed.distance, left.offset) < (
          right.element.weighed.distance, right.offset
        )
      })?.element
    else {
      return dimension.clauses.first { $0.rating == level }.map { clause in
        Explanation.NearestClause(
          clause: clause, holds: nil, problem: nil, before: nil, compared: [],
          facts: [])
      }
    }
    let ids = dimension.clauses.map(\.id)
    let decider = (rating.derived?.clause ?? rating.clause).flatMap { id in
      dimension.clauses.first { $0.id == id }
    }
    let isLater = decider.flatMap { ids.firstIndex(of: $0.id) }.map { position in
      position < (ids.firstIndex(of: best.clause.id) ?? 0)
    }
    return Explanation.NearestClause(
      clause: best.clause, holds: best.weighed.holds,
      problem: best.weighed.problem.map { $0.words(meaning: nil) },
      before: isLater == true ? decider : nil, compared: best.weighed.compared,
      facts: best.weighed.facts)
  }
}

extension WeighedSubject.WeighedClause {
  /// How far it is from holding, as a rank: it holds, so many comparisons fall short, it cannot tell.
  fileprivate var distance: Int {
    switch holds {
    case true?: 0
    case false?: max(1, compared.count { !$0.holds })
    case nil: 1000
    }
  }
}
