/// Whether the functions of a rule file could keep anything from one evaluation to the next.
///
/// They can only by changing what they do not make themselves: a name or a table from outside, or an
/// iterator that goes on. What is not plainly a function's own counts as kept, so a wrong answer costs
/// time and nothing else.
struct KeptState {
  private let tokens: [LuaToken]
  private let structure: LuaStructure
  private let openers: [Int: Int]

  init(_ tokens: LuaTokens) {
    self.tokens = tokens.tokens
    structure = LuaStructure(tokens.tokens)
    openers = Dictionary(structure.closers.map { ($0.value, $0.key) }) { first, _ in first }
  }

  var isPossible: Bool { tokens.indices.contains(where: mayKeep) }

  private func mayKeep(at index: Int) -> Bool {
    let token = tokens[index]
    if token.isSymbol("=") { return assignsOutside(at: index) }
    guard token.kind == .name || token.kind == .keyword else { return false }
    switch token.text {
    case "_ENV": return true
    case "function": return isNamedInside(index)
    case "string", "math": return !isField(index) && !isSymbol(index + 1, ".")
    case "table": return !isField(index) && usesTableOutside(at: index)
    case "gmatch", "pairs": return !stepsALoop(index)
    default: return false
    }
  }

  private func isSymbol(_ index: Int, _ text: String) -> Bool {
    tokens.indices.contains(index) && tokens[index].isSymbol(text)
  }

  private func isName(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .name
  }

  /// Whether a name stands for a field or a method, or is the name of one in a table.
  private func isField(_ index: Int) -> Bool {
    isSymbol(index - 1, ".") || isSymbol(index - 1, ":")
  }

  private func innermostFunction(_ index: Int) -> Int? {
    structure.functions(around: index).first
  }

  /// `function name` without `local`, inside another function: an assignment.
  private func isNamedInside(_ index: Int) -> Bool {
    guard isName(index + 1), innermostFunction(index) != nil else { return false }
    return !(index > 0 && tokens[index - 1].isKeyword("local"))
  }

  /// `for … in`, and then nothing but the call itself.
  private func stepsALoop(_ index: Int) -> Bool {
    var at = index - 1
    while at >= 0 {
      let token = tokens[at]
      if token.isKeyword("in") { return true }
      if token.kind == .symbol, let opener = openers[at] {
        at = opener - 1
        continue
      }
      guard
        token.kind == .name || token.kind == .string || token.isSymbol(".") || token.isSymbol(":")
      else { return false }
      at -= 1
    }
    return false
  }

  /// Any use of the library `table` other than to read, or to change a table of the function's own.
  private func usesTableOutside(at index: Int) -> Bool {
    guard isSymbol(index + 1, "."), isName(index + 2) else { return true }
    if ["concat", "unpack"].contains(tokens[index + 2].text) { return false }
    guard isSymbol(index + 3, "("), isName(index + 4),
      isSymbol(index + 5, ",") || isSymbol(index + 5, ")")
    else { return true }
    return innermostFunction(index) != nil && !isOwnTable(index + 4)
  }

  // Assignments -----------------------------------------------------------------------------------

  private func assignsOutside(at equals: Int) -> Bool {
    if let parent = structure.parents[equals], tokens[parent].isSymbol("{") { return false }
    guard innermostFunction(equals) != nil else { return false }
    var at = equals - 1
    var targets: [(base: Int, isField: Bool)] = []
    while true {
      if isSymbol(at, ">"), isSymbol(at - 2, "<") { at -= 3 }
      if isSymbol(at, "]") {
        guard let opener = openers[at] else { return true }
        targets.append((opener - 1, true))
        at = opener - 1
      } else if isName(at), isSymbol(at - 1, ".") {
        targets.append((at - 2, true))
        at -= 2
      } else {
        targets.append((at, false))
      }
      guard isName(at), !isField(at) else { return true }
      guard isSymbol(at - 1, ",") else { break }
      at -= 2
    }
    let before = at - 1
    if before >= 0, tokens[before].isKeyword("local") || tokens[before].isKeyword("for") {
      return false
    }
    return targets.contains { $0.isField ? !isOwnTable($0.base) : !isOwn($0.base) }
  }

