import BraggModel
import CJSONReader
import LuaRuntime

/// Rates every subject of a plan, one after another.
struct Assessor: ~Copyable {
  private let rules: RuleSet
  private let plan: Plan
  private let performance: Performance?
  private let cases: [CaseRecord]
  private let measures: WrittenMeasures?
  private let children: WrittenChildren?
  private let history: History
  private let asOf: Day
  private let parameters: [ParameterInForce]
  private let engine: RuleEngine
  /// What runs with other values of a parameter share; nil where there is one run.
  private let shared: SharedRatings?
  /// Whether the rating that was last evaluated could differ with another value of that parameter.
  private var isDependent = false
  private let hasFacts: Bool
  private var constants: [SubjectKind: EvaluationRequest.Constant] = [:]
  private var issues: [Issue] = []
  private var breaches: [Breach] = []

  init(
    _ rules: RuleSet, plan: Plan, performance: Performance?, cases: [CaseRecord],
    history: History, asOf: Day, parameters: [ParameterInForce], engine: RuleEngine,
    shared: SharedRatings? = nil, written: WrittenMeasures? = nil,
    children: WrittenChildren? = nil, hasFacts: Bool = true
  ) {
    self.hasFacts = hasFacts
    engine.wantsReads = hasFacts
    self.rules = rules
    self.plan = plan
    self.performance = performance
    self.cases = cases
    measures = performance.map { data in
      written ?? shared?.measures(of: data, asOf: asOf) ?? WrittenMeasures(data, asOf: asOf)
    }
    self.children = children
    self.history = history
    self.asOf = asOf
    self.parameters = parameters
    self.engine = engine
    self.shared = shared
  }

  consuming func assessment(inputs: [InputFile]) -> Assessment {
    noteDocuments()
    let actions = plan.actions.map { rate(.action($0)) }
    let measures = (performance?.measures ?? []).map { rate(.measure($0)) }
    let risks = plan.risks.map { rate(.risk($0)) }
    var children = ChildrenOfAreas(
      plan, actions: actions, measures: Array(zip(performance?.measures ?? [], measures)),
      risks: Array(zip(plan.risks, risks)))
    for area in children.innermostFirst {
      children.add(rate(.area(area, children.children(of: area))))
    }
    let planRatings = rate(.plan(plan, children.childrenOfPlan))
    let cases = cases.map { rate(.caseRecord($0)) }
    // Gravest first; within a severity, in the order they were found.
    let graded = breaches.enumerated().sorted { left, right in
      (left.element.threshold.severity, left.offset)
        < (right.element.threshold.severity, right.offset)
    }
    return Assessment(
      ruleSet: rules, parameters: parameters, inputs: inputs, asOf: asOf, plan: plan,
      actions: actions, measures: measures, risks: risks,
      areas: plan.areas.compactMap { children.rated($0) }, planRatings: planRatings,
      focus: plan.focus(on: asOf),
      cases: cases, breaches: graded.map(\.element),
      issues: issues)
  }

  private mutating func noteDocuments() {
    if !rules.isInForce(on: asOf) {
      let days = [
        rules.inForceFrom.map { "from \($0)" }, rules.inForceUntil.map { "until \($0)" },
      ].compactMap { $0 }
      issues.append(
        Issue(
          place: "rule set \(rules.id) \(rules.version)",
          message: "it is in force \(days.joined(separator: " ")), not on \(asOf)",
          help: "rate this day by the rule set of its time, or mend `in_force`"))
    }
    for note in plan.notes + (performance?.notes ?? []) { issues.append(Issue(note)) }
    for action in plan.actions { noteLinks(of: action.value) }
    for record in cases { note(record) }
  }

  /// What is odd about a case record, but can be kept.
  private mutating func note(_ record: CaseRecord) {
    for note in record.notes { issues.append(Issue(note)) }
    noteLinks(of: record.value)
  }

  private mutating func noteLinks(of subject: JSONValue, at place: String? = nil) {
    for link in subject.list("measures") {
      guard let id = link.string, performance?.measure(id) == nil else { continue }
      let near = nearest(id, in: performance?.measures.map(\.id) ?? [])
      issues.append(
        Issue(
          link.error(
            found: "the measure `\(id)`", wanted: "the id of a measure of the performance data",
            help: near.map { "did you mean `\($0)`?" }
              ?? "it counts as a measure without data until it is there"), at: place))
    }
  }

  /// Rates a subject of a stream, with the breaches and issues that are its own.
  mutating func rateAlone(_ lone: LoneSubject) -> RatedAlone {
    (breaches, issues) = ([], [])
    // Where in a stream a subject stands is a matter of chance: what is odd is told of the subject.
    let place = "\(lone.kind.singular) \(lone.ref)"
    for note in lone.notes { issues.append(Issue(note, at: place)) }
    noteLinks(of: lone.value, at: place)
    let subject = rate(lone.document)
    return RatedAlone(subject: subject, breaches: breaches, issues: issues)
  }

