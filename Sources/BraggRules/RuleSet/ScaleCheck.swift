/// Checks that a dimension which takes levels of others is on their scale: there is no worst of levels
/// that are on different ones.
struct ScaleCheck {
  let dimensions: [SubjectKind: [Dimension]]

  func run(_ findings: inout RuleSetFindings) {
    for kind in SubjectKind.allCases {
      for dimension in dimensions[kind] ?? [] {
        for (other, otherKind) in sources(of: dimension, kind) where other.scale != dimension.scale
        {
          let start = findings.lines.line(settingOutermost: kind.rawValue) ?? 1
          findings.add(
            "`\(kind.rawValue).\(dimension.name)` takes the levels of "
              + "`\(otherKind.rawValue).\(other.name)`, which is on another scale",
            line: findings.lines.line(setting: dimension.name, from: start),
            help: "give both the same levels in `scales`, or decide it by clauses")
        }
      }
    }
  }

  /// The dimensions whose levels a dimension takes; children are areas and actions.
  private func sources(
    of dimension: Dimension, _ kind: SubjectKind
  ) -> [(Dimension, SubjectKind)] {
    switch dimension.rule {
    case .clauses: []
    case .worstOf(let names):
      (dimensions[kind] ?? []).filter { names.contains($0.name) }.map { ($0, kind) }
    case .worstOfChildren(let name), .majorityOfChildren(let name):
      [SubjectKind.areas, .actions].flatMap { below in
        (dimensions[below] ?? []).filter { $0.name == name }.map { ($0, below) }
      }
    }
  }
}
