/// Checks that the references inside a plan lead somewhere, once each.
struct PlanLinks {
  private let plan: Plan
  private(set) var errors: [DocumentError] = []

  init(_ plan: Plan) { self.plan = plan }

  mutating func check() {
    errors += repeats(of: "ref", in: plan.document.root.list("areas"))
    errors += repeats(of: "ref", in: plan.document.root.list("actions"))
    errors += repeats(of: "ref", in: plan.document.root.list("risks"))
    let areas = Refs(plan.areas.map(\.ref))
    for area in plan.areas { checkLink(area.value["parent"], to: "an area", among: areas) }
    checkNesting()
    let actions = Refs(plan.actions.map(\.ref))
    for list in plan.areas.map(\.value) + plan.focus.map(\.value) {
      for link in list.list("actions") { checkLink(link, to: "an action", among: actions) }
      errors += repeats(among: list.list("actions"))
    }
    for window in plan.focus { checkDays(of: window) }
    for action in plan.actions { checkLink(action.value["area"], to: "an area", among: areas) }
    for risk in plan.risks {
      for link in risk.value.list("actions") { checkLink(link, to: "an action", among: actions) }
    }
  }

  /// Refs in the order of the file, quick to look up.
  private struct Refs {
    let inOrder: [String]
    let all: Set<String>

    init(_ refs: [String]) {
      inOrder = refs
      all = Set(refs)
    }
  }

  private mutating func checkLink(_ link: JSONValue?, to kind: String, among refs: Refs) {
    guard let link, let ref = link.string, !refs.all.contains(ref) else { return }
    errors.append(
      link.error(
        wanted: "the ref of \(kind) of this plan",
        help: nearest(ref, in: refs.inOrder).map { "did you mean `\($0)`?" }))
  }

  private mutating func checkDays(of window: FocusWindow) {
    guard window.to < window.from else { return }
    errors.append(
      (window.value["to"] ?? window.value).error(
        wanted: "a day that is not before `from`, which is \(window.from)"))
  }

  /// Every area that is met again on the way up from itself is an error at its parent.
  private mutating func checkNesting() {
    let areas = Dictionary(plan.areas.map { ($0.ref, $0) }) { first, _ in first }
    var visited: Set<String> = []
    for area in plan.areas where !visited.contains(area.ref) {
      var way: [Area] = []
      var next = areas[area.ref]
      while let here = next, visited.insert(here.ref).inserted {
        way.append(here)
        next = here.parent.flatMap { areas[$0] }
      }
      // Where the way ends in an area seen before this walk, that area was dealt with then.
      guard let again = next, let start = way.firstIndex(where: { $0.ref == again.ref }) else {
        continue
      }
      for inside in way[start...] {
        errors.append(
          (inside.value["parent"] ?? inside.value).error(
            wanted: "an area that is not inside `\(inside.ref)` itself"))
      }
    }
  }
}

/// Links of a list that stand in it before.
private func repeats(among links: [JSONValue]) -> [DocumentError] {
  var first: [String: JSONValue] = [:]
  return links.compactMap { link in
    guard let ref = link.string else { return nil }
    guard let earlier = first[ref] else {
      first[ref] = link
      return nil
    }
    return link.error(
      found: "`\(ref)` a second time", wanted: "each action once",
      help: "the first is on line \(earlier.location.line)")
  }
}

/// Values under a name that another object of the list has already.
func repeats(of name: String, in list: [JSONValue]) -> [DocumentError] {
  var first: [String: JSONValue] = [:]
  return list.compactMap { object in
    guard let value = object[name], let text = value.string else { return nil }
    guard let earlier = first[text] else {
      first[text] = value
      return nil
    }
    return value.error(
      found: "`\(text)` a second time",
      wanted: "each `\(name)` once",
      help: "the first is on line \(earlier.location.line)")
  }
}