  /// The `local` that declares a name for a place in the same function, nearest before it.
  private func declaration(of index: Int) -> (local: Int, position: Int)? {
    let name = tokens[index].text
    let function = innermostFunction(index)
    var found: (local: Int, position: Int)?
    for local in tokens.indices where local < index && tokens[local].isKeyword("local") {
      guard innermostFunction(local) == function, function != nil else { continue }
      guard let position = names(after: local).firstIndex(of: name) else { continue }
      found = (local, position)
    }
    guard let found, isVisible(found.local, at: index) else { return nil }
    return found
  }

  private func names(after local: Int) -> [String] {
    var names: [String] = []
    var at = local + 1
    while isName(at) {
      names.append(tokens[at].text)
      at += isSymbol(at + 1, "<") ? 4 : 1
      guard isSymbol(at, ",") else { break }
      at += 1
    }
    return names
  }

  /// Whether the block of a declaration is still open.
  private func isVisible(_ local: Int, at index: Int) -> Bool {
    let block = structure.parents[local]
    guard let block, structure.ancestors(of: index).contains(block) else { return false }
    return !(local..<index).contains { place in
      structure.parents[place] == block
        && (tokens[place].isKeyword("else") || tokens[place].isKeyword("elseif"))
    }
  }

  private func isOwn(_ index: Int) -> Bool {
    if declaration(of: index) != nil { return true }
    guard let function = innermostFunction(index) else { return false }
    // A parameter, where nothing else has its name.
    let body = structure.body(of: function)
    return (function..<body.lowerBound).contains {
      isName($0) && tokens[$0].text == tokens[index].text
    }
      && !tokens[function..<body.lowerBound].contains { $0.isSymbol(".") || $0.isSymbol(":") }
  }

  /// Whether a name stands for a table that the same function has just made, and for no other ever.
  private func isOwnTable(_ index: Int) -> Bool {
    guard isName(index), !isField(index), let declared = declaration(of: index) else {
      return false
    }
    guard let value = value(after: declared.local, at: declared.position),
      isSymbol(value, "{"), let close = structure.closers[value],
      endsExpression(close + 1)
    else { return false }
    let name = tokens[index].text
    // No second meaning of the name in the function, by assignment or declaration.
    guard let function = innermostFunction(index) else { return false }
    return !structure.body(of: function).contains { place in
      guard isName(place), tokens[place].text == name, !isField(place) else { return false }
      if place < declared.local { return isSymbol(place + 1, "=") }
      let isDeclared = (declared.local...value).contains(place)
      let isKey =
        structure.parents[place].map { tokens[$0].isSymbol("{") } ?? false
      return !isDeclared && !isKey
        && (isSymbol(place + 1, "=") || isSymbol(place + 1, ",") && isAssignmentList(place))
    }
  }

  /// Whether a name with a comma behind it is a target of an assignment.
  private func isAssignmentList(_ index: Int) -> Bool {
    guard let parent = structure.parents[index] else { return false }
    return !["(", "{", "["].contains(tokens[parent].text)
  }

  /// The first token of the value that a declaration gives its nth name.
  private func value(after local: Int, at position: Int) -> Int? {
    let block = structure.parents[local]
    guard let equals = (local..<tokens.count).first(where: { tokens[$0].isSymbol("=") }),
      !(local + 1..<equals).contains(where: { tokens[$0].kind == .keyword })
    else { return nil }
    var left = position
    var at = equals + 1
    while left > 0, at < tokens.count {
      if isSymbol(at, ","), structure.parents[at] == block { left -= 1 }
      guard
        tokens[at].kind != .keyword
          || ["nil", "true", "false", "not", "and", "or"].contains(tokens[at].text)
      else { return nil }
      at = structure.closers[at].map { $0 + 1 } ?? at + 1
    }
    return at < tokens.count ? at : nil
  }

  /// Whether nothing goes on behind a table: `{ … }` alone, not `({ … })[1]` or `{ … } and other`.
  private func endsExpression(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return true }
    let token = tokens[index]
    switch token.kind {
    case .symbol: return token.text == "," || token.text == ";"
    case .keyword: return !["and", "or"].contains(token.text)
    default: return token.kind == .name
    }
  }
}
