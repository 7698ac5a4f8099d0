import BraggModel
public import BraggRules

/// The ways an explanation can be shown.
public enum ExplanationFormat: String, Sendable, CaseIterable {
  case text, markdown, json

  /// The explanations' text in this format.
  ///
  /// - Parameters:
  ///   - explanations: Those of one subject, one for each of its ratings.
  ///   - style: Width and colour, which only text has.
  /// - Returns: The text, ending in a line break.
  public func render(_ explanations: [Explanation], style: TableStyle = TableStyle()) -> String {
    switch self {
    case .text: ExplanationText(explanations: explanations, style: style).text
    case .markdown: ExplanationMarkdown(explanations: explanations).text
    case .json: ExplanationJSON.json(explanations).serialised(indent: 2)
    }
  }
}

extension ExplanationFormat {
  /// Only the sentence of each rating, a line each.
  public static func sentences(_ explanations: [Explanation]) -> String {
    explanations.map { ExplanationWords($0).sentence + "\n" }.joined()
  }
}

/// Explanations for a terminal.
struct ExplanationText {
  let explanations: [Explanation]
  let style: TableStyle

  var text: String {
    explanations.map { explanation in
      let words = ExplanationWords(explanation)
      return lines(of: explanation, words, words.parts).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// An explanation with some of its parts.
  func lines(
    of explanation: Explanation, _ words: ExplanationWords, _ parts: [ExplanationWords.Part]
  ) -> [String] {
    let rating = explanation.rating
    let mark = Text.colored("\(rating.letter) \(rating.label)", as: rating, style)
    let name = explanation.kind == .plan ? "" : "\(explanation.ref) "
    return Text.wrapped("\(name)\(explanation.title)", width: style.width).map {
      Text.bold($0, style)
    }
      + ["\(rating.dimension.inWords.capitalisedFirst): \(mark)", ""]
      + Text.wrapped(words.sentence, width: style.width)
      + parts.flatMap { part in
        ["", Text.bold(part.title, style)] + part.lines.flatMap(lines)
      }
  }

  private func lines(of line: ExplanationWords.Part.Line) -> [String] {
    switch line {
    case .sentence(let text): Text.wrapped(text, width: style.width, indent: 2)
    case .entry(let text): Text.wrapped("- \(text)", width: style.width, indent: 4, hanging: 6)
    }
  }
}

/// Explanations as a document to paste.
struct ExplanationMarkdown {
  let explanations: [Explanation]

  var text: String {
    explanations.map { explanation in
      let words = ExplanationWords(explanation)
      let rating = explanation.rating
      let name = explanation.kind == .plan ? "" : "\(explanation.ref) "
      let title =
        "## \(name)\(explanation.title): \(rating.dimension.inWords), \(rating.letter) \(rating.label)"
      let parts = words.parts.map { part in
        "### \(part.title)\n\n" + Self.lines(part.lines).joined(separator: "\n")
      }
      return ([title, words.sentence] + parts).map(Self.escaped).joined(separator: "\n\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func lines(_ lines: [ExplanationWords.Part.Line]) -> [String] {
    lines.enumerated().flatMap { index, line -> [String] in
      switch line {
      case .sentence(let text): (index > 0 ? [""] : []) + [text, ""]
      case .entry(let text): ["- \(text)"]
      }
    }
  }

  /// Words that Markdown would take for marks; what stands in backquotes is code.
  private static func escaped(_ text: String) -> String {
    var isCode = false
    return String(
      text.flatMap { character -> [Character] in
        if character == "`" { isCode.toggle() }
        let isMark = !isCode && ["*", "_", "<", "|"].contains(character)
        return isMark ? ["\\", character] : [character]
      })
  }
}
