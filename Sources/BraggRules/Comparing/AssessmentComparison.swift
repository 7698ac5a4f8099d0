import BraggModel

/// Two assessments held against each other: who changes, from what to what, by which clause.
///
/// Subjects are matched by kind and ref, levels by id. A subject that is on one side only is new or
/// gone, and a dimension that only one rule set has is not compared: neither is a change.
public struct AssessmentComparison: Sendable {
  /// A rating that is at another level than before.
  public struct Change: Sendable {
    /// What kind of subject it is.
    public let kind: SubjectKind
    /// Its ref or id.
    public let ref: String
    /// Its title.
    public let title: String
    /// What is rated.
    public let dimension: String
    /// Where it stood before.
    public let from: HeldLevel
    /// Where it stands after.
    public let to: HeldLevel
    /// Whether that is better or worse.
    public let direction: Direction
    /// What was decided before, and why.
    public let before: AssessmentSide.Decision
    /// What is decided after, and why.
    public let after: AssessmentSide.Decision
  }

  /// A threshold that only one side crosses.
  public struct BreachChange: Sendable {
    /// Whether the breach comes; else it goes.
    public let comes: Bool
    /// The crossing, on the side that has it.
    public let crossing: AssessmentSide.Crossing
    /// The subject's title.
    public let title: String
  }

  /// A subject that is on one side only.
  public struct Lone: Sendable {
    /// Whether it is only after; else only before.
    public let isNew: Bool
    /// What kind of subject it is.
    public let kind: SubjectKind
    /// Its ref or id.
    public let ref: String
    /// Its title.
    public let title: String
  }

  /// A dimension that only one rule set has.
  public struct LoneDimension: Sendable, Equatable {
    /// Whether it is only after; else only before.
    public let isNew: Bool
    /// Of what kind of subject.
    public let kind: SubjectKind
    /// Its name.
    public let dimension: String
  }

  /// What it was.
  public let before: AssessmentSide
  /// What it becomes.
  public let after: AssessmentSide
  /// How many subjects went from level to level, for each dimension that both sides have.
  public let matrices: [LevelMatrix]
  /// The changes, in the order of the plan.
  public let changes: [Change]
  /// Breaches that come and go, gravest first.
  public let breaches: [BreachChange]
  /// Subjects on one side only.
  public let lone: [Lone]
  /// Dimensions of one side only.
  public let loneDimensions: [LoneDimension]
  /// What changes beneath each area; empty where the plan is not known.
  public let areas: [AreaChanges]
  /// How many subjects have a level on either side, each once.
  public let rated: Int
  /// How many ratings keep their level, but another clause decides them.
  public let otherClauses: Int

  /// Compares two assessments.
  public init(before: AssessmentSide, after: AssessmentSide) {
    let pairs = SubjectPairs(before: before, after: after)
    self.before = before
    self.after = after
    matrices = pairs.matrices
    changes = pairs.changes
    lone = pairs.lone
    loneDimensions = pairs.loneDimensions
    rated = pairs.rated
    otherClauses = pairs.otherClauses
    breaches = Self.breaches(before, after)
    areas = after.plan.map { AreaChanges.all(of: $0, pairs.changes) } ?? []
  }

  /// How many subjects change, whatever the number of their ratings that do.
  public var changed: Int { Set(changes.map { "\($0.kind.rawValue) \($0.ref)" }).count }

  /// How many ratings move in a direction.
  public func count(_ direction: Direction) -> Int { changes.count { $0.direction == direction } }

  /// Whether no level and no breach differs, and the same subjects are there.
  public var isUnchanged: Bool { changes.isEmpty && breaches.isEmpty && lone.isEmpty }

  /// Whether any subject but the plan is on both sides, by ref and title: plans of two councils have the
  /// same refs.
  public var hasSharedSubjects: Bool {
    SubjectKind.allCases.contains { kind in
      guard kind != .plan else { return false }
      let known = Set((before.subjects[kind] ?? []).map { [$0.ref, $0.title] })
      return (after.subjects[kind] ?? []).contains { known.contains([$0.ref, $0.title]) }
    }
  }

  /// Parameters whose values differ, by name; nil where a side has none of that name.
  public var parameters: [(name: String, before: String?, after: String?)] {
    Set(before.parameters.keys).union(after.parameters.keys).sorted().compactMap { name in
      let (old, new) = (before.parameters[name], after.parameters[name])
      return old == new ? nil : (name, old, new)
    }
  }

  private static func breaches(
    _ before: AssessmentSide, _ after: AssessmentSide
  ) -> [BreachChange] {
    func keys(_ side: AssessmentSide) -> Set<[String]> {
      Set(side.crossings.map { [$0.threshold, $0.subject] })
    }
    func only(_ side: AssessmentSide, without others: Set<[String]>, comes: Bool) -> [BreachChange]
    {
      side.crossings.filter { !others.contains([$0.threshold, $0.subject]) }.map { crossing in
        BreachChange(comes: comes, crossing: crossing, title: side.title(of: crossing.subject))
      }
    }
    return only(after, without: keys(before), comes: true)
      + only(before, without: keys(after), comes: false)
  }
}

extension AssessmentSide {
  /// What a subject of any kind is called.
  fileprivate func title(of ref: String) -> String {
    for kind in SubjectKind.allCases {
      if let found = subjects[kind]?.first(where: { $0.ref == ref }) { return found.title }
    }
    return ""
  }
}
