public import BraggModel

/// What will change by itself while the documents stay as they are and only the day moves on.
public struct Forecast: Sendable {
  /// The plan that was looked at.
  public let plan: Plan
  /// The rule sets in force, one after another.
  public let schedule: RuleSchedule
  /// The parameters in force on the as-of date.
  public let parameters: [ParameterInForce]
  /// The day from which it looks ahead.
  public let asOf: Day
  /// The last day it looks at.
  public let until: Day
  /// The changes, by day and then in the order of the plan.
  public internal(set) var changes: [Change]
  /// Whether measures go on along their own trends, with made-up figures.
  public internal(set) var followsTrend = false

  /// Every subject from the as-of date on, in the order of the plan.
  let timelines: [SubjectTimeline]

  /// How something stands on a day.
  public enum Standing: Sendable, Equatable {
    /// It has a level, by its id.
    case level(String)
    /// No level can be decided.
    case unrated
    /// The rule fails.
    case error
    /// The rule set in force has no such rating.
    case absent
    /// A threshold is crossed.
    case crossed
    /// A threshold is not crossed.
    case clear
  }

  /// What changes.
  public enum Changing: Sendable, Equatable {
    /// The rating in a dimension, by its name.
    case rating(String)
    /// Whether a threshold is crossed.
    case breach(Threshold)

    /// The dimension, or the threshold's id.
    public var name: String {
      switch self {
      case .rating(let dimension): dimension
      case .breach(let threshold): threshold.id
      }
    }
  }

  /// One change.
  public struct Change: Sendable {
    /// The first day on which it holds.
    public let date: Day
    /// What kind of subject it is.
    public let kind: SubjectKind
    /// The subject's ref or id.
    public let ref: String
    /// The subject's title.
    public let title: String
    /// What changes about it.
    public let changing: Changing
    /// How it stood on the day before.
    public let from: Standing
    /// How it stands on the day.
    public let to: Standing
    /// The rating on the day before, where there was one.
    public let before: Rating?
    /// The rating on the day, where there is one.
    public let after: Rating?
    /// The clause that decides, or the threshold's id.
    public let clause: String?
    /// Why, in a phrase.
    public let reason: String
    /// Whether it rests on figures that were made up by a measure's trend.
    public internal(set) var isByTrend = false

    /// Whether it comes to a level or to a worse one, as an assessment reaches it.
    public func reaches(_ level: String) -> Bool { after?.reaches(level) ?? false }
  }

  /// Whether any rating is in error on any of the days.
  public var hasErrors: Bool {
    timelines.contains { timeline in
      timeline.spans.contains { $0.subject.ratings.contains { $0.state == .error } }
    }
  }

  /// What is otherwise on a day than on the as-of date, in the order of the plan; what comes and
  /// goes in between is left out.
  public func difference(on day: Day) -> [Change] { timelines.flatMap { $0.difference(on: day) } }

  /// Whether any rating comes to a level or to a worse one.
  public func comes(to level: String) -> Bool { changes.contains { $0.reaches(level) } }

  /// Every subject as it is rated on a day, in the order of the plan.
  public func subjects(on day: Day) -> [RatedSubject] { timelines.map { $0.span(on: day).subject } }
}

extension Rating {
  /// Whether it is at a level or at a worse one.
  public func reaches(_ level: String) -> Bool {
    guard let limit = scale[level], let found = self.level.flatMap({ scale[$0] }) else {
      return false
    }
    guard let rank = found.rank, let worst = limit.rank else { return found.id == limit.id }
    return rank >= worst
  }
}

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
  ///   - settings: Parameter values for this run only, by name, as a person types them.
  ///   - limits: What each rating may use.
  ///   - jobs: How many threads.
  /// - Returns: The changes; a rule that fails costs only its own rating.
  /// - Throws: `SettingError` where a setting names no parameter or has no such value.
  public func forecast(
    _ plan: Plan, performance: Performance? = nil, cases: CaseRecords? = nil,
    history: History = History(), asOf: Day, until: Day, settings: [String: String] = [:],
    limits: RuleLimits = .standard, jobs: Int? = nil
  ) throws -> Forecast {
    let context = try ForecastContext(
      schedule: self, plan: plan, performance: performance, cases: cases, history: history,
      asOf: asOf, until: max(asOf, until), settings: settings, limits: limits)
    return try Forecaster(context).forecast(jobs: jobs ?? Parallel.processors)
  }
}

extension RuleSet {
  /// When each rating by this rule set will change if nothing is done: found at exact days.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - performance: Its performance data, if there are any.
  ///   - cases: Case records, if there are any.
  ///   - history: The council's past assessments; the previous rating stays theirs on all days.
  ///   - asOf: The day from which to look ahead.
  ///   - until: The last day to look at.
  ///   - settings: Parameter values for this run only, by name, as a person types them.
  ///   - limits: What each rating may use.
  /// - Returns: The changes; a rule that fails costs only its own rating.
  /// - Throws: `SettingError` where a setting names no parameter or has no such value.
  public func forecast(
    _ plan: Plan, performance: Performance? = nil, cases: CaseRecords? = nil,
    history: History = History(), asOf: Day, until: Day, settings: [String: String] = [:],
    limits: RuleLimits = .standard
  ) throws -> Forecast {
    try RuleSchedule(self, from: asOf).forecast(
      plan, performance: performance, cases: cases, history: history, asOf: asOf, until: until,
      settings: settings, limits: limits)
  }
}
