package import BraggRules

/// The ways a run of tests can be shown.
package enum TestFormat: String, Sendable, CaseIterable {
  case text, junit, tap, json, github

  /// The run's text in this format.
  ///
  /// - Parameters:
  ///   - run: What to show.
  ///   - style: What only the format for people has.
  /// - Returns: The text; the same run gives the same bytes.
  package func render(_ run: TestRun, style: TestStyle = TestStyle()) -> String {
    switch self {
    case .text: TestText(run, style: style).text
    case .junit: JUnitReport(run).text
    case .tap: TAPReport(run).text
    case .json: TestJSON.render(run)
    case .github: GitHubReport(run).text
    }
  }
}

/// How a run is shown to people.
package struct TestStyle: Sendable {
  /// Whether only cases that fail are shown.
  package var isQuiet: Bool
  /// Whether verdicts are coloured besides being words.
  package var hasColor: Bool

  package init(isQuiet: Bool = false, hasColor: Bool = false) {
    self.isQuiet = isQuiet
    self.hasColor = hasColor
  }
}
