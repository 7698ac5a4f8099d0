/// The tokens of a rule file that decide words alone: the reason of a clause, the message of a breach.
///
/// A case compares levels, clauses and breaches, so no case could tell a change of them. It is found
/// from where they stand: behind the first comma of what a `when` returns, in an `otherwise`, and in
/// local functions that are named nowhere else.
struct WordsOnly {
  private let structure: LuaStructure
  private var isWords: [Bool]
  /// Names that stand for a local function wherever they stand for anything: by name, their `function`.
  private let locals: [String: Int]

  init(_ structure: LuaStructure, _ tables: [KeyTable]) {
    self.structure = structure
    isWords = Array(repeating: false, count: structure.tokens.count)
    let functions = structure.tokens.indices.compactMap { index in
      structure.tokens[index].isKeyword("function")
        ? structure.name(ofLocal: index).map { ($0, index) } : nil
    }
    // A name given twice could be either.
    locals = Dictionary(grouping: functions, by: \.0).compactMapValues { same in
      same.count == 1 ? same.first?.1 : nil
    }
    var conditions: [LuaField] = []
    for table in tables {
      if let otherwise = table.field("otherwise") { mark(otherwise.value) }
      if let when = table.field("when") { conditions.append(when) }
    }
    let places = Set(
      conditions.filter { $0.value.count == 1 }.map(\.value.lowerBound))
    for condition in conditions
    where structure.tokens[condition.value.lowerBound].isKeyword("function") {
      markReasons(of: condition.value.lowerBound)
    }
    markFunctions(asConditions: places)
  }

  /// Whether a token decides words alone.
  func contains(_ index: Int) -> Bool { isWords[index] }

  private mutating func mark(_ range: Range<Int>) { for index in range { isWords[index] = true } }

  /// Marks what a function returns behind its first value.
  private mutating func markReasons(of function: Int) {
    for index in structure.body(of: function)
    where structure.tokens[index].isKeyword("return")
      && structure.functions(around: index).first == function
    {
      let block = structure.parents[index]
      let rest = index + 1..<(block.flatMap { structure.closers[$0] } ?? index + 1)
      let inBlock = rest.filter { structure.parents[$0] == block }
      // A return is the last statement of its block, or of its branch.
      let end =
        inBlock.first { ["else", "elseif", ";"].contains(structure.tokens[$0].text) }
        ?? rest.upperBound
      if let comma = inBlock.first(where: { structure.tokens[$0].isSymbol(",") }), comma < end {
        mark(comma..<end)
      }
    }
  }

  /// Marks local functions that only such places name, until no more are found.
  private mutating func markFunctions(asConditions conditions: Set<Int>) {
    var rest = locals.sorted { $0.value < $1.value }
    var found = true
    while found {
      found = false
      for (name, function) in rest {
        let outside = uses(of: name, besides: function).filter { !isWords[$0] }
        guard outside.allSatisfy(conditions.contains) else { continue }
        if outside.isEmpty {
          mark(structure.body(of: function))
        } else {
          markReasons(of: function)
        }
        rest.removeAll { $0.value == function }
        found = true
      }
    }
  }

  /// Where a name stands for something, outside the function that it names.
  private func uses(of name: String, besides function: Int) -> [Int] {
    let own = function..<((structure.closers[function] ?? function) + 1)
    return structure.tokens.indices.filter { index in
      let token = structure.tokens[index]
      guard token.kind == .name, token.text == name, !own.contains(index) else { return false }
      let before = index > 0 ? structure.tokens[index - 1].text : ""
      return before != "." && before != ":"
    }
  }
}
