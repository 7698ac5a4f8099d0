import BraggModel

/// Puts what was decided about one subject into ratings, breaches and issues.
struct SubjectVerdict {
  let rules: RuleSet
  let history: History
  let asOf: Day
  let kind: SubjectKind
  let ref: String
  let title: String
  /// The subject's own fields; nil for the plan.
  let value: JSONValue?
  let overrides: [Override]

  func rating(
    _ decided: SubjectEvaluation.RatingOutcome, in dimension: Dimension, previous: String?,
    travel: SubjectEvaluation.TravelOutcome?
  ) -> Rating {
    let outcome = decided.outcome
    let clause = outcome.clause.flatMap { rules.clause($0, in: dimension.name, of: kind) }
    let override =
      outcome.state == .overridden ? overrides.last { $0.dimension == dimension.name } : nil
    let moved = Moved(
      outcome.level == nil ? nil : travel,
      else: self.travel(from: previous, to: outcome.level, on: dimension.scale))
    return Rating(
      dimension: dimension.name, level: outcome.level, scale: dimension.scale,
      state: Rating.State(outcome.state),
      clause: outcome.clause,
      meaning: clause?.means ?? outcome.level.flatMap { dimension.scale[$0]?.meaning },
      reason: override.map { "\($0.why) (\($0.by))" } ?? outcome.words(meaning: clause?.means),
      facts: decided.facts,
      place: outcome.state == .error ? outcome.place ?? clause?.place : nil, previous: previous,
      travel: moved.travel, travelReason: moved.reason, travelFacts: moved.facts,
      obligations: outcome.level == nil ? [] : (clause?.requires ?? []).map(obligation),
      derived: outcome.derived.map { derived in
        Rating.Derived(
          level: derived.level, clause: derived.clause,
          reason: derived.reason.isEmpty ? clause?.means ?? "" : derived.reason)
      },
      override: override)
  }

  private func obligation(_ name: String) -> Obligation {
    Obligation(name: name, isMet: value?[name].map { !$0.isEmpty } ?? false)
  }

  func breach(_ outcome: SubjectEvaluation.ThresholdOutcome) -> Breach? {
    guard outcome.isCrossed == true, let threshold = threshold(outcome) else { return nil }
    let latest =
      kind == .measures ? value.map { LatestObservation(of: $0, asOf: asOf) } : nil
    let since = history.firstInARow(threshold: threshold.id, subject: ref) ?? asOf
    return Breach(
      threshold: threshold, subject: ref, title: title,
      message: outcome.message ?? threshold.means, limit: outcome.limit ?? latest?.target,
      value: outcome.value ?? latest?.value, period: outcome.period ?? latest?.period,
      since: outcome.since ?? since.description, facts: outcome.facts)
  }

  /// A threshold that could not be decided is no breach, but it is told.
  func issue(_ outcome: SubjectEvaluation.ThresholdOutcome) -> Issue? {
    guard let problem = outcome.problem, let threshold = threshold(outcome) else { return nil }
    let verb = problem.state == .unrated ? "could not be decided" : "failed"
    return Issue(
      place: problem.place ?? "\(kind.singular) \(ref)",
      message:
        "threshold `\(threshold.id)` \(verb) for \(kind.singular) \(ref): "
        + problem.words(meaning: nil),
      help: nil,
      undecided: UndecidedThreshold(
        id: threshold.id, subject: ref, hasFailed: problem.state == .error))
  }

  private func threshold(_ outcome: SubjectEvaluation.ThresholdOutcome) -> Threshold? {
    rules.thresholds.first { $0.id == outcome.id }
  }

  private func travel(
    from previous: String?, to level: String?, on scale: Scale
  ) -> Rating.Travel? {
    guard let level else { return nil }
    guard let previous, let before = scale[previous] else { return .new }
    if previous == level { return .same }
    guard let then = before.rank else { return .new }
    guard let now = scale[level]?.rank else { return nil }
    return now < then ? .better : .worse
  }
}

extension Rating.State {
  fileprivate init(_ state: Outcome.State) {
    switch state {
    case .rated: self = .rated
    case .unrated: self = .unrated
    case .error: self = .error
    case .overridden: self = .overridden
    }
  }
}

extension JSONValue {
  /// Whether there is nothing in it: null, or an empty text, list or object.
  fileprivate var isEmpty: Bool {
    switch kind {
    case .null: true
    case .string: string?.isEmpty ?? true
    case .array, .object: count == 0
    default: false
    }
  }
}
