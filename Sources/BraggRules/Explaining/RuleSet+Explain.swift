public import BraggModel
import LuaRuntime

extension RuleSet {
  /// Explains the ratings of a subject: why it has them, why not others, and what would change them.
  ///
  /// - Parameters:
  ///   - ref: The ref or id of the subject; `plan` for the plan as a whole.
  ///   - kind: What kind of subject it is, where several have that ref.
  ///   - dimension: The rating to explain; nil for all.
  ///   - plan: The plan.
  ///   - performance: Its performance data, if there are any.
  ///   - cases: Case records, if there are any.
  ///   - history: The council's past assessments.
  ///   - asOf: The day to speak for.
  ///   - settings: Parameter values for this run only, by name, as a person types them.
  ///   - limits: What each rating may use.
  ///   - level: A level to look for ways to; nil where none is asked for.
  ///   - changes: How many changes a way may have.
  /// - Returns: An explanation of each rating.
  /// - Throws: `ExplanationError` where there is no such subject, dimension or level.
  public func explain(
    _ ref: String, kind: SubjectKind? = nil, dimension: String? = nil, in plan: Plan,
    performance: Performance? = nil, cases: CaseRecords? = nil, history: History = History(),
    asOf: Day, settings: [String: String] = [:], limits: RuleLimits = .standard,
    pathTo level: String? = nil, changes: Int = 3
  ) throws -> [Explanation] {
    let assessment = try assess(
      plan, performance: performance, cases: cases, history: history, asOf: asOf,
      settings: settings, limits: limits)
    let subject = try assessment.subject(ref, kind: kind)
    let source = ExplainedSource(
      assessment: assessment, performance: performance, cases: cases, history: history,
      settings: settings, limits: limits)
    return try source.explanations(
      of: subject, dimension: dimension, pathTo: level, changes: changes)
  }
}

/// An assessment, and all that it was made from.
struct ExplainedSource {
  let assessment: Assessment
  let performance: Performance?
  let cases: CaseRecords?
  let history: History
  let settings: [String: String]
  let limits: RuleLimits

  private var rules: RuleSet { assessment.ruleSet }

  func explanations(
    of subject: RatedSubject, dimension: String?, pathTo level: String?, changes: Int
  ) throws -> [Explanation] {
    let ratings = try ratings(of: subject, dimension)
    try ratings.check(level)
    guard excerpt(of: subject) != nil else {
      let explainer = RollupExplainer(
        assessment, subject,
        bench: try RollupBench(self, subject))
      return ratings.map { explainer.explanation(of: $0, pathTo: level, changes: changes) }
    }
    guard let level else { return explanations(of: subject, ratings) }
    // What the ways are does not depend on what single changes lead to: one thread looks for each.
    let found = Parallel.map([true, false]) {
      { isOfWays in
        isOfWays
          ? ([], self.ways(of: subject, ratings, to: level, changes))
          : (self.explanations(of: subject, ratings), [])
      }
    }
    return zip(found.flatMap(\.0), found.flatMap(\.1)).map { explanation, paths in
      var explanation = explanation
      explanation.paths = paths
      return explanation
    }
  }

  private func explanations(of subject: RatedSubject, _ ratings: [Rating]) -> [Explanation] {
    explainer(of: subject).map { ratings.map($0.explanation(of:)) } ?? []
  }

  /// The ways to a level, by rating; nil where its scale has no such level.
  private func ways(
    of subject: RatedSubject, _ ratings: [Rating], to level: String, _ changes: Int
  ) -> [PathsToLevel?] {
    explainer(of: subject).map { explainer in
      ratings.map { rating in
        rating.scale[level].map { level in
          PathSearch(explainer, rating, to: level, mostChanges: changes).paths()
        }
      }
    } ?? []
  }

