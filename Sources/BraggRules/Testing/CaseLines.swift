/// Finds the line of `tests.lua` that a case comes from.
///
/// Where the case's name is put together, as in a loop, that is the line with the most of it.
struct CaseLines {
  /// Texts in quotes, without what `format` fills in.
  private struct Piece {
    let line: Int
    let bytes: [UInt8]
  }

  /// The first line on which a text is given as a `name`, and on which it stands for anything.
  private var named: [String: Int] = [:]
  private var quoted: [String: Int] = [:]
  private var pieces: [Piece] = []

  init(_ source: [UInt8]) {
    let tokens = LuaTokens(source).tokens
    for (index, token) in tokens.enumerated() {
      guard let text = token.quoted else { continue }
      if quoted[text] == nil { quoted[text] = token.line }
      if index >= 2, tokens[index - 1].isSymbol("="), tokens[index - 2].text == "name" {
        if named[text] == nil { named[text] = token.line }
      }
      pieces += text.fixedParts.map { Piece(line: token.line, bytes: $0) }
    }
  }

  /// The line of a case by its name; nil where no line has as much as a third of it.
  func line(of name: String) -> Int? { named[name] ?? quoted[name] ?? likeliestLine(of: name) }

  private func likeliestLine(of name: String) -> Int? {
    let name = Array(name.utf8)
    var best: (line: Int, count: Int)?
    var current = (line: 0, count: 0)
    for piece in pieces where name.holds(piece.bytes) {
      current = (piece.line, piece.bytes.count + (piece.line == current.line ? current.count : 0))
      if current.count > best?.count ?? 0 { best = current }
    }
    guard let best, best.count * 3 >= name.count else { return nil }
    return best.line
  }
}

extension String {
  /// The parts that stand in every text made by this format, where they are words and not one name.
  fileprivate var fixedParts: [[UInt8]] {
    split(separator: "%").enumerated().compactMap { position, part in
      // After a sign of per cent stands what it is filled with: a letter, after digits.
      let fixed = position == 0 ? part : part.drop { !$0.isLetter }.dropFirst()
      let bytes = Array(fixed.utf8)
      return bytes.count >= 4 && bytes.contains(UInt8(ascii: " ")) ? bytes : nil
    }
  }
}

extension [UInt8] {
  /// Whether others stand in it one after another; the library's own search takes far longer.
  fileprivate func holds(_ others: [UInt8]) -> Bool {
    withUnsafeBytes { all in
      others.withUnsafeBytes { part in
        guard let first = part.first, part.count <= all.count else { return false }
        return (0...all.count - part.count).contains { start in
          all[start] == first && all[start..<start + part.count].elementsEqual(part)
        }
      }
    }
  }
}
