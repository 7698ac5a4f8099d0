/// Which actions belong to which areas: by their own `area`, and by the lists of areas.
package struct PlanGrouping {
  private let plan: Plan
  private let areasInside: [String?: [Area]]
  private var directly: [String: [Int]] = [:]
  private var beneath: [String: [Int]] = [:]
  private var withoutArea: [Int] = []
  /// The outermost areas that are the home of some action beneath them.
  private var homes: Set<String> = []

  package init(_ plan: Plan) {
    self.plan = plan
    areasInside = Dictionary(grouping: plan.areas, by: \.parent)
    let areas = Dictionary(plan.areas.map { ($0.ref, $0) }) { first, _ in first }
    var listing: [String: [String]] = [:]
    for area in plan.areas {
      for action in area.actions { listing[action, default: []].append(area.ref) }
    }
    for (position, action) in plan.actions.enumerated() {
      let owners = [action.area].compactMap { $0 } + (listing[action.ref] ?? [])
      if owners.isEmpty { withoutArea.append(position) }
      for (rank, owner) in owners.enumerated() {
        Self.add(position, to: &directly[owner, default: []])
        var next = areas[owner]
        while let area = next {
          Self.add(position, to: &beneath[area.ref, default: []])
          // An action is at home in one area: its own, or else the first that lists it.
          if rank == 0, area.parent == nil { homes.insert(area.ref) }
          next = area.parent.flatMap { areas[$0] }
        }
      }
    }
  }

  /// Positions come in order, so that one that is there already is the last.
  private static func add(_ position: Int, to list: inout [Int]) {
    if list.last != position { list.append(position) }
  }

  /// The areas directly inside an area.
  package func areas(inside area: Area) -> [Area] { areasInside[area.ref] ?? [] }

  /// The positions of the actions that name an area or that it lists, each once.
  package func actions(directlyIn area: Area) -> [Int] { directly[area.ref] ?? [] }

  /// The positions of all actions beneath an area, however deep, each once.
  package func actions(beneath area: Area) -> [Int] { beneath[area.ref] ?? [] }

  /// The positions of the actions that belong to no area.
  package var actionsWithoutArea: [Int] { withoutArea }

  /// The outermost areas, without those of a second grouping: their actions are at home in others,
  /// and the plan must not count them twice.
  package var areasOfPlan: [Area] {
    (areasInside[nil] ?? []).filter { homes.contains($0.ref) || beneath[$0.ref] == nil }
  }
}