  /// Rates a subject by itself, with the breaches that are its own.
  mutating func rateAlone(_ document: RatedDocument) -> (subject: RatedSubject, breaches: [Breach])
  {
    (breaches, issues) = ([], [])
    let subject = rate(document)
    return (subject, breaches)
  }

  /// What the driver is asked of a subject.
  private func request(
    _ document: RatedDocument, overrides: [Override]
  ) -> EvaluationRequest {
    let kind = document.kind
    return EvaluationRequest(
      kind: kind, dimensions: rules.dimensions[kind] ?? [],
      thresholds: rules.thresholds.filter { $0.of == kind }.map(\.id), asOf: asOf,
      parameters: parameters,
      given: Dictionary(overrides.map { ($0.dimension, $0.level) }) { _, last in last })
  }

  /// The overrides that hold; case records have none, as a person's rating is for what a board sees.
  private func overrides(
    of document: RatedDocument
  ) -> (holding: [Override], issues: [Issue]) {
    guard document.kind != .cases, let value = document.value else { return ([], []) }
    return Override.reading(
      value, subject: "\(document.kind.singular) \(document.ref)", rules: rules,
      kind: document.kind, asOf: asOf)
  }

  /// Writes a subject into an input, as rules see it on the day.
  private func write(_ document: RatedDocument, into input: LuaInput) {
    let writer = SubjectWriter(
      input: input, asOf: asOf, planStart: plan.start, year: plan.year,
      immediateDays: immediateDays, measures: measures, children: children)
    document.write(
      writer,
      focus: document.kind == .actions
        ? plan.focus(on: asOf).first { $0.actions.contains(document.ref) } : nil,
      previous: history.levels(kind: document.kind.rawValue, ref: document.ref))
  }

  /// Rates a subject, unless another run that shares its ratings has.
  private mutating func rate(_ document: RatedDocument) -> RatedSubject {
    guard let shared else { return rateAfresh(document) }
    let key = SharedRatings.Key(
      kind: document.kind, ref: document.ref, below: document.children?.levels ?? [])
    if let known = shared[key] {
      breaches += known.breaches
      issues += known.issues
      return known.subject
    }
    let (firstBreach, firstIssue) = (breaches.count, issues.count)
    isDependent = false
    let subject = rateAfresh(document)
    if !isDependent {
      shared[key] = SharedRatings.Entry(
        subject: subject, breaches: Array(breaches[firstBreach...]),
        issues: Array(issues[firstIssue...]))
    }
    return subject
  }

  private mutating func rateAfresh(_ document: RatedDocument) -> RatedSubject {
    let (kind, ref) = (document.kind, document.ref)
    let dimensions = rules.dimensions[kind] ?? []
    guard rules.rates(kind) else {
      return RatedSubject(kind: kind, ref: ref, title: document.title, ratings: [])
    }
    let overrides = overrides(of: document)
    issues += overrides.issues
    let evaluation = evaluate(request(document, overrides: overrides.holding), of: document)
    let verdict = SubjectVerdict(
      rules: rules, history: history, asOf: asOf, kind: kind, ref: ref, title: document.title,
      value: document.value, overrides: overrides.holding)
    breaches += evaluation.thresholds.compactMap(verdict.breach)
    issues += evaluation.thresholds.compactMap(verdict.issue)
    issues += dimensions.compactMap { dimension in
      evaluation.travel[dimension.name].flatMap { verdict.issue($0, in: dimension) }
    }
    let previous = history.levels(kind: kind.rawValue, ref: ref)
    let ratings = dimensions.map { dimension in
      verdict.rating(
        evaluation.ratings[dimension.name] ?? .init(outcome: Outcome(.null)), in: dimension,
        previous: previous[dimension.name], travel: evaluation.travel[dimension.name])
    }
    return RatedSubject(kind: kind, ref: ref, title: document.title, ratings: ratings)
  }

  /// How a subject stands from day to day, where its data are those of the as-of date on all of them.
  ///
  /// - Throws: `LuaError` where a limit is reached on any of the days.
  func standings(
    of document: RatedDocument, on days: [Day]
  ) throws(LuaError) -> StandingsOnDays {
    let request = request(document, overrides: overrides(of: document).holding)
    func input(_ days: ArraySlice<Day>, most: Int?) -> LuaInput {
      request.input(on: days, most: most) { write(document, into: $0) }
    }
    func found(_ input: LuaInput, recording: Bool) throws(LuaError) -> StandingsOnDays {
      let wantsReads = recording && document.children != nil
      let answer = try engine.evaluateDays(input, recording: recording, wantsReads: wantsReads)
      var found = StandingsOnDays(answer.value, dimensions: request.dimensions)
      found.readsFigures = !wantsReads || answer.reads.reach("figures", of: input)
      return found
    }
    // Where many days have to be looked at, it pays to lay the data out for rules once. They then do
    // not tell of everything that they lack: what fails is looked at again, with all that was read.
    func quick(_ days: ArraySlice<Day>) -> StandingsOnDays? {
      guard days.count > Self.fewDays else { return nil }
      let input = input(days, most: nil)
      guard !input.hasNull else { return nil }
      let found = try? found(input, recording: false)
      return found.flatMap { $0.hasError ? nil : $0 }
    }
    if document.children == nil {
      if let all = quick(days[...]) { return all }
      return try found(input(days[...], most: nil), recording: true)
    }
    // What an area or the plan rests on is known from what was read.
    let first = try found(input(days[...], most: Self.fewDays), recording: true)
    guard let next = first.next else { return first }
    if let rest = quick(days[next...]) { return first.followed(by: rest, from: next) }
    return first.followed(
      by: try found(input(days[next...], most: nil), recording: true), from: next)
  }

