import BraggModel
import LuaRuntime

/// Rates an area or the plan again with other ratings of what is beneath it.
///
/// What was rated before is not rated again; it counts as a trial all the same, so that where a search
/// ends does not depend on what was asked before it.
final class RollupBench {
  /// A subject beneath, and the dimension of it that counts.
  struct Part: Hashable {
    let kind: SubjectKind
    let ref: String
    let dimension: String
  }

  private let subject: RatedSubject
  private let assessment: Assessment
  private let rater: RollupRater
  private(set) var trials = 0
  var mostTrials = 0
  /// Whether the areas between are rated again, as the rules read their ratings.
  var ratesBetween = true
  /// The areas with those inside them first, and what each is rated by.
  private let areas: [(area: Area, beneath: Set<Beneath>)]
  private let children: ChildrenOfAreas
  private let stored: [String: RatedSubject]
  private var verdicts: [Trial: Profile.Verdict?] = [:]

  /// A subject beneath an area.
  private struct Beneath: Hashable {
    let kind: SubjectKind
    let ref: String
  }

  /// All that tells one trial from another.
  private struct Trial: Hashable {
    let levels: [Part: String]
    let dimension: String
    let ratesBetween: Bool
  }

  init(_ source: ExplainedSource, _ subject: RatedSubject) throws(RuleSetErrors) {
    let assessment = source.assessment
    self.assessment = assessment
    self.subject = subject
    rater = try RollupRater(source)
    let children = ChildrenOfAreas(
      assessment.plan, actions: assessment.actions,
      measures: Array(zip(source.performance?.measures ?? [], assessment.measures)),
      risks: Array(zip(assessment.plan.risks, assessment.risks)))
    self.children = children
    stored = Dictionary(assessment.areas.map { ($0.ref, $0) }) { first, _ in first }
    areas = Self.areas(children, assessment.areas)
  }

  private static func areas(
    _ children: ChildrenOfAreas, _ rated: [RatedSubject]
  ) -> [(area: Area, beneath: Set<Beneath>)] {
    var children = children
    for area in rated { children.add(area) }
    var beneath: [String: Set<Beneath>] = [:]
    return children.innermostFirst.map { area in
      let below = children.children(of: area)
      var all = Set(
        (below.direct + below.actions + below.measures + below.risks).map {
          Beneath(kind: $0.subject.kind, ref: $0.subject.ref)
        })
      for inner in all where inner.kind == .areas { all.formUnion(beneath[inner.ref] ?? []) }
      beneath[area.ref] = all
      return (area, all)
    }
  }

  var isExhausted: Bool { trials >= mostTrials }

  /// The level in a dimension, where parts have other levels than they have.
  func verdict(_ levels: [Part: String], in dimension: String) -> Profile.Verdict? {
    trials += 1
    let trial = Trial(levels: levels, dimension: dimension, ratesBetween: ratesBetween)
    if let known = verdicts[trial] { return known }
    let verdict = rated(levels, in: dimension).map(Profile.Verdict.init)
    verdicts[trial] = .some(verdict)
    return verdict
  }

  private func rated(_ levels: [Part: String], in dimension: String) -> RatedSubject? {
    var children = children
    for subject in changed(by: levels) { children.replace(subject) }
    for (area, beneath) in areas {
      if area.ref == subject.ref, subject.kind == .areas {
        return rater.rate(area, children.children(of: area), in: dimension)
      }
      let stored = stored[area.ref]
      // An area that has nothing beneath it with another level stays as it is.
      let isTouched =
        ratesBetween
        && levels.keys.contains { beneath.contains(Beneath(kind: $0.kind, ref: $0.ref)) }
      let now = isTouched ? rater.rate(area, children.children(of: area)) ?? stored : stored
      if let now { children.add(now.with(levels)) }
    }
    return rater.rate(nil, children.childrenOfPlan, in: dimension)
  }

  /// What is rated by its own facts, at the levels that are given.
  private func changed(by levels: [Part: String]) -> [RatedSubject] {
    let changed = Set(levels.keys.map { Beneath(kind: $0.kind, ref: $0.ref) })
    return changed.compactMap { one in
      guard one.kind != .areas else { return nil }
      return assessment.subjects(one.kind).first { $0.ref == one.ref }?.with(levels)
    }
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
