import BraggModel
import LuaRuntime

/// Finds the small steps by which one file of a rule set can be changed.
struct MutantFinder {
  let rules: RuleSet
  let module: LuaModule
  let structure: LuaStructure
  let tables: [KeyTable]
  let words: WordsOnly
  let explanations: Explanations

  init(_ module: LuaModule, of rules: RuleSet) {
    self.rules = rules
    self.module = module
    structure = LuaStructure(LuaTokens(module.source).tokens)
    tables = structure.keyTables()
    words = WordsOnly(structure, tables)
    explanations = Explanations(module.source)
  }

  /// Every mutant of the file, in its order.
  func mutants(_ reads: ParameterReads) -> [Mutant] {
    let all =
      tokenMutants() + parameterMutants(reads) + levelMutants() + droppedMutants()
      + swappedMutants()
    // Stable: those of one place keep the order they were found in.
    return all.enumerated().sorted { left, right in
      (left.element.edits.first?.range.lowerBound ?? 0, left.offset)
        < (right.element.edits.first?.range.lowerBound ?? 0, right.offset)
    }.map(\.element)
  }

  func mutant(
    _ kind: MutationKind, at index: Int, _ title: String, _ edits: [SourceEdit],
    reach: MutantReach, setting: ParameterChange? = nil
  ) -> Mutant {
    let line = structure.tokens[index].line
    return Mutant(
      kind: kind, file: module.file, line: line, title: title, edits: edits, setting: setting,
      key: key(around: index), reach: reach,
      explanation: explanations.explanation(of: kind, in: line)?.reason)
  }
}

extension MutantFinder {
  /// The id of the clause or threshold that a token is in.
  private func key(around index: Int) -> String? {
    tables.first { ($0.brace...(structure.closers[$0.brace] ?? $0.brace)).contains(index) }?.id
  }

  private static let comparisons = [
    "<": ["<=", ">"], "<=": ["<", ">="], ">": [">=", "<"], ">=": [">", "<="], "==": ["~="],
    "~=": ["=="],
  ]

  /// Changes of one token: comparisons, `and` and `or`, `not`, numbers.
  private func tokenMutants() -> [Mutant] {
    let parameters = parameterTable.map { $0..<(structure.closers[$0] ?? $0) }
    return structure.tokens.indices.flatMap { index -> [Mutant] in
      guard !words.contains(index), parameters?.contains(index) != true else { return [] }
      let token = structure.tokens[index]
      switch token.kind {
      case .symbol:
        guard !isAttribute(index) else { return [] }
        return (Self.comparisons[token.text] ?? []).map { replaced(.comparison, index, by: $0) }
      case .keyword where token.text == "and": return [replaced(.logic, index, by: "or")]
      case .keyword where token.text == "or": return [replaced(.logic, index, by: "and")]
      case .keyword where token.text == "not": return [withoutNot(index)]
      case .number:
        return steps(of: token.text).map { replaced(.constant, index, by: $0) }
      default: return []
      }
    }
  }

  private func replaced(_ kind: MutationKind, _ index: Int, by text: String) -> Mutant {
    let token = structure.tokens[index]
    // `late -1` stays a difference where the number becomes negative.
    let follows = index > 0 ? structure.tokens[index - 1] : nil
    let isMinus = follows?.isSymbol("-") == true && text.hasPrefix("-")
    return mutant(
      kind, at: index, "`\(token.text)` becomes `\(text)`",
      [SourceEdit(range: token.range, text: isMinus ? "(\(text))" : text)], reach: reach(of: index))
  }

  private func withoutNot(_ index: Int) -> Mutant {
    let start = structure.tokens[index].range.lowerBound
    let end =
      index + 1 < structure.tokens.count
      ? structure.tokens[index + 1].range.lowerBound : structure.tokens[index].range.upperBound
    return mutant(
      .negation, at: index, "`not` is left out", [SourceEdit(range: start..<end, text: "")],
      reach: reach(of: index))
  }

  /// Whether this is a bracket of `local limit <const> = 3`.
  private func isAttribute(_ index: Int) -> Bool {
    [index + 1, index - 1].contains { at in
      structure.tokens.indices.contains(at)
        && ["const", "close"].contains(structure.tokens[at].text)
    }
  }

  /// A number as written, with its last digit one less and one more.
  func steps(of number: String) -> [String] {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let units = Int(parts.joined()), number.count < 16 else { return [] }
    let decimals = parts.count == 2 ? parts[1].count : 0
    return [units - 1, units + 1].map { Self.decimal($0, decimals) }
  }

  private static func decimal(_ units: Int, _ decimals: Int) -> String {
    let digits = String(units.magnitude)
    let sign = units < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let filled = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(sign)\(filled.dropLast(decimals)).\(filled.suffix(decimals))"
  }
}

extension MutantFinder {
  /// Which cases a change of a token can touch.
  func reach(of index: Int) -> MutantReach {
    for table in tables {
      for name in ["when", "otherwise", "where"] {
        guard let field = table.field(name), field.value.contains(index),
          structure.tokens[field.value.lowerBound].isKeyword("function")
        else { continue }
        return table.kind == .threshold ? .breaches : reach(ofTrying: table)
      }
    }
    guard let function = structure.functions(around: index).first else { return .everything }
    let lines = structure.body(of: function).map { structure.tokens[$0].line }
    return .lines(file: module.file, Set(lines))
  }

  /// Cases that come to a clause.
  func reach(ofTrying clause: KeyTable) -> MutantReach {
    let before = clause.list.flatMap { list in
      tables.last { $0.list == list && $0.brace < clause.brace }
    }
    if let before { return .tried(clause: clause.id, after: before.id) }
    let kinds = SubjectKind.allCases.filter { kind in
      rules.dimensions[kind]?.flatMap(\.clauses).contains { $0.id == clause.id } ?? false
    }
    return .kinds(Set(kinds))
  }
}
