import BraggModel
import LuaRuntime

/// Rates an area or the plan again with other ratings of what is beneath it.
final class RollupBench {
  /// A subject beneath, and the dimension of it that counts.
  struct Part: Hashable {
    let kind: SubjectKind
    let ref: String
    let dimension: String
  }

  private let rules: RuleSet
  private let plan: Plan
  private let subject: RatedSubject
  private let assessment: Assessment
  private let performance: Performance?
  private let history: History
  private let measures: WrittenMeasures?
  private let engine: RuleEngine
  private let grouping: PlanGrouping
  private(set) var trials = 0
  var mostTrials = 0
  /// Whether the areas between are rated again, as the rules read their ratings.
  var ratesBetween = true
  /// The actions beneath each area.
  private let beneath: [String: Set<String>]

  init(_ source: ExplainedSource, _ subject: RatedSubject) throws(RuleSetErrors) {
    assessment = source.assessment
    rules = assessment.ruleSet
    plan = assessment.plan
    self.subject = subject
    performance = source.performance
    history = source.history
    measures = performance.map { WrittenMeasures($0, asOf: source.assessment.asOf) }
    grouping = PlanGrouping(plan)
    let actions = assessment.plan.actions
    let grouping = grouping
    beneath = Dictionary(
      assessment.plan.areas.map { area in
        (area.ref, Set(grouping.actions(beneath: area).map { actions[$0].ref }))
      }
    ) { first, _ in first }
    do throws(LuaError) {
      engine = try RuleEngine(
        modules: rules.modules.deciding, limits: source.limits.bridged,
        ownFields: OwnFields(rules, plan: plan, performance: performance, cases: source.cases)
          .byShape)
    } catch {
      throw RuleSetErrors(error, folder: rules.modules.folder)
    }
  }

  var isExhausted: Bool { trials >= mostTrials }

  /// The level in each dimension, where parts have other levels than they have.
  func verdict(_ levels: [Part: String]) -> Profile.Verdict? {
    trials += 1
    let actions = assessment.actions.map { $0.with(levels) }
    let rated = assessment.measures.map { $0.with(levels) }
    let risks = assessment.risks.map { $0.with(levels) }
    var children = ChildrenOfAreas(
      plan, actions: actions, measures: Array(zip(performance?.measures ?? [], rated)),
      risks: Array(zip(plan.risks, risks)))
    for area in children.innermostFirst {
      if area.ref == subject.ref, subject.kind == .areas {
        return rate(area, children.children(of: area)).map(Profile.Verdict.init)
      }
      let stored = assessment.areas.first { $0.ref == area.ref }
      let isTouched =
        ratesBetween
        && levels.keys.contains { part in
          part.kind != .actions || beneath[area.ref]?.contains(part.ref) ?? true
        }
      // An area whose actions stay as they are stays as it is.
      let now = isTouched ? rate(area, children.children(of: area)) ?? stored : stored
      if let now { children.add(now.with(levels)) }
    }
    return rate(nil, children.childrenOfPlan).map(Profile.Verdict.init)
  }

  private func rate(_ area: Area?, _ children: Children) -> RatedSubject? {
    let kind: SubjectKind = area == nil ? .plan : .areas
    let ref = area?.ref ?? "plan"
    let dimensions = rules.dimensions[kind] ?? []
    let overrides = area.map { area in
      Override.reading(
        area.value, subject: "area \(ref)", rules: rules, kind: kind, asOf: assessment.asOf
      ).holding
    }
    let request = EvaluationRequest(
      kind: kind, dimensions: dimensions, thresholds: [], asOf: assessment.asOf,
      parameters: assessment.parameters,
      given: Dictionary((overrides ?? []).map { ($0.dimension, $0.level) }) { _, last in last })
    let previous = history.levels(kind: kind.rawValue, ref: ref)
    let (input, roots) = request.input { input in
      let writer = SubjectWriter(
        input: input, asOf: assessment.asOf, planStart: plan.start, year: plan.year,
        immediateDays: nil, measures: measures)
      if let area {
        writer.area(area, children: children, previous: previous)
      } else {
        writer.plan(plan, children: children, previous: previous)
      }
    }
    guard let answer = try? engine.evaluate(input, of: kind) else { return nil }
    let evaluation = SubjectEvaluation(answer, paths: FactPaths(of: input, roots: roots))
    let verdict = SubjectVerdict(
      rules: rules, history: history, asOf: assessment.asOf, kind: kind, ref: ref, title: "",
      value: area?.value, overrides: overrides ?? [])
    return RatedSubject(
      kind: kind, ref: ref, title: "",
      ratings: dimensions.map { dimension in
        verdict.rating(
          evaluation.ratings[dimension.name] ?? .init(outcome: Outcome(.null)), in: dimension,
          previous: previous[dimension.name], travel: nil)
      })
  }
}

extension RatedSubject {
  /// The same with other levels where they are given.
  fileprivate func with(_ levels: [RollupBench.Part: String]) -> RatedSubject {
    guard levels.keys.contains(where: { $0.kind == kind && $0.ref == ref }) else { return self }
    return RatedSubject(
      kind: kind, ref: ref, title: title,
      ratings: ratings.map { rating in
        let part = RollupBench.Part(kind: kind, ref: ref, dimension: rating.dimension)
        return levels[part].map(rating.with) ?? rating
      })
  }
}

extension Rating {
  /// The same at another level.
  fileprivate func with(level: String) -> Rating {
    Rating(
      dimension: dimension, level: level, scale: scale, state: .rated, clause: clause,
      meaning: meaning, reason: reason, facts: facts, place: place, previous: previous,
      travel: travel, travelReason: travelReason, travelFacts: travelFacts,
      obligations: obligations, derived: nil, override: nil)
  }
}
