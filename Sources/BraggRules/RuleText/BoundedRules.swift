import LuaRuntime

extension LuaModule {
  /// The file with each comparison of the as-of date written as a question that is answered the same
  /// up to a day: whether that day has come or passed.
  ///
  /// Every line stays where it is. A file that calls anything of its own `as_of` is left alone.
  var bounded: LuaModule {
    guard role == .rules else { return self }
    let tokens = LuaTokens(source)
    return LuaModule(role, name: name, file: file, source: tokens.bounded ?? source)
  }
}

extension LuaTokens {
  fileprivate var bounded: [UInt8]? {
    guard !tokens.indices.contains(where: declaresDay) else { return nil }
    var edits: [Edit] = comparisons(of: "", first: 0).flatMap(edits)
    // One within the other cannot both be rewritten by place.
    edits.sort { ($0.range.lowerBound, $0.order) < ($1.range.lowerBound, $1.order) }
    var result: [UInt8] = []
    var at = 0
    for edit in edits {
      guard edit.range.lowerBound >= at else { return nil }
      result += source[at..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      at = edit.range.upperBound
    }
    return result + source[at...]
  }

  private struct Edit {
    let range: Range<Int>
    let order: Int
    let text: String
  }

  /// `as_of > day` as `_has_passed(day)`, `day < as_of` as well; the opposite with `not`.
  private func edits(for comparison: Comparison) -> [Edit] {
    let isLeft = isDay(comparison.left)
    guard isLeft != isDay(comparison.right) else { return [] }
    let sign = isLeft ? comparison.sign : Self.turned[comparison.sign] ?? ""
    guard let call = Self.calls[sign], !isChained(comparison) else { return [] }
    let (day, other) =
      isLeft ? (comparison.left, comparison.right) : (comparison.right, comparison.left)
    let (start, end) = (comparison.left.lowerBound, comparison.right.upperBound)
    // The line breaks of what is replaced stay, so that every line keeps its number.
    func blank(_ range: Range<Int>) -> String {
      String(repeating: "\n", count: source[range].count { $0 == UInt8(ascii: "\n") })
    }
    return isLeft
      ? [
        Edit(
          range: start..<other.lowerBound, order: 1, text: call + blank(start..<other.lowerBound)),
        Edit(range: end..<end, order: 0, text: "))"),
      ]
      : [
        Edit(range: start..<start, order: 1, text: call),
        Edit(
          range: other.upperBound..<day.upperBound, order: 0,
          text: "))" + blank(other.upperBound..<day.upperBound)),
      ]
  }

  private static let turned = ["<": ">", "<=": ">=", ">": "<", ">=": "<="]

  /// Each opens two brackets.
  private static let calls = [
    ">": "(_has_passed(", ">=": "(_has_come(", "<": "(not _has_come(", "<=": "(not _has_passed(",
  ]

  /// Whether a side is the as-of date and nothing else.
  private func isDay(_ side: Range<Int>) -> Bool {
    source[side].filter { $0 > UInt8(ascii: " ") }.elementsEqual("as_of".utf8)
  }

  /// Whether what is compared is itself the answer of a comparison, as in `a == b < as_of`.
  private func isChained(_ comparison: Comparison) -> Bool {
    guard
      let first = tokens.firstIndex(where: { $0.range.lowerBound >= comparison.left.lowerBound }),
      first > 0
    else { return true }
    return ["==", "~=", "<", "<=", ">", ">="].contains(tokens[first - 1].text)
  }

  /// Whether a name is declared here that stands for something else than the as-of date.
  private func declaresDay(at index: Int) -> Bool {
    guard tokens[index].kind == .name, tokens[index].text == "as_of" else { return false }
    if index > 0, tokens[index - 1].isSymbol(".") || tokens[index - 1].isSymbol(":") {
      return false
    }
    if index + 1 < tokens.count, tokens[index + 1].isSymbol("=") { return true }
    var at = index - 1
    while at >= 0,
      tokens[at].kind == .name || tokens[at].isSymbol(",") || tokens[at].isSymbol("<")
        || tokens[at].isSymbol(">")
    { at -= 1 }
    guard at >= 0 else { return false }
    if tokens[at].isKeyword("local") || tokens[at].isKeyword("for") { return true }
    guard tokens[at].isSymbol("(") else { return false }
    at -= 1
    while at >= 0, tokens[at].kind == .name || tokens[at].isSymbol(".") || tokens[at].isSymbol(":")
    {
      at -= 1
    }
    return at >= 0 && tokens[at].isKeyword("function")
  }
}
