import BraggModel
import LuaRuntime

/// Runs cases of a rule set one after another, in one Lua state.
package final class CaseRunner {
  private let tests: RuleTests
  private let rules: RuleSet
  /// The rules by the kind of subject that a case is about: as few as its ratings need.
  private let focused: [SubjectKind: RuleSet]
  private let engine: RuleEngine
  /// The comparisons that are observed, by their sites.
  package let comparisons: [Comparison]

  /// - Parameters:
  ///   - tests: The rule set and its cases.
  ///   - rules: The rule set to run them against, where it is not the tests' own but a change of it.
  ///   - observes: Whether results tell what the rules did; that is slower.
  /// - Throws: `RuleSetErrors` where the rules cannot be loaded.
  package init(
    _ tests: RuleTests, rules: RuleSet? = nil, observes: Bool = false
  ) throws(RuleSetErrors) {
    let rules = rules ?? tests.ruleSet
    let observed = observes ? ObservedRules(rules) : nil
    self.tests = tests
    self.rules = rules
    // Who observes wants to see all that is rated.
    focused = Dictionary(
      uniqueKeysWithValues: SubjectKind.allCases.map {
        ($0, observes ? rules : rules.focused(on: $0))
      }
    )
    comparisons = observed?.comparisons ?? []
    var limits = LuaLimits.standard
    if observes {
      // What is put in between makes files longer and cases slower, and must not change a verdict.
      limits.sourceBytes *= 4
      limits.steps *= 4
    }
    do throws(LuaError) {
      engine = try RuleEngine(
        modules: observed?.modules ?? rules.modules.deciding, limits: limits,
        ownFields: tests.ownFields, observes: observes)
    } catch {
      throw RuleSetErrors(error, folder: rules.folder)
    }
  }

  /// The outcome of a case.
  package func run(_ test: RuleTestCase) -> CaseResult {
    do {
      let assessment = try self.assessment(of: test)
      if let recorded = test.recorded {
        return recorded.result(of: test, assessment, observation: engine.takeObservation())
      }
      return CaseResult(
        test: test, failures: test.failures(in: assessment), observation: engine.takeObservation())
    } catch {
      return CaseResult(test, cannotRun: error, observation: engine.takeObservation())
    }
  }

  /// What the rules make of a case's data.
  func assessment(of test: RuleTestCase) throws -> Assessment {
    let documents = try test.documents.get()
    return try (focused[test.kind] ?? rules).assess(
      documents.plan, performance: documents.performance, cases: documents.cases,
      history: documents.history ?? test.history, asOf: test.asOf, settings: test.settings,
      engine: engine)
  }

  /// The lines of the rule set's own files that can run.
  package func runnableLines() throws(RuleSetErrors) -> [LinePlace] {
    let files = Set(rules.ownModules.map(\.file))
    do throws(LuaError) {
      return try engine.runnableLines().filter { files.contains($0.key) }
        .flatMap { file, lines in lines.map { LinePlace(file: file, line: $0) } }.sorted()
    } catch {
      throw RuleSetErrors(error, folder: rules.folder)
    }
  }
}
