import BraggModel
import LuaRuntime

/// Finds the days on which subjects stand otherwise than on the day before.
///
/// One works on one thread.
/// Between two days on which the data of a subject may become others, only the day itself moves. A
/// subject that never asks for it stands the same on all of them; any other is rated on each.
final class TimelineFinder {
  /// A stretch of days on which the data of a subject are the same.
  private struct Stretch {
    let document: RatedDocument
    let days: [Day]
  }

  private let context: ForecastContext
  private var engines: [Int: RuleEngine] = [:]
  /// Versions whose rules may keep something, or ask for the day while they are run.
  private var needsRunForEachDay: Set<Int>

  init(_ context: ForecastContext) {
    self.context = context
    needsRunForEachDay = Set(context.spells.indices.filter { context.spells[$0].mayKeepState })
  }

  /// The timeline of a subject that is as `document` says on a day; on the days of `turns` its data
  /// may become others, besides those named in them.
  func timeline(turns: [Day] = [], _ document: (Day) -> RatedDocument) throws -> SubjectTimeline {
    let stretches = stretches(turns, document)
    var spans: [SubjectTimeline.Span] = []
    var last: SubjectStanding?
    for stretch in stretches {
      for (day, standing) in try standings(in: stretch) where standing != last {
        let span = try span(of: stretch.document, on: day)
        guard SubjectStanding(span.subject, breaches: span.breaches) == standing else {
          // What is told must be what an assessment says: take no short cut here.
          return try timelineDayByDay(stretches)
        }
        spans.append(span)
        last = standing
      }
    }
    return SubjectTimeline(spans: spans)
  }

  private func stretches(_ turns: [Day], _ document: (Day) -> RatedDocument) -> [Stretch] {
    let first = document(context.asOf)
    let all = context.turns(of: first).union(turns)
    let later = all.filter { context.asOf < $0 && $0 <= context.until }.sorted()
    let ends = later.map(\.daysSince1970) + [context.until.daysSince1970 + 1]
    return zip([context.asOf] + later, ends).map { start, end in
      Stretch(
        document: start == context.asOf ? first : document(start),
        days: (0..<end - start.daysSince1970).compactMap { start.adding(days: $0) })
    }
  }

  /// The days of a stretch on which the subject may stand otherwise than on the day before.
  private func standings(in stretch: Stretch) throws -> [(Day, SubjectStanding)] {
    let spell = context.schedule.spell(on: stretch.days[0])
    guard context.spells[spell].rules.rates(stretch.document.kind) else {
      return [(stretch.days[0], SubjectStanding())]
    }
    let assessor = try assessor(on: stretch.days[0])
    if !needsRunForEachDay.contains(spell) {
      do throws(LuaError) {
        let found = try assessor.standings(of: stretch.document, on: stretch.days)
        guard found.loadsByDay else {
          return found.found.map { (stretch.days[$0.place], $0.standing) }
        }
        needsRunForEachDay.insert(spell)
      } catch {
        // A limit was reached on one of the days: each is rated by itself, as an assessment does.
        return try standingsDayByDay(in: stretch)
      }
    }
    var standings: [(Day, SubjectStanding)] = []
    var bound = ""
    for day in stretch.days where day.description >= bound {
      do throws(LuaError) {
        let found = try assessor.standings(of: stretch.document, on: [day])
        standings += found.found.map { (day, $0.standing) }
        bound = found.bound
      } catch {
        let span = try span(of: stretch.document, on: day)
        standings.append((day, SubjectStanding(span.subject, breaches: span.breaches)))
        bound = ""
      }
    }
    return standings
  }

  private func standingsDayByDay(in stretch: Stretch) throws -> [(Day, SubjectStanding)] {
    try stretch.days.map { day in
      let span = try span(of: stretch.document, on: day)
      return (day, SubjectStanding(span.subject, breaches: span.breaches))
    }
  }

  private func timelineDayByDay(_ stretches: [Stretch]) throws -> SubjectTimeline {
    var spans: [SubjectTimeline.Span] = []
    var last: SubjectStanding?
    for stretch in stretches {
      for day in stretch.days {
        let span = try span(of: stretch.document, on: day)
        let standing = SubjectStanding(span.subject, breaches: span.breaches)
        if standing != last { spans.append(span) }
        last = standing
      }
    }
    return SubjectTimeline(spans: spans)
  }

  /// The subject as an assessment of the day rates it.
  private func span(of document: RatedDocument, on day: Day) throws -> SubjectTimeline.Span {
    var assessor = try assessor(on: day)
    let rated = assessor.rateAlone(document)
    return SubjectTimeline.Span(
      from: day, rules: context.spells[context.schedule.spell(on: day)].rules,
      subject: rated.subject, breaches: rated.breaches)
  }

  private func assessor(on day: Day) throws -> Assessor {
    let spell = context.schedule.spell(on: day)
    let (rules, plan) = (context.spells[spell].rules, context.spells[spell].plan)
    return Assessor(
      rules, plan: plan, performance: context.performance, cases: [], history: context.history,
      asOf: day,
      parameters: try rules.parametersInForce(on: day, settings: context.settings),
      engine: try engine(spell))
  }

  private func engine(_ spell: Int) throws -> RuleEngine {
    if let engine = engines[spell] { return engine }
    let engine = try context.engine(spell)
    engines[spell] = engine
    return engine
  }
}
