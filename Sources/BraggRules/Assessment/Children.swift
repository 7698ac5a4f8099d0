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
  /// The measures that those actions name; of the plan, every measure.
  let measures: [Child]
  /// The risks that those actions answer; of the plan, every risk.
  let risks: [Child]
}

/// Finds the children of areas and of the plan while their ratings become known.
struct ChildrenOfAreas {
  private let plan: Plan
  private let grouping: PlanGrouping
  private var actions: [Children.Child]
  private var measures: [Children.Child]
  private var risks: [Children.Child]
  private let positions: [String: Int]
  private var areas: [String: RatedSubject] = [:]

  init(
    _ plan: Plan, actions: [RatedSubject], measures: [(Measure, RatedSubject)],
    risks: [(Risk, RatedSubject)]
  ) {
    self.plan = plan
    grouping = PlanGrouping(plan)
    self.actions = zip(plan.actions, actions).map {
      Children.Child(subject: $1, value: $0.value)
    }
    self.measures = measures.map { Children.Child(subject: $1, value: $0.value) }
    self.risks = risks.map { Children.Child(subject: $1, value: $0.value) }
    positions = Dictionary(
      measures.enumerated().map { ($1.0.id, $0) }
    ) { first, _ in first }
  }

  func rated(_ area: Area) -> RatedSubject? { areas[area.ref] }

  mutating func add(_ area: RatedSubject) { areas[area.ref] = area }

  /// Puts a subject in place of the one with its ref: the same, rated otherwise.
  mutating func replace(_ subject: RatedSubject) {
    switch subject.kind {
    case .actions: Self.replace(subject, in: &actions)
    case .measures: Self.replace(subject, in: &measures)
    case .risks: Self.replace(subject, in: &risks)
    case .areas: add(subject)
    case .plan, .cases: break
    }
  }

  private static func replace(_ subject: RatedSubject, in list: inout [Children.Child]) {
    guard let place = list.firstIndex(where: { $0.subject.ref == subject.ref }) else { return }
    list[place] = Children.Child(subject: subject, value: list[place].value)
  }

  /// Areas with those inside them first.
  var innermostFirst: [Area] { levels.flatMap(\.self) }

  /// The areas of each depth, from the innermost.
  var levels: [[Area]] {
    let levels = Dictionary(grouping: plan.areas, by: depth)
    return levels.sorted { $0.key > $1.key }.map(\.value)
  }

  func children(of area: Area) -> Children {
    let beneath = grouping.actions(beneath: area)
    return Children(
      direct: children(grouping.areas(inside: area))
        + grouping.actions(directlyIn: area).map { actions[$0] },
      actions: beneath.map { actions[$0] }, measures: measures(of: beneath),
      risks: risks(of: beneath))
  }

  /// The plan's own children, with every action, measure and risk.
  var childrenOfPlan: Children {
    Children(
      direct: children(grouping.areasOfPlan) + grouping.actionsWithoutArea.map { actions[$0] },
      actions: actions, measures: measures, risks: risks)
  }

  private func children(_ areas: [Area]) -> [Children.Child] {
    areas.compactMap { area in
      self.areas[area.ref].map { Children.Child(subject: $0, value: area.value) }
    }
  }

  /// The measures that actions name, each once, in the order they are named.
  private func measures(of actions: [Int]) -> [Children.Child] {
    var seen: Set<Int> = []
    return actions.flatMap { plan.actions[$0].measures }.compactMap { id in
      guard let position = positions[id], seen.insert(position).inserted else { return nil }
      return measures[position]
    }
  }

  private func risks(of actions: [Int]) -> [Children.Child] {
    let refs = Set(actions.map { plan.actions[$0].ref })
    return risks.filter { risk in
      risk.value?.list("actions").contains { $0.string.map(refs.contains) ?? false } ?? false
    }
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
