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
    // Whatever stops a runner from being made stops it here, where it can be told.
    let first = try CaseRunner(self, observes: observes)
    // A thread is worth its own Lua state only for some tens of cases.
    let shares = cases.shares(of: max(1, min(jobs, cases.count / 20)))
    guard shares.count > 1 else { return cases.map(first.run) }
    return Parallel.map(shares, jobs: shares.count) {
      { share -> [CaseResult] in
        do throws(RuleSetErrors) {
          return share.map(try CaseRunner(self, observes: observes).run)
        } catch {
          return share.map { CaseResult($0, cannotRun: error) }
        }
      }
    }.flatMap(\.self)
  }
}

extension Array {
  /// The array in so many pieces, as even as can be.
  fileprivate func shares(of count: Int) -> [[Element]] {
    (0..<count).map { part in
      Array(self[self.count * part / count..<self.count * (part + 1) / count])
    }
  }
}
