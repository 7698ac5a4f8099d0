package import BraggModel
import LuaRuntime

/// One named case of a rule set's `tests.lua`: data, a day, and what must be decided.
///
///     { name = "31 days late is red", as_of = "2024-01-31",
///       action = { status = "in_progress", due = "2023-12-31" },
///       expect = { action = "red" }, because = { action = "slipped" } }
package struct RuleTestCase: Sendable {
  package let name: String
  package let asOf: Day
  package let kind: SubjectKind
  /// The subject as a document would write it.
  let subject: JSONText
  /// What surrounds the subject: fields of the plan, such as its start, areas and actions.
  let plan: JSONText
  /// The figures beside the plan, as a performance file has them.
  let performance: JSONText
  /// Parameter values for this case only.
  let settings: [String: String]
  /// The level of each dimension; `unrated` and `error` where none is expected.
  let levels: [String: String]
  /// The clause that must decide each dimension.
  let clauses: [String: String]
  /// The field that must be named as missing, by dimension.
  let missing: [String: String]
  /// The thresholds that must be crossed, and no others; nil where the case does not say.
  let breaches: [String]?
}

extension RuleTestCase {
  /// Every dimension that the case says something of.
  var dimensions: [String] {
    Set(levels.keys).union(clauses.keys).union(missing.keys).sorted()
  }

  static let fields =
    ["name", "as_of", "set", "expect", "because", "missing", "breaches", "plan", "performance"]
    + SubjectKind.allCases.map(\.singular)

  init(_ value: LuaValue, position: Int, file: String) throws(RuleSetErrors) {
    let name = value["name"].text ?? ""
    let title = name.isEmpty ? "case \(position)" : "case `\(name)`"
    func fault(_ message: String, _ help: String?) -> RuleSetErrors {
      RuleSetErrors(errors: [
        RuleSetError(kind: .invalid, place: file, message: "\(title) \(message)", help: help)
      ])
    }
    for member in value.members ?? [] where !Self.fields.contains(member.key) {
      let near = nearest(member.key, in: Self.fields)
      throw fault("has no field `\(member.key)`", near.map { "did you mean `\($0)`?" })
    }
    guard !name.isEmpty else { throw fault("has no `name`", "say what the case shows") }
    guard let asOf = value["as_of"].text.flatMap({ Day(iso: $0) }) else {
      throw fault("has no `as_of` day", "write `as_of = \"2024-01-31\"`")
    }
    // The plan is the subject where there is no other, else what surrounds it.
    let given = SubjectKind.allCases.filter { !value[$0.singular].isNull }
    let kinds = given.count > 1 ? given.filter { $0 != .plan } : given
    guard let kind = kinds.first, kinds.count == 1 else {
      throw fault(
        "needs one subject", "write `action = { … }`, `measure = { … }` or `risk = { … }`")
    }
    self.name = name
    self.asOf = asOf
    self.kind = kind
    subject = JSONText(value[kind.singular]).naming(kind == .measures ? "id" : "ref")
    plan = JSONText(value["plan"])
    performance = JSONText(value["performance"])
    settings = Self.texts(value["set"])
    levels = Self.texts(value["expect"])
    clauses = Self.texts(value["because"])
    missing = Self.texts(value["missing"])
    breaches =
      value["breaches"].isNull ? nil : (value["breaches"].elements ?? []).compactMap(\.text)
    if dimensions.isEmpty, breaches == nil {
      throw fault("expects nothing", "write `expect = { action = \"red\" }`")
    }
  }

  private static func texts(_ value: LuaValue) -> [String: String] {
    Dictionary(
      (value.members ?? []).map { ($0.key, $0.value.text ?? JSONText($0.value).serialised()) }
    ) { first, _ in first }
  }
}

extension RuleTestCase {
  private var nameField: String { kind == .measures ? "id" : "ref" }

  /// The subject's ref or id; nil for the plan.
  var ref: String? { kind == .plan ? nil : subject.text(of: nameField) }

  /// The plan with its format, and the subject in it.
  var planDocument: JSONText {
    let isInPlan = kind != .plan && kind != .measures
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
