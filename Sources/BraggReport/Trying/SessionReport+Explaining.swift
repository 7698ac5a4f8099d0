package import BraggRules

extension SessionReport {
  /// What is told of an explanation.
  package enum Told {
    /// All of it.
    case all
    /// What keeps the subject from a level.
    case whyNot(String)
    /// The ways to the level that was asked for.
    case ways
  }

  /// Explanations of a subject, or the part of them that was asked for.
  ///
  /// Of several ratings, those are left out whose scale has no such level.
  package func explain(_ explanations: [Explanation], _ told: Told = .all) -> String {
    let text = ExplanationText(explanations: explanations, style: style)
    return explanations.compactMap { explanation -> String? in
      let words = ExplanationWords(explanation) { "`path \(explanation.ref) \($0.id)`" }
      let parts: [ExplanationWords.Part]
      switch told {
      case .all: parts = words.parts
      case .ways: parts = words.ways
      case .whyNot(let level):
        guard explanation.rating.scale[level] != nil else { return nil }
        parts =
          explanation.rating.level == level
          ? [.init(title: "Why not", lines: [.sentence("It has that level.")])]
          : words.whyNot(level)
      }
      return text.lines(of: explanation, words, parts).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }
}
