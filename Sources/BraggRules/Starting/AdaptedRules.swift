/// A rule file under another council's id and title, with its source told as what it came from.
struct AdaptedRules {
  private let tokens: LuaTokens

  init(_ source: [UInt8]) { tokens = LuaTokens(source) }

  func adapted(to id: String) -> [UInt8] {
    let values = values()
    var bytes = tokens.source
    // From the end, so that what is replaced moves nothing that is still to be.
    for (name, range) in values.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard let new = value(of: name, at: range, for: id) else { continue }
      bytes.replaceSubrange(range, with: Array(new.utf8))
    }
    return bytes
  }

  private func value(of name: String, at range: Range<Int>, for id: String) -> String? {
    switch name {
    case "id": "\"\(id)\""
    case "title": "\"\(NewRuleSet.title(of: id))'s key\""
    case "source": "\"adapted from \" .. \(tokens.text(range))"
    default: nil
    }
  }

  /// The settings of the rule set itself, each with the bytes of its value.
  private func values() -> [(name: String, range: Range<Int>)] {
    let list = tokens.tokens
    let structure = LuaStructure(list)
    guard
      let open = list.indices.dropFirst().first(where: {
        list[$0].isSymbol("{") && list[$0 - 1].kind == .name && list[$0 - 1].text == "ruleset"
      }), let close = structure.closers[open]
    else { return [] }
    let direct = (open + 1..<close).filter { structure.parents[$0] == open }
    return direct.compactMap { index -> (String, Range<Int>)? in
      guard list[index].kind == .name, index + 2 < close, list[index + 1].isSymbol("="),
        list[index - 1].isSymbol("{") || list[index - 1].isSymbol(",")
          || list[index - 1].isSymbol(";")
      else { return nil }
      let end = direct.first {
        $0 > index + 1 && (list[$0].isSymbol(",") || list[$0].isSymbol(";"))
      }
      let last = (end ?? close) - 1
      return (list[index].text, list[index + 2].range.lowerBound..<list[last].range.upperBound)
    }
  }
}
