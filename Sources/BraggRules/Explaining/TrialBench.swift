import BraggModel
import LuaRuntime

/// Rates changed copies of an excerpt, again and again in one Lua state.
///
/// A copy that was rated before is not rated again; it counts as a trial all the same, so that where a
/// search ends does not depend on what was asked before it.
final class TrialBench {
  let excerpt: Excerpt
  let asOf: Day
  /// How many copies were rated.
  private(set) var trials = 0
  /// How many may be before a search has to stop and say so.
  var mostTrials = 0

  private let rules: RuleSet
  private let settings: [String: String]
  private let history: History
  private let documents: TrialDocuments
  private let makesEngine: () -> RuleEngine?
  private lazy var engine = makesEngine()
  private let observer: RuleEngine?
  private let comparisons: [Comparison]
  private var parameters: [Day: [ParameterInForce]] = [:]
  private var verdicts: [Trial: Profile.Verdict?] = [:]
  private var weighings: [Trial: WeighedSubject?] = [:]

  /// All that tells one copy from another.
  private struct Trial: Hashable {
    let edits: [Edit]
    let day: Day
  }

  init(
    _ rules: RuleSet, excerpt: Excerpt, ownFields: [SubjectShape: [String]], history: History,
    asOf: Day, settings: [String: String], limits: RuleLimits
  ) {
    self.rules = rules.rating(only: [excerpt.kind])
    self.excerpt = excerpt
    self.asOf = asOf
    self.history = history
    self.settings = settings
    documents = TrialDocuments(excerpt)
    let observed = ObservedRules(rules, withInherited: true)
    comparisons = observed.comparisons
    let keepsRules = !rules.modules.deciding.mayKeepState
    // Rules that rated the whole load here as well.
    makesEngine = {
      try? RuleEngine(
        modules: rules.modules.deciding, limits: limits.bridged, ownFields: ownFields,
        keepsRules: keepsRules)
    }
    // Where rules are too long to be observed, they are explained without what they compare.
    var wider = limits.bridged
    wider.sourceBytes *= 4
    wider.steps *= 4
    observer = try? RuleEngine(
      modules: observed.modules, limits: wider, ownFields: ownFields, observes: true,
      countsLines: false, keepsRules: keepsRules)
    observer?.weighedKind = excerpt.kind
  }

  var isExhausted: Bool { trials >= mostTrials }

  /// What a changed copy is rated; nil where no document could hold it.
  func verdict(_ edits: [Edit], asOf: Day? = nil) -> Profile.Verdict? {
    trials += 1
    let trial = Trial(edits: edits, day: asOf ?? self.asOf)
    if let known = verdicts[trial] { return known }
    let verdict = rated(edits, asOf: trial.day).map(Profile.Verdict.init)
    verdicts[trial] = .some(verdict)
    return verdict
  }

  /// The ratings of a changed copy, with the facts they rest on where they are wanted.
  func rated(_ edits: [Edit], asOf: Day, withFacts: Bool = false) -> RatedSubject? {
    engine.flatMap { assess(edits, asOf: asOf, $0, withFacts: withFacts) }
  }

  /// What every clause says of a changed copy; what each looked at only of the excerpt as it is.
  func weighed(_ edits: [Edit], asOf: Day? = nil) -> WeighedSubject? {
    guard let observer else { return nil }
    trials += 1
    let trial = Trial(edits: edits, day: asOf ?? self.asOf)
    if let known = weighings[trial] { return known }
    let isRated = assess(edits, asOf: trial.day, observer, withFacts: false) != nil
    let weighing = observer.takeWeighings().last
    _ = observer.takeObservation()
    let weighed = weighing.flatMap { weighing in
      isRated
        ? WeighedSubject(weighing, comparisons: comparisons, withFacts: edits.isEmpty) : nil
    }
    weighings[trial] = .some(weighed)
    return weighed
  }

  private func assess(
    _ edits: [Edit], asOf: Day, _ engine: RuleEngine, withFacts: Bool
  ) -> RatedSubject? {
    guard let copy = documents.copy(edits, asOf: asOf), let parameters = parameters(on: asOf) else {
      return nil
    }
    var assessor = Assessor(
      rules, plan: copy.plan, performance: copy.performance, cases: [], history: history,
      asOf: asOf, parameters: parameters, engine: engine, written: copy.measures,
      hasFacts: withFacts)
    return assessor.rateAlone(copy.subject).subject
  }

  private func parameters(on day: Day) -> [ParameterInForce]? {
    if let known = parameters[day] { return known }
    let found = try? rules.parametersInForce(on: day, settings: settings)
    parameters[day] = found
    return found
  }
}
