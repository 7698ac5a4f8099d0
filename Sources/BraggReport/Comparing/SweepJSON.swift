import BraggModel
import BraggRules

/// A sweep as a document (`bragg-sweep/1`).
enum SweepJSON {
  static func json(_ sweep: ParameterSweep) -> JSONText {
    let settings = sweep.settings.map { ($0.name, JSONText.string($0.value)) }
    return .object(
      [
        ("format", .string("bragg-sweep/1")), ("engine", .string(ResultsText.engine)),
        ("rule_set", .string(sweep.ruleSet.id)), ("version", .string(sweep.ruleSet.version)),
        ("sha256", .string(sweep.ruleSet.sha256)),
        ("as_of", .string(sweep.asOf.description)), ("parameter", .string(sweep.parameter)),
      ] + (sweep.inForce.map { [("in_force", JSONText($0))] } ?? [])
        + (settings.isEmpty ? [] : [("set", .object(settings))])
        + [
          ("values", .array(sweep.values.map { JSONText($0) })),
          ("dimensions", .array(sweep.rows.map(row))),
          (
            "flips",
            .array(
              sweep.flips.map { flip in
                .object([
                  ("from_value", JSONText(sweep.values[flip.position - 1])),
                  ("to_value", JSONText(sweep.values[flip.position])),
                  ("change", ComparisonJSON.change(flip.change)),
                ])
              })
          ),
        ])
  }

  private static func row(_ row: ParameterSweep.Row) -> JSONText {
    .object([
      ("kind", .string(row.kind.rawValue)), ("dimension", .string(row.dimension)),
      ("levels", .array(row.heldLevels.map { .string($0.id) })),
      ("counts", .array(row.counts.map { .array($0.map(ComparisonJSON.count)) })),
    ])
  }
}
