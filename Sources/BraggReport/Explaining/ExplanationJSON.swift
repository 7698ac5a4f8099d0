import BraggModel
import BraggRules

/// Explanations as a document (`bragg-explanation/1`).
enum ExplanationJSON {
  static func json(_ explanations: [Explanation]) -> JSONText {
    let first = explanations.first
    return .object(
      [
        ("format", .string("bragg-explanation/1")), ("engine", .string(ResultsText.engine)),
      ]
        + (first.map(head) ?? [])
        + [("ratings", .array(explanations.map(rating)))])
  }

  private static func head(_ explanation: Explanation) -> [(String, JSONText)] {
    [
      ("kind", .string(explanation.kind.singular)), ("ref", .string(explanation.ref)),
      ("title", .string(explanation.title)), ("as_of", .string(explanation.asOf.description)),
      (
        "rule_set",
        .object([
          ("id", .string(explanation.ruleSet.id)),
          ("version", .string(explanation.ruleSet.version)),
          ("sha256", .string(explanation.ruleSet.sha256)),
        ])
      ),
    ]
  }

  private static func rating(_ explanation: Explanation) -> JSONText {
    let words = ExplanationWords(explanation)
    return .object(
      [
        ("dimension", .string(explanation.rating.dimension)),
        ("sentence", .string(words.sentence)),
        ("rating", ResultsText.rating(explanation.rating)),
      ]
        + some("clause", explanation.clause.map(clause))
        + some("deciders", list(explanation.deciders.map(decider)))
        + some("missing", list(explanation.missing.map(missing)))
        + [("others", .array(explanation.others.map { other($0, words.facts) }))]
        + some("paths", explanation.paths.map { paths($0, words.facts) })
        + [("complete", .bool(!explanation.isBounded))])
  }

  private static func clause(_ clause: Clause) -> JSONText {
    .object([
      ("id", .string(clause.id)), ("level", .string(clause.rating)),
      ("meaning", .string(clause.means)), ("place", .string(clause.place)),
    ])
  }

  private static func decider(_ decider: Explanation.Decider) -> JSONText {
    .object([
      ("kind", .string(decider.kind.singular)), ("ref", .string(decider.ref)),
      ("title", .string(decider.title)), ("dimension", .string(decider.dimension)),
      ("level", text(decider.level)),
    ])
  }

  private static func missing(_ missing: Explanation.MissingFact) -> JSONText {
    .object(
      [("path", .string(missing.path))] + some("from", missing.supplier.map(JSONText.string))
        + [
          (
            "answers",
            .array(
              missing.answers.map { answer in
                .object([
                  ("from", text(answer.from)), ("to", text(answer.to)),
                  ("level", text(answer.level)),
                ])
              })
          )
        ])
  }

  private static func other(_ other: Explanation.OtherLevel, _ words: FactWords) -> JSONText {
    .object(
      [
        ("level", .string(other.level.id)),
        ("changes", .array(other.changes.map { change($0, words) })),
      ] + some("nearest", other.nearest.map(nearest)))
  }

  private static func nearest(_ nearest: Explanation.NearestClause) -> JSONText {
    .object(
      [
        ("clause", clause(nearest.clause)), ("holds", nearest.holds.map(JSONText.bool) ?? .null),
      ] + some("problem", nearest.problem.map(JSONText.string))
        + some("before", nearest.before.map(clause))
        + [
          (
            "compared",
            .array(
              nearest.compared.map { compared in
                .object([
                  ("text", .string(compared.text)), ("place", .string(compared.place)),
                  ("left", .string(compared.left)), ("right", .string(compared.right)),
                  ("gap", .number(compared.gap)), ("holds", .bool(compared.holds)),
                ])
              })
          )
        ])
  }

  private static func paths(_ paths: PathsToLevel, _ words: FactWords) -> JSONText {
    .object([
      ("level", .string(paths.level.id)), ("there", .bool(paths.isThere)),
      ("most_changes", .integer(Int64(paths.mostChanges))),
      ("ways", .array(paths.paths.map { path($0, words) })), ("complete", .bool(!paths.isBounded)),
    ])
  }

  private static func path(_ path: PathToLevel, _ words: FactWords?) -> JSONText {
    .object(
      [
        ("changes", .array(path.changes.map { change($0, words) })),
        ("as_of", .string(path.asOf.description)), ("level", .string(path.level)),
      ] + some("clause", path.clause.map(JSONText.string)))
  }

  /// A way that is proposed in results.
  static func proposal(_ path: PathToLevel) -> JSONText { self.path(path, nil) }

  private static func change(_ change: FactChange, _ words: FactWords?) -> JSONText {
    .object(
      some("words", words.map { .string($0.change(change)) }) + [
        ("kind", .string(change.kind.rawValue)),
        ("path", .string(change.path)), ("from", text(change.from)), ("to", text(change.to)),
      ] + some("until", change.until.map(JSONText.string))
        + (change.isOpen ? [("open", .bool(true))] : [])
        + some("by", change.by.map { .string(change.isOfDays ? "\($0) days" : $0) })
        + some("period", change.period.map(JSONText.string))
        + some("level", change.level.map(JSONText.string))
        + some("clause", change.clause.map(JSONText.string)))
  }

  private static func text(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

  private static func list(_ values: [JSONText]) -> JSONText? {
    values.isEmpty ? nil : .array(values)
  }

  private static func some(_ name: String, _ value: JSONText?) -> [(String, JSONText)] {
    value.map { [(name, $0)] } ?? []
  }
}
