import BraggModel

extension RuleTestCase {
  /// A subject as it stands, with what its ratings rest on: the case expects what it is rated.
  ///
  /// - Throws: `SessionError` where the subject cannot stand alone, or is rated otherwise alone.
  init(
    named name: String, of subject: SubjectAtHand, rated: RatedSubject, in session: Session
  ) throws {
    let documents = session.documents
    let data = CaseData(
      kind: subject.kind, subject: try subject.withoutRatings,
      plan: try documents.surroundings(of: subject),
      performance: documents.figures(for: subject))
    let history = try session.folder.history(before: session.asOf)
    func test(_ previous: [String: String]) -> RuleTestCase {
      RuleTestCase(
        named: name, asOf: session.asOf, data: data, settings: session.settings,
        levels: rated.expectedLevels, clauses: rated.expectedClauses, previous: previous)
    }
    let alone = test([:])
    // What was decided before is only of use where a clause asks for it.
    let previous = history.levels(kind: subject.kind.rawValue, ref: subject.ref)
    self = try session.failures(of: alone).isEmpty ? alone : test(previous)
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
    let documents = try test.documents.get()
    return test.failures(
      in: try ruleSet.assess(
        documents.plan, performance: documents.performance, cases: documents.cases,
        history: test.history, asOf: test.asOf, settings: test.settings))
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
  fileprivate func surroundings(of subject: SubjectAtHand) throws -> JSONText {
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

  /// The figures of the measures that a subject names.
  fileprivate func figures(for subject: SubjectAtHand) -> JSONText {
    let named = subject.measures.compactMap { performance?.measure($0) }
    guard !named.isEmpty else { return .object([]) }
    return .object([("measures", .array(named.map { JSONText($0.value) }))])
  }
}
