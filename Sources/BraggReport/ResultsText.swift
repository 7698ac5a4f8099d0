package import BraggModel
public import BraggRules

/// Writes an assessment as a results file (`bragg-results/1`).
public enum ResultsText {
  /// The program that wrote the file, with its version.
  public static let engine = "bragg 0.1.0"

  /// The results file's text: the same assessment gives the same bytes.
  public static func render(_ assessment: Assessment) -> String {
    json(assessment).serialised(indent: 2)
  }

  package static func json(_ assessment: Assessment) -> JSONText {
    let head: [(String, JSONText)] = [
      ("format", .string("bragg-results/1")),
      ("engine", .string(engine)),
      ("rule_set", ruleSet(assessment)),
      (
        "inputs",
        .array(
          assessment.inputs.map { input in
            .object([("path", .string(input.path)), ("sha256", .string(input.sha256))])
          })
      ),
      ("as_of", .string(assessment.asOf.description)),
      ("scale", .array(assessment.ruleSet.scale.levels.map(level))),
    ]
    let rated: [(String, JSONText)] = [
      ("actions", .array(assessment.actions.map(subject))),
      ("measures", .array(assessment.measures.map(subject))),
      ("risks", .array(assessment.risks.map(subject))),
      ("areas", .array(assessment.areas.map(subject))),
      ("plan", subject(assessment.planRatings)),
    ]
    return .object(
      head + optional("scales", scales(assessment.ruleSet)) + rated
        + optional("focus", focus(assessment)) + optional("cases", cases(assessment))
        + [
          ("breaches", .array(assessment.breaches.map { breach($0) })),
          ("counts", counts(assessment)),
          ("issues", .array(assessment.issues.map(issue))),
        ])
  }

  /// The case records; nil where there are none.
  private static func cases(_ assessment: Assessment) -> JSONText? {
    assessment.cases.isEmpty ? nil : .array(assessment.cases.map(subject))
  }

  /// The focus windows that the day is in; nil where there are none.
  private static func focus(_ assessment: Assessment) -> JSONText? {
    guard !assessment.focus.isEmpty else { return nil }
    return .array(
      assessment.focus.map { window in
        .object([
          ("title", .string(window.title)), ("from", .string(window.from.description)),
          ("to", .string(window.to.description)),
          ("actions", .array(window.actions.map(JSONText.string))),
        ])
      })
  }

  /// The ratings of one subject, as they also stand in a plan's own file.
  package static func ratings(_ subject: RatedSubject, hasFacts: Bool = true) -> JSONText {
    .object(subject.ratings.map { ($0.dimension, rating($0, hasFacts: hasFacts)) })
  }

  /// The levels of dimensions with a scale of their own; nil where there are none.
  private static func scales(_ rules: RuleSet) -> JSONText? {
    let kinds = SubjectKind.allCases.compactMap { kind -> (String, JSONText)? in
      let own = (rules.dimensions[kind] ?? []).filter(\.hasOwnScale)
      guard !own.isEmpty else { return nil }
      return (
        kind.rawValue, .object(own.map { ($0.name, .array($0.scale.levels.map(level))) })
      )
    }
    return kinds.isEmpty ? nil : .object(kinds)
  }

  private static func ruleSet(_ assessment: Assessment) -> JSONText {
    let rules = assessment.ruleSet
    let set = assessment.parameters.filter(\.isSet).map { JSONText.string($0.name) }
    return .object(
      [
        ("id", .string(rules.id)), ("version", .string(rules.version)),
        ("title", .string(rules.title)), ("source", .string(rules.source)),
        ("sha256", .string(rules.sha256)),
        (
          "parameters",
          .object(assessment.parameters.map { ($0.name, JSONText($0.value)) })
        ),
      ] + (set.isEmpty ? [] : [("set", .array(set))]))
  }

  static func level(_ level: Level) -> JSONText {
    .object(
      [
        ("id", .string(level.id)), ("label", .string(level.label)),
        ("letter", .string(level.letter)), ("meaning", .string(level.meaning)),
      ] + optional("rank", level.rank.map { .integer(Int64($0)) }))
  }