  private static var fewDays: Int { 4 }

  private var immediateDays: Int? {
    parameters.first { $0.name == "immediate_days" }.flatMap { parameter in
      guard case .number(let days) = parameter.value else { return nil }
      return Int(exactly: days)
    }
  }
}

extension Assessor {
  /// Most subjects of a kind are asked the same.
  private mutating func constant(of request: EvaluationRequest) -> EvaluationRequest.Constant {
    guard request.isPlain else { return request.constant() }
    if let known = constants[request.kind] { return known }
    let constant = request.constant()
    constants[request.kind] = constant
    return constant
  }

  /// Runs a subject with its reads recorded; a limit costs only what reached it.
  private mutating func evaluate(
    _ request: EvaluationRequest, of document: RatedDocument
  ) -> SubjectEvaluation {
    var request = request
    var failed: [String: Outcome] = [:]
    var failedThresholds: [String: Outcome] = [:]
    var failedTravel: [String: Outcome] = [:]
    while true {
      do throws(LuaError) {
        let constant = constant(of: request)
        let (input, roots) = EvaluationRequest.input(constant) { write(document, into: $0) }
        let answer = try engine.evaluate(input, of: request.kind)
        if let shared, !isDependent {
          isDependent = request.readsParameter(
            shared.parameter, in: answer.reads, root: roots[0].node)
        }
        // Of runs that share, only what was decided is asked for.
        let paths = shared == nil && hasFacts ? FactPaths(of: input, roots: roots) : nil
        var evaluation = SubjectEvaluation(answer, paths: paths)
        for (dimension, outcome) in failed {
          evaluation.ratings[dimension] = .init(outcome: outcome)
        }
        for (id, outcome) in failedThresholds {
          evaluation.thresholds.append(.init(id: id, problem: outcome))
        }
        for (dimension, outcome) in failedTravel {
          evaluation.travel[dimension] = .init(problem: outcome)
        }
        return evaluation
      } catch {
        // What was read before a limit was reached is not known.
        isDependent = true
        // The driver's task says which rating or threshold it was; the rest is run again without it.
        let words = error.task.split(separator: " ", maxSplits: 1).map(String.init)
        if words.first == "dimension", request.skip(dimension: words[1]) {
          failed[words[1]] = Outcome(error)
        } else if words.first == "threshold", request.drop(threshold: words[1]) {
          failedThresholds[words[1]] = Outcome(error)
        } else if words.first == "travel", request.drop(travelOf: words[1]) {
          failedTravel[words[1]] = Outcome(error)
        } else {
          return request.allFailed(Outcome(error))
        }
      }
    }
  }
}

extension [LuaRead] {
  /// Whether any of them is of an object with this name, or of what is in it.
  fileprivate func reach(_ name: String, of input: LuaInput) -> Bool {
    let nodes = input.allNodes
    var isInside = [Bool](repeating: false, count: nodes.count)
    for index in nodes.indices.dropLast()
    where Int(nodes[index + 1].kind) == BRAGG_JSON_OBJECT && nodes[index].isText(name) {
      for node in index + 1..<index + 1 + Int(nodes[index + 1].span) { isInside[node] = true }
    }
    return contains { read in
      switch read {
      case .value(let node), .count(let node): isInside[node]
      case .missing(let node, _), .absent(let node, _): node.map { isInside[$0] } ?? true
      case .noted: false
      }
    }
  }
}

extension bragg_json_node {
  fileprivate func isText(_ text: String) -> Bool {
    Int(kind) == BRAGG_JSON_STRING && Int(length) == text.utf8.count && string == text
  }
}

extension LuaInput {
  /// Whether any part of it is null: a list with such elements is as long as Lua says, or longer.
  fileprivate var hasNull: Bool { allNodes.contains { Int($0.kind) == BRAGG_JSON_NULL } }
}

extension RuleSet {
  /// Whether it has anything to say of a kind of subject.
  func rates(_ kind: SubjectKind) -> Bool {
    !(dimensions[kind] ?? []).isEmpty || thresholds.contains { $0.of == kind }
  }
}

extension Issue {
  fileprivate init(_ error: DocumentError, at place: String? = nil) {
    self.init(
      // The folder is the reader's affair: results must not depend on where they were made.
      place: place ?? "\(error.file.lastComponent):\(error.line):\(error.column)",
      message: "at \(error.path): found \(error.found), wanted \(error.wanted)", help: error.help)
  }
}

extension String {
  /// The file's name without its folders.
  var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
