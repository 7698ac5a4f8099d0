import BraggModel

extension RuleSet {
  /// The fields of a kind of subject that people can still change, where the rule set does not say.
  public static func usuallyChangeable(of kind: SubjectKind) -> [String] {
    let work = ["status", "percent_complete", "milestones.done", "criteria", "evidence"]
    switch kind {
    case .actions: return work
    case .cases: return work + ["end"]
    case .measures: return ["observations"]
    case .risks: return ["likelihood", "impact"]
    case .areas, .plan: return []
    }
  }

  /// The fields of a kind of subject that people can still change: what the rule set says, else what
  /// is usual and every field of the council's own.
  public func changeableFields(of kind: SubjectKind) -> [String] {
    if let named = changeable[kind] { return named }
    let own = (ownFields[kind] ?? []).map(\.name)
    let demanded = (dimensions[kind] ?? []).flatMap(\.clauses).flatMap(\.requires)
    return (Self.usuallyChangeable(of: kind) + own + demanded).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// Whether people can change a field, or one that it stands in: `milestones.done`.
  func canChange(_ field: String, of kind: SubjectKind) -> Bool {
    changeableFields(of: kind).contains { field == $0 || field.hasPrefix($0 + ".") }
  }
}
