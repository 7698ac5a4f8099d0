import LuaRuntime

/// Changes of the key's own lines: clauses and thresholds left out, clauses swapped, other levels.
extension MutantFinder {
  func levelMutants() -> [Mutant] {
    tables.flatMap { table -> [Mutant] in
      guard table.kind == .clause, let rating = table.field("rating"),
        let level = structure.text(of: rating)
      else { return [] }
      let index = rating.value.lowerBound
      return neighbours(of: level, given: table.id).map { other in
        mutant(
          .level, at: index, "`\(table.id)` gives \(other), not \(level)",
          [SourceEdit(range: structure.tokens[index].range, text: "\"\(other)\"")],
          reach: .held(clause: table.id))
      }
    }
  }

  /// The levels beside the one that a clause gives, on its dimension's scale.
  private func neighbours(of level: String, given clause: String) -> [String] {
    let dimensions = SubjectKind.allCases.flatMap { rules.dimensions[$0] ?? [] }
    let dimension = dimensions.first { dimension in
      dimension.clauses.contains { $0.id == clause && $0.rating == level }
    }
    let ids = (dimension?.scale ?? rules.scale).ids
    guard level != Scale.unrated else { return Array(ids.prefix(1)) }
    guard let place = ids.firstIndex(of: level) else { return [] }
    return [place - 1, place + 1].filter(ids.indices.contains).map { ids[$0] }
  }

  func droppedMutants() -> [Mutant] {
    tables.compactMap { table in
      guard table.list != nil else { return nil }
      let edits = [SourceEdit(range: wholeLines(of: table), text: "")]
      switch table.kind {
      case .clause:
        return mutant(
          .dropped, at: table.brace, "the clause `\(table.id)` is left out", edits,
          reach: reach(ofTrying: table))
      case .threshold:
        return mutant(
          .threshold, at: table.brace, "the threshold `\(table.id)` is left out", edits,
          reach: .breaches)
      }
    }
  }

  /// A table with the comma after it, and the line breaks where it has its lines for itself.
  private func wholeLines(of table: KeyTable) -> Range<Int> {
    let source = module.source
    let end = structure.closers[table.brace] ?? table.brace
    var upper = structure.tokens[end].range.upperBound
    if end + 1 < structure.tokens.count, structure.tokens[end + 1].isSymbol(",") {
      upper = structure.tokens[end + 1].range.upperBound
    }
    var lower = structure.tokens[table.brace].range.lowerBound
    while lower > 0, source[lower - 1] == UInt8(ascii: " ") { lower -= 1 }
    let startsLine = lower == 0 || source[lower - 1] == UInt8(ascii: "\n")
    guard startsLine, upper < source.count, source[upper] == UInt8(ascii: "\n") else {
      return structure.tokens[table.brace].range.lowerBound..<upper
    }
    return lower..<upper + 1
  }

  func swappedMutants() -> [Mutant] {
    tables.compactMap { first in
      guard first.kind == .clause, let list = first.list,
        let second = tables.first(where: { $0.list == list && $0.brace > first.brace }),
        // What stands behind `otherwise` is never tried: that is the clause left out.
        second.field("otherwise") == nil, first.field("otherwise") == nil,
        !isExclusive(first, second)
      else { return nil }
      let ranges = [first, second].map(range)
      return mutant(
        .swapped, at: first.brace, "`\(first.id)` stands after `\(second.id)`",
        [
          SourceEdit(range: ranges[0], text: text(ranges[1])),
          SourceEdit(range: ranges[1], text: text(ranges[0])),
        ],
        reach: reach(ofTrying: first))
    }
  }

  private func range(_ table: KeyTable) -> Range<Int> {
    let tokens = structure.tokens
    let end = structure.closers[table.brace] ?? table.brace
    return tokens[table.brace].range.lowerBound..<tokens[end].range.upperBound
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: module.source[range], as: UTF8.self)
  }

  /// Whether both clauses first ask one field for another word: never do both hold, and neither asks
  /// for anything else before.
  private func isExclusive(_ first: KeyTable, _ second: KeyTable) -> Bool {
    guard let left = firstWord(of: first), let right = firstWord(of: second) else { return false }
    return left.field == right.field && left.word != right.word
  }

  /// The field and word of a condition that begins `return a.status == "complete"`, where no `or` follows.
  private func firstWord(of table: KeyTable) -> (field: String, word: String)? {
    guard let when = table.field("when"), let function = function(when.value) else { return nil }
    let body = structure.body(of: function)
    let tokens = Array(structure.tokens[body])
    guard tokens.count >= 6, tokens[0].isKeyword("return"), tokens[1].kind == .name,
      tokens[2].isSymbol("."), tokens[4].isSymbol("=="), let word = tokens[5].quoted
    else { return nil }
    let rest = body.dropFirst(6).prefix { index in
      !(structure.parents[index] == function && structure.tokens[index].isSymbol(","))
    }
    let follows = rest.first.map { structure.tokens[$0].isKeyword("and") } ?? true
    let hasOr = rest.contains {
      structure.parents[$0] == function && structure.tokens[$0].isKeyword("or")
    }
    return follows && !hasOr ? (tokens[3].text, word) : nil
  }

  /// The `function` that a field is set to, there or by the name of a local one.
  private func function(_ value: Range<Int>) -> Int? {
    let first = structure.tokens[value.lowerBound]
    if first.isKeyword("function") { return value.lowerBound }
    guard value.count == 1, first.kind == .name else { return nil }
    let named = structure.tokens.indices.filter {
      structure.tokens[$0].isKeyword("function") && structure.name(ofLocal: $0) == first.text
    }
    return named.count == 1 ? named.first : nil
  }
}
