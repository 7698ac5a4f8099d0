import BraggRules

/// A run of tests in the XML that continuous integration reads: a suite for each rule set.
///
/// No times are in it, so that the same run gives the same bytes.
struct JUnitReport {
  private let run: TestRun

  init(_ run: TestRun) { self.run = run }

  var text: String {
    var xml = XMLText()
    let attributes = [
      ("name", "bragg test"),
      ("tests", "\(run.passed + run.failed + run.notRun + run.errors.count)"),
      ("failures", "\(run.failed)"), ("errors", "\(run.errors.count)"),
    ]
    xml.element("testsuites", attributes) { xml in
      for tested in run.ruleSets { Self.write(tested, to: &xml) }
    }
    return xml.text
  }

  private static func write(_ tested: TestedRuleSet, to xml: inout XMLText) {
    let failed = tested.results.count { !$0.passes }
    let errors = tested.errors == nil ? 0 : 1
    let attributes = [
      ("name", tested.id),
      ("tests", "\(tested.results.count + tested.notRun.count + errors)"),
      ("failures", "\(failed)"), ("errors", "\(errors)"), ("skipped", "\(tested.notRun.count)"),
      ("file", "\(tested.folder)/tests.lua"),
    ]
    xml.element("testsuite", attributes) { xml in
      for result in tested.results { write(result, of: tested.id, to: &xml) }
      for test in tested.notRun {
        xml.element("testcase", [("name", test.name), ("classname", tested.id)]) { xml in
          xml.element("skipped", [("message", "not run after the first failure")])
        }
      }
      if let error = tested.errors { write(error, of: tested.id, to: &xml) }
    }
  }

  private static func write(_ result: CaseResult, of ruleSet: String, to xml: inout XMLText) {
    let attributes = [("name", result.test.name), ("classname", ruleSet)]
    guard !result.passes else {
      xml.element("testcase", attributes)
      return
    }
    let message = CaseStory.headlines(result).prefix(3).joined(separator: "; ")
    let lines = [CaseStory.setting(result.test)] + CaseStory.lines(result)
    xml.element("testcase", attributes) { xml in
      xml.element(
        "failure", [("type", "expectation"), ("message", message)],
        content: lines.joined(separator: "\n"))
    }
  }

  private static func write(
    _ errors: RuleSetErrors, of ruleSet: String, to xml: inout XMLText
  ) {
    xml.element("testcase", [("name", "the rule set loads"), ("classname", ruleSet)]) { xml in
      xml.element(
        "error", [("type", "load"), ("message", errors.errors.first?.message ?? "")],
        content: errors.description)
    }
  }
}
