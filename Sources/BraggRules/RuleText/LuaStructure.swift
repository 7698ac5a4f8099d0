/// How the tokens of a rule file nest: brackets, blocks, and what stands in a table.
struct LuaStructure {
  let tokens: [LuaToken]
  /// The token that closes what a token opens.
  private(set) var closers: [Int: Int] = [:]
  /// The token that opens what a token stands directly in; nil at the top of the file.
  private(set) var parents: [Int?] = []

  init(_ tokens: [LuaToken]) {
    self.tokens = tokens
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      if Self.closes(token), let opener = open.popLast() {
        closers[opener] = index
      }
      parents.append(open.last)
      if Self.opens(token) { open.append(index) }
    }
  }

  private static func opens(_ token: LuaToken) -> Bool {
    switch token.kind {
    case .symbol: ["(", "{", "["].contains(token.text)
    // The `do` of a loop opens its block.
    case .keyword: ["function", "if", "do", "repeat"].contains(token.text)
    default: false
    }
  }

  private static func closes(_ token: LuaToken) -> Bool {
    switch token.kind {
    case .symbol: [")", "}", "]"].contains(token.text)
    case .keyword: ["end", "until"].contains(token.text)
    default: false
    }
  }

  /// What a token stands in, innermost first.
  func ancestors(of index: Int) -> [Int] {
    var found: [Int] = []
    var next = parents[index]
    while let parent = next {
      found.append(parent)
      next = parents[parent]
    }
    return found
  }

  /// The `function` that a token stands in the body of, innermost first.
  func functions(around index: Int) -> [Int] {
    ancestors(of: index).filter { tokens[$0].isKeyword("function") }
  }

  /// The tokens of a function's body: what stands after its parameters and before its `end`.
  func body(of function: Int) -> Range<Int> {
    guard let end = closers[function] else { return function..<function }
    let list = (function..<end).first { tokens[$0].isSymbol("(") && parents[$0] == function }
    return ((list.flatMap { closers[$0] } ?? function) + 1)..<end
  }

  /// The name of a `local function`.
  func name(ofLocal function: Int) -> String? {
    guard function > 0, tokens[function - 1].isKeyword("local"),
      tokens.indices.contains(function + 1), tokens[function + 1].kind == .name
    else { return nil }
    return tokens[function + 1].text
  }
}

/// One field of a table as it is written: with a name, or an element of a list.
struct LuaField {
  let name: String?
  /// The tokens of the whole field, without the comma.
  let tokens: Range<Int>
  /// The tokens of its value.
  let value: Range<Int>
}

extension LuaStructure {
  /// The fields of the table that a brace opens.
  func fields(of brace: Int) -> [LuaField] {
    guard let end = closers[brace] else { return [] }
    var fields: [LuaField] = []
    var start = brace + 1
    for index in start...end {
      let isEnd =
        index == end
        || (parents[index] == brace && (tokens[index].isSymbol(",") || tokens[index].isSymbol(";")))
      guard isEnd else { continue }
      if start < index { fields.append(field(start..<index)) }
      start = index + 1
    }
    return fields
  }

  private func field(_ range: Range<Int>) -> LuaField {
    let first = range.lowerBound
    if first + 1 < range.upperBound, tokens[first].kind == .name, tokens[first + 1].isSymbol("=") {
      return LuaField(
        name: tokens[first].text, tokens: range, value: (first + 2)..<range.upperBound)
    }
    // `["name"] = value`
    if tokens[first].isSymbol("["), let close = closers[first], close + 1 < range.upperBound,
      tokens[close + 1].isSymbol("="), close == first + 2
    {
      return LuaField(
        name: tokens[first + 1].quoted ?? tokens[first + 1].text, tokens: range,
        value: (close + 2)..<range.upperBound)
    }
    return LuaField(name: nil, tokens: range, value: range)
  }

  /// The text that a field is set to, where it is set to a text and nothing else.
  func text(of field: LuaField?) -> String? {
    guard let field, field.value.count == 1 else { return nil }
    return tokens[field.value.lowerBound].quoted
  }
}
