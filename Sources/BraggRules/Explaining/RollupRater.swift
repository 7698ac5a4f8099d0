import BraggModel
import LuaRuntime

/// Rates areas and the plan by given ratings of what is beneath them, again and again in one Lua state.
final class RollupRater {
  private let assessment: Assessment
  private let history: History
  private let measures: WrittenMeasures?
  private let written = WrittenChildren()
  private let engine: RuleEngine
  private let mayKeepState: Bool
  private var overrides: [String: [Override]] = [:]

  init(_ source: ExplainedSource) throws(RuleSetErrors) {
    assessment = source.assessment
    history = source.history
    let performance = source.performance
    measures = performance.map { WrittenMeasures($0, asOf: source.assessment.asOf) }
    let (rules, plan) = (source.assessment.ruleSet, source.assessment.plan)
    mayKeepState = rules.modules.deciding.mayKeepState
    do throws(LuaError) {
      engine = try RuleEngine(
        modules: rules.modules.deciding, limits: source.limits.bridged,
        ownFields: OwnFields(rules, plan: plan, performance: performance, cases: source.cases)
          .byShape, keepsRules: !mayKeepState)
    } catch {
      throw RuleSetErrors(error, folder: rules.modules.folder)
    }
    engine.wantsReads = false
  }

  /// The ratings of an area, or of the plan; where one dimension is named, that one alone.
  func rate(_ area: Area?, _ children: Children, in dimension: String? = nil) -> RatedSubject? {
    let all = assessment.ruleSet.dimensions[area == nil ? .plan : .areas] ?? []
    // The quick way first: only what is asked for, and without noting what is read.
    if !mayKeepState {
      let asked = dimension.map { name in all.filter { $0.name == name } } ?? all
      let rated = rate(area, children, asked, recording: false)
      if let rated, !rated.hasFailed { return rated.subject }
    }
    // What fails may do so by what data lack, or by a dimension that was asked for before another.
    return rate(area, children, all, recording: true)?.subject
  }

  /// A subject, and whether any rating that it was given or that one of these used is in error.
  private struct Rated {
    let subject: RatedSubject
    let hasFailed: Bool
  }

  private func rate(
    _ area: Area?, _ children: Children, _ dimensions: [Dimension], recording: Bool
  ) -> Rated? {
    let kind: SubjectKind = area == nil ? .plan : .areas
    let ref = area?.ref ?? "plan"
    let overrides = area.map(overrides) ?? []
    let request = EvaluationRequest(
      kind: kind, dimensions: dimensions, thresholds: [], asOf: assessment.asOf,
      parameters: assessment.parameters,
      given: Dictionary(overrides.map { ($0.dimension, $0.level) }) { _, last in last })
    let previous = history.levels(kind: kind.rawValue, ref: ref)
    let (input, _) = request.input { input in
      let plan = assessment.plan
      let writer = SubjectWriter(
        input: input, asOf: assessment.asOf, planStart: plan.start, year: plan.year,
        immediateDays: nil, measures: measures, children: written)
      if let area {
        writer.area(area, children: children, previous: previous)
      } else {
        writer.plan(plan, children: children, previous: previous)
      }
    }
    guard let answer = try? engine.evaluate(input, of: kind, recording: recording) else {
      return nil
    }
    let evaluation = SubjectEvaluation(answer, paths: nil)
    let verdict = SubjectVerdict(
      rules: assessment.ruleSet, history: history, asOf: assessment.asOf, kind: kind, ref: ref,
      title: "", value: area?.value, overrides: overrides)
    return Rated(
      subject: RatedSubject(
        kind: kind, ref: ref, title: "",
        ratings: dimensions.map { dimension in
          verdict.rating(
            evaluation.ratings[dimension.name] ?? .init(outcome: Outcome(.null)), in: dimension,
            previous: previous[dimension.name], travel: nil)
        }), hasFailed: evaluation.ratings.values.contains { $0.outcome.state == .error })
  }

  /// The overrides of an area that hold, read once.
  private func overrides(of area: Area) -> [Override] {
    if let known = overrides[area.ref] { return known }
    let holding = Override.reading(
      area.value, subject: "area \(area.ref)", rules: assessment.ruleSet, kind: .areas,
      asOf: assessment.asOf
    ).holding
    overrides[area.ref] = holding
    return holding
  }
}
