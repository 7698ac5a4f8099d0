import BraggModel

/// Clauses: two that say the same, and ids that are not spelt as ids.
enum ClauseChecks {
  static func findings(_ checked: CheckedRules) -> [CheckFinding] {
    let clauses = checked.ownDimensions.flatMap { kind, dimension in
      let own = dimension.clauses.filter(\.isOwn)
      return meanings(
        own.map { ($0.id, $0.means, checked.place($0.place, id: $0.id)) },
        what: "clause", of: "\(kind.rawValue).\(dimension.name)")
        + conditions(own, kind, dimension.name, checked)
        + own.flatMap { clause in
          spelling(clause.id, "clause", checked.place(clause.place, id: clause.id))
        }
    }
    let thresholds = checked.ownThresholds.map(\.threshold).map { threshold in
      (threshold.id, threshold.means, checked.place(of: threshold))
    }
    return clauses + meanings(thresholds, what: "threshold", of: "the rule set")
      + thresholds.flatMap { spelling($0.0, "threshold", $0.2) }
  }

  private static func meanings(
    _ entries: [(id: String, means: String, place: CheckPlace)], what: String, of context: String
  ) -> [CheckFinding] {
    var seen: [String: String] = [:]
    return entries.compactMap { entry in
      let means = entry.means.lowercased()
      guard let earlier = seen[means] else {
        seen[means] = entry.id
        return nil
      }
      return CheckFinding(
        .duplicateMeaning, at: entry.place,
        "\(what) `\(entry.id)` of \(context) means the same as `\(earlier)`, word for word",
        help: "say in `means` what tells the two apart, or make them one",
        subject: "\(what) `\(entry.id)`")
    }
  }

  /// Two clauses that hold for the same subjects: the second never decides.
  private static func conditions(
    _ clauses: [Clause], _ kind: SubjectKind, _ dimension: String, _ checked: CheckedRules
  ) -> [CheckFinding] {
    var seen: [String: String] = [:]
    return clauses.filter { !$0.isOtherwise }.compactMap { clause in
      let place = clause.place.split(separator: ":")
      guard let file = place.first, let line = place.last.flatMap({ Int($0) }),
        let condition = checked.file(String(file))?.condition(of: clause.id, onLine: line)
      else { return nil }
      guard let earlier = seen[condition] else {
        seen[condition] = clause.id
        return nil
      }
      return CheckFinding(
        .duplicateCondition, at: checked.place(clause.place, id: clause.id),
        "clause `\(clause.id)` of \(kind.rawValue).\(dimension) has the same `when` as `\(earlier)` before it, so it never decides",
        help: "write what tells the two apart, or remove one", subject: "clause `\(clause.id)`")
    }
  }

  private static func spelling(_ id: String, _ what: String, _ place: CheckPlace) -> [CheckFinding]
  {
    guard !id.isKebabCase else { return [] }
    return [
      CheckFinding(
        .idSpelling, at: place, "the id `\(id)` is not in small letters with hyphens",
        help: "call it `\(id.kebabCased)`, before results and tests name it",
        subject: "\(what) `\(id)`")
    ]
  }
}

extension CheckedRules {
  func place(of threshold: Threshold) -> CheckPlace { place(threshold.place, id: threshold.id) }
}

extension CheckedFile {
  /// What a clause's `when` asks, as text to compare by.
  ///
  /// Nil where it cannot be told: a function that a call makes may hold other values each time.
  fileprivate func condition(of id: String, onLine line: Int) -> String? {
    let start = tokens.indices.first { index in
      tokens[index].line == line && quoted(at: index) == id && symbol("=", at: index - 1)
        && name(at: index - 2) == "id"
    }
    let opening = (0..<(start ?? 0)).last { index in
      tokens[index].isSymbol("{") && lua.end(ofBracketAt: index) > start ?? 0
    }
    guard let opening,
      let when = lua.topLevel(of: opening + 1..<lua.end(ofBracketAt: opening) - 1)
        .first(where: { name(at: $0) == "when" && symbol("=", at: $0 + 1) })
    else { return nil }
    if let function = functions.first(where: { $0.start == when + 2 }) {
      return condition(of: function)
    }
    guard let name = name(at: when + 2), symbol(",", at: when + 3) || symbol("}", at: when + 3)
    else { return nil }
    return name
  }

  private func condition(of function: LuaFunction) -> String {
    var body = function.body
    if let first = body.first, tokens[first].isKeyword("return") {
      let comma = lua.topLevel(of: body).first { tokens[$0].isSymbol(",") }
      body = body.lowerBound..<(comma ?? body.upperBound)
    }
    return tokens[body].map { token in
      token.kind == .name && token.text == function.parameters.first ? "subject" : token.text
    }.joined(separator: " ")
  }
}

extension String {
  fileprivate var isKebabCase: Bool {
    !isEmpty && first != "-" && last != "-" && !contains("--")
      && utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  /// The text as an id: small letters and digits, with hyphens between words.
  fileprivate var kebabCased: String {
    var words: [String] = [""]
    for character in self {
      if !character.isLetter && !character.isNumber {
        words.append("")
      } else {
        if character.isUppercase, words.last?.last?.isLowercase == true { words.append("") }
        words[words.count - 1] += character.lowercased()
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: "-")
  }
}
