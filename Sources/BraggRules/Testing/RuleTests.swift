import BraggModel
import LuaRuntime

/// The cases of a rule set's `tests.lua`, run through the same reading and rating as real data.
package struct RuleTests {
  package let ruleSet: RuleSet
  package let cases: [RuleTestCase]

  /// Loads a rule set and its cases from a folder.
  package init(folder: String) throws(RuleSetErrors) {
    ruleSet = try RuleSet(folder: folder)
    let file = "\(folder)/tests.lua"
    guard ruleSet.modules.modules.contains(where: { $0.name == "tests" }) else {
      throw RuleSetErrors(errors: [
        RuleSetError(
          kind: .notFound, place: folder, message: "there is no tests.lua in this folder",
          help: "write one: a list of cases with data and what must be decided")
      ])
    }
    let value: LuaValue
    do throws(LuaError) {
      let engine = try RuleEngine(
        modules: ruleSet.modules.modules, limits: .standard, ownFields: [:])
      value = try engine.describe("tests")
    } catch {
      throw RuleSetErrors(error, folder: folder)
    }
    guard let entries = value.elements else {
      throw RuleSetErrors(errors: [
        RuleSetError(
          kind: .invalid, place: file,
          message: "the file returns \(value.words), not a list of cases",
          help: "end it with `return { { name = \"…\", … }, … }`")
      ])
    }
    var cases: [RuleTestCase] = []
    for (index, entry) in entries.enumerated() {
      cases.append(try RuleTestCase(entry, position: index + 1, file: file))
    }
    self.cases = cases
  }

  /// What is wrong with the outcome of a case; nothing where it passes.
  package func failures(of test: RuleTestCase) throws -> [String] {
    let assessment = try assess(test)
    let rated = assessment.subjects(test.kind).first { test.ref == nil || $0.ref == test.ref }
    guard let subject = rated else { return ["nothing was rated"] }
    var failures: [String] = []
    for dimension in test.dimensions {
      guard let rating = subject.rating(dimension) else {
        failures.append("\(dimension): there is no such dimension")
        continue
      }
      let got = rating.level ?? rating.state.rawValue
      if let level = test.levels[dimension], got != level {
        failures.append("\(dimension): expected \(level), got \(got): \(rating.because)")
      }
      if let clause = test.clauses[dimension], rating.clause != clause {
        failures.append(
          "\(dimension): expected clause \(clause), got \(rating.clause ?? "none"): \(rating.because)"
        )
      }
      if let field = test.missing[dimension], !rating.isMissing(field) {
        failures.append("\(dimension): expected `\(field)` to be missing, got: \(rating.because)")
      }
    }
    if let expected = test.breaches {
      let got = breaches(of: test, in: assessment).map(\.threshold.id)
      if got.sorted() != expected.sorted() {
        failures.append("breaches: expected \(expected.sorted()), got \(got.sorted())")
      }
    }
    return failures
  }

  /// Those of the subject; where the plan is it, all.
  private func breaches(of test: RuleTestCase, in assessment: Assessment) -> [Breach] {
    assessment.breaches.filter { breach in
      test.ref == nil || (breach.threshold.of == test.kind && breach.subject == test.ref)
    }
  }

  private func assess(_ test: RuleTestCase) throws -> Assessment {
    let path = "case \(test.name)"
    let performance = try test.performanceDocument.map { document in
      try PerformanceReader().performance(Array(document.serialised().utf8), path: path)
    }
    let plan = try PlanReader().plan(Array(test.planDocument.serialised().utf8), path: path)
    return try ruleSet.assess(
      plan, performance: performance, asOf: test.asOf, settings: test.settings)
  }
}

extension Rating {
  fileprivate func isMissing(_ field: String) -> Bool {
    state == .unrated
      && facts.contains { $0.text == nil && ($0.path == field || $0.path.hasSuffix("." + field)) }
  }

  fileprivate var because: String {
    let read = facts.map { "\($0.path) = \($0.text ?? "missing")" }.joined(separator: ", ")
    return "\(clause ?? "no clause"): \(reason) [\(read)]"
  }
}
