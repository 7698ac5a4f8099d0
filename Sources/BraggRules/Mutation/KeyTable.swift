/// A clause or threshold as it is written in a rule file.
struct KeyTable {
  enum Kind { case clause, threshold }

  let kind: Kind
  /// The brace that opens it.
  let brace: Int
  /// The brace of the list it stands in; nil where it stands in none.
  let list: Int?
  /// Its id, or its name where it changes an inherited clause.
  let id: String
  let fields: [LuaField]

  func field(_ name: String) -> LuaField? { fields.first { $0.name == name } }
}

extension LuaStructure {
  /// The clauses and thresholds of the file, in order.
  func keyTables() -> [KeyTable] {
    tokens.indices.filter { tokens[$0].isSymbol("{") }.compactMap(keyTable)
  }

  private func keyTable(_ brace: Int) -> KeyTable? {
    let fields = fields(of: brace)
    func field(_ name: String) -> LuaField? { fields.first { $0.name == name } }
    let decides = field("when") != nil || field("otherwise") != nil
    if let id = text(of: field("id")) {
      // What has the id of something else, such as a level of the scale, gives no rating.
      let list = parents[brace].flatMap { tokens[$0].isSymbol("{") ? $0 : nil }
      if field("rating") != nil, decides || list != nil {
        return KeyTable(kind: .clause, brace: brace, list: list, id: id, fields: fields)
      }
      guard field("of") != nil, field("when") != nil else { return nil }
      return KeyTable(kind: .threshold, brace: brace, list: list, id: id, fields: fields)
    }
    // `replacing { slipped = { rating = "red", when = … } }`
    guard brace >= 2, tokens[brace - 1].isSymbol("="), let list = parents[brace], list > 0,
      tokens[list].isSymbol("{"), tokens[list - 1].text == "replacing"
    else { return nil }
    return KeyTable(
      kind: .clause, brace: brace, list: nil, id: tokens[brace - 2].text, fields: fields)
  }
}
