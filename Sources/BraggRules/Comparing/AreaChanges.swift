import BraggModel

/// What changes beneath an area: of its actions, however deep, in one dimension.
public struct AreaChanges: Sendable {
  /// The area's ref.
  public let ref: String
  /// What it is called.
  public let title: String
  /// What is rated.
  public let dimension: String
  /// How many actions are beneath it.
  public let actions: Int
  /// Those that change, in the order of the plan.
  public let changes: [AssessmentComparison.Change]

  /// How many of them move in a direction.
  public func count(_ direction: Direction) -> Int { changes.count { $0.direction == direction } }

  /// Every area with an action beneath it that changes, in the order of the plan.
  static func all(of plan: Plan, _ changes: [AssessmentComparison.Change]) -> [AreaChanges] {
    let changes = changes.filter { $0.kind == .actions }
    guard !changes.isEmpty else { return [] }
    let grouping = PlanGrouping(plan)
    let dimensions = changes.reduce(into: [String]()) { names, change in
      if !names.contains(change.dimension) { names.append(change.dimension) }
    }
    return plan.areas.flatMap { area in
      let beneath = Set(grouping.actions(beneath: area).map { plan.actions[$0].ref })
      return dimensions.compactMap { dimension -> AreaChanges? in
        let found = changes.filter { $0.dimension == dimension && beneath.contains($0.ref) }
        guard !found.isEmpty else { return nil }
        return AreaChanges(
          ref: area.ref, title: area.title, dimension: dimension, actions: beneath.count,
          changes: found)
      }
    }
  }
}
