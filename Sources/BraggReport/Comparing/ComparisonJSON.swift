import BraggModel
import BraggRules

/// Comparisons as a document (`bragg-comparison/1`).
enum ComparisonJSON {
  static func json(_ report: ComparisonReport) -> JSONText {
    .object([
      ("format", .string("bragg-comparison/1")), ("engine", .string(ResultsText.engine)),
      ("days", .array(report.days.map(day))),
      (
        "left_out",
        .array(
          report.leftOut.map { .object([("day", .string($0.day)), ("why", .string($0.why))]) })
      ),
    ])
  }

  private static func day(_ day: AssessmentComparison) -> JSONText {
    .object([
      ("before", side(day.before)), ("after", side(day.after)),
      (
        "parameters",
        .array(
          day.parameters.map { name, old, new in
            .object(
              [("name", .string(name))] + text("before", old) + text("after", new))
          })
      ),
      ("rated", count(day.rated)), ("changed", count(day.changed)),
      ("better", count(day.count(.better))), ("worse", count(day.count(.worse))),
      ("neither", count(day.count(.other))), ("other_clauses", count(day.otherClauses)),
      ("matrices", .array(day.matrices.map(matrix))),
      ("changes", .array(day.changes.map(change))), ("areas", .array(day.areas.map(area))),
      ("breaches", .array(day.breaches.map(breach))), ("lone", .array(day.lone.map(lone))),
      ("remarks", .array(day.remarks.map(JSONText.string))),
    ])
  }

  private static func side(_ side: AssessmentSide) -> JSONText {
    .object(
      [
        ("rule_set", .string(side.ruleSet)), ("version", .string(side.version)),
        ("sha256", .string(side.sha256)), ("as_of", .string(side.asOf.description)),
      ] + (side.set.isEmpty ? [] : [("set", .array(side.set.map(JSONText.string)))]))
  }

  private static func matrix(_ matrix: LevelMatrix) -> JSONText {
    .object([
      ("kind", .string(matrix.kind.rawValue)), ("dimension", .string(matrix.dimension)),
      ("rows", .array(matrix.rows.map { .string($0.id) })),
      ("columns", .array(matrix.columns.map { .string($0.id) })),
      ("counts", .array(matrix.counts.map { .array($0.map(count)) })),
    ])
  }

  static func change(_ change: AssessmentComparison.Change) -> JSONText {
    .object([
      ("kind", .string(change.kind.rawValue)), ("ref", .string(change.ref)),
      ("title", .string(change.title)), ("dimension", .string(change.dimension)),
      ("from", .string(change.from.id)), ("to", .string(change.to.id)),
      ("direction", .string(change.direction.words)), ("before", decision(change.before)),
      ("after", decision(change.after)),
    ])
  }

  private static func decision(_ decision: AssessmentSide.Decision) -> JSONText {
    .object(text("clause", decision.clause) + [("reason", .string(decision.reason))])
  }

  private static func area(_ area: AreaChanges) -> JSONText {
    .object([
      ("ref", .string(area.ref)), ("title", .string(area.title)),
      ("dimension", .string(area.dimension)), ("actions", count(area.actions)),
      ("better", count(area.count(.better))), ("worse", count(area.count(.worse))),
      ("neither", count(area.count(.other))),
      ("changes", .array(area.changes.map { .string($0.ref) })),
    ])
  }

  private static func breach(_ breach: AssessmentComparison.BreachChange) -> JSONText {
    .object([
      ("change", .string(breach.comes ? "comes" : "goes")),
      ("threshold", .string(breach.crossing.threshold)),
      ("subject", .string(breach.crossing.subject)), ("title", .string(breach.title)),
      ("severity", .string(breach.crossing.severity)),
      ("message", .string(breach.crossing.message)),
    ])
  }

  private static func lone(_ lone: AssessmentComparison.Lone) -> JSONText {
    .object([
      ("side", .string(lone.isNew ? "after" : "before")), ("kind", .string(lone.kind.rawValue)),
      ("ref", .string(lone.ref)), ("title", .string(lone.title)),
    ])
  }

  static func count(_ count: Int) -> JSONText { .integer(Int64(count)) }

  private static func text(_ name: String, _ text: String?) -> [(String, JSONText)] {
    text.map { [(name, .string($0))] } ?? []
  }
}
