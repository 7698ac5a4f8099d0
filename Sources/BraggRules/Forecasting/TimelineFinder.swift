import BraggModel
import LuaRuntime

/// Finds the days on which subjects stand otherwise than on the day before.
///
/// One works on one thread.
/// Between two days on which the data of a subject may become others, only the day itself moves. A
/// subject that never asks for it stands the same on all of them; any other is rated on each.
final class TimelineFinder {
  /// What was written of measures, and of what is beneath areas and the plan.
  private struct Written {
    let measures: WrittenMeasures?
    let children = WrittenChildren()
  }

  private let context: ForecastContext
  /// By rule set, and the days from which on it is so.
  private var written: [Int: [Day: Written]] = [:]
  private var engines: [Int: [(parameters: [ParameterInForce], engine: RuleEngine)]] = [:]
  private var figures: [String: [Day: Double?]] = [:]
  /// Versions whose rules may keep something, or ask for the day while they are run.
  private var needsRunForEachDay: Set<Int>

  init(_ context: ForecastContext) {
    self.context = context
    needsRunForEachDay = Set(context.spells.indices.filter { context.spells[$0].mayKeepState })
  }

  /// The timeline of a subject over some of its stretches, or all of them.
  func timeline(over stretches: [Stretch]) throws -> SubjectTimeline {
    var spans: [SubjectTimeline.Span] = []
    var last: SubjectStanding?
    var steady: SteadyChildren?
    let own =
      stretches[0].document.children == nil ? [] : context.ownTurns(of: stretches[0].document)
    for stretch in stretches {
      let children = self.children(of: stretch)
      if let steady, let children, steady.holds(for: children), !own.contains(stretch.days[0]) {
        continue
      }
      let (standings, steadiness) = try standings(in: stretch)
      steady = steadiness.flatMap { isOfFigures in
        children.map { SteadyChildren(children: $0, isOfFigures: isOfFigures) }
      }
      for (day, standing) in standings where standing != last {
        let span = try span(of: stretch.document, on: day)
        guard span.standing == standing else {
          // What is told must be what an assessment says: take no short cut here.
          return try timelineDayByDay(stretches)
        }
        spans.append(span)
        last = standing
      }
    }
    return SubjectTimeline(spans: spans)
  }

  /// What an area or the plan is rated by on the days of a stretch; nil for other subjects.
  private func children(of stretch: Stretch) -> RatedChildren? {
    stretch.document.children.map { children in
      RatedChildren(
        levels: children.levels,
        figures: children.measures.map {
          context.figure(of: $0.subject.ref, on: stretch.days[0], known: &figures)
        })
    }
  }

  /// The days of a stretch on which the subject may stand otherwise than on the day before.
  ///
  /// Where it stands so for as long as its data are the same, also whether figures beneath it are among
  /// them; else nil.
  private func standings(
    in stretch: Stretch
  ) throws -> (found: [(Day, SubjectStanding)], isOfFigures: Bool?) {
    let spell = context.schedule.spell(on: stretch.days[0])
    guard context.spells[spell].rules.rates(stretch.document.kind) else {
      return ([(stretch.days[0], SubjectStanding())], nil)
    }
    let assessor = try assessor(on: stretch.days[0])
    if !needsRunForEachDay.contains(spell) {
      do throws(LuaError) {
        let found = try assessor.standings(of: stretch.document, on: stretch.days)
        guard found.loadsByDay else {
          return (
            found.found.map { (stretch.days[$0.place], $0.standing) },
            found.isSteady ? found.readsFigures : nil
          )
        }
        needsRunForEachDay.insert(spell)
      } catch {
        // A limit was reached on one of the days: each is rated by itself, as an assessment does.
        return (try standingsDayByDay(in: stretch), nil)
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
        standings.append((day, span.standing))
        bound = ""
      }
    }
    return (standings, nil)
  }

  private func standingsDayByDay(in stretch: Stretch) throws -> [(Day, SubjectStanding)] {
    try stretch.days.map { day in (day, try span(of: stretch.document, on: day).standing) }
  }

  private func timelineDayByDay(_ stretches: [Stretch]) throws -> SubjectTimeline {
    var spans: [SubjectTimeline.Span] = []
    var last: SubjectStanding?
    for stretch in stretches {
      for day in stretch.days {
        let span = try span(of: stretch.document, on: day)
        if span.standing != last { spans.append(span) }
        last = span.standing
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
    let parameters = try rules.parametersInForce(on: day, settings: context.settings)
    let written = written(spell, on: day)
    return Assessor(
      rules, plan: plan, performance: context.performance, cases: [], history: context.history,
      asOf: day, parameters: parameters, engine: try engine(spell, parameters),
      written: written.measures, children: written.children)
  }

  private func written(_ spell: Int, on day: Day) -> Written {
    let turn = context.turnOfMeasures(on: day)
    if let known = written[spell]?[turn] { return known }
    let new = Written(measures: context.performance.map { WrittenMeasures($0, asOf: day) })
    written[spell, default: [:]][turn] = new
    return new
  }

  /// An engine for one spell and one set of parameters, as it may keep rules that know them.
  private func engine(_ spell: Int, _ parameters: [ParameterInForce]) throws -> RuleEngine {
    if let known = engines[spell]?.first(where: { $0.parameters == parameters }) {
      return known.engine
    }
    let engine = try context.engine(spell)
    engines[spell, default: []].append((parameters, engine))
    return engine
  }
}
