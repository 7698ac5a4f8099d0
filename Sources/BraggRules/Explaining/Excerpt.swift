import BraggModel

/// The part of a council's documents that the ratings of one subject rest on, as data to be changed.
///
/// An excerpt gives the same ratings as the whole: what is left out is what rules cannot see from
/// the subject.
struct Excerpt: Sendable {
  let kind: SubjectKind
  let ref: String
  /// An object with the parts `plan`, `performance` and `record`, whichever there are.
  let data: JSONText
  /// Where the subject stands in the data.
  let root: JSONPlace

  static let plan = "plan"
  static let performance = "performance"
  static let record = "record"

  /// An action, with the measures that it names.
  init(action: Action, in plan: Plan, _ performance: Performance?) {
    let value = JSONText(action.value)
    let areas = plan.areas(above: action).map(\.ref)
    self.init(
      .actions, action.ref,
      plan: JSONText(plan.document.root).with([
        ("risks", nil), ("actions", .array([value])),
        ("areas", Self.areas(of: plan, areas, listing: [action.ref])),
        ("focus", Self.focus(of: plan, on: action.ref)),
      ]),
      performance: Self.part(of: performance, Set(action.measures)),
      at: JSONPlace([.member(Self.plan), .member("actions"), .element(0)]))
  }

  init(measure: Measure, in plan: Plan, _ performance: Performance) {
    self.init(
      .measures, measure.id, plan: Self.head(of: plan),
      performance: Self.part(of: performance, [measure.id]),
      at: JSONPlace([.member(Self.performance), .member("measures"), .element(0)]))
  }

  init(risk: Risk, in plan: Plan) {
    // Its actions have to be there, but nothing of them can be seen from it.
    let actions = (JSONText(risk.value)["actions"]?.list ?? []).map { ref in
      JSONText.object([("ref", ref)])
    }
    self.init(
      .risks, risk.ref,
      plan: Self.head(of: plan).with([
        ("risks", .array([JSONText(risk.value)])), ("actions", .array(actions)),
      ]),
      performance: nil, at: JSONPlace([.member(Self.plan), .member("risks"), .element(0)]))
  }

  /// A case record, with the measures that it names.
  init(record: CaseRecord, in plan: Plan, _ performance: Performance?) {
    let value = JSONText(record.value)
    let measures = (value["measures"]?.list ?? []).compactMap(\.text)
    self.init(
      .cases, record.ref, plan: Self.head(of: plan),
      performance: Self.part(of: performance, Set(measures)), record: value,
      at: JSONPlace(Self.record))
  }

  private init(
    _ kind: SubjectKind, _ ref: String, plan: JSONText, performance: JSONText?,
    record: JSONText? = nil, at root: JSONPlace
  ) {
    self.kind = kind
    self.ref = ref
    self.root = root
    data = JSONText.object([(Self.plan, plan)]).with([
      (Self.performance, performance), (Self.record, record),
    ])
  }

  /// The plan's own fields, without what it lists.
  private static func head(of plan: Plan) -> JSONText {
    JSONText.object(
      plan.document.root.members.filter { member in
        let name = member.key.string ?? ""
        return !["areas", "actions", "risks", "focus"].contains(name)
      }.map { ($0.key.string ?? "", JSONText($0.value)) })
  }

  private static func part(of performance: Performance?, _ ids: Set<String>) -> JSONText? {
    guard let performance else { return nil }
    let root = performance.document.root
    let measures = performance.measures.filter { ids.contains($0.id) }.map { JSONText($0.value) }
    return JSONText.object(
      root.members.map { member in
        let name = member.key.string ?? ""
        return (name, name == "measures" ? .array(measures) : JSONText(member.value))
      })
  }

  private static func areas(of plan: Plan, _ refs: [String], listing actions: [String])
    -> JSONText
  {
    .array(
      plan.areas.filter { refs.contains($0.ref) }.map { area in
        let listed = area.actions.filter(actions.contains).map(JSONText.string)
        return JSONText(area.value).with([("actions", listed.isEmpty ? nil : .array(listed))])
      })
  }

  private static func focus(of plan: Plan, on action: String) -> JSONText {
    .array(
      plan.focus.filter { $0.actions.contains(action) }.map { window in
        JSONText(window.value).with([("actions", .array([.string(action)]))])
      })
  }
}
