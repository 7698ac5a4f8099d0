/// Two shapes that some builds of Lua 5.4 compile wrongly, found in the tokens.
enum CompilerFaults {
  static func findings(_ checked: CheckedRules) -> [CheckFinding] {
    checked.files.flatMap { $0.comparisonsAsKeys + $0.bitsOfChoices }
  }
}

extension CheckedFile {
  /// `t[r.a == 1]`, where `t` is a table of an outer function or of the file.
  fileprivate var comparisonsAsKeys: [CheckFinding] {
    tokens.indices.compactMap { index in
      guard let table = name(at: index), symbol("[", at: index + 1), !symbol(".", at: index - 1),
        !symbol(":", at: index - 1), isUpvalue(table, at: index)
      else { return nil }
      let end = lua.end(ofBracketAt: index + 1)
      let inside = lua.topLevel(of: index + 2..<max(index + 2, end - 1))
      guard inside.contains(where: { Self.comparisons.contains(tokens[$0].text) }) else {
        return nil
      }
      return CheckFinding(
        .comparisonAsKey, at: place(index, through: end - 1),
        "a comparison is the key of `\(table)`, which some builds of Lua 5.4 compile wrongly",
        help: "give the comparison a name first: `local is_one = …`, then `\(table)[is_one]`")
    }
  }

  private static let comparisons: Set<String> = ["==", "~=", "<", "<=", ">", ">="]

  /// Whether a name belongs to an outer function or the file, rather than to the function in hand.
  private func isUpvalue(_ name: String, at index: Int) -> Bool {
    guard let function = lua.function(around: index, among: functions) else { return false }
    if function.parameters.contains(name) { return false }
    let isLocal = function.body.contains { at in
      at < index && tokens[at].text == name && declares(at)
        && lua.function(around: at, among: functions)?.start == function.start
    }
    return !isLocal
      && tokens.indices.contains { $0 < index && tokens[$0].text == name && declares($0) }
  }

  /// Whether a name is declared here: after `local`, or in a list of names after it.
  private func declares(_ index: Int) -> Bool {
    var at = index - 1
    while at > 1, symbol(",", at: at), name(at: at - 1) != nil { at -= 2 }
    return tokens.indices.contains(at)
      && (tokens[at].isKeyword("local") || tokens[at].isKeyword("for"))
  }

  /// `1 & (3 or 2)`.
  fileprivate var bitsOfChoices: [CheckFinding] {
    tokens.indices.compactMap { index in
      guard tokens[index].kind == .symbol,
        ["&", "|", "~", "<<", ">>"].contains(tokens[index].text),
        index > 0, index + 1 < tokens.count
      else { return nil }
      let isBefore = tokens[index - 1].kind == .number && holdsChoice(opening: index + 1)
      let isAfter = tokens[index + 1].kind == .number && holdsChoice(closing: index - 1)
      guard isBefore || isAfter else { return nil }
      return CheckFinding(
        .bitsOfChoice, at: place(index),
        "`\(tokens[index].text)` joins a number and a choice, which some builds of Lua 5.4 compile wrongly",
        help: "give the choice a name first: `local bits = a or b`, then `1 & bits`")
    }
  }

  private func holdsChoice(opening: Int) -> Bool {
    guard symbol("(", at: opening) else { return false }
    let end = lua.end(ofBracketAt: opening)
    return isChoice(opening + 1..<max(opening + 1, end - 1))
  }

  private func holdsChoice(closing: Int) -> Bool {
    guard symbol(")", at: closing) else { return false }
    let opening = (0..<closing).last {
      symbol("(", at: $0) && lua.end(ofBracketAt: $0) == closing + 1
    }
    return opening.map { isChoice($0 + 1..<closing) } ?? false
  }

  private func isChoice(_ range: Range<Int>) -> Bool {
    lua.topLevel(of: range).contains { tokens[$0].isKeyword("or") || tokens[$0].isKeyword("and") }
  }
}
