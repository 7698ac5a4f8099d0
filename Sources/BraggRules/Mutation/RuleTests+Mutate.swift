import LuaRuntime

/// How far a run of mutants has come.
package struct MutationProgress: Sendable {
  package enum Stage: Sendable { case running, searching }

  package let stage: Stage
  package let done: Int
  package let of: Int
}

extension RuleTests {
  /// Changes the rule set one small step at a time, and runs the cases that each change can touch.
  ///
  /// - Parameters:
  ///   - jobs: How many threads.
  ///   - progress: Told now and then how far it is; never by two threads at once.
  /// - Returns: The same, whatever the number of threads.
  /// - Throws: `RuleSetErrors` where the rules cannot be loaded.
  package func mutationScore(
    jobs: Int = Parallel.processors,
    progress: @escaping @Sendable (MutationProgress) -> Void = { _ in }
  ) throws(RuleSetErrors) -> MutationScore {
    // A recorded assessment says that something changed, and not that it is wrong.
    let baseline = try run(cases.filter { $0.recorded == nil }, observes: true, jobs: jobs)
    let finders = ruleSet.ownModules.map { MutantFinder($0, of: ruleSet) }
    let mutants = finders.flatMap { [reads = parameterReads(finders)] in $0.mutants(reads) }
    let nearest = NearestCases(of: ruleSet)
    let fates = Parallel.map(
      mutants, jobs: jobs,
      progress: { progress(MutationProgress(stage: .running, done: $0, of: mutants.count)) },
      worker: { { mutant in fate(of: mutant, baseline, nearest) } })
    let results = zip(mutants, fates).compactMap { mutant, fate in
      fate.map { MutationResult(mutant: mutant, fate: $0) }
    }
    return MutationScore(
      ruleSet: ruleSet,
      source: Dictionary(
        ruleSet.ownModules.map { ($0.file, $0.source) }, uniquingKeysWith: { first, _ in first }),
      results: searching(results, baseline, jobs: jobs, progress: progress),
      failing: baseline.filter { !$0.passes }.map(\.test),
      idleExplanations: idleExplanations(finders, results))
  }

  private func parameterReads(_ own: [MutantFinder]) -> ParameterReads {
    let names = Set(own.map(\.module.name) + ["tests"])
    let inherited = ruleSet.modules.modules.filter {
      $0.role == .rules && !names.contains($0.name)
    }
    return ParameterReads(own: own, inherited: inherited.map { MutantFinder($0, of: ruleSet) })
  }

  /// How a mutant ends; nil where Lua cannot compile it.
  private func fate(
    of mutant: Mutant, _ baseline: [CaseResult], _ nearest: NearestCases
  ) -> MutationResult.Fate? {
    let touched = baseline.filter { $0.passes && mutant.reach.includes($0) }
    guard let runner = try? CaseRunner(self, rules: ruleSet.changed(by: mutant)) else { return nil }
    let near = nearest.sorted(touched, for: mutant)
    if let killer = near.first(where: { !runner.run($0.result.test).passes }) {
      return .killed(by: killer.result.test)
    }
    if let explanation = mutant.explanation { return .explained(explanation) }
    return .survived(touching: touched.count, nil)
  }

  /// The results with the cases that would tell survivors.
  private func searching(
    _ results: [MutationResult], _ baseline: [CaseResult], jobs: Int,
    progress: @escaping @Sendable (MutationProgress) -> Void
  ) -> [MutationResult] {
    let count = results.count { $0.survives }
    let search = KillingCaseSearch(self, baseline)
    let found = Parallel.map(
      results.filter(\.survives), jobs: jobs,
      progress: { progress(MutationProgress(stage: .searching, done: $0, of: count)) },
      worker: { { result in MutationResult(mutant: result.mutant, fate: search.fate(of: result)) } }
    )
    var next = found.makeIterator()
    return results.map { $0.survives ? next.next() ?? $0 : $0 }
  }

  private func idleExplanations(
    _ finders: [MutantFinder], _ results: [MutationResult]
  ) -> [LinePlace] {
    finders.flatMap { finder -> [LinePlace] in
      let used = Set(
        results.compactMap { result -> Int? in
          guard result.mutant.file == finder.module.file, case .explained = result.fate else {
            return nil
          }
          return finder.explanations.explanation(of: result.mutant.kind, in: result.mutant.line)?
            .line
        })
      return finder.explanations.all.filter { !used.contains($0.line) }
        .map { LinePlace(file: finder.module.file, line: $0.line) }
    }
  }
}

extension RuleSet {
  /// The rule set as a mutant has it.
  func changed(by mutant: Mutant) -> RuleSet {
    if let setting = mutant.setting { return self.setting(setting) }
    return running(
      modules.modules.map { module in
        guard module.file == mutant.file, module.role == .rules else { return module }
        return LuaModule(
          module.role, name: module.name, file: module.file,
          source: mutant.edits.applied(to: module.source))
      })
  }
}