  private func ratings(of subject: RatedSubject, _ dimension: String?) throws -> [Rating] {
    guard !subject.ratings.isEmpty else {
      throw ExplanationError(
        message: "the rule set \(rules.id) does not rate \(subject.kind.rawValue)",
        help: nil)
    }
    guard let dimension else { return subject.ratings }
    let names = subject.ratings.map(\.dimension)
    guard let rating = subject.rating(dimension) else {
      throw ExplanationError(
        message: "\(subject.kind.rawValue) have no rating `\(dimension)`",
        help: nearest(dimension, in: names).map { "did you mean `\($0)`?" }
          ?? "they have " + names.map { "`\($0)`" }.joined(separator: ", "))
    }
    return [rating]
  }

  /// What explains the ratings of a subject by its own facts; nil for what is rated by others.
  func explainer(of subject: RatedSubject) -> Explainer? {
    guard let excerpt = excerpt(of: subject) else { return nil }
    return Explainer(
      assessment, subject, bench: bench(excerpt),
      known: KnownValues(of: subject.kind, assessment.plan, performance, cases))
  }

  func bench(_ excerpt: Excerpt) -> TrialBench {
    TrialBench(
      rules, excerpt: excerpt,
      ownFields: OwnFields(
        rules, plan: assessment.plan, performance: performance, cases: cases
      ).byShape, history: history, asOf: assessment.asOf, settings: settings, limits: limits)
  }

  /// The subject with what it is rated by; nil for what is rated by others.
  func excerpt(of subject: RatedSubject) -> Excerpt? {
    let plan = assessment.plan
    switch subject.kind {
    case .actions:
      return plan.actions.first { $0.ref == subject.ref }.map {
        Excerpt(action: $0, in: plan, performance)
      }
    case .measures:
      guard let performance else { return nil }
      return performance.measure(subject.ref).map {
        Excerpt(measure: $0, in: plan, performance)
      }
    case .risks:
      return plan.risks.first { $0.ref == subject.ref }.map { Excerpt(risk: $0, in: plan) }
    case .cases:
      return cases?.cases.first { $0.ref == subject.ref }.map {
        Excerpt(record: $0, in: plan, performance)
      }
    case .areas, .plan: return nil
    }
  }
}

/// What cannot be explained as asked.
public struct ExplanationError: Error, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let message: String
  /// What to do.
  public let help: String?

  /// The message, and the help on a second line.
  public var description: String { message + (help.map { "\n  help: \($0)" } ?? "") }
}

extension Assessment {
  /// The subject with a ref.
  fileprivate func subject(_ ref: String, kind: SubjectKind?) throws(ExplanationError)
    -> RatedSubject
  {
    let kinds = kind.map { [$0] } ?? SubjectKind.allCases
    let found = kinds.flatMap(subjects).filter { $0.ref == ref }
    if found.count > 1 {
      let kinds = found.map(\.kind.singular).joined(separator: ", ")
      throw ExplanationError(
        message: "`\(ref)` is the ref of several subjects: \(kinds)",
        help: "say which with --kind, such as --kind \(found[0].kind.singular)")
    }
    guard let subject = found.first else {
      let refs = kinds.flatMap(subjects).map(\.ref)
      let of = kind.map { "no \($0.singular)" } ?? "nothing"
      throw ExplanationError(
        message: "there is \(of) with the ref `\(ref)`",
        help: nearest(ref, in: refs).map { "did you mean `\($0)`?" }
          ?? "there is \(refs.prefix(8).map { "`\($0)`" }.joined(separator: ", "))"
          + (refs.count > 8 ? " and \(refs.count - 8) more" : ""))
    }
    return subject
  }
}

extension [Rating] {
  /// Whether a level can be looked for in one of the ratings.
  fileprivate func check(_ level: String?) throws(ExplanationError) {
    guard let level, !contains(where: { $0.scale[level] != nil }) else { return }
    let ids = flatMap(\.scale.ids).reduce(into: [String]()) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
    throw ExplanationError(
      message: "the scale has no level `\(level)`",
      help: nearest(level, in: ids).map { "did you mean `\($0)`?" }
        ?? "it has " + ids.map { "`\($0)`" }.joined(separator: ", "))
  }
}
