import BraggModel

extension RuleTestCase {
  /// A subject as it stands, with what its ratings rest on: the case expects what it is rated.
  ///
  /// - Throws: `SessionError` where the subject cannot stand alone, or is rated otherwise alone.
  init(
    named name: String, of subject: SubjectAtHand, rated: RatedSubject, in session: Session
  ) throws {
    let documents = session.documents
    let history = try session.folder.history(before: session.asOf)
    let (alone, plan) = (try subject.withoutRatings, documents.surroundings(of: subject))
    func test(_ figures: [Measure], _ previous: [String: String]) -> RuleTestCase {
      let data = CaseData(
        kind: subject.kind, subject: alone, plan: plan, performance: .figures(figures))
      return RuleTestCase(
        named: name, asOf: session.asOf, data: data, settings: session.settings,
        levels: rated.expectedLevels, clauses: rated.expectedClauses, previous: previous)
    }
    let figures = documents.figures(for: subject)
    // What was decided before is only of use where a clause asks for it.
    let needsNone = try session.failures(of: test(figures, [:])).isEmpty
    let previous = needsNone ? [:] : history.levels(kind: subject.kind.rawValue, ref: subject.ref)
    // Figures that the ratings and their reasons do not rest on would only be in the way.
    var needed = figures
    for measure in figures {
      let fewer = needed.filter { $0.id != measure.id }
      if try session.reasons(of: test(fewer, previous)) == rated.ratings.map(\.reason) {
        needed = fewer
      }
    }
    self = test(needed, previous)
    if let failure = try session.failures(of: self).first {
      throw SessionError(
        "alone, \(subject.kind.singular) \(subject.ref) is rated otherwise: "
          + "\(failure.what) \(failure.got), and not \(failure.expected)",
        help: "its rating rests on more of the plan: write the case by hand")
    }
  }
}

extension Session {
  /// What the rules decide of a case other than it expects.
  fileprivate func failures(of test: RuleTestCase) throws -> [CaseFailure] {
    test.failures(in: try assessment(of: test))
  }

  /// Why a case's subject is rated as it is, dimension by dimension.
  fileprivate func reasons(of test: RuleTestCase) throws -> [String] {
    let subject = try assessment(of: test).subjects(test.kind).first { $0.ref == test.data.ref }
    return subject?.ratings.map(\.reason) ?? []
  }

  private func assessment(of test: RuleTestCase) throws -> Assessment {
    let documents = try test.documents.get()
    return try ruleSet.assess(
      documents.plan, performance: documents.performance, cases: documents.cases,
      history: test.history, asOf: test.asOf, settings: test.settings)
  }
}

extension RatedSubject {
  fileprivate var expectedLevels: [String: String] {
    Dictionary(ratings.map { ($0.dimension, $0.level ?? $0.state.rawValue) }) { first, _ in first }
  }

  fileprivate var expectedClauses: [String: String] {
    Dictionary(
      ratings.compactMap { rating in rating.clause.map { (rating.dimension, $0) } }
    ) { first, _ in first }
  }
}

extension SubjectAtHand {
  fileprivate var withoutRatings: JSONText {
    get throws(SessionError) {
      guard kind != .areas, kind != .plan else {
        throw SessionError(
          "a case of \(kind == .plan ? "the plan" : "an area") would need all that is beneath it",
          help: "record the whole folder: see `bragg test --record`")
      }
      return JSONText(value).setting(JSONPlace("ratings"), to: nil)
    }
  }

  /// The ids of the measures that it names.
  fileprivate var measures: [String] { value.list("measures").compactMap(\.string) }
}

extension PlanAtHand {
  /// The fields of the plan that a subject's ratings can rest on.
  fileprivate func surroundings(of subject: SubjectAtHand) -> JSONText {
    let root = plan.document.root
    let name = subject.ref
    var members = ["start", "year"].compactMap { field in
      root[field].map { (field, JSONText($0)) }
    }
    switch subject.kind {
    case .actions:
      if let area = subject.value["area"]?.string {
        members.append(("areas", .array([.object([("ref", .string(area))])])))
      }
      let focus = root.list("focus").filter { window in
        window.list("actions").contains { $0.string == name }
      }
      if !focus.isEmpty {
        let only = focus.map {
          JSONText($0).setting(JSONPlace("actions"), to: .array([.string(name)]))
        }
        members.append(("focus", .array(only)))
      }
    case .risks:
      let links = subject.value.list("actions").compactMap(\.string)
      if !links.isEmpty {
        members.append(("actions", .array(links.map { .object([("ref", .string($0))]) })))
      }
    default: break
    }
    return .object(members)
  }

  /// The measures that a subject names.
  fileprivate func figures(for subject: SubjectAtHand) -> [Measure] {
    subject.measures.compactMap { performance?.measure($0) }
  }
}

extension JSONText {
  /// The performance data with some measures; nothing where there are none.
  fileprivate static func figures(_ measures: [Measure]) -> JSONText {
    measures.isEmpty
      ? .object([]) : .object([("measures", .array(measures.map { JSONText($0.value) }))])
  }
}
