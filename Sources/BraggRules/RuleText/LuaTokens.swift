/// The tokens of a rule file that Lua's own compiler has taken.
///
/// No more than tokens: what they mean is Lua's affair.
package struct LuaTokens: Sendable {
  package let source: [UInt8]
  package private(set) var tokens: [LuaToken] = []
  private var at = 0
  private var line = 1
  private var lineStart = 0

  package init(_ source: [UInt8]) {
    self.source = source
    while let token = next() { tokens.append(token) }
  }

  /// The text of a range of bytes.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    at + offset < source.count ? source[at + offset] : 0
  }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where at < source.count {
      if source[at] == UInt8(ascii: "\n") {
        line += 1
        lineStart = at + 1
      }
      at += 1
    }
  }

  private mutating func next() -> LuaToken? {
    skipBlank()
    guard at < source.count else { return nil }
    let start = (at: at, line: line, column: at - lineStart + 1)
    let kind = readToken()
    let text = self.text(start.at..<at)
    return LuaToken(
      kind: kind == .name && Self.keywords.contains(text) ? .keyword : kind, text: text,
      range: start.at..<at, line: start.line, column: start.column)
  }

  private mutating func skipBlank() {
    while at < source.count {
      if byte() == UInt8(ascii: "-"), byte(1) == UInt8(ascii: "-") {
        step(2)
        if !skipLongBracket() { while at < source.count, byte() != UInt8(ascii: "\n") { step() } }
      } else if byte() <= UInt8(ascii: " ") {
        step()
      } else {
        return
      }
    }
  }

  private mutating func readToken() -> LuaToken.Kind {
    let first = byte()
    if Self.isNameByte(first), !Self.isDigit(first) {
      while Self.isNameByte(byte()) { step() }
      return .name
    }
    if Self.isDigit(first) || (first == UInt8(ascii: ".") && Self.isDigit(byte(1))) {
      readNumber()
      return .number
    }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      readQuoted(first)
      return .string
    }
    if skipLongBracket() { return .string }
    step(Self.symbols.first { matches($0) }?.count ?? 1)
    return .symbol
  }

  private mutating func readNumber() {
    let isHex = byte() == UInt8(ascii: "0") && (byte(1) | 0x20) == UInt8(ascii: "x")
    if isHex { step(2) }
    while true {
      let lower = byte() | 0x20
      let isExponent = lower == UInt8(ascii: isHex ? "p" : "e")
      if isExponent, byte(1) == UInt8(ascii: "-") || byte(1) == UInt8(ascii: "+") {
        step(2)
      } else if Self.isNameByte(byte())
        || (byte() == UInt8(ascii: ".") && byte(1) != UInt8(ascii: "."))
      {
        step()
      } else {
        return
      }
    }
  }

  private mutating func readQuoted(_ quote: UInt8) {
    step()
    while at < source.count, byte() != quote {
      step(byte() == UInt8(ascii: "\\") ? 2 : 1)
    }
    step()
  }

  /// Skips `[[ … ]]` or `[==[ … ]==]`, if one begins here.
  private mutating func skipLongBracket() -> Bool {
    guard byte() == UInt8(ascii: "[") else { return false }
    var level = 0
    while byte(level + 1) == UInt8(ascii: "=") { level += 1 }
    guard byte(level + 1) == UInt8(ascii: "[") else { return false }
    let end =
      [UInt8(ascii: "]")] + Array(repeating: UInt8(ascii: "="), count: level) + [UInt8(ascii: "]")]
    step(level + 2)
    while at < source.count, !source[at...].starts(with: end) { step() }
    step(end.count)
    return true
  }

  private func matches(_ symbol: [UInt8]) -> Bool { source[at...].starts(with: symbol) }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte < 0x80
  }

  /// Symbols of more than one character, longest first.
  private static let symbols = ["...", "..", "==", "~=", "<=", ">=", "<<", ">>", "//", "::"]
    .map { Array($0.utf8) }

  private static let keywords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]
}
