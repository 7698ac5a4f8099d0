import BraggModel

/// Which cases are run: those whose title has a text, or matches a pattern between slashes.
///
/// A title is the rule set's id and the case's name: `tameside: 31 days late is red`.
package struct CaseFilter: Sendable {
  /// A pattern that is none.
  package struct NoPattern: Error {}

  private let text: String
  private let isPattern: Bool

  /// A filter as a person types it: `late`, or `/^tameside: .* red$/`.
  ///
  /// - Throws: `NoPattern` where what stands between the slashes is not a regular expression.
  package init(_ typed: String) throws(NoPattern) {
    isPattern = typed.count > 2 && typed.hasPrefix("/") && typed.hasSuffix("/")
    text = isPattern ? String(typed.dropFirst().dropLast()) : typed.lowercased()
    guard isPattern else { return }
    guard (try? Regex(text)) != nil else { throw NoPattern() }
  }

  /// The cases of a rule set that it lets through.
  func choose(_ cases: [RuleTestCase], of ruleSet: String) -> [RuleTestCase] {
    guard isPattern else {
      return cases.filter { "\(ruleSet): \($0.name)".lowercased().contains(text) }
    }
    guard let pattern = try? Regex(text).ignoresCase() else { return [] }
    return cases.filter { "\(ruleSet): \($0.name)".contains(pattern) }
  }

  /// The titles that have the most of its words, or words near them: at most three.
  package func nearestTitles(among titles: [String]) -> [String] {
    let words = text.lowercased().words
    let scored = titles.enumerated().map { position, title in
      let known = title.lowercased().words
      return (position, title, words.count { nearest($0, in: known) != nil })
    }
    return scored.filter { $0.2 > 0 }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.prefix(3).map(\.1)
  }
}

extension String {
  fileprivate var words: [String] {
    split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
