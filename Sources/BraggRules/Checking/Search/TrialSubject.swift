import BraggModel

/// A subject made up to try rules on, written like a case of `tests.lua`.
struct TrialSubject: Sendable {
  let kind: SubjectKind
  let asOf: Day
  /// An object with the subject under its kind's name, and `plan` and `performance` around it.
  var data: JSONText

  init(_ kind: SubjectKind, asOf: Day, data: JSONText) {
    self.kind = kind
    self.asOf = asOf
    self.data = data
  }

  /// The subject of a test case.
  init(_ test: RuleTestCase) {
    let data = test.data
    let given = [
      (data.kind.singular, data.subject), ("plan", data.plan), ("performance", data.performance),
    ]
    var members: [(String, JSONText)] = []
    for (name, value) in given where !members.contains(where: { $0.0 == name }) {
      if !value.fields.isEmpty { members.append((name, value)) }
    }
    self.init(
      data.kind, asOf: test.asOf,
      data: JSONText.object(members).setting(JSONPlace("plan", "ref"), to: nil))
  }

  /// Where the subject stands in the data.
  var root: JSONPlace { JSONPlace(kind.singular) }

  /// Text that is the same for the same subject.
  var key: String { "\(asOf) \(data.serialised())" }

  func setting(_ place: JSONPlace, to value: JSONText?) -> TrialSubject {
    var changed = self
    changed.data = data.setting(place, to: value)
    return changed
  }

  /// The same as a case's data.
  var caseData: CaseData {
    let data = data.withoutEmptyObjects
    let name = kind == .measures ? "id" : "ref"
    var subject = data[kind.singular] ?? .object([])
    if kind != .plan, subject[name] == nil {
      subject = .object([(name, .string("case"))] + subject.fields)
    }
    return CaseData(
      kind: kind, subject: subject, plan: data["plan"] ?? .object([]),
      performance: data["performance"] ?? .object([]))
  }

  /// Whether it has a measure for which neither more nor less is better.
  var isUndirected: Bool {
    data.places.contains { $0.path.last == .member("polarity") && $0.value.text == "none" }
  }

  /// Whether it does not contradict itself: rules may refuse what starts after it is due.
  var makesSense: Bool {
    guard let own = data[kind.singular] else { return true }
    if let start = own["start"]?.text.flatMap({ Timescale($0)?.start }) {
      let due = own["due"]?.text.flatMap { Timescale($0) }
      // What is due at once is due as the plan starts, or a little later.
      let immediate = due?.text == "Immediate" ? data[JSONPlace("plan", "start")]?.isoDay : nil
      if let due = due?.due ?? immediate, due < start { return false }
    }
    let measures = kind == .measures ? [own] : own["measures"]?.list ?? []
    return measures.allSatisfy { measure in
      let tolerance = measure["tolerance"]
      let limits = [tolerance, tolerance?["percent"], tolerance?["points"]]
      return limits.allSatisfy { ($0?.numberValue ?? 0) >= 0 }
    }
  }
}
