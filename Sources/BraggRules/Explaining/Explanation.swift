public import BraggModel

/// Why a subject has a rating in one dimension, why not another, and what would change it.
public struct Explanation: Sendable {
  /// What kind of subject it is.
  public let kind: SubjectKind
  /// Its ref or id.
  public let ref: String
  /// Its title.
  public let title: String
  /// The day that is spoken for.
  public let asOf: Day
  /// The rule set.
  public let ruleSet: RuleSet
  /// The rating, with its clause, its reason and the facts it rests on.
  public let rating: Rating
  /// The line of the key that decided; nil where other ratings decide.
  public let clause: Clause?
  /// The other dimensions, or the subjects below, whose ratings decided.
  public let deciders: [Decider]
  /// The facts that are missing, and what the rating would be if they were there.
  public let missing: [MissingFact]
  /// The other levels, best first.
  public let others: [OtherLevel]
  /// The ways to a level, where one was asked for.
  public internal(set) var paths: PathsToLevel?
  /// Whether the search for changes ended before everything was tried.
  public let isBounded: Bool

  /// Something whose own rating decided this one.
  public struct Decider: Sendable, Equatable {
    /// What kind of subject it is.
    public let kind: SubjectKind
    /// Its ref or id.
    public let ref: String
    /// Its title.
    public let title: String
    /// The dimension that counted.
    public let dimension: String
    /// Its level there; nil where it has none.
    public let level: String?
  }

  /// A level that the subject does not have.
  public struct OtherLevel: Sendable {
    /// The level.
    public let level: Level
    /// Changes of a single fact, each of which gives that level by itself.
    public let changes: [FactChange]
    /// The line of the key that comes nearest; nil where lines do not decide.
    public let nearest: NearestClause?
  }

  /// A line of the key for another level, held against the subject.
  public struct NearestClause: Sendable {
    /// The line.
    public let clause: Clause
    /// Whether it holds by itself; nil where it cannot tell.
    public let holds: Bool?
    /// Why it cannot tell.
    public let problem: String?
    /// The line before it that decides, where that stands in its way.
    public let before: Clause?
    /// What it compares.
    public let compared: [Compared]
    /// What it looked at; it stops where it is sure.
    public let facts: [Fact]
  }

  /// A comparison that a line of the key makes.
  public struct Compared: Sendable, Equatable {
    /// The comparison as the rule file writes it.
    public let text: String
    /// `<`, `<=`, `>` or `>=`.
    public let sign: String
    /// File and line.
    public let place: String
    /// What stands on its left.
    public let left: String
    /// What stands on its right.
    public let right: String
    /// How far the left is above the right; in days where both are days.
    public let gap: Double
    /// Whether both sides are days.
    public let isOfDays: Bool

    /// Whether it comes out true.
    public var holds: Bool {
      switch sign {
      case "<": gap < 0
      case "<=": gap <= 0
      case ">": gap > 0
      default: gap >= 0
      }
    }
  }

  /// A fact that rules looked for and did not find.
  public struct MissingFact: Sendable {
    /// Where it would stand.
    public let path: String
    /// Who would supply it: the posts that lead the action, or the source of the measure.
    public let supplier: String?
    /// What the rating would be for its possible values.
    public let answers: [Answer]

    /// What the rating would be for some values.
    public struct Answer: Sendable, Equatable {
      /// The first value, or the only one; nil where there is none lower.
      public let from: String?
      /// The last value; nil where there is none higher.
      public let to: String?
      /// The level; nil where it would still have none.
      public let level: String?
    }
  }
}

/// One fact with another value.
public struct FactChange: Sendable, Equatable {
  /// What is done.
  public enum Kind: String, Sendable {
    /// The value becomes another.
    case set
    /// A value is given where there was none.
    case give
    /// Something is added to a list.
    case add
    /// A value is taken away.
    case remove
    /// Another subject's rating becomes another.
    case rate
  }

  /// What is done.
  public let kind: Kind
  /// Where the fact stands, as rules see it: `milestones[Rota agreed].due`.
  public let path: String
  /// What it is now; nil where there is none.
  public let from: String?
  /// What it has to become; nil where it is taken away.
  public let to: String?
  /// How far that is: days, or the unit of the number; nil where it cannot be counted.
  public let by: String?
  /// Whether that is days.
  public let isOfDays: Bool
  /// The furthest value that does as well; nil where `to` alone does, or there is no end.
  public let until: String?
  /// Whether it is less, or earlier, than what it is now or than what would not do.
  public let isBelow: Bool
  /// Whether every further value that was tried does as well.
  public let isOpen: Bool
  /// The period of a figure that is still to come.
  public let period: String?
  /// The level that comes of it.
  public let level: String?
  /// The clause that then decides.
  public let clause: String?

  let edits: [Edit]
}

/// The smallest sets of changes that lead to a level.
public struct PathsToLevel: Sendable {
  /// The level that was asked for.
  public let level: Level
  /// Whether the subject has it already.
  public let isThere: Bool
  /// How many changes were allowed.
  public let mostChanges: Int
  /// The ways, those with the fewest changes first.
  public let paths: [PathToLevel]
  /// Whether the search ended before everything was tried.
  public let isBounded: Bool
}

/// A set of changes that leads to a level, no part of which does.
public struct PathToLevel: Sendable, Equatable {
  /// What has to change.
  public let changes: [FactChange]
  /// The day on which the rating is there: later than the as-of date where a figure is awaited.
  public let asOf: Day
  /// The level it leads to.
  public let level: String
  /// The clause that then decides.
  public let clause: String?
}
