import BraggModel
import BraggRules

/// Areas that no action is shown under, of one kind: such as the focus areas beside the priorities.
struct AreaGrouping {
  struct Row {
    let area: Area
    let rated: RatedSubject
    /// Refs of the actions beneath it.
    let actions: [String]

    /// Where it belongs, and what belongs to it.
    var place: String {
      [area.parent.map { "in \($0)" }, contents].compactMap { $0 }.joined(separator: "; ")
    }

    private var contents: String? {
      guard !actions.isEmpty else { return nil }
      return "\(actions.count == 1 ? "action" : "actions") \(actions.joined(separator: ", "))"
    }
  }

  /// What the council calls areas of this level.
  let kind: String
  let rows: [Row]

  var heading: String { kind.isEmpty ? "Other areas" : kind.capitalisedFirst }

  /// The areas that have something to show, besides those that are shown above actions.
  static func all(in assessment: Assessment, without shown: Set<String>) -> [AreaGrouping] {
    let plan = assessment.plan
    guard plan.areas.contains(where: { !shown.contains($0.ref) }) else { return [] }
    let grouping = PlanGrouping(plan)
    var kinds: [String] = []
    var rows: [String: [Row]] = [:]
    for (area, rated) in zip(plan.areas, assessment.areas) where !shown.contains(area.ref) {
      let actions = grouping.actions(beneath: area).map { plan.actions[$0].ref }
      guard !(actions.isEmpty && rated.ratings.isEmpty) else { continue }
      let kind = area.kind ?? ""
      if rows[kind] == nil { kinds.append(kind) }
      rows[kind, default: []].append(Row(area: area, rated: rated, actions: actions))
    }
    return kinds.map { AreaGrouping(kind: $0, rows: rows[$0] ?? []) }
  }
}
