/// A number, a word or a mark of what someone typed into a cell.
struct CellToken: Equatable {
  enum Kind {
    case number
    case word
    case mark
  }

  let kind: Kind
  /// As written, for showing back.
  let text: String
  /// In lower case with every kind of dash made one, for comparing.
  let word: String
  let followsSpace: Bool

  /// Splits at spaces of any kind, and between digits, letters and marks; apostrophes vanish.
  static func tokens(in cell: String) -> [CellToken] {
    var tokens: [CellToken] = []
    var kind: Kind?
    var text = ""
    var followsSpace = false
    func close() {
      guard let closing = kind else { return }
      let word = closing == .mark && isDash(text) ? "-" : text.lowercased()
      tokens.append(CellToken(kind: closing, text: text, word: word, followsSpace: followsSpace))
      kind = nil
      text = ""
      followsSpace = false
    }
    for character in cell where !isSilent(character) {
      guard !isSpace(character) else {
        close()
        followsSpace = true
        continue
      }
      let next = self.kind(of: character)
      if kind != next || next == .mark { close() }
      kind = next
      text.append(character)
    }
    close()
    return tokens
  }

  // Nearly all are ASCII, of which less has to be looked up.
  private static func isSpace(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return character.isWhitespace }
    return ascii == UInt8(ascii: " ") || 0x09...0x0D ~= ascii
  }

  private static func kind(of character: Character) -> Kind {
    guard let ascii = character.asciiValue else { return character.isLetter ? .word : .mark }
    switch ascii {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return .word
    default: return .mark
    }
  }

  /// Hyphen, non-breaking hyphen, figure dash, en dash, em dash and minus.
  private static func isDash(_ mark: String) -> Bool {
    ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"].contains(mark)
  }

  /// Apostrophes, and characters of no width that spreadsheets and PDFs leave behind.
  private static func isSilent(_ character: Character) -> Bool {
    ["'", "\u{2018}", "\u{2019}", "\u{200B}", "\u{FEFF}", "\u{AD}"].contains(character)
  }
}
