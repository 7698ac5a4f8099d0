import BraggModel
import BraggRules

/// A run of tests as commands of GitHub's workflows, which show each failure beside its line.
struct GitHubReport {
  private let run: TestRun

  init(_ run: TestRun) { self.run = run }

  var text: String {
    let lines = run.ruleSets.flatMap { tested in
      (tested.errors?.errors ?? []).map(Self.command)
        + tested.results.filter { !$0.passes }.map { Self.command($0, of: tested.id) }
    }
    return (lines + [TestText.summary(of: run)]).map { $0 + "\n" }.joined()
  }

  private static func command(_ result: CaseResult, of ruleSet: String) -> String {
    command(
      at: result.test.place, title: "\(ruleSet): \(result.test.name)",
      (["as of \(result.test.asOf)"] + CaseStory.lines(result)).joined(separator: "\n"))
  }

  private static func command(_ error: RuleSetError) -> String {
    command(
      at: error.place, title: "the rule set could not be loaded",
      error.message + (error.help.map { "\nhelp: \($0)" } ?? ""))
  }

  private static func command(at place: String, title: String, _ message: String) -> String {
    let (file, line) = FilePlace.parts(place)
    return GitHubAnnotation(
      level: "error", file: file, line: line, title: title, message: message
    ).command
  }
}
