public import BraggModel
import LuaRuntime

extension RuleSet {
  /// Rates a plan with each of several values of a parameter, as `assess` with that setting would.
  ///
  /// A subject whose rating does not read the parameter is rated once; the others are shared out among
  /// the processors.
  ///
  /// - Parameters:
  ///   - parameter: The parameter's name.
  ///   - values: Its values, as a person types them; at least one.
  ///   - plan: The plan.
  ///   - performance: Its performance data, if there are any.
  ///   - cases: Case records, if there are any.
  ///   - history: The council's past assessments.
  ///   - asOf: The day the assessments speak for.
  ///   - settings: Values of other parameters for this run, by name.
  ///   - limits: What each rating may use.
  ///   - jobs: How many threads share the work.
  /// - Returns: The counts at each value, and who flips between them.
  /// - Throws: `SettingError` where there is no such parameter or value, `RuleSetErrors` where the rules
  ///   do not run.
  public func sweep(
    _ parameter: String, over values: [String], of plan: Plan, performance: Performance? = nil,
    cases: CaseRecords? = nil, history: History = History(), asOf: Day,
    settings: [String: String] = [:], limits: RuleLimits = .standard, jobs: Int? = nil
  ) throws -> ParameterSweep {
    guard let swept = parameters.first(where: { $0.name == parameter }) else {
      throw SettingError(unknown: parameter, kind: "parameter", among: parameters.map(\.name))
    }
    let typed = try values.map { value in
      let inForce = try parametersInForce(
        on: asOf, settings: settings.merging([parameter: value]) { $1 })
      // One that is set is in force.
      guard let found = inForce.first(where: { $0.name == parameter }) else {
        throw SettingError(unknown: parameter, kind: "parameter", among: [])
      }
      return found.value
    }
    @Sendable func side(
      _ value: String, _ engine: RuleEngine, _ shared: SharedRatings?
    ) throws(SettingError) -> AssessmentSide {
      AssessmentSide(
        try assess(
          plan, performance: performance, cases: cases, history: history, asOf: asOf,
          settings: settings.merging([parameter: value]) { $1 }, engine: engine, shared: shared))
    }
    @Sendable func shared(_ entries: [SharedRatings.Key: SharedRatings.Entry]) -> SharedRatings? {
      // The host reads this one itself, to know when `Immediate` is.
      parameter == "immediate_days" ? nil : SharedRatings(parameter: parameter, entries: entries)
    }
    guard let first = values.first else {
      throw SettingError(unknown: "", kind: "value", among: [])
    }
    let ratings = shared([:])
    let base = try side(first, engine(plan, performance, cases, limits), ratings)
    let known = ratings?.entries ?? [:]
    let others = Parallel.map(Array(values.dropFirst()), jobs: jobs ?? Parallel.processors) {
      let ratings = shared(known)
      let engine = Result { try self.engine(plan, performance, cases, limits) }
      return { value in Result { try side(value, engine.get(), ratings) } }
    }
    return ParameterSweep(
      self, plan: plan, asOf: asOf, parameter: swept, settings: settings, values: typed,
      sides: try [base] + others.map { try $0.get() })
  }
}