  private static func subject(_ subject: RatedSubject) -> JSONText {
    .object([
      ("ref", .string(subject.ref)), ("title", .string(subject.title)),
      ("ratings", ratings(subject)),
    ])
  }

  static func rating(_ rating: Rating, hasFacts: Bool = true) -> JSONText {
    .object(
      [
        ("level", rating.level.map(JSONText.string) ?? .null),
        ("state", .string(rating.state.rawValue)),
      ]
        + optional("clause", rating.clause.map(JSONText.string))
        + optional("meaning", rating.meaning.map(JSONText.string))
        + [("reason", .string(rating.reason))]
        + optional("facts", hasFacts ? facts(rating.facts) : nil)
        + optional("place", rating.place.map(JSONText.string))
        + optional("previous", rating.previous.map(JSONText.string))
        + optional("travel", rating.travel.map { .string($0.rawValue) })
        + optional("travel_reason", rating.travelReason.map(JSONText.string))
        + optional("travel_facts", rating.travelFacts.isEmpty ? nil : facts(rating.travelFacts))
        + optional("obligations", obligations(rating))
        + optional("derived", rating.derived.map(derived))
        + optional("override", rating.override.map(override)))
  }

  private static func obligations(_ rating: Rating) -> JSONText? {
    guard !rating.obligations.isEmpty else { return nil }
    return .array(
      rating.obligations.map { obligation in
        .object(
          [("name", .string(obligation.name)), ("met", .bool(obligation.isMet))]
            + optional("proposal", obligation.proposal.map(ExplanationJSON.proposal)))
      })
  }

  private static func derived(_ derived: Rating.Derived) -> JSONText {
    .object(
      [("level", derived.level.map(JSONText.string) ?? .null)]
        + optional("clause", derived.clause.map(JSONText.string))
        + [("reason", .string(derived.reason))])
  }

  private static func override(_ override: Override) -> JSONText {
    .object(
      [
        ("by", .string(override.by)), ("why", .string(override.why)),
        ("on", .string(override.on.description)),
      ] + optional("until", override.until.map { .string($0.description) }))
  }

  private static func facts(_ facts: [Fact]) -> JSONText {
    .array(facts.map { .object([("path", .string($0.path)), ("value", $0.value)]) })
  }

  static func breach(_ breach: Breach, hasFacts: Bool = true) -> JSONText {
    .object(
      [
        ("threshold", .string(breach.threshold.id)), ("subject", .string(breach.subject)),
        ("severity", .string(breach.threshold.severity.rawValue)),
      ]
        + optional("limit", breach.limit.map(JSONText.string))
        + optional("value", breach.value.map(JSONText.string))
        + optional("period", breach.period.map(JSONText.string))
        + [
          ("since", .string(breach.since)), ("meaning", .string(breach.threshold.means)),
          ("message", .string(breach.message)),
        ] + optional("facts", hasFacts ? facts(breach.facts) : nil))
  }

  private static func counts(_ assessment: Assessment) -> JSONText {
    // Few councils rate case records; the other kinds are counted even where there are none.
    let kinds = SubjectKind.allCases.filter { $0 != .cases || !assessment.cases.isEmpty }
    return .object(
      kinds.map { kind in
        let dimensions = assessment.ruleSet.dimensions[kind] ?? []
        return (
          kind.rawValue,
          .object(
            dimensions.map { dimension in
              let counts = LevelCounts(assessment, kind, dimension.name)
              return (
                dimension.name,
                .object(counts.entries.map { ($0.name, .integer(Int64($0.count))) })
              )
            })
        )
      })
  }

  static func issue(_ issue: Issue) -> JSONText {
    .object(
      [("place", .string(issue.place)), ("message", .string(issue.message))]
        + optional("help", issue.help.map(JSONText.string)))
  }

  private static func optional(_ name: String, _ value: JSONText?) -> [(String, JSONText)] {
    value.map { [(name, $0)] } ?? []
  }
}

extension JSONText {
  init(_ value: Parameter.Value) {
    self =
      switch value {
      case .number(let number): .number(number)
      case .text(let text): .string(text)
      case .flag(let flag): .bool(flag)
      }
  }
}
