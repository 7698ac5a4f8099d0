package import BraggModel
package import BraggRules

/// How well cases would catch a mistake, for a program to read: `bragg-mutation/1`.
package enum MutationJSON {
  package static func text(_ scores: [MutationScore]) -> JSONText {
    .object([
      ("format", .string("bragg-mutation/1")),
      ("rule_sets", .array(scores.map(ruleSet))),
    ])
  }

  private static func ruleSet(_ score: MutationScore) -> JSONText {
    .object([
      ("folder", .string(score.ruleSet.folder)),
      ("id", .string(score.ruleSet.id)),
      ("counted", .integer(Int64(score.counted))),
      ("killed", .integer(Int64(score.killed))),
      ("explained", .integer(Int64(score.explained))),
      ("percent", .number(score.percent)),
      ("failing_cases", .array(score.failing.map { .string($0.name) })),
      (
        "idle_explanations",
        .array(
          score.idleExplanations.map { place in
            .object([("file", .string(place.file)), ("line", .integer(Int64(place.line)))])
          })
      ),
      ("mutants", .array(score.results.map { mutant($0, in: score) })),
    ])
  }

  private static func mutant(_ result: MutationResult, in score: MutationScore) -> JSONText {
    var members: [(String, JSONText)] = [
      ("kind", .string(result.mutant.kind.rawValue)),
      ("file", .string(result.mutant.file)),
      ("line", .integer(Int64(result.mutant.line))),
      ("title", .string(result.mutant.title)),
    ]
    switch result.fate {
    case .killed(let test):
      members += [("fate", .string("killed")), ("killed_by", .string(test.name))]
    case .explained(let reason):
      members += [("fate", .string("explained")), ("explanation", .string(reason))]
      members.append(("diff", .array(result.diff(in: score).lines.map(JSONText.string))))
    case .survived(let touching, let killer):
      members += [("fate", .string("survived")), ("cases", .integer(Int64(touching)))]
      members.append(("diff", .array(result.diff(in: score).lines.map(JSONText.string))))
      if let killer {
        members += [
          ("difference", .string(killer.difference)), ("case", .string(killer.test.luaText)),
        ]
      }
    }
    return .object(members)
  }
}
