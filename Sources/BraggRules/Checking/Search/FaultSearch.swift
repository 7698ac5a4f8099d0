import BraggModel
import LuaRuntime

/// A search for faults of a key through subjects that are made up.
///
/// It finds what it comes upon, and says what it covered; it proves nothing.
package struct FaultSearch: Sendable {
  private let rules: RuleSet
  private let tests: RuleTests?
  private let subjects: Int
  private let seed: UInt64
  private let jobs: Int

  /// - Parameters:
  ///   - rules: The rule set.
  ///   - tests: Its cases: their data are what the search begins with.
  ///   - effort: How hard it tries.
  ///   - seed: The same seed gives the same findings, however many threads there are.
  ///   - jobs: How many threads.
  package init(
    _ rules: RuleSet, tests: RuleTests?, effort: SearchEffort = .quick, seed: UInt64 = 1,
    jobs: Int = Parallel.processors
  ) {
    self.init(rules, tests: tests, subjects: effort.subjects, seed: seed, jobs: jobs)
  }

  /// The same with so many subjects of each kind.
  init(
    _ rules: RuleSet, tests: RuleTests?, subjects: Int, seed: UInt64 = 1,
    jobs: Int = Parallel.processors
  ) {
    self.rules = rules
    self.tests = tests
    self.subjects = subjects
    self.seed = seed
    self.jobs = jobs
  }

  /// Searches.
  ///
  /// - Parameter progress: Told now and then how many subjects were tried.
  /// - Returns: What it found and what it covered.
  /// - Throws: `RuleSetErrors` where the rules cannot be loaded.
  package func run(
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(RuleSetErrors) -> SearchResult {
    // Whatever stops a runner from being made stops it here, where it can be told.
    _ = try TrialRunner(rules, tests: tests, observes: true)
    var result = SearchResult()
    var children: [WholeMaker.Child] = []
    var sites: [Int: Set<Int>] = [:]
    var ledgers: [FaultLedger] = []
    var alive: Set<String> = []
    for kind in [SubjectKind.actions, .measures, .risks, .cases, .areas, .plan] {
      let isRated = !(rules.dimensions[kind] ?? []).isEmpty
      guard isRated || rules.thresholds.contains(where: { $0.of == kind }) else { continue }
      var search = KindSearch(
        rules, kind: kind, asOf: asOf, tests: tests, subjects: subjects, seed: seed, jobs: jobs)
      let before = result.tried
      search.run(children: children) { progress(before + $0) }
      if kind != .cases { children += WholeMaker.children(from: search.corpus, kind: kind) }
      let ledger = search.ledger
      result.tried += ledger.tried
      result.clausesReached += ledger.clausesReached.0
      result.clauses += ledger.clausesReached.of
      for (site, sides) in ledger.sides { sites[site, default: []].formUnion(sides) }
      ledgers.append(ledger)
      alive.formUnion(ledger.alive)
    }
    // Lines that serve several dimensions are told of once.
    var told: Set<String> = []
    for ledger in ledgers {
      let shown = shrunk(ledger.faults(alive: alive).filter { told.insert(place(of: $0)).inserted })
      result.findings += shown.inFindings(of: rules, tried: ledger.tried)
    }
    result.comparisons = ObservedRules(rules).comparisons.count
    result.comparisonsReached = sites.count { $0.value.contains(0) && $0.value.count > 1 }
    return result
  }

  /// What is told once: the clauses of an overlap where they stand, anything else by itself.
  private func place(of witness: Witness) -> String {
    let fault = witness.fault
    let clauses = [fault.clause, fault.other].map {
      rules.clause($0, in: fault.dimension, of: fault.of)?.place ?? ""
    }
    let isOfLines = [.overlap, .shadowed].contains(fault.kind) && !clauses.contains("")
    return isOfLines
      ? "\(fault.kind) \(clauses)"
      : "\(fault.kind) \(fault.of) \(fault.dimension) \(fault.clause) \(fault.other)"
  }

  /// The day that most cases are of; without cases, one on which the rule set is in force.
  private var asOf: Day {
    var counts: [Day: Int] = [:]
    for test in tests?.cases ?? [] { counts[test.asOf, default: 0] += 1 }
    if let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) { return most.key }
    guard !rules.isInForce(on: .someDay) else { return .someDay }
    return rules.inForceFrom?.adding(days: 200) ?? .someDay
  }

  private func shrunk(_ witnesses: [Witness]) -> [ShownFault] {
    // Of the overlaps of a dimension, only the first is shown by a case.
    var overlapping: Set<String> = []
    let asked = witnesses.map { witness in
      let isOverlap = witness.fault.kind == .overlap
      let isShown = !isOverlap || overlapping.insert(witness.fault.dimension).inserted
      return (witness: witness, isShown: isShown && witness.fault.kind != .unreached)
    }
    return Parallel.map(asked, jobs: jobs) { [rules, tests] in
      let runner = try? TrialRunner(rules, tests: tests, observes: false)
      return { asked in
        let witness = asked.witness
        guard let runner, asked.isShown else { return ShownFault(witness: witness, trials: []) }
        let small = witness.shrunk(by: runner, rules, tries: 200)
        return ShownFault(witness: small, trials: small.subjects.compactMap(runner.run))
      }
    }
  }
}

/// What a search came to.
package struct SearchResult: Sendable {
  package internal(set) var findings: [CheckFinding] = []
  /// How many subjects were tried.
  package internal(set) var tried = 0
  /// How many clauses decided one of them.
  package internal(set) var clausesReached = 0
  package internal(set) var clauses = 0
  /// How many comparisons were tried on their limit and beside it.
  package internal(set) var comparisonsReached = 0
  package internal(set) var comparisons = 0

  /// What was covered, in a sentence that claims no more.
  package var coverage: String {
    "tried \(tried) made-up subjects: \(clausesReached) of \(clauses) clauses decided one, "
      + "\(comparisonsReached) of \(comparisons) comparisons were met on and beside their limit; "
      + "what was not tried may hold other faults"
  }
}

extension Day {
  /// A day of no meaning, for what needs one.
  static var someDay: Day {
    guard let day = Day(iso: "2024-01-31") else { preconditionFailure("the calendar has this day") }
    return day
  }
}

extension RuleSet {
  /// The rule set's cases; nil where it has no `tests.lua`.
  package func testsIfAny() throws(RuleSetErrors) -> RuleTests? {
    guard modules.modules.contains(where: { $0.name == "tests" }) else { return nil }
    return try RuleTests(folder: folder)
  }
}
