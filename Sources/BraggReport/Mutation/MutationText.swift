import BraggModel
package import BraggRules

/// How well cases would catch a mistake, for a person to read.
package enum MutationText {
  package static func render(_ scores: [MutationScore]) -> String {
    scores.map(render).joined(separator: "\n")
  }

  private static func render(_ score: MutationScore) -> String {
    var lines = [
      "\(score.ruleSet.folder): \(score.counted.counted("mutant")), \(score.killed) killed, "
        + "\(score.percent.spelt) %"
        + (score.explained == 0 ? "" : ", \(score.explained) explained")
    ]
    if !score.failing.isEmpty {
      lines.append(
        "  judged without \(score.failing.count.counted("case")) that "
          + "\(score.failing.count == 1 ? "fails" : "fail") as it is")
    }
    lines += kinds(score)
    for (index, survivor) in score.survivors.enumerated() {
      lines += [""] + self.survivor(survivor, number: index + 1, in: score)
    }
    for place in score.idleExplanations {
      lines += [
        "",
        "\(score.ruleSet.folder)/\(place.file):\(place.line): the comment explains no survivor: "
          + "take it away",
      ]
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A line for each kind of change: how many of them were killed.
  private static func kinds(_ score: MutationScore) -> [String] {
    MutationKind.allCases.compactMap { kind in
      let counted = score.results.filter { $0.mutant.kind == kind && !$0.isExplained }
      guard !counted.isEmpty else { return nil }
      let killed = counted.count { !$0.survives }
      return "  " + Text.padded(kind.words, 24)
        + Text.padded("\(killed) of \(counted.count)", 12).trimmedEnd
    }
  }

  private static func survivor(
    _ result: MutationResult, number: Int, in score: MutationScore
  ) -> [String] {
    let mutant = result.mutant
    var lines = [
      "\(number). \(score.ruleSet.folder)/\(mutant.file):\(mutant.line): \(mutant.title)"
    ]
    lines += result.diff(in: score).lines(cutAfter: 3).map { "  " + $0 }
    guard case .survived(let touching, let killer) = result.fate else { return lines }
    lines.append(
      touching == 0
        ? "  no case comes here" : "  \(touching.counted("case")) came here and none failed")
    guard let killer else {
      return lines + [
        "  no case near yours tells it: it may be equivalent; if so, write in this line",
        "  `-- bragg: equivalent \(mutant.kind.rawValue) because …`",
      ]
    }
    lines.append("  this case would (\(killer.difference)):")
    return lines + killer.test.luaText.split(separator: "\n").map { "    " + $0 }
  }
}

extension MutationResult {
  var isExplained: Bool {
    if case .explained = fate { true } else { false }
  }

  /// What the mutant changes.
  func diff(in score: MutationScore) -> SourceDiff {
    let source = score.source[mutant.file] ?? []
    return SourceDiff(from: source, to: mutant.edits.applied(to: source))
  }
}

extension MutationKind {
  /// What is changed, as a heading.
  var words: String {
    switch self {
    case .comparison: "comparisons"
    case .logic: "`and` and `or`"
    case .negation: "`not` left out"
    case .constant: "numbers"
    case .parameter: "parameters"
    case .dropped: "clauses left out"
    case .swapped: "clauses swapped"
    case .level: "levels"
    case .threshold: "thresholds left out"
    }
  }
}

extension Int {
  /// `1 case`, `2 cases`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension Double {
  fileprivate var spelt: String { JSONText.number(self).serialised() }
}
