/// Test cases for a copy of a rule set: without those of whole folders, which are another council's.
struct AdaptedTests {
  private let tokens: LuaTokens

  init(_ source: [UInt8]) { tokens = LuaTokens(source) }

  func adapted() -> [UInt8] {
    let list = tokens.tokens
    let structure = LuaStructure(list)
    let folders = list.indices.dropLast().filter {
      list[$0].kind == .name && list[$0].text == "folder" && list[$0 + 1].isSymbol("=")
    }
    var bytes = tokens.source
    // From the end, so that what is left out moves nothing that is still to be.
    for index in folders.reversed() {
      guard let open = structure.parents[index], let close = structure.closers[open] else {
        continue
      }
      let end = close + 1 < list.count && list[close + 1].isSymbol(",") ? close + 1 : close
      let start = startOfStatement(endingBefore: open, structure)
      bytes.removeSubrange(list[start].range.lowerBound..<list[end].range.upperBound)
    }
    return bytes
  }

  /// Where `cases[#cases + 1] = {` begins; for a case that is an element of a list, its own brace.
  private func startOfStatement(endingBefore open: Int, _ structure: LuaStructure) -> Int {
    let list = tokens.tokens
    guard open > 2, list[open - 1].isSymbol("="), list[open - 2].isSymbol("]"),
      let bracket = structure.closers.first(where: { $0.value == open - 2 })?.key, bracket > 0
    else { return open }
    return bracket - 1
  }
}
