import BraggModel

/// What an area or the plan is rated by: the subjects below it with their ratings.
struct Children {
  struct Child {
    let subject: RatedSubject
    /// The subject's own fields.
    let value: JSONValue?
  }

  /// Those directly below: areas first, then actions.
  let direct: [Child]
  /// Every action beneath, however deep.
  let actions: [Child]
  /// Every measure and risk: of the plan only.
  var measures: [Child] = []
  var risks: [Child] = []
  /// The rank of each ranked level.
  let ranks: [String: Int]
}

/// Finds the children of areas and of the plan while their ratings become known.
struct ChildrenOfAreas {
  private let plan: Plan
  private let actions: [(action: Action, rated: RatedSubject)]
  private let ranks: [String: Int]
  private var areas: [String: RatedSubject] = [:]

  init(_ plan: Plan, actions: [RatedSubject], scale: Scale) {
    self.plan = plan
    self.actions = Array(zip(plan.actions, actions))
    ranks = Dictionary(
      scale.levels.compactMap { level in level.rank.map { (level.id, $0) } }
    ) { first, _ in first }
  }

  func rated(_ area: Area) -> RatedSubject? { areas[area.ref] }

  mutating func add(_ area: RatedSubject) { areas[area.ref] = area }

  /// Areas with those inside them first.
  var innermostFirst: [Area] {
    plan.areas.enumerated().sorted { left, right in
      (-depth(of: left.element), left.offset) < (-depth(of: right.element), right.offset)
    }.map(\.element)
  }

  func children(of area: Area) -> Children {
    children(inside: area.ref) { action in
      plan.areas(above: action).contains { $0.ref == area.ref }
    }
  }

  /// The plan's own children, with every measure and risk.
  func childrenOfPlan(
    measures: [(JSONValue, RatedSubject)], risks: [(JSONValue, RatedSubject)]
  ) -> Children {
    var children = children(inside: nil) { _ in true }
    children.measures = measures.map { Children.Child(subject: $1, value: $0) }
    children.risks = risks.map { Children.Child(subject: $1, value: $0) }
    return children
  }

  private func children(inside ref: String?, beneath: (Action) -> Bool) -> Children {
    let areas = plan.areas.filter { $0.parent == ref }.compactMap { area in
      self.areas[area.ref].map { Children.Child(subject: $0, value: area.value) }
    }
    func child(_ entry: (action: Action, rated: RatedSubject)) -> Children.Child {
      Children.Child(subject: entry.rated, value: entry.action.value)
    }
    return Children(
      direct: areas + actions.filter { $0.action.area == ref }.map(child),
      actions: actions.filter { beneath($0.action) }.map(child), ranks: ranks)
  }

  private func depth(of area: Area) -> Int {
    var depth = 0
    var parent = area.parent
    while let ref = parent, let next = plan.area(ref), depth < plan.areas.count {
      depth += 1
      parent = next.parent
    }
    return depth
  }
}
