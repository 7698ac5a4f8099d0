/// Reasons that would get lost, or be printed with more digits than anybody reads.
enum ReasonChecks {
  static func findings(_ checked: CheckedRules) -> [CheckFinding] {
    checked.files.flatMap { file in
      file.droppedReasons + file.unroundedNumbers
    }
  }
}

extension CheckedFile {
  /// `return x and f(a)`, where `f` answers a reason beside its condition: `and` keeps the first only.
  fileprivate var droppedReasons: [CheckFinding] {
    functions.compactMap { function in
      guard function.name == "when", let call = lastCallAfterAnd(in: function) else { return nil }
      let name = tokens[call].text
      guard functions.contains(where: { $0.name == name && answersSeveral($0) }) else { return nil }
      return CheckFinding(
        .droppedReason, at: place(call),
        "the reason that `\(name)` answers is lost behind `and` or `or`",
        help: "take both first, `local holds, why = \(name)(…)`, and return `… and holds, why`")
    }
  }

  /// The name of the function called last in `return … and name(…)`.
  private func lastCallAfterAnd(in function: LuaFunction) -> Int? {
    guard let last = function.body.last, symbol(")", at: last) else { return nil }
    let top = lua.topLevel(of: function.body)
    guard let start = top.last(where: { tokens[$0].isKeyword("return") }) else { return nil }
    let rest = top.filter { $0 > start }
    guard !rest.contains(where: { tokens[$0].isSymbol(",") }), rest.count >= 4 else { return nil }
    let call = rest[rest.count - 3]
    guard name(at: call) != nil, ["and", "or"].contains(tokens[call - 1].text) else { return nil }
    return call
  }

  private func answersSeveral(_ function: LuaFunction) -> Bool {
    let top = lua.topLevel(of: function.body)
    return top.enumerated().contains { position, index in
      tokens[index].isKeyword("return")
        && top.dropFirst(position + 1).prefix { !tokens[$0].isKeyword("end") }
          .contains { tokens[$0].isSymbol(",") }
    }
  }

  /// A quotient that is joined to a text as it is.
  fileprivate var unroundedNumbers: [CheckFinding] {
    tokens.indices.compactMap { index in
      guard tokens[index].isSymbol("/"), touchesText(index) else { return nil }
      return CheckFinding(
        .unroundedNumber, at: place(index),
        "a quotient stands in a text with all its digits, or as `nan`",
        help: "write `(\"%.1f\"):format(…)`, and see that what it is divided by is not 0")
    }
  }

  /// Whether the sum or product that a division is part of is joined by `..`.
  private func touchesText(_ index: Int) -> Bool {
    var at = index
    var depth = 0
    while at + 1 < tokens.count {
      at += 1
      let token = tokens[at]
      if token.kind == .keyword { break }
      guard token.kind == .symbol else { continue }
      if depth == 0, token.text == ".." { return true }
      if depth == 0, [",", "}", "]", "==", "<", ">", "<=", ">=", "~="].contains(token.text) {
        break
      }
      if token.text == "(" { depth += 1 }
      if token.text == ")" {
        if depth == 0, !isPlainBracket(closing: at) { break }
        depth -= depth == 0 ? 0 : 1
      }
    }
    return false
  }

  /// Whether a bracket only groups, and calls nothing.
  private func isPlainBracket(closing: Int) -> Bool {
    var depth = 0
    for at in stride(from: closing, through: 1, by: -1) {
      if tokens[at].isSymbol(")") { depth += 1 }
      if tokens[at].isSymbol("(") { depth -= 1 }
      guard depth == 0 else { continue }
      let before = tokens[at - 1]
      return before.kind != .name && !before.isSymbol(")") && !before.isSymbol("]")
    }
    return false
  }
}
