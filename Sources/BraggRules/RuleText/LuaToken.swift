/// One token of a rule file: comments and space are left out.
package struct LuaToken: Sendable, Equatable {
  /// What it is; a string keeps its quotes, a symbol its characters.
  package enum Kind: Sendable, Equatable {
    case name, keyword, number, string, symbol
  }

  package let kind: Kind
  package let text: String
  /// Where it stands in the file's bytes.
  package let range: Range<Int>
  /// Counted from 1.
  package let line: Int
  package let column: Int

  func isSymbol(_ text: String) -> Bool { kind == .symbol && self.text == text }

  func isKeyword(_ text: String) -> Bool { kind == .keyword && self.text == text }

  /// What a quoted string says, where it has no escapes.
  var quoted: String? {
    guard kind == .string, text.count >= 2, !text.contains("\\"), !text.hasPrefix("[") else {
      return nil
    }
    return String(text.dropFirst().dropLast())
  }
}
