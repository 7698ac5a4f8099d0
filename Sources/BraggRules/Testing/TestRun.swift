/// One run of the tests of rule sets.
package struct TestRun: Sendable {
  /// The rule sets, in the order they were named.
  package private(set) var ruleSets: [TestedRuleSet]

  package var passed: Int { ruleSets.map { $0.results.count(where: \.passes) }.reduce(0, +) }
  package var failed: Int { ruleSets.map { $0.results.count { !$0.passes } }.reduce(0, +) }
  /// Cases left out after the first failure.
  package var notRun: Int { ruleSets.map(\.notRun.count).reduce(0, +) }
  /// What kept rule sets from being tested at all.
  package var errors: [RuleSetErrors] { ruleSets.compactMap(\.errors) }

  package init(_ ruleSets: [TestedRuleSet]) { self.ruleSets = ruleSets }

  /// Tests the rule sets of folders, all of them, even where one cannot be loaded.
  package init(of folders: [String], _ options: TestOptions) {
    guard !options.stopsAtFailure else {
      self.init(untilFailureIn: folders, options)
      return
    }
    guard folders.count > 1 else {
      self.init(folders.map { TestedRuleSet($0, options) })
      return
    }
    // Of several rule sets each is the work of one thread, with one Lua state for all its cases.
    var each = options
    each.jobs = 1
    self.init(
      Parallel.map(folders, jobs: options.jobs) { [each] in { TestedRuleSet($0, each) } })
  }

  private init(untilFailureIn folders: [String], _ options: TestOptions) {
    var options = options
    ruleSets = []
    for folder in folders {
      let tested = TestedRuleSet(folder, options)
      ruleSets.append(tested)
      if tested.results.contains(where: { !$0.passes }) { options.runsNone = true }
    }
  }

  /// The same run with some of its rule sets tested again.
  package func testing(again folders: [String], _ options: TestOptions) -> TestRun {
    let again = TestRun(of: folders, options)
    let tested = Dictionary(again.ruleSets.map { ($0.folder, $0) }) { first, _ in first }
    return TestRun(ruleSets.map { tested[$0.folder] ?? $0 })
  }

  /// The same run, with what an earlier one says of rule sets that could not be loaded now.
  package func keepingLoaded(of earlier: TestRun) -> TestRun {
    let before = Dictionary(earlier.ruleSets.map { ($0.folder, $0) }) { first, _ in first }
    return TestRun(ruleSets.map { $0.tests == nil ? before[$0.folder] ?? $0 : $0 })
  }
}

/// How tests are run.
package struct TestOptions: Sendable {
  /// Which cases; all of them where there is none.
  package var filter: CaseFilter?
  /// Whether the first case that fails is the last one that runs.
  package var stopsAtFailure = false
  /// Whether results tell what the rules did; that is slower.
  package var observes = false
  /// How many threads.
  package var jobs = Parallel.processors
  /// Whether a case has failed already that was to be the last.
  fileprivate(set) var runsNone = false

  package init() {}
}
