/// What is beneath an area or the plan, as far as its rating can rest on it.
struct RatedChildren {
  let levels: [String?]
  /// Those of the measures.
  let figures: [Double?]
}

/// What an area or the plan was last rated by, where its rating is the same for as long as that is.
struct SteadyChildren {
  let children: RatedChildren
  /// Whether figures were read.
  let isOfFigures: Bool

  func holds(for other: RatedChildren) -> Bool {
    guard children.levels == other.levels else { return false }
    return isOfFigures
      ? children.figures == other.figures
      // Whether there is one shows without its being read.
      : zip(children.figures, other.figures).allSatisfy { ($0 == nil) == ($1 == nil) }
  }
}
