public import BraggModel

/// How many subjects hold each level while one parameter moves, and where anyone flips.
public struct ParameterSweep: Sendable {
  /// One dimension of a kind of subject, at every value.
  public struct Row: Sendable {
    /// The kind of subject.
    public let kind: SubjectKind
    /// What is rated.
    public let dimension: String
    /// Where ratings can stand: the levels in order, unrated and in error.
    public let heldLevels: [HeldLevel]
    /// How many subjects stand there, for each value.
    public let counts: [[Int]]
    /// The first and the last of the values between which no rating of this dimension flips, by position.
    public let runs: [ClosedRange<Int>]

    /// Whether any rating flips.
    public var isSteady: Bool { runs.count < 2 }
  }

  /// A rating that is at another level than at the value before.
  public struct Flip: Sendable {
    /// The position of the first value with the new level.
    public let position: Int
    /// What changes, with reasons at the value before and at this one.
    public let change: AssessmentComparison.Change
  }

  /// The rule set.
  public let ruleSet: RuleSet
  /// The day it speaks for.
  public let asOf: Day
  /// The plan.
  public let plan: Plan
  /// The parameter that moves.
  public let parameter: String
  /// What it is counted in.
  public let unit: String
  /// Its value in force on that day, if there is one.
  public let inForce: Parameter.Value?
  /// Values of other parameters that were given for this run.
  public let settings: [(name: String, value: String)]
  /// The values, in the order they were given.
  public let values: [Parameter.Value]
  /// The dimensions that some subject is rated in.
  public let rows: [Row]
  /// Who flips, in the order of the values, then of the plan.
  public let flips: [Flip]

  /// What the assessment of each value decided.
  package let sides: [AssessmentSide]

  init(
    _ rules: RuleSet, plan: Plan, asOf: Day, parameter: Parameter, settings: [String: String],
    values: [Parameter.Value], sides: [AssessmentSide]
  ) {
    ruleSet = rules
    self.plan = plan
    self.asOf = asOf
    self.parameter = parameter.name
    unit = parameter.unit
    inForce = parameter.value(on: asOf)
    self.settings = settings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.values = values
    self.sides = sides
    let flips = Self.flips(sides)
    self.flips = flips
    rows = SubjectKind.allCases.flatMap { kind in
      (rules.dimensions[kind] ?? []).compactMap { dimension in
        Row(dimension, of: kind, sides: sides, flips: flips)
      }
    }
  }

  private static func flips(_ sides: [AssessmentSide]) -> [Flip] {
    zip(sides, sides.dropFirst()).enumerated().flatMap { position, pair in
      SubjectPairs(before: pair.0, after: pair.1).changes.map {
        Flip(position: position + 1, change: $0)
      }
    }
  }
}

extension ParameterSweep.Row {
  /// Nil where no subject is rated in the dimension.
  fileprivate init?(
    _ dimension: Dimension, of kind: SubjectKind, sides: [AssessmentSide],
    flips: [ParameterSweep.Flip]
  ) {
    guard let first = sides.first?.subjects[kind],
      first.contains(where: { $0.decision(dimension.name) != nil })
    else { return nil }
    let heldLevels = dimension.scale.heldLevels
    let starts = flips.filter { flip in
      flip.change.kind == kind && flip.change.dimension == dimension.name
    }.map(\.position)
    let firsts = [0] + Set(starts).sorted()
    let ends = firsts.dropFirst().map { $0 - 1 } + [sides.count - 1]
    self.init(
      kind: kind, dimension: dimension.name, heldLevels: heldLevels,
      counts: sides.map { side in
        var tally: [String: Int] = [:]
        for subject in side.subjects[kind] ?? [] {
          tally[dimension.scale.heldLevel(of: subject.decision(dimension.name)).id, default: 0] += 1
        }
        return heldLevels.map { tally[$0.id] ?? 0 }
      },
      runs: zip(firsts, ends).map { $0...$1 })
  }
}
