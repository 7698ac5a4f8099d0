package import BraggModel

/// A subject of a session, found by what a person calls it.
package struct SubjectAtHand: Sendable {
  package let kind: SubjectKind
  package let ref: String
  package let title: String
  /// The subject in its document.
  package let value: JSONValue

  /// The document it stands in.
  var document: PlanAtHand.Document {
    switch kind {
    case .measures: .performance
    case .cases: .cases
    default: .plan
    }
  }

  /// What the format says of it.
  package var shape: Shape { kind.shape }
}

extension SubjectKind {
  /// What the format says of a subject of this kind.
  package var shape: Shape {
    switch self {
    case .actions: .action
    case .measures: .measure
    case .risks: .risk
    case .areas: .area
    case .plan: .plan
    case .cases: .caseRecord
    }
  }
}

extension PlanAtHand {
  /// Every subject of a kind.
  package func subjects(_ kind: SubjectKind) -> [SubjectAtHand] {
    switch kind {
    case .actions:
      plan.actions.map { .init(kind: kind, ref: $0.ref, title: $0.title, value: $0.value) }
    case .measures:
      (performance?.measures ?? []).map {
        .init(kind: kind, ref: $0.id, title: $0.title, value: $0.value)
      }
    case .risks:
      plan.risks.map { .init(kind: kind, ref: $0.ref, title: $0.title, value: $0.value) }
    case .areas:
      plan.areas.map { .init(kind: kind, ref: $0.ref, title: $0.title, value: $0.value) }
    case .plan:
      [.init(kind: kind, ref: "plan", title: plan.title, value: plan.document.root)]
    case .cases:
      (cases?.cases ?? []).map { .init(kind: kind, ref: $0.ref, title: $0.title, value: $0.value) }
    }
  }

  /// The subject that a person calls so: by its ref or id, or `area:1` where several kinds have one.
  package func subject(_ name: String) throws(SessionError) -> SubjectAtHand {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, let kind = SubjectKind.allCases.first(where: { $0.singular == parts[0] }),
      let found = subjects(kind).first(where: { $0.ref == parts[1] })
    {
      return found
    }
    for kind in SubjectKind.allCases {
      if let found = subjects(kind).first(where: { $0.ref == name }) { return found }
    }
    let all = SubjectKind.allCases.flatMap { subjects($0).map(\.ref) }
    let same = all.first { $0.lowercased() == name.lowercased() }
    throw SessionError(
      "there is no subject `\(name)`",
      help: (same ?? nearest(name, in: all)).map { "did you mean `\($0)`?" }
        ?? "`list` names the actions; `list measures`, `list risks` and `list areas` the others")
  }
}
