import LuaRuntime

extension Coverage {
  /// What the cases of a run reached; the run must have observed.
  package init(of tests: RuleTests, _ results: [CaseResult]) throws(RuleSetErrors) {
    let runner = try CaseRunner(tests, observes: true)
    let rules = tests.ruleSet
    folder = rules.folder
    clauses = SubjectKind.allCases.flatMap { kind in
      (rules.dimensions[kind] ?? []).flatMap { dimension in
        Self.clauses(of: dimension, kind, in: results)
      }
    }
    thresholds = rules.thresholds.filter(\.isOwn).map { threshold in
      func names(_ held: Bool) -> [String] {
        let tried = Observation.TriedThreshold(threshold: threshold.id, held: held)
        return results.names { $0.thresholds.contains(tried) }
      }
      return ThresholdCoverage(threshold: threshold, crossed: names(true), kept: names(false))
    }
    boundaries = runner.comparisons.map { Self.boundary($0, in: results) }
    lines = try Self.lines(of: rules, runnable: runner.runnableLines(), in: results)
    cases = results.map { result in
      func clauses(_ held: Bool) -> [String] {
        result.observation.clauses.filter { $0.held == held }
          .map { "\($0.kind.rawValue).\($0.dimension) \($0.clause)" }.sorted()
      }
      return CaseCoverage(
        name: result.test.name, place: result.test.place, held: clauses(true),
        failed: clauses(false))
    }
  }

  private static func clauses(
    of dimension: Dimension, _ kind: SubjectKind, in results: [CaseResult]
  ) -> [ClauseCoverage] {
    dimension.clauses.filter(\.isOwn).map { clause in
      func names(_ held: Bool) -> [String] {
        let tried = Observation.TriedClause(
          kind: kind, dimension: dimension.name, clause: clause.id, held: held)
        return results.names { $0.clauses.contains(tried) }
      }
      let (held, failed) = (names(true), names(false))
      let deciding = results.flatMap { result in
        result.observation.clauses.filter {
          $0.kind == kind && $0.dimension == dimension.name && $0.held
        }.map(\.clause)
      }
      return ClauseCoverage(
        kind: kind, dimension: dimension.name, clause: clause, held: held, failed: failed,
        reason: reason(clause, kind, held: held, failed: failed, deciding: deciding))
    }
  }

  /// Why a side of a clause was not reached.
  private static func reason(
    _ clause: Clause, _ kind: SubjectKind, held: [String], failed: [String], deciding: [String]
  ) -> String? {
    switch (held.isEmpty, failed.isEmpty) {
    case (false, false): return nil
    case (false, true):
      return clause.isOtherwise
        ? nil
        : "held in \(held.count == 1 ? "the one case" : "each of the \(held.count) cases") "
          + "that reached it"
    case (true, false):
      return "was tried in \(failed.count) \(failed.count == 1 ? "case" : "cases") and held in none"
    case (true, true):
      guard !deciding.isEmpty else {
        return "was never tried: no case has \(kind == .plan ? "a plan" : "such a subject") to rate"
      }
      let counts = Dictionary(grouping: deciding) { $0 }.mapValues(\.count)
      let first = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
      return "was never tried: an earlier clause always decides"
        + (first.map { ", most often `\($0.key)` (\($0.value) of \(deciding.count) cases)" } ?? "")
    }
  }

  private static func boundary(
    _ comparison: Comparison, in results: [CaseResult]
  ) -> BoundaryCoverage {
    func gaps(_ result: CaseResult) -> [Double] {
      result.observation.comparisons.filter { $0.site == comparison.site }.map(\.gap)
    }
    let seen = results.map { (name: $0.test.name, gaps: gaps($0)) }
    func names(_ isThere: (Double) -> Bool) -> [String] {
      seen.filter { $0.gaps.contains(where: isThere) }.map(\.name)
    }
    let all = seen.flatMap(\.gaps)
    return BoundaryCoverage(
      comparison: comparison, below: names { $0 < 0 }, on: names { $0 == 0 },
      above: names { $0 > 0 }, nearestBelow: all.filter { $0 < 0 }.max().map { -$0 },
      nearestAbove: all.filter { $0 > 0 }.min())
  }

  private static func lines(
    of rules: RuleSet, runnable: [LinePlace], in results: [CaseResult]
  ) -> [LineCoverage] {
    var ran: [LinePlace: Int] = [:]
    for result in results { ran.merge(result.observation.lines, uniquingKeysWith: +) }
    let speaking = Dictionary(
      rules.ownModules.map { ($0.file, LuaTokens($0.source).speakingLines) }
    ) { first, _ in first }
    // Lua counts the `end` of a function as a line, though nothing runs there after a `return`.
    return runnable.filter { speaking[$0.file]?.contains($0.line) ?? false }
      .map { LineCoverage(place: $0, count: ran[$0] ?? 0) }
  }
}

extension LuaTokens {
  /// The lines on which more stands than the end of something.
  fileprivate var speakingLines: Set<Int> {
    Set(tokens.filter { !$0.isKeyword("end") && $0.kind != .symbol }.map(\.line))
  }
}

extension [CaseResult] {
  /// The names of the cases of which something was seen.
  fileprivate func names(where isSeen: (Observation) -> Bool) -> [String] {
    filter { isSeen($0.observation) }.map(\.test.name)
  }
}
