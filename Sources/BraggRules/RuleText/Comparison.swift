/// A comparison that a rule file makes: `a < b` and the like, with where its two sides stand.
package struct Comparison: Sendable, Equatable {
  /// Its place among the comparisons of all files, from 0.
  package let site: Int
  package let file: String
  package let line: Int
  /// `<`, `<=`, `>` or `>=`.
  package let sign: String
  /// The comparison as written.
  package let text: String
  let left: Range<Int>
  let right: Range<Int>

  /// Whether the right side is the number 0.
  package var isWithZero: Bool { text.hasSuffix("\(sign) 0") }
}

extension LuaTokens {
  /// The comparisons of the file, in order; the first has the number `first`.
  func comparisons(of file: String, first: Int) -> [Comparison] {
    var found: [Comparison] = []
    for (index, token) in tokens.enumerated()
    where token.kind == .symbol && ["<", "<=", ">", ">="].contains(token.text) {
      guard !isAttribute(index), let start = startOfOperand(before: index),
        let end = endOfOperand(after: index)
      else {
        continue
      }
      found.append(
        Comparison(
          site: first + found.count, file: file, line: token.line, sign: token.text,
          text: text(tokens[start].range.lowerBound..<tokens[end].range.upperBound).onOneLine,
          left: tokens[start].range.lowerBound..<token.range.lowerBound,
          right: token.range.upperBound..<tokens[end].range.upperBound))
    }
    return found
  }

  /// The file with every comparison written as a call of `_compared`, line by line the same.
  func observing(_ comparisons: [Comparison]) -> [UInt8] {
    var edits: [(at: Int, order: Int, text: String, drop: Int)] = []
    for comparison in comparisons {
      edits.append((comparison.left.lowerBound, 1, "_compared(\(comparison.site), ", 0))
      edits.append(
        (comparison.left.upperBound, 0, ", \"\(comparison.sign)\", ", comparison.sign.utf8.count))
      edits.append((comparison.right.upperBound, 0, ")", 0))
    }
    var result: [UInt8] = []
    var at = 0
    for edit in edits.sorted(by: { ($0.at, $0.order) < ($1.at, $1.order) }) {
      result += source[at..<edit.at]
      result += Array(edit.text.utf8)
      at = edit.at + edit.drop
    }
    return result + source[at...]
  }

  /// Whether this is a bracket of `local limit <const> = 3`.
  private func isAttribute(_ index: Int) -> Bool {
    [index + 1, index - 1].contains { at in
      tokens.indices.contains(at) && ["const", "close"].contains(tokens[at].text)
        && tokens.indices.contains(at + 1) && tokens[at + 1].isSymbol(">")
    }
  }

  private static let openers = ["(": ")", "{": "}", "[": "]"]

  /// The first token of the left side: comparisons bind less than all but `and`, `or` and each other.
  private func startOfOperand(before index: Int) -> Int? {
    var at = index - 1
    var depth = 0
    while at >= 0 {
      let token = tokens[at]
      if token.kind == .symbol, [")", "}", "]"].contains(token.text) { depth += 1 }
      if token.isKeyword("end") { return nil }
      if depth == 0, endsExpression(at) { break }
      if token.kind == .symbol, Self.openers[token.text] != nil { depth -= 1 }
      at -= 1
    }
    return at + 1 < index ? at + 1 : nil
  }

  /// The last token of the right side.
  private func endOfOperand(after index: Int) -> Int? {
    var at = index + 1
    var depth = 0
    while at < tokens.count {
      let token = tokens[at]
      if token.isKeyword("function") { return nil }
      if depth == 0, at > index + 1, startsStatement(at) { break }
      if depth == 0, endsRightSide(at) { break }
      if token.kind == .symbol, Self.openers[token.text] != nil { depth += 1 }
      if token.kind == .symbol, [")", "}", "]"].contains(token.text) { depth -= 1 }
      at += 1
    }
    return at - 1 > index ? at - 1 : nil
  }

  /// Whether a token stands before an expression, and is no part of it.
  private func endsExpression(_ at: Int) -> Bool {
    let token = tokens[at]
    switch token.kind {
    case .keyword: return !["nil", "true", "false", "not"].contains(token.text)
    case .symbol:
      return ["(", "{", "[", ",", ";", "=", "<", "<=", ">", ">=", "==", "~="].contains(token.text)
    default: return startsStatement(at + 1)
    }
  }

  private func endsRightSide(_ at: Int) -> Bool {
    let token = tokens[at]
    switch token.kind {
    case .keyword: return !["nil", "true", "false", "not"].contains(token.text)
    case .symbol:
      return [")", "}", "]", ",", ";", "=", "<", "<=", ">", ">=", "==", "~="].contains(token.text)
    default: return false
    }
  }

  /// Whether a name follows something that is complete: a new statement begins with it.
  private func startsStatement(_ at: Int) -> Bool {
    guard tokens.indices.contains(at), at > 0, tokens[at].kind == .name else { return false }
    let before = tokens[at - 1]
    switch before.kind {
    case .name, .number, .string: return true
    case .symbol: return [")", "}", "]"].contains(before.text)
    case .keyword: return ["nil", "true", "false"].contains(before.text)
    }
  }
}

extension String {
  /// Runs of white space as one space.
  fileprivate var onOneLine: String {
    split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }
}
