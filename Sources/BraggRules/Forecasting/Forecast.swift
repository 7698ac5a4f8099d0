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
  /// How each measure goes on, in the order of the document; nil where all are held at their last
  /// figure.
  public internal(set) var trends: [MeasureTrend]?
  /// How many changes come only while all measures are held, where trends are followed.
  public internal(set) var heldOnly = 0

  /// Every subject from the as-of date on, in the order of the plan.
  let timelines: [SubjectTimeline]
  /// The same with all measures held, where trends are followed.
  var heldTimelines: [SubjectTimeline] = []

  /// How something stands on a day.
  public enum Standing: Sendable, Hashable {
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
    /// Whether it rests on figures that were made up by a measure's trend: with all measures held,
    /// it does not come, or comes otherwise.
    public internal(set) var isByTrend = false

    /// Whether it comes to a level or to a worse one, as an assessment reaches it.
    public func reaches(_ level: String) -> Bool { after?.reaches(level) ?? false }
  }

  /// A rating that is in error on some of the days.
  public struct Failure: Sendable {
    /// The first of those days.
    public let from: Day
    /// The subject as it is then.
    public let subject: RatedSubject
    /// The rating in error.
    public let rating: Rating
    /// The version of the rule set that is then in force.
    public let ruleSet: RuleSet
  }

  /// The ratings that are in error on any of the days, each once, in the order of the plan.
  public var failures: [Failure] {
    timelines.flatMap { timeline in
      timeline.spans.flatMap { span in
        span.subject.ratings.filter { $0.state == .error }.map { rating in
          Failure(from: span.from, subject: span.subject, rating: rating, ruleSet: span.rules)
        }
      }.reduce(into: [Failure]()) { failures, next in
        if !failures.contains(where: { $0.rating.dimension == next.rating.dimension }) {
          failures.append(next)
        }
      }
    }
  }

  /// What is otherwise on a day than on the as-of date, in the order of the plan; what comes and
  /// goes in between is left out.
  public func difference(on day: Day) -> [Change] {
    var changes = timelines.flatMap { $0.difference(on: day) }
    if trends != nil {
      changes.markTrend(except: heldTimelines.flatMap { $0.difference(on: day) }, byDay: false)
    }
    return changes
  }

  /// Whether any rating comes to a level or to a worse one.
  public func comes(to level: String) -> Bool { changes.contains { $0.reaches(level) } }

  /// Every subject as it is rated on a day, in the order of the plan.
  public func subjects(on day: Day) -> [RatedSubject] { timelines.map { $0.span(on: day).subject } }
}

extension Forecast {
  /// Says how measures go on, and which changes rest on that.
  mutating func follow(_ trends: [MeasureTrend], held: Forecast) {
    self.trends = trends
    heldTimelines = held.timelines
    changes.markTrend(except: held.changes, byDay: true)
    var missing = held.changes
    missing.markTrend(except: changes, byDay: true)
    heldOnly = missing.count(where: \.isByTrend)
  }
}

extension [Forecast.Change] {
  private struct Key: Hashable {
    let date: Day?
    let kind: SubjectKind
    let ref: String
    let changing: String
    let from: Forecast.Standing
    let to: Forecast.Standing
    let reason: String

    init(_ change: Forecast.Change, byDay: Bool) {
      date = byDay ? change.date : nil
      kind = change.kind
      ref = change.ref
      if case .breach(let threshold) = change.changing {
        changing = "crosses \(threshold.id)"
      } else {
        changing = "in \(change.changing.name)"
      }
      from = change.from
      to = change.to
      // Words with a made-up figure in them rest on it, too.
      reason = change.reason
    }
  }

  /// Marks those that are not among others, the same in every respect.
  fileprivate mutating func markTrend(except held: [Forecast.Change], byDay: Bool) {
    let known = Set(held.map { Key($0, byDay: byDay) })
    for index in indices { self[index].isByTrend = !known.contains(Key(self[index], byDay: byDay)) }
  }
}
