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
    GitHubAnnotation.error(
      at: result.test.place, title: "\(ruleSet): \(result.test.name)",
      (["as of \(result.test.asOf)"] + CaseStory.lines(result)).joined(separator: "\n"))
  }

  private static func command(_ error: RuleSetError) -> String {
    GitHubAnnotation.error(
      at: error.place, title: "the rule set could not be loaded",
      error.message + (error.help.map { "\nhelp: \($0)" } ?? ""))
  }
}

/// A message that GitHub shows beside a line of a change.
enum GitHubAnnotation {
  static func error(at place: String, title: String, _ message: String) -> String {
    let (file, line) = FilePlace.parts(place)
    let properties =
      ["file=\(escaped(file))"] + (line.map { ["line=\($0)"] } ?? []) + ["title=\(escaped(title))"]
    return "::error \(properties.joined(separator: ","))::\(escapedMessage(message))"
  }

  private static func escapedMessage(_ text: String) -> String {
    escaped(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
  }

  /// Colons and commas part a property from the next.
  private static func escaped(_ text: String) -> String {
    escaped(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
  }

  private static func escaped(_ text: String, _ codes: [(Unicode.Scalar, String)]) -> String {
    text.unicodeScalars.map { scalar in
      codes.first { $0.0 == scalar }?.1 ?? String(scalar)
    }.joined()
  }
}
