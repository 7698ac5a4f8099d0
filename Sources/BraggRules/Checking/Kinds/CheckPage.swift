extension CheckKind {
  /// The page that `bragg check --explain` prints.
  package var page: String {
    """
    \(id) (\(severity.rawValue))

    \(summary)

    Wrong:

    \(wrong.indented)

    Right:

    \(right.indented)

    Why:

    \(why.wrapped)

    To let one pass: \(silencing)

    """
  }

  private var silencing: String {
    part == .data
      ? "`\"allow\": { \"\(id)\": \"because …\" }` in the action, measure or risk, or the document; in rules, as a comment."
      : "`-- bragg: allow \(id) because …` on its line, or on the line above."
  }

  /// Every kind on a line, for `--explain all`.
  package static var index: String {
    let width = all.map(\.id.count).max() ?? 0
    return all.map { kind in
      let id = kind.id + String(repeating: " ", count: width - kind.id.count)
      let severity = kind.severity.rawValue
      return
        "\(id)  \(severity)\(String(repeating: " ", count: 7 - severity.count))  \(kind.summary)\n"
    }.joined()
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
      .joined(separator: "\n")
  }

  /// Lines of at most 80 characters.
  fileprivate var wrapped: String {
    var lines = [""]
    for word in split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count < 80 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
