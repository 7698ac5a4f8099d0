extension RuleTests {
  /// Runs cases.
  ///
  /// - Parameters:
  ///   - cases: Which cases; all of them unless told.
  ///   - observes: Whether results tell what the rules did.
  ///   - jobs: How many threads.
  /// - Returns: Their results, in their order.
  /// - Throws: `RuleSetErrors` where the rules cannot be loaded.
  package func run(
    _ cases: [RuleTestCase]? = nil, observes: Bool = false, jobs: Int = Parallel.processors
  ) throws(RuleSetErrors) -> [CaseResult] {
    let cases = cases ?? self.cases
    // A thread is worth its own Lua state only for some tens of cases.
    let threads = max(1, min(jobs, cases.count / 20))
    let results = Parallel.map(cases, jobs: threads) {
      let runner = Result { () throws(RuleSetErrors) in try CaseRunner(self, observes: observes) }
      return { test in runner.map { $0.run(test) } }
    }
    return try results.map { result throws(RuleSetErrors) in try result.get() }
  }
}
