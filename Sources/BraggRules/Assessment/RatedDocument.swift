import BraggModel

/// A subject as it stands in the documents, with what it takes to show it to rules.
enum RatedDocument: Sendable {
  case action(Action)
  case measure(Measure)
  case risk(Risk)
  case area(Area, Children)
  case plan(Plan, Children)
  case caseRecord(CaseRecord)

  var kind: SubjectKind {
    switch self {
    case .action: .actions
    case .measure: .measures
    case .risk: .risks
    case .area: .areas
    case .plan: .plan
    case .caseRecord: .cases
    }
  }

  var ref: String {
    switch self {
    case .action(let action): action.ref
    case .measure(let measure): measure.id
    case .risk(let risk): risk.ref
    case .area(let area, _): area.ref
    case .plan: "plan"
    case .caseRecord(let record): record.ref
    }
  }

  var title: String {
    switch self {
    case .action(let action): action.title
    case .measure(let measure): measure.title
    case .risk(let risk): risk.title
    case .area(let area, _): area.title
    case .plan(let plan, _): plan.title
    case .caseRecord(let record): record.title
    }
  }

  /// The subject's own fields; nil for the plan.
  var value: JSONValue? {
    switch self {
    case .action(let action): action.value
    case .measure(let measure): measure.value
    case .risk(let risk): risk.value
    case .area(let area, _): area.value
    case .plan: nil
    case .caseRecord(let record): record.value
    }
  }

  /// What is below an area or the plan; nil for other subjects.
  var children: Children? {
    switch self {
    case .area(_, let children), .plan(_, let children): children
    default: nil
    }
  }

  /// Whether its rating can rest on one of these measures of the performance data.
  func rests(on measures: Set<String>) -> Bool {
    switch self {
    case .action(let action): action.measures.contains(where: measures.contains)
    case .measure(let measure): measures.contains(measure.id)
    case .risk: false
    case .caseRecord(let record):
      record.value.list("measures").contains { $0.string.map(measures.contains) ?? false }
    case .area, .plan: true
    }
  }

  func write(_ writer: SubjectWriter, focus: FocusWindow?, previous: [String: String]) {
    switch self {
    case .action(let action): writer.action(action, focus: focus, previous: previous)
    case .measure(let measure): writer.measure(measure, previous: previous)
    case .risk(let risk): writer.risk(risk, previous: previous)
    case .area(let area, let children):
      writer.area(area, children: children, previous: previous)
    case .plan(let plan, let children):
      writer.plan(plan, children: children, previous: previous)
    case .caseRecord(let record): writer.caseRecord(record, previous: previous)
    }
  }
}
