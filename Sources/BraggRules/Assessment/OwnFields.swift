import BraggModel

/// The fields that no format has, but some document has or the rule set names: rules may read them.
struct OwnFields {
  let byShape: [SubjectShape: [String]]

  init(_ rules: RuleSet, plan: Plan, performance: Performance?, cases: CaseRecords?) {
    let met = [plan.ownFields, performance?.ownFields ?? [:], cases?.ownFields ?? [:]]
    var byShape: [SubjectShape: [String]] = [.parameters: rules.parameters.map(\.name)]
    for (shape, document, list) in Self.shapes {
      let named = rules.known(in: list) + met.flatMap { $0[document.name] ?? [] }
      byShape[shape] = Set(named).filter { document.field($0) == nil }.sorted()
    }
    self.byShape = byShape
  }

  /// What may have fields of its own, its format, and what the rule set calls a list of them.
  private static let shapes: [(shape: SubjectShape, document: Shape, list: String)] = [
    (.action, .action, "actions"), (.measure, .measure, "measures"), (.risk, .risk, "risks"),
    (.area, .area, "areas"), (.caseRecord, .caseRecord, "cases"),
    (.milestone, .milestone, "milestones"),
    (.evidence, .evidence, "evidence"), (.observation, .observation, "observations"),
  ]
}

extension RuleSet {
  /// The fields that the rule set names for what stands in a list: declared, or demanded by a level.
  fileprivate func known(in list: String) -> [String] {
    guard let kind = SubjectKind(rawValue: list) else {
      return (partFields[list] ?? []).map(\.name)
    }
    return (ownFields[kind] ?? []).map(\.name)
      + (dimensions[kind] ?? []).flatMap(\.clauses).flatMap(\.requires)
  }
}
