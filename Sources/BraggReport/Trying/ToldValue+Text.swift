package import BraggRules

extension ToldValue {
  /// The value as rules would write it, in so many lines at most; marks say what is left out.
  package func text(width: Int, mostLines: Int = 100) -> String {
    let lines = luaText.lines(width: width)
    guard lines.count > mostLines else { return lines.map { $0 + "\n" }.joined() }
    let shown = lines.prefix(mostLines - 1)
    return (shown + ["… \(lines.count - shown.count) more lines"]).map { $0 + "\n" }.joined()
  }

  private static let longestText = 300

  private var luaText: LuaText {
    switch self {
    case .word(let word): .bare(word)
    case .text(let text) where text.count > Self.longestText:
      .text("\(text.prefix(Self.longestText))… \(text.count - Self.longestText) more characters")
    case .text(let text): .text(text)
    case .list([], let count) where count > 0: .bare("{ … \(count) more }")
    case .table([], let count) where count > 0: .bare("{ … \(count) more }")
    case .list(let elements, let count):
      .list(elements.map(\.luaText) + Self.rest(count - elements.count))
    case .table(let fields, let count):
      .table(
        fields.map { ($0.name, $0.value.luaText) }
          + Self.rest(count - fields.count).map { ("", $0) })
    }
  }

  private static func rest(_ count: Int) -> [LuaText] {
    count > 0 ? [.note("… \(count) more")] : []
  }
}
