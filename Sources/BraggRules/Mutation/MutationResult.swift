/// What came of one mutant.
package struct MutationResult: Sendable {
  /// How it ended.
  package enum Fate: Sendable {
    /// A case failed that passed before.
    case killed(by: RuleTestCase)
    /// Every case that it could touch still passes; the case that would tell it, where one was found.
    case survived(touching: Int, KillingCase?)
    /// It survived, and the author says why no case can tell it.
    case explained(String)
  }

  package let mutant: Mutant
  package let fate: Fate

  package var survives: Bool {
    if case .survived = fate { true } else { false }
  }
}

/// A case that passes on the rule set and fails on a mutant of it.
package struct KillingCase: Sendable {
  /// Ready for `tests.lua`, with what the rule set decides now.
  package let test: RuleTestCase
  /// What differs, in words: `action: red, and not amber`.
  package let difference: String
}

/// How well the cases of a rule set would catch a mistake in it.
package struct MutationScore: Sendable {
  package let ruleSet: RuleSet
  package let source: [String: [UInt8]]
  /// Every mutant, by file and place.
  package let results: [MutationResult]
  /// Cases that fail on the rule set as it is: mutants are judged by the others.
  package let failing: [RuleTestCase]
  /// Comments that explain no survivor: a case tells them by now.
  package let idleExplanations: [LinePlace]

  package var killed: Int {
    results.count { if case .killed = $0.fate { true } else { false } }
  }

  package var explained: Int {
    results.count { if case .explained = $0.fate { true } else { false } }
  }

  package var survivors: [MutationResult] { results.filter(\.survives) }

  /// Those that count: all but the explained.
  package var counted: Int { results.count - explained }

  /// Killed mutants per cent of those that count, in tenths, rounded down: 100 means all.
  package var percent: Double {
    counted == 0 ? 100 : Double(killed * 1000 / counted) / 10
  }
}
