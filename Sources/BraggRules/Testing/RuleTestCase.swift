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
  /// The subject, and what surrounds it.
  let data: CaseData
  /// Parameter values for this case only.
  let settings: [String: String]
  /// The level of each dimension; `unrated` and `error` where none is expected.
  let levels: [String: String]
  /// The clause that must decide each dimension.
  let clauses: [String: String]
  /// The travel of each dimension; `none` where there is to be none.
  let travel: [String: String]
  /// The levels of the assessment before, by dimension.
  let previous: [String: String]
  /// The field that must be named as missing, by dimension.
  let missing: [String: String]
  /// What the rating of a dimension must demand, met or not.
  let requires: [String: [String]]
  /// What it must demand that the subject does not have.
  let lacks: [String: [String]]
  /// Where it is written: `tests.lua:12`, or only the file where the line could not be found.
  package let place: String
  /// The thresholds that must be crossed, and no others; nil where the case does not say.
  let breaches: [String]?
  /// The thresholds that cannot be decided, and no others; nil where the case does not say: then a
  /// fact may be missing, but a rule that fails is told beside `breaches`.
  let undecided: [String]?
  /// The folder and the recorded assessment of a case of a whole folder; nil for one of a subject.
  package let recorded: RecordedCase?
  /// The subject with what surrounds it, read as files would be; or the folder's.
  let documents: Result<CaseDocuments, any Error>

  package var kind: SubjectKind { data.kind }
}

extension RuleTestCase {
  /// The assessment before: of the day before, with the levels that the case gives.
  var history: History {
    guard !previous.isEmpty else { return History() }
    guard let before = asOf.adding(days: -1) else { return History() }
    let past = PastAssessment(asOf: before, levels: [kind.rawValue: [data.ref ?? "plan": previous]])
    return History([past], before: asOf)
  }
}

extension RuleTestCase {
  /// Every dimension that the case says something of.
  var dimensions: [String] {
    let named = [levels.keys, clauses.keys, missing.keys, travel.keys].flatMap { $0 }
    return Set(named).union(requires.keys).union(lacks.keys).sorted()
  }

  static let fields =
    [
      "name", "as_of", "set", "expect", "because", "missing", "requires", "lacks", "breaches",
      "undecided", "travel", "previous",
      "plan", "performance", "folder", "recorded",
    ]
    + SubjectKind.allCases.map(\.singular)

  init(
    _ value: LuaValue, position: Int, file: String, lines: CaseLines
  ) throws(RuleSetErrors) {
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
    let place = file + (lines.line(of: name).map { ":\($0)" } ?? "")
    guard let asOf = value["as_of"].text.flatMap({ Day(iso: $0) }) else {
      throw fault("has no `as_of` day", "write `as_of = \"2024-01-31\"`")
    }
    let recorded = try RecordedCase(value, asOf: asOf, file: file, fault: fault)
    // The plan is the subject where there is no other, else what surrounds it.
    let given = SubjectKind.allCases.filter { !value[$0.singular].isNull }
    let kinds = given.count > 1 ? given.filter { $0 != .plan } : given
    guard let kind = recorded == nil ? kinds.first : .plan, kinds.count <= 1 else {
      throw fault(
        "needs one subject", "write `action = { … }`, `measure = { … }` or `risk = { … }`")
    }
    self.name = name
    self.place = place
    self.asOf = asOf
    self.recorded = recorded
    data = CaseData(of: kind, in: recorded == nil ? value : .null)
    documents = Result { [data] in
      try recorded?.documents(before: asOf) ?? data.documents(path: "case \(name)")
    }
    settings = Self.texts(value["set"])
    levels = Self.texts(value["expect"])
    clauses = Self.texts(value["because"])
    missing = Self.texts(value["missing"])
    requires = Self.lists(value["requires"])
    lacks = Self.lists(value["lacks"])
    travel = Self.texts(value["travel"])
    previous = Self.texts(value["previous"])
    breaches = Self.list(value["breaches"])
    undecided = Self.list(value["undecided"])
    let words = Rating.Travel.allCases.map(\.rawValue) + [Self.noTravel]
    for word in travel.values.sorted() where !words.contains(word) {
      throw fault(
        "expects the travel `\(word)`",
        nearest(word, in: words).map { "did you mean `\($0)`?" }
          ?? "it is one of " + words.map { "`\($0)`" }.joined(separator: ", "))
    }
    if recorded == nil, dimensions.isEmpty, breaches == nil, undecided == nil {
      throw fault("expects nothing", "write `expect = { action = \"red\" }`")
    }
  }

  private static func lists(_ value: LuaValue) -> [String: [String]] {
    Dictionary(
      (value.members ?? []).map { ($0.key, ($0.value.elements ?? []).compactMap(\.text)) }
    ) { first, _ in first }
  }

  private static func list(_ value: LuaValue) -> [String]? {
    value.isNull ? nil : (value.elements ?? []).compactMap(\.text)
  }

  /// What a case expects where there is to be no travel.
  static let noTravel = "none"

  private static func texts(_ value: LuaValue) -> [String: String] {
    Dictionary(
      (value.members ?? []).map { ($0.key, $0.value.text ?? JSONText($0.value).serialised()) }
    ) { first, _ in first }
  }
}
