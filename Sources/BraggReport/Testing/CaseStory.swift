import BraggRules

/// What a case that fails has to tell: expected and got, the clause behind it, and what that read.
enum CaseStory {
  /// The failures in one line each: `action: expected green, got red`.
  static func headlines(_ result: CaseResult) -> [String] {
    result.failures.map { "\($0.what): expected \($0.expected), got \($0.got)" }
      + (result.unlisted > 0 ? ["and \(result.unlisted) more differences"] : [])
  }

  /// The place of a case and its day.
  static func setting(_ test: RuleTestCase) -> String { "\(test.place), as of \(test.asOf)" }

  /// The failures with what is behind each; what two of them share stands once, below the second.
  static func lines(_ result: CaseResult) -> [String] {
    var lines: [String] = []
    for (position, headline) in headlines(result).enumerated() {
      lines.append(headline)
      guard position < result.failures.count else { continue }
      let decisions = result.failures[position].decisions
      let next = result.failures.dropFirst(position + 1).first
      guard next?.decisions != decisions else { continue }
      lines += decisions.flatMap(Self.lines).map { "  " + $0 }
    }
    return lines
  }

  private static func lines(_ decision: Decision) -> [String] {
    let place = decision.place.map { " at \($0)" } ?? ""
    let meaning = decision.meaning.map { ": \($0)" } ?? ""
    var lines = decision.clause.map { ["by `\($0)`\(place)\(meaning)"] } ?? []
    if decision.reason != decision.meaning || lines.isEmpty {
      lines.append("because: \(decision.reason)")
    }
    guard !decision.facts.isEmpty else { return lines }
    let width = decision.facts.map(\.path.count).max() ?? 0
    lines.append("it read:")
    return lines
      + decision.facts.map { "  \(Text.padded($0.path, width))  \($0.text ?? "(missing)")" }
  }
}
