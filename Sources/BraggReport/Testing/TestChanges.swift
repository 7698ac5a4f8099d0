package import BraggRules

/// What became different between two runs of the same rule sets: for a reader who saw the first.
package enum TestChanges {
  /// The cases that fail newly and pass newly, and how many do now.
  package static func render(
    from before: TestRun, to after: TestRun, style: TestStyle = TestStyle()
  ) -> String {
    let earlier = Dictionary(before.ruleSets.map { ($0.folder, $0) }) { first, _ in first }
    var lines: [String] = []
    for tested in after.ruleSets where tested.tests != nil {
      let passed = verdicts(earlier[tested.folder])
      for result in tested.results {
        let before = passed[result.test.name]
        if !result.passes, before != false {
          lines += TestText.failure(result, of: tested, style)
        } else if result.passes, before == false {
          let pass = TestText.verdict("PASS", code: 32, style)
          lines.append("\(pass) \(tested.id): \(result.test.name)")
        }
      }
    }
    if !style.isQuiet { lines.append(TestText.summary(of: after)) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Whether each case passed, by its name.
  private static func verdicts(_ tested: TestedRuleSet?) -> [String: Bool] {
    Dictionary((tested?.results ?? []).map { ($0.test.name, $0.passes) }) { $0 && $1 }
  }
}
