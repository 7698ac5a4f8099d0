/// Checks that the references inside a plan lead somewhere, once each.
struct PlanLinks {
  private let plan: Plan
  private(set) var errors: [DocumentError] = []

  init(_ plan: Plan) { self.plan = plan }

  mutating func check() {
    errors += repeats(of: "ref", in: plan.document.root.list("areas"))
    errors += repeats(of: "ref", in: plan.document.root.list("actions"))
    errors += repeats(of: "ref", in: plan.document.root.list("risks"))
    let areas = plan.areas.map(\.ref)
    for area in plan.areas {
      checkLink(area.value["parent"], to: "an area", among: areas)
      checkNesting(of: area)
    }
    let actions = plan.actions.map(\.ref)
    for action in plan.actions { checkLink(action.value["area"], to: "an area", among: areas) }
    for risk in plan.risks {
      for action in risk.value.list("actions") {
        checkLink(action, to: "an action", among: actions)
      }
    }
  }

  private mutating func checkLink(_ link: JSONValue?, to kind: String, among refs: [String]) {
    guard let link, let ref = link.string, !refs.contains(ref) else { return }
    errors.append(
      link.error(
        wanted: "the ref of \(kind) of this plan",
        help: nearest(ref, in: refs).map { "did you mean `\($0)`?" }))
  }

  private mutating func checkNesting(of area: Area) {
    var seen = [area.ref]
    var parent = area.parent
    while let ref = parent, let next = plan.area(ref) {
      if ref == area.ref {
        errors.append(
          (area.value["parent"] ?? area.value).error(
            wanted: "an area that is not inside `\(area.ref)` itself"))
      }
      if seen.contains(ref) { return }
      seen.append(ref)
      parent = next.parent
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
      wanted: "a `\(name)` of its own",
      help: "the first is on line \(earlier.location.line)")
  }
}
