import BraggModel
import LuaRuntime

/// Rates changed copies of an excerpt, again and again in one Lua state.
final class TrialBench {
  let rules: RuleSet
  let excerpt: Excerpt
  let asOf: Day
  /// How many copies were rated.
  private(set) var trials = 0
  /// How many may be before a search has to stop and say so.
  var mostTrials = 0

  private let history: History
  private let settings: [String: String]
  private let engine: RuleEngine
  private let observer: RuleEngine?
  private let comparisons: [Comparison]
  private var readPerformance: Performance?

  init(
    _ rules: RuleSet, excerpt: Excerpt, ownFields: [SubjectShape: [String]], history: History,
    asOf: Day, settings: [String: String], limits: RuleLimits
  ) throws(RuleSetErrors) {
    self.rules = rules.rating(only: [excerpt.kind])
    self.excerpt = excerpt
    self.asOf = asOf
    self.history = history
    self.settings = settings
    let observed = ObservedRules(rules, withInherited: true)
    comparisons = observed.comparisons
    do throws(LuaError) {
      engine = try RuleEngine(
        modules: rules.modules.deciding, limits: limits.bridged, ownFields: ownFields)
    } catch {
      throw RuleSetErrors(error, folder: rules.modules.folder)
    }
    // Where rules are too long to be observed, they are explained without what they compare.
    var wider = limits.bridged
    wider.sourceBytes *= 4
    wider.steps *= 4
    observer = try? RuleEngine(
      modules: observed.modules, limits: wider, ownFields: ownFields, observes: true,
      countsLines: false)
    observer?.weighedKind = excerpt.kind
  }

  var isExhausted: Bool { trials >= mostTrials }

  /// The ratings of a changed copy; nil where no document could hold it.
  func ratings(_ data: JSONText, asOf: Day? = nil) -> RatedSubject? {
    trials += 1
    return assess(data, asOf: asOf ?? self.asOf, engine)
  }

  /// What every clause says of a changed copy.
  func weighed(_ data: JSONText, asOf: Day? = nil) -> WeighedSubject? {
    guard let observer else { return nil }
    trials += 1
    guard assess(data, asOf: asOf ?? self.asOf, observer) != nil,
      let weighing = observer.takeWeighings().last
    else { return nil }
    _ = observer.takeObservation()
    return WeighedSubject(weighing, comparisons: comparisons)
  }

  private func assess(_ data: JSONText, asOf: Day, _ engine: RuleEngine) -> RatedSubject? {
    guard
      let plan = try? PlanReader().plan(bytes(of: data[Excerpt.plan]), path: "plan.json")
    else { return nil }
    var cases: CaseRecords?
    if excerpt.kind == .cases {
      cases = try? CaseRecordReader(year: plan.year).cases(
        bytes(of: data[Excerpt.record]), path: "cases.ndjson")
    }
    let assessment = try? rules.assess(
      plan, performance: performance(data), cases: cases, history: history, asOf: asOf,
      settings: settings, engine: engine)
    return assessment?.subjects(excerpt.kind).first
  }

  /// The figures, read once for all copies that leave them as they are.
  private func performance(_ data: JSONText) -> Performance? {
    guard let part = data[Excerpt.performance] else { return nil }
    let bytes = bytes(of: part)
    if let readPerformance, readPerformance.document.bytes.elementsEqual(bytes) {
      return readPerformance
    }
    let read = try? PerformanceReader().performance(bytes, path: "performance.json")
    if readPerformance == nil { readPerformance = read }
    return read
  }

  private func bytes(of part: JSONText?) -> [UInt8] {
    Array((part ?? .object([])).serialised().utf8)
  }
}
