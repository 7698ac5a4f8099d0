import BraggModel

/// Finds the timelines of all subjects: those at the bottom on all threads, then those above them.
struct Forecaster {
  private let context: ForecastContext
  private var timelines: [SubjectKind: [SubjectTimeline]] = [:]

  /// What is known already of subjects, by kind and ref.
  private var known: [SubjectKind: [String: SubjectTimeline]] = [:]
  /// What is known of all of them before a day.
  private var begun: [SubjectKind: [String: SubjectTimeline]] = [:]
  private var end: Day?

  init(_ context: ForecastContext) { self.context = context }

  /// One that takes over what another found: up to the first of some figures that are other here, and
  /// beyond it for what does not rest on their measures.
  init(
    _ context: ForecastContext, knowing held: Forecast, of other: ForecastContext,
    besides figures: [Performance.Estimate]
  ) {
    self.init(context)
    guard context.spells.map(\.ownFields) == other.spells.map(\.ownFields) else { return }
    for timeline in held.timelines {
      let subject = timeline.spans[0].subject
      begun[subject.kind, default: [:]][subject.ref] = timeline
    }
    end = figures.compactMap { try? Period($0.period).last }.min()
    known = begun
    let measures = Set(figures.map(\.measure))
    for document in documentsAtTheBottom where document.rests(on: measures) {
      known[document.kind]?[document.ref] = nil
    }
  }

  consuming func forecast(jobs: Int) throws -> Forecast {
    let plan = context.plan
    try findAtTheBottom(jobs: jobs)
    try findAbove(plan, jobs: jobs)
    let all = SubjectKind.allCases.flatMap { timelines[$0] ?? [] }
    let changes = all.flatMap(\.changes).enumerated().sorted { left, right in
      (left.element.date, left.offset) < (right.element.date, right.offset)
    }
    return Forecast(
      plan: plan, schedule: context.schedule, parameters: context.parameters, asOf: context.asOf,
      until: context.until, changes: changes.map(\.element), timelines: all)
  }

  private var documentsAtTheBottom: [RatedDocument] {
    context.plan.actions.map(RatedDocument.action)
      + (context.performance?.measures ?? []).map(RatedDocument.measure)
      + context.plan.risks.map(RatedDocument.risk) + context.cases.map(RatedDocument.caseRecord)
  }

  private mutating func findAtTheBottom(jobs: Int) throws {
    let forecaster = self
    let found = Parallel.map(documentsAtTheBottom, jobs: jobs) {
      let finder = TimelineFinder(forecaster.context)
      return { document in
        Result {
          if let known = forecaster.known[document.kind]?[document.ref] { return known }
          let (begun, rest) = forecaster.rest(of: forecaster.context.stretches { _ in document })
          return SubjectTimeline(
            joining: begun + (rest.isEmpty ? [] : [try finder.timeline(over: rest)]))
        }
      }
    }
    for (document, timeline) in zip(documentsAtTheBottom, found) {
      timelines[document.kind, default: []].append(try timeline.get())
    }
  }

  /// Areas from the innermost, and then the plan: each is rated anew when one below it changes.
  private mutating func findAbove(_ plan: Plan, jobs: Int) throws {
    let context = context
    let days = ChildrenOnDays(plan, context.performance?.measures ?? [], timelines)
    var areas: [String: SubjectTimeline] = [:]
    for level in days.children(on: context.asOf).levels {
      let below = level.map { days.children(on: context.asOf).children(of: $0) }
      for (area, below) in zip(level, below) where !isKnown(below) {
        known[.areas]?[area.ref] = nil
      }
      let unknown = zip(level, below).filter { area, _ in known[.areas]?[area.ref] == nil }
      let found = try find(
        unknown.map { area, below in
          context.stretches(turns: days.turns(of: below, areas)) { day in
            .area(area, days.children(on: day).children(of: area))
          }
        }, jobs: jobs)
      for (one, timeline) in zip(unknown, found) { areas[one.0.ref] = timeline }
      for area in level {
        areas[area.ref] = areas[area.ref] ?? known[.areas]?[area.ref]
        areas[area.ref].map { days.add($0) }
      }
    }
    let below = days.children(on: context.asOf).childrenOfPlan
    let stretches = context.stretches(turns: days.turns(of: below, areas)) { day in
      let spell = context.schedule.spell(on: day)
      return .plan(context.spells[spell].plan, days.children(on: day).childrenOfPlan)
    }
    timelines[.areas] = plan.areas.compactMap { areas[$0.ref] }
    timelines[.plan] = try find([stretches], jobs: jobs)
  }

