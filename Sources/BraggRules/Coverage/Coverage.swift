/// How much of a rule set's own files its test cases reach, and which of them do.
package struct Coverage: Sendable {
  /// The rule set's folder, as it was named.
  package let folder: String
  /// Every clause of the rule set's own, in the order of the key.
  package let clauses: [ClauseCoverage]
  /// Every threshold of the rule set's own.
  package let thresholds: [ThresholdCoverage]
  /// Every comparison that its functions make, in the order of the files.
  package let boundaries: [BoundaryCoverage]
  /// Every line of its functions that can run.
  package let lines: [LineCoverage]
  /// What each case reached, in the order of the cases.
  package let cases: [CaseCoverage]

  /// Sides of clauses and thresholds: each has to hold in a case, and not to hold in another.
  package var sides: Share {
    Share(
      of: clauses.reduce(0) { $0 + $1.sides } + thresholds.count * 2,
      reached: clauses.reduce(0) { $0 + $1.sidesReached }
        + thresholds.reduce(0) { $0 + ($1.crossed.isEmpty ? 0 : 1) + ($1.kept.isEmpty ? 0 : 1) })
  }

  /// Lines that can run.
  package var lineShare: Share { Share(of: lines.count, reached: lines.count { $0.count > 0 }) }

  /// Sides of boundaries: below, on and above.
  package var boundaryShare: Share {
    Share(
      of: boundaries.reduce(0) { $0 + $1.sides },
      reached: boundaries.reduce(0) { $0 + $1.sidesReached })
  }
}

/// So many of so many.
package struct Share: Sendable, Equatable {
  package let total: Int
  package let reached: Int

  package init(of total: Int, reached: Int) {
    self.total = total
    self.reached = reached
  }

  /// In per cent; 100 of nothing.
  package var percent: Double { total == 0 ? 100 : Double(reached) * 100 / Double(total) }
}

/// The two sides of a clause: where it held, and where it was tried and did not.
package struct ClauseCoverage: Sendable {
  package let kind: SubjectKind
  package let dimension: String
  package let clause: Clause
  /// The names of the cases in which it held.
  package let held: [String]
  /// The names of the cases in which it was tried and did not hold.
  package let failed: [String]
  /// Why a side is not reached; nil where both are.
  package let reason: String?

  /// `otherwise` cannot fail to hold.
  package var sides: Int { clause.isOtherwise ? 1 : 2 }

  package var sidesReached: Int {
    (held.isEmpty ? 0 : 1) + (clause.isOtherwise || failed.isEmpty ? 0 : 1)
  }
}

/// The two sides of a threshold.
package struct ThresholdCoverage: Sendable {
  package let threshold: Threshold
  /// The names of the cases in which it was crossed.
  package let crossed: [String]
  /// The names of the cases in which it was watched and not crossed.
  package let kept: [String]
}

/// The three sides of a comparison's boundary: its left side below its right, the same, and above.
package struct BoundaryCoverage: Sendable {
  package let comparison: Comparison
  package let below: [String]
  package let on: [String]
  package let above: [String]
  /// How near a case came to the boundary from below, and from above; nil where none did.
  package let nearestBelow: Double?
  package let nearestAbove: Double?

  /// Counts are not below 0, so where none was, no case can be asked for.
  package var sides: Int { comparison.isWithZero && below.isEmpty ? 2 : 3 }

  package var sidesReached: Int { [below, on, above].count { !$0.isEmpty } }
}

/// A line that can run, and how often cases ran it.
package struct LineCoverage: Sendable, Equatable {
  package let place: LinePlace
  package let count: Int
}

/// What one case reached.
package struct CaseCoverage: Sendable {
  package let name: String
  package let place: String
  /// The clauses that held in it, such as `actions.action slipped`.
  package let held: [String]
  /// The clauses that were tried in it and did not hold.
  package let failed: [String]
}
