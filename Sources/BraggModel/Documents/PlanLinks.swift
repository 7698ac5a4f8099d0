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
