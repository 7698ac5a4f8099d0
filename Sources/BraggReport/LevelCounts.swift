import BraggRules

/// How many subjects hold each level in a dimension.
struct LevelCounts {
  let scale: Scale
  /// The scale's levels in order, then `unrated` and `error`.
  let entries: [(name: String, label: String, count: Int)]

  init(_ assessment: Assessment, _ kind: SubjectKind, _ dimension: String) {
    let ratings = assessment.subjects(kind).compactMap { $0.rating(dimension) }
    scale =
      assessment.ruleSet.dimension(dimension, of: kind)?.scale ?? assessment.ruleSet.scale
    let levels = scale.levels.map { level in
      (name: level.id, label: level.label, count: ratings.count { $0.level == level.id })
    }
    let rest = [Rating.State.unrated, .error].map { state in
      (
        name: state.rawValue, label: state == .unrated ? "Unrated" : "In error",
        count: ratings.count { $0.state == state }
      )
    }
    entries = levels + rest
  }
}
