import BraggModel
import LuaRuntime

/// The documents that a case stands for.
package struct CaseDocuments: Sendable {
  let plan: Plan
  let performance: Performance?
  let cases: CaseRecords?
  /// The past assessments; none unless the case is of a whole folder.
  var history: History?
}

/// The data of a case: a subject, and what surrounds it.
struct CaseData: Sendable {
  let kind: SubjectKind
  /// The subject as a document would write it.
  let subject: JSONText
  /// What surrounds the subject: fields of the plan, such as its start, areas and actions.
  let plan: JSONText
  /// The figures beside the plan, as a performance file has them.
  let performance: JSONText

  init(kind: SubjectKind, subject: JSONText, plan: JSONText, performance: JSONText) {
    self.kind = kind
    self.subject = subject
    self.plan = plan
    self.performance = performance
  }

  init(of kind: SubjectKind, in value: LuaValue) {
    self.kind = kind
    subject = JSONText(value[kind.singular]).naming(kind == .measures ? "id" : "ref")
    plan = JSONText(value["plan"])
    performance = JSONText(value["performance"])
  }

  /// The documents that the case stands for, read as files would be.
  func documents(path: String) throws -> CaseDocuments {
    let performance = try performanceDocument.map { document in
      try PerformanceReader().performance(Array(document.serialised().utf8), path: path)
    }
    let plan = try PlanReader().plan(Array(planDocument.serialised().utf8), path: path)
    let cases =
      try kind == .cases
      ? CaseRecordReader(year: plan.year).cases(Array(subject.serialised().utf8), path: path) : nil
    return CaseDocuments(plan: plan, performance: performance, cases: cases)
  }

  private var nameField: String { kind == .measures ? "id" : "ref" }

  /// The subject's ref or id; nil for the plan.
  var ref: String? { kind == .plan ? nil : subject.text(of: nameField) }

  /// The plan with its format, and the subject in it.
  var planDocument: JSONText {
    let isInPlan = kind != .plan && kind != .measures && kind != .cases
    return .object(
      [("format", .string("bragg-plan/1"))]
        + plan.including(isInPlan ? subject : nil, in: kind.rawValue, by: nameField))
  }

  /// The figures with their format, and the subject in them; nil where the case has none.
  var performanceDocument: JSONText? {
    let isFigure = kind == .measures
    let members = performance.including(isFigure ? subject : nil, in: "measures", by: "id")
    guard !members.isEmpty else { return nil }
    return .object([("format", .string("bragg-performance/1"))] + members)
  }
}

extension JSONText {
  /// A Lua value as a document would hold it.
  init(_ value: LuaValue) {
    self =
      switch value {
      case .null: .null
      case .bool(let bool): .bool(bool)
      case .integer(let integer): .integer(integer)
      case .number(let number): .number(number)
      case .text(let text): .string(text)
      case .list(let elements): .array(elements.map(JSONText.init))
      // Lua cannot tell an empty list from an empty object; documents hold more of the former.
      case .table(let members) where members.isEmpty: .array([])
      case .table(let members): .object(members.map { ($0.key, JSONText($0.value)) })
      }
  }

  /// The members of an object; an empty table of Lua's has none.
  private var members: [(String, JSONText)] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// The members with a subject in the list of its kind, in place of one of the same name.
  fileprivate func including(_ subject: JSONText?, in list: String, by name: String)
    -> [(String, JSONText)]
  {
    guard let subject else { return members }
    var elements: [JSONText] = []
    if case .array(let given)? = members.first(where: { $0.0 == list })?.1 { elements = given }
    if let position = elements.firstIndex(where: { $0.text(of: name) == subject.text(of: name) }) {
      elements[position] = subject
    } else {
      elements.append(subject)
    }
    return members.filter { $0.0 != list } + [(list, .array(elements))]
  }

  fileprivate func text(of name: String) -> String? {
    guard case .string(let text)? = members.first(where: { $0.0 == name })?.1 else { return nil }
    return text
  }

  /// An object that has a name, so that a case need not give one.
  fileprivate func naming(_ field: String) -> JSONText {
    if case .array(let elements) = self, elements.isEmpty { return .object([]).naming(field) }
    guard case .object(let members) = self, !members.contains(where: { $0.0 == field }) else {
      return self
    }
    return .object([(field, .string("case"))] + members)
  }
}
