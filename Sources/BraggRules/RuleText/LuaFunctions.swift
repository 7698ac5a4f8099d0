/// A function of a rule file, by its tokens.
struct LuaFunction: Sendable {
  /// What it is called, where it is written as `function name` or `name = function`.
  let name: String?
  let parameters: [String]
  /// The token `function`.
  let start: Int
  /// The tokens between the parameters and `end`.
  let body: Range<Int>
  /// How many functions it stands in.
  let depth: Int

  /// All its tokens, with `function` and `end`.
  var range: ClosedRange<Int> { start...body.upperBound }
}

extension LuaTokens {
  /// The functions of the file, in the order in which they begin.
  var functions: [LuaFunction] {
    var open: [(start: Int, isFunction: Bool)] = []
    var found: [LuaFunction] = []
    for (index, token) in tokens.enumerated() where token.kind == .keyword {
      switch token.text {
      case "function": open.append((index, true))
      case "if", "do", "repeat": open.append((index, false))
      case "end", "until":
        guard let last = open.popLast(), last.isFunction else { continue }
        let depth = open.count { $0.isFunction }
        if let function = function(from: last.start, to: index, depth: depth) {
          found.append(function)
        }
      default: break
      }
    }
    return found.sorted { $0.start < $1.start }
  }

  private func function(from start: Int, to end: Int, depth: Int) -> LuaFunction? {
    guard let opening = (start..<end).first(where: { tokens[$0].isSymbol("(") }),
      let closing = (opening..<end).first(where: { tokens[$0].isSymbol(")") })
    else { return nil }
    return LuaFunction(
      name: name(ofFunctionAt: start, parametersAt: opening),
      parameters: tokens[opening..<closing].filter { $0.kind == .name }.map(\.text),
      start: start, body: closing + 1..<end, depth: depth)
  }

  private func name(ofFunctionAt start: Int, parametersAt opening: Int) -> String? {
    if opening > start + 1 { return tokens[opening - 1].text }
    guard start >= 2, tokens[start - 1].isSymbol("="), tokens[start - 2].kind == .name else {
      return nil
    }
    return tokens[start - 2].text
  }

  /// The innermost function around a token.
  func function(around index: Int, among functions: [LuaFunction]) -> LuaFunction? {
    functions.last { $0.range.contains(index) }
  }

  /// The place after the bracket that closes the one at `index`.
  func end(ofBracketAt index: Int) -> Int {
    var depth = 0
    for at in index..<tokens.count where tokens[at].kind == .symbol {
      if ["(", "{", "["].contains(tokens[at].text) { depth += 1 }
      if [")", "}", "]"].contains(tokens[at].text) { depth -= 1 }
      if depth == 0 { return at + 1 }
    }
    return tokens.count
  }

  /// The tokens of a range that stand in no bracket and no function inside it.
  func topLevel(of range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let token = tokens[at]
      found.append(at)
      if token.kind == .symbol, ["(", "{", "["].contains(token.text) {
        at = end(ofBracketAt: at)
        if at <= range.upperBound { found.append(at - 1) }
      } else if token.isKeyword("function") {
        at = end(ofFunctionAt: at) + 1
      } else {
        at += 1
      }
    }
    return found
  }

  private func end(ofFunctionAt start: Int) -> Int {
    var depth = 0
    for at in start..<tokens.count where tokens[at].kind == .keyword {
      if ["function", "if", "do", "repeat"].contains(tokens[at].text) { depth += 1 }
      if ["end", "until"].contains(tokens[at].text) { depth -= 1 }
      if depth == 0 { return at }
    }
    return tokens.count - 1
  }

  /// The words of a range with single spaces between them, to compare by.
  func words(_ range: Range<Int>) -> String {
    tokens[range].map(\.text).joined(separator: " ")
  }
}
