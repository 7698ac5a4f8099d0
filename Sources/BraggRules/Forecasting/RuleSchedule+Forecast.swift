public import BraggModel

extension RuleSchedule {
  /// When each rating will change if nothing is done: found at exact days.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - performance: Its performance data, if there are any.
  ///   - cases: Case records, if there are any.
  ///   - history: The council's past assessments; the previous rating stays theirs on all days.
  ///   - asOf: The day from which to look ahead.
  ///   - until: The last day to look at.
  ///   - followsTrend: Whether measures go on by the line through their figures, which are then made
  ///     up, rather than stay at their last one.
  ///   - settings: Parameter values for this run only, by name, as a person types them.
  ///   - limits: What each rating may use.
  ///   - jobs: How many threads.
  /// - Returns: The changes; a rule that fails costs only its own rating.
  /// - Throws: `SettingError` where a setting names no parameter or has no such value.
  public func forecast(
    _ plan: Plan, performance: Performance? = nil, cases: CaseRecords? = nil,
    history: History = History(), asOf: Day, until: Day, followsTrend: Bool = false,
    settings: [String: String] = [:], limits: RuleLimits = .standard, jobs: Int? = nil
  ) throws -> Forecast {
    let context = try ForecastContext(
      schedule: self, plan: plan, performance: performance, cases: cases, history: history,
      asOf: asOf, until: max(asOf, until), settings: settings, limits: limits)
    let held = try Forecaster(context).forecast(jobs: jobs ?? Parallel.processors)
    guard followsTrend else { return held }
    let trends = try context.trends()
    var forecast = held
    let figures = trends.flatMap(\.estimates)
    if let performance, !figures.isEmpty {
      forecast = try Forecaster(
        context.with(performance.adding(figures)), knowing: held, of: context, besides: figures
      ).forecast(jobs: jobs ?? Parallel.processors)
    }
    forecast.follow(trends, held: held)
    return forecast
  }
}
