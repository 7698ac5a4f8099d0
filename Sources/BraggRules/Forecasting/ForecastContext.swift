import BraggModel
import LuaRuntime

/// What a forecast is made from, shared by all that work on it.
struct ForecastContext: Sendable {
  /// What belongs to one version of the rule set.
  struct Spell: Sendable {
    let rules: RuleSet
    /// Its files, with questions about the day that are answered the same for a time.
    let modules: [LuaModule]
    let plan: Plan
    let ownFields: [SubjectShape: [String]]
    /// Whether its functions may keep something from one day to the next.
    let mayKeepState: Bool
  }

  let schedule: RuleSchedule
  let spells: [Spell]
  let performance: Performance?
  private let caseRecords: CaseRecords?
  let history: History
  let asOf: Day
  let until: Day
  let settings: [String: String]
  let limits: RuleLimits
  let parameters: [ParameterInForce]
  /// The days on which the data of every subject may become others.
  private let turnsOfAll: Set<Day>
  /// The same of each measure, also where another subject names it.
  private let turnsOfMeasures: [String: [Day]]
  /// All of these, in order.
  private let turnsOfAnyMeasure: [Day]

  init(
    schedule: RuleSchedule, plan: Plan, performance: Performance?, cases: CaseRecords?,
    history: History, asOf: Day, until: Day, settings: [String: String], limits: RuleLimits
  ) throws {
    self.schedule = schedule
    spells = schedule.spells.map { spell in
      var titled = plan
      if plan.isAbsent { titled.title = spell.rules.title }
      return Spell(
        rules: spell.rules, modules: spell.rules.modules.deciding.map(\.bounded), plan: titled,
        ownFields: OwnFields(spell.rules, plan: plan, performance: performance, cases: cases)
          .byShape,
        mayKeepState: spell.rules.modules.deciding.mayKeepState)
    }
    self.performance = performance
    caseRecords = cases
    self.history = history
    self.asOf = asOf
    self.until = until
    self.settings = settings
    self.limits = limits
    // A setting that a later version does not take is told now.
    for spell in schedule.spells {
      _ = try spell.rules.parametersInForce(on: max(asOf, spell.from), settings: settings)
    }
    parameters = try spells[schedule.spell(on: asOf)].rules
      .parametersInForce(on: asOf, settings: settings)
    turnsOfAll = Set(
      schedule.spells.map(\.from)
        + schedule.spells.flatMap { $0.rules.parameters }.flatMap { $0.values.compactMap(\.from) })
    turnsOfMeasures = Dictionary(
      (performance?.measures ?? []).map { ($0.id, $0.value.days.sorted()) }
    ) { first, _ in first }
    turnsOfAnyMeasure = Set(turnsOfMeasures.values.joined()).sorted()
  }

  var cases: [CaseRecord] { caseRecords?.cases ?? [] }

  /// The same with other performance data.
  func with(_ performance: Performance) throws -> ForecastContext {
    try ForecastContext(
      schedule: schedule, plan: plan, performance: performance,
      cases: caseRecords, history: history, asOf: asOf, until: until, settings: settings,
      limits: limits)
  }

  /// A rule set's files and all that they may name, ready to rate with the same parameters again and again.
  func engine(_ spell: Int) throws -> RuleEngine {
    do throws(LuaError) {
      return try RuleEngine(
        modules: spells[spell].modules, limits: limits.bridged,
        ownFields: spells[spell].ownFields, looksAhead: true,
        keepsRules: !spells[spell].mayKeepState)
    } catch {
      throw RuleSetErrors(error, folder: spells[spell].rules.folder)
    }
  }

  /// How each measure goes on by the line through its figures.
  func trends() throws -> [MeasureTrend] {
    guard let performance else { return [] }
    let finder = TrendFinder(
      try engine(schedule.spell(on: asOf)), asOf: asOf, until: until)
    return performance.measures.map(finder.trend)
  }

  var plan: Plan { spells[schedule.spell(on: asOf)].plan }

  /// The same, without the days on which only what is beneath the subject may become other.
  func ownTurns(of document: RatedDocument) -> Set<Day> {
    turnsOfAll.union(document.value?.days ?? [])
  }

  /// The figure of a measure on a day, as an area or the plan above it has it.
  func figure(of measure: String, on day: Day, known: inout [String: [Day: Double?]]) -> Double? {
    let turn = turnsOfMeasures[measure]?.last { $0 <= day } ?? asOf
    if let figure = known[measure]?[turn] { return figure }
    let figure = performance?.measure(measure).flatMap {
      LatestObservation(of: $0.value, asOf: day).value.flatMap(Double.init)
    }
    known[measure, default: [:]][turn] = .some(figure)
    return figure
  }

  /// The day since which every measure is as it is on this one.
  func turnOfMeasures(on day: Day) -> Day { turnsOfAnyMeasure.last { $0 <= day } ?? asOf }

  /// The days after the as-of date on which the data of a subject may become others: every date in
  /// them, and the day after it.
  func turns(of document: RatedDocument) -> Set<Day> {
    var days = ownTurns(of: document)
    switch document {
    case .action(let action):
      for window in plan.focus where window.actions.contains(action.ref) {
        days.insert(window.from)
        window.to.adding(days: 1).map { _ = days.insert($0) }
      }
      for id in action.measures { days.formUnion(turnsOfMeasures[id] ?? []) }
    case .caseRecord(let record):
      for id in record.value.list("measures").compactMap(\.string) {
        days.formUnion(turnsOfMeasures[id] ?? [])
      }
    case .area(_, let children), .plan(_, let children):
      for child in children.measures { days.formUnion(turnsOfMeasures[child.subject.ref] ?? []) }
    case .measure, .risk: break
    }
    return days
  }
}

extension JSONValue {
  /// Every day named in it, the ends of every period, and the days after them.
  fileprivate var days: Set<Day> {
    var days: Set<Day> = []
    addDays(to: &days)
    return days
  }

  private func addDays(to days: inout Set<Day>) {
    func add(_ day: Day) {
      days.insert(day)
      day.adding(days: 1).map { _ = days.insert($0) }
    }
    switch kind {
    case .string:
      guard let text = string else { return }
      if let day = Day(iso: text) {
        add(day)
      } else if let period = try? Period(text) {
        add(period.first)
        add(period.last)
      }
    case .array: for element in elements { element.addDays(to: &days) }
    case .object:
      for member in members {
        guard member.key.string == "observations" else {
          member.value.addDays(to: &days)
          continue
        }
        for entry in member.value.elements { entry.addDaysOfObservation(to: &days) }
      }
    default: break
    }
  }

  /// A figure is there from the last day of its period.
  private func addDaysOfObservation(to days: inout Set<Day>) {
    for member in members {
      if member.key.string == "period",
        let period = member.value.string.flatMap({ try? Period($0) })
      {
        days.insert(period.last)
      } else {
        member.value.addDays(to: &days)
      }
    }
  }
}
