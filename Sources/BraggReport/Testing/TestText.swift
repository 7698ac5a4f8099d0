import BraggRules

/// A run of tests for people to read.
struct TestText {
  private let run: TestRun
  private let style: TestStyle

  init(_ run: TestRun, style: TestStyle) {
    self.run = run
    self.style = style
  }

  var text: String {
    var lines: [String] = []
    for tested in run.ruleSets {
      for result in tested.results where !result.passes {
        lines += Self.failure(result, of: tested, style)
      }
      if !style.isQuiet { lines.append(Self.summary(of: tested)) }
    }
    if !style.isQuiet { lines.append(Self.summary(of: run)) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A case that fails, with all that its reader needs.
  static func failure(
    _ result: CaseResult, of tested: TestedRuleSet, _ style: TestStyle
  ) -> [String] {
    ["\(verdict("FAIL", code: 31, style)) \(tested.id): \(result.test.name)"]
      + ["  " + CaseStory.setting(result.test)] + CaseStory.lines(result).map { "  " + $0 }
  }

  static func verdict(_ word: String, code: Int, _ style: TestStyle) -> String {
    style.hasColor ? "\u{1B}[1;\(code)m\(word)\u{1B}[0m" : word
  }

  private static func summary(of tested: TestedRuleSet) -> String {
    guard let all = tested.tests?.cases.count else {
      return "\(tested.folder): could not be loaded"
    }
    let chosen = tested.results.count + tested.notRun.count
    return "\(tested.folder): " + (chosen < all ? "\(chosen) of " : "")
      + (all == 1 ? "1 case" : "\(all) cases")
  }

  /// `158 passed, 1 failed`, and what was left out.
  static func summary(of run: TestRun) -> String {
    let unloaded = run.errors.count
    return "\(run.passed) passed, \(run.failed) failed"
      + (run.notRun > 0 ? ", \(run.notRun) not run" : "")
      + (unloaded > 0
        ? ", \(unloaded) rule set\(unloaded == 1 ? "" : "s") not loaded" : "")
  }
}
