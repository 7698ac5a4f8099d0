import BraggModel
import BraggRules

/// A run of tests as a document (`bragg-test/1`).
enum TestJSON {
  static func render(_ run: TestRun) -> String { json(run).serialised(indent: 2) }

  static func json(_ run: TestRun) -> JSONText {
    .object([
      ("format", .string("bragg-test/1")), ("engine", .string(ResultsText.engine)),
      ("passed", count(run.passed)), ("failed", count(run.failed)),
      ("not_run", count(run.notRun)), ("rule_sets", .array(run.ruleSets.map(ruleSet))),
    ])
  }

  private static func ruleSet(_ tested: TestedRuleSet) -> JSONText {
    let rules = tested.tests?.ruleSet
    let cases =
      tested.results.map { test($0.test, state: $0.passes ? "passed" : "failed", $0) }
      + tested.notRun.map { test($0, state: "not_run", nil) }
    return .object(
      [("folder", .string(tested.folder))]
        + text("id", rules?.id) + text("version", rules?.version)
        + (tested.errors.map { [("errors", .array($0.errors.map(error)))] } ?? [])
        + [("cases", .array(cases))])
  }

  private static func error(_ error: RuleSetError) -> JSONText {
    .object(
      [("place", .string(error.place)), ("message", .string(error.message))]
        + text("help", error.help))
  }

  private static func test(_ test: RuleTestCase, state: String, _ result: CaseResult?) -> JSONText {
    let failures = (result?.failures ?? []).map(failure)
    let unlisted = result?.unlisted ?? 0
    return .object(
      [
        ("name", .string(test.name)), ("place", .string(test.place)),
        ("as_of", .string(test.asOf.description)), ("state", .string(state)),
      ] + (failures.isEmpty ? [] : [("failures", .array(failures))])
        + (unlisted == 0 ? [] : [("unlisted", count(unlisted))]))
  }

  static func failure(_ failure: CaseFailure) -> JSONText {
    .object(
      [
        ("what", .string(failure.what)), ("expected", .string(failure.expected)),
        ("got", .string(failure.got)),
      ]
        + (failure.decisions.isEmpty
          ? [] : [("decisions", .array(failure.decisions.map(decision)))]))
  }

  private static func decision(_ decision: Decision) -> JSONText {
    .object(
      text("clause", decision.clause) + text("place", decision.place)
        + text("meaning", decision.meaning)
        + [
          ("reason", .string(decision.reason)),
          (
            "facts",
            .array(
              decision.facts.map { .object([("path", .string($0.path)), ("value", $0.value)]) })
          ),
        ])
  }

  private static func count(_ count: Int) -> JSONText { .integer(Int64(count)) }

  private static func text(_ name: String, _ text: String?) -> [(String, JSONText)] {
    text.map { [(name, .string($0))] } ?? []
  }
}
