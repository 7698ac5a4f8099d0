/// Pieces of a Markdown document.
enum Markdown {
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    let rule = header.map { _ in "---" }
    return ([header, rule] + rows).map { cells in
      "| " + cells.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  /// Text that means itself, in a table cell too.
  static func escaped(_ text: String) -> String {
    String(
      text.flatMap { character -> String in
        switch character {
        case "\\", "|", "<", "[", "]", "`", "_", "*", "~": "\\\(character)"
        case "\n", "\r\n", "\r": " "
        default: String(character)
        }
      })
  }
}
