import BraggModel

/// The text of a `tests.lua`, to which a case is added.
struct CaseFile {
  private let source: [UInt8]

  init(_ source: [UInt8]) { self.source = source }

  /// The file of a rule set that has no cases yet.
  static let empty = CaseFile(Array("return {\n}\n".utf8))

  /// The text with one more case behind the last; nil where the file ends in a way of its own.
  func adding(_ test: RuleTestCase) -> [UInt8]? {
    let tokens = LuaTokens(source).tokens
    let structure = LuaStructure(tokens)
    let last = tokens.indices.last {
      tokens[$0].isKeyword("return") && structure.parents[$0] == nil
    }
    guard let last, last + 1 < tokens.count else { return nil }
    let next = last + 1
    // The text of a case ends in the comma of a list.
    let text = test.luaText
    if tokens[next].isSymbol("{"), let end = structure.closers[next], end == tokens.count - 1 {
      let before = tokens[end - 1]
      let comma = end - 1 == next || before.isSymbol(",") || before.isSymbol(";") ? "" : ","
      let lines = text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
      return spliced("\(comma)\n\(lines)", at: before.range.upperBound)
    }
    guard tokens[next].kind == .name, next == tokens.count - 1 else { return nil }
    let list = tokens[next].text
    let table = String(text.dropLast())
    return spliced("\(list)[#\(list) + 1] = \(table)\n\n", at: tokens[last].range.lowerBound)
  }

  private func spliced(_ text: String, at place: Int) -> [UInt8] {
    source[..<place] + Array(text.utf8) + source[place...]
  }
}
