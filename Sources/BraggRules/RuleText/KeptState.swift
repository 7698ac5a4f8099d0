import LuaRuntime

/// Whether the functions of a rule file could keep anything from one evaluation to the next.
///
/// They can only by changing what they do not make themselves: a name or a table from outside, or an
/// iterator that goes on. An iterator over matches that is reached by a made-up key, as in
/// `("")["gm" .. "atch"]`, is not seen here: it stops the evaluation itself. What is not plainly a function's own counts as kept, so a wrong answer costs
/// time and nothing else.
struct KeptState {
  private let tokens: [LuaToken]
  private let structure: LuaStructure
  private let openers: [Int: Int]
  /// Where names are declared.
  private let locals: [Int]

  init(_ tokens: LuaTokens) {
    self.tokens = tokens.tokens
    structure = LuaStructure(tokens.tokens)
    locals = tokens.tokens.indices.filter { tokens.tokens[$0].isKeyword("local") }
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
    for local in locals.prefix(while: { $0 < index }) {
      guard innermostFunction(local) == function, function != nil else { continue }
      guard let position = names(after: local).firstIndex(of: name) else { continue }
      found = (local, position)
    }
    guard let found, isVisible(found.local, at: index) else { return nil }
    return found
  }

  private func names(after local: Int) -> [String] { names(from: local + 1) }

  private func names(from first: Int) -> [String] {
    var names: [String] = []
    var at = first
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

  /// Whether a name stands for a table that the same function has just made, or was just given.
  private func isOwnTable(_ index: Int) -> Bool {
    guard isName(index), !isField(index), let function = innermostFunction(index) else {
      return false
    }
    let body = structure.body(of: function)
    guard let declared = declaration(of: index) else {
      return isGivenFresh(tokens[index].text, to: function)
        && !body.contains { isAnotherMeaning(of: tokens[index].text, at: $0) }
    }
    guard let value = value(after: declared.local, at: declared.position), isTable(value) else {
      return false
    }
    return !body.contains { place in
      !(declared.local...value).contains(place)
        && isAnotherMeaning(of: tokens[index].text, at: place)
    }
  }

  /// Whether a table is written out here, and nothing goes on behind it.
  private func isTable(_ index: Int) -> Bool {
    guard isSymbol(index, "{"), let close = structure.closers[index] else { return false }
    return endsExpression(close + 1)
  }

  /// Whether a name is set here to anything but a table that is written out.
  private func isAnotherMeaning(of name: String, at place: Int) -> Bool {
    guard isName(place), tokens[place].text == name, !isField(place) else { return false }
    if let parent = structure.parents[place], tokens[parent].isSymbol("{") { return false }
    if isSymbol(place + 1, ",") { return isAssignmentList(place) }
    guard isSymbol(place + 1, "=") else { return false }
    if isSymbol(place - 1, ",") { return true }
    let isItselfOrNew =
      isName(place + 2) && tokens[place + 2].text == name && tokens[place + 3].isKeyword("or")
    return !isTable(isItselfOrNew ? place + 4 : place + 2)
  }

  /// Whether a parameter of a `local function` gets a table that is written out, or nothing, wherever
  /// the function is called, and the function is only ever called.
  private func isGivenFresh(_ parameter: String, to function: Int) -> Bool {
    guard let name = structure.name(ofLocal: function), isSymbol(function + 2, "("),
      let position = names(from: function + 3).firstIndex(of: parameter)
    else { return false }
    return tokens.indices.allSatisfy { place in
      guard isName(place), tokens[place].text == name, place != function + 1, !isField(place) else {
        return true
      }
      guard isSymbol(place + 1, "("), let close = structure.closers[place + 1] else { return false }
      let commas = (place + 2..<close).filter {
        isSymbol($0, ",") && structure.parents[$0] == place + 1
      }
      guard position <= commas.count else { return true }
      let first = position == 0 ? place + 2 : commas[position - 1] + 1
      let end = position < commas.count ? commas[position] : close
      // The last argument may be a call that gives several values: only a table is sure.
      return first == end || (isSymbol(first, "{") && structure.closers[first] == end - 1)
    } && !hasOpenCall(of: name, before: position)
  }

  /// Whether a call gives fewer arguments than the position and ends in one that may give several.
  private func hasOpenCall(of name: String, before position: Int) -> Bool {
    tokens.indices.contains { place in
      guard isName(place), tokens[place].text == name, isSymbol(place + 1, "("),
        let close = structure.closers[place + 1], position > 0
      else { return false }
      let count = (place + 2..<close).count {
        isSymbol($0, ",") && structure.parents[$0] == place + 1
      }
      return count < position && !isName(close - 1)
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

extension Sequence<LuaModule> {
  /// Whether rules among them could keep anything.
  var mayKeepState: Bool {
    contains { $0.role == .rules && KeptState(LuaTokens($0.source)).isPossible }
  }
}
