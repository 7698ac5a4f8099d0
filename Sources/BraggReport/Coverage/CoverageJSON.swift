package import BraggModel
package import BraggRules

/// The coverage of rule sets as data: what is reached, by which cases, and why the rest is not.
package enum CoverageJSON {
  package static func text(_ coverages: [Coverage]) -> JSONText {
    .object([
      ("format", .string("bragg-coverage/1")), ("rule_sets", .array(coverages.map(ruleSet))),
    ])
  }

  private static func ruleSet(_ coverage: Coverage) -> JSONText {
    .object([
      ("folder", .string(coverage.folder)),
      ("sides", share(coverage.sides)),
      ("lines", share(coverage.lineShare)),
      ("boundaries", share(coverage.boundaryShare)),
      ("clauses", .array(coverage.clauses.map(clause))),
      ("thresholds", .array(coverage.thresholds.map(threshold))),
      ("comparisons", .array(coverage.boundaries.map(comparison))),
      ("lines_run", .array(coverage.lines.map(line))),
      ("cases", .array(coverage.cases.map(test))),
    ])
  }

  private static func share(_ share: Share) -> JSONText {
    .object([
      ("total", .integer(Int64(share.total))), ("reached", .integer(Int64(share.reached))),
    ])
  }

  private static func clause(_ clause: ClauseCoverage) -> JSONText {
    .object(
      [
        ("subject", .string(clause.kind.rawValue)), ("dimension", .string(clause.dimension)),
        ("clause", .string(clause.clause.id)), ("place", .string(clause.clause.place)),
        ("held", names(clause.held)), ("did_not_hold", names(clause.failed)),
      ] + (clause.reason.map { [("why_not_reached", .string($0))] } ?? []))
  }

  private static func threshold(_ threshold: ThresholdCoverage) -> JSONText {
    .object([
      ("threshold", .string(threshold.threshold.id)), ("crossed", names(threshold.crossed)),
      ("not_crossed", names(threshold.kept)),
    ])
  }

  private static func comparison(_ boundary: BoundaryCoverage) -> JSONText {
    .object([
      ("place", .string("\(boundary.comparison.file):\(boundary.comparison.line)")),
      ("comparison", .string(boundary.comparison.text)), ("below", names(boundary.below)),
      ("on", names(boundary.on)), ("above", names(boundary.above)),
    ])
  }

  private static func line(_ line: LineCoverage) -> JSONText {
    .object([
      ("file", .string(line.place.file)), ("line", .integer(Int64(line.place.line))),
      ("count", .integer(Int64(line.count))),
    ])
  }

  private static func test(_ test: CaseCoverage) -> JSONText {
    .object([
      ("name", .string(test.name)), ("place", .string(test.place)), ("held", names(test.held)),
      ("did_not_hold", names(test.failed)),
    ])
  }

  private static func names(_ names: [String]) -> JSONText { .array(names.map(JSONText.string)) }
}