  /// Whether everything below an area or the plan stands as is known already.
  private func isKnown(_ below: Children) -> Bool {
    (below.direct + below.actions + below.measures + below.risks).allSatisfy { child in
      known[child.subject.kind]?[child.subject.ref] != nil
    }
  }

  /// The timelines of subjects that do not rest on each other; those of few subjects in pieces, so that
  /// no thread waits.
  private func find(_ subjects: [[Stretch]], jobs: Int) throws -> [SubjectTimeline] {
    let context = context
    let most = (jobs + subjects.count - 1) / max(1, subjects.count)
    let courses = subjects.map(rest)
    let pieces = courses.map { $0.rest.pieces(most) }
    var found = Parallel.map(pieces.flatMap(\.self), jobs: jobs) {
      let finder = TimelineFinder(context)
      return { piece in Result { try finder.timeline(over: piece) } }
    }[...]
    return try zip(courses, pieces).map { course, pieces in
      defer { found = found.dropFirst(pieces.count) }
      return SubjectTimeline(
        joining: course.begun + (try found.prefix(pieces.count).map { try $0.get() }))
    }
  }

  /// The stretches of a subject that are to be looked at, after what is known of the days before.
  private func rest(of stretches: [Stretch]) -> (begun: [SubjectTimeline], rest: [Stretch]) {
    let document = stretches[0].document
    guard let held = begun[document.kind]?[document.ref], let end else { return ([], stretches) }
    let rest = stretches.drop { stretch in stretch.days.last.map { $0 < end } ?? true }
    let start = rest.first?.days.first
    let spans = held.spans.filter { span in start.map { span.from < $0 } ?? true }
    return (spans.isEmpty ? [] : [SubjectTimeline(spans: spans)], Array(rest))
  }
}

extension [Stretch] {
  /// As many pieces, or fewer, of about the same length.
  fileprivate func pieces(_ most: Int) -> [[Stretch]] {
    let count = Swift.min(most, self.count)
    return (0..<count).map { Array(self[self.count * $0 / count..<self.count * ($0 + 1) / count]) }
  }
}

/// What stands below areas and the plan, as it is rated on each day that is asked for.
private final class ChildrenOnDays {
  private let plan: Plan
  private let measures: [Measure]
  private let timelines: [SubjectKind: [SubjectTimeline]]
  private let turns: [SubjectKind: [String: [Day]]]
  private var areas: [SubjectTimeline] = []
  /// By the days from which on they stand so.
  private var known: [Day: ChildrenOfAreas] = [:]
  /// The days on which anything changes.
  private var changes: Set<Day>

  init(_ plan: Plan, _ measures: [Measure], _ timelines: [SubjectKind: [SubjectTimeline]]) {
    self.plan = plan
    self.measures = measures
    self.timelines = timelines
    changes = Set(timelines.values.flatMap(\.self).flatMap(\.turns))
    turns = timelines.mapValues { list in
      Dictionary(list.map { ($0.spans[0].subject.ref, $0.turns) }) { first, _ in first }
    }
  }

  /// Adds an area, which those around it are rated by.
  func add(_ area: SubjectTimeline) {
    areas.append(area)
    changes.formUnion(area.turns)
    for day in known.keys { known[day]?.add(area.span(on: day).subject) }
  }

  func children(on asked: Day) -> ChildrenOfAreas {
    let day = changes.filter { $0 <= asked }.max() ?? asked
    if let known = known[day] { return known }
    func rated(_ kind: SubjectKind) -> [RatedSubject] {
      (timelines[kind] ?? []).map { $0.span(on: day).subject }
    }
    var children = ChildrenOfAreas(
      plan, actions: rated(.actions), measures: Array(zip(measures, rated(.measures))),
      risks: Array(zip(plan.risks, rated(.risks))))
    for area in areas { children.add(area.span(on: day).subject) }
    known[day] = children
    return children
  }

  /// The days on which something below changes.
  func turns(of below: Children, _ areas: [String: SubjectTimeline]) -> [Day] {
    (below.direct + below.actions + below.measures + below.risks).flatMap { child -> [Day] in
      let (kind, ref) = (child.subject.kind, child.subject.ref)
      return kind == .areas ? areas[ref]?.turns ?? [] : turns[kind]?[ref] ?? []
    }
  }
}
