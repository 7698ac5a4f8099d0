package import BraggModel

/// What was decided about one dimension of a subject, and why.
public struct Rating: Sendable, Equatable {
  /// How sure the level is.
  public enum State: String, Sendable {
    /// A clause decided.
    case rated
    /// No level can be decided: a fact is missing, or no clause holds.
    case unrated
    /// The rule failed.
    case error
    /// A person gave the level in place of the derived one.
    case overridden
  }

  /// How the level compares with the one before.
  public enum Travel: String, Sendable, CaseIterable {
    case better, same, worse, new
  }

  /// What is rated, such as `impact`.
  public let dimension: String
  /// The level's id; nil where no level was decided.
  public let level: String?
  /// The levels it could have.
  public let scale: Scale
  /// How sure the level is.
  public let state: State
  /// The id of the clause that decided, or at which deciding stopped.
  public let clause: String?
  /// What that clause says.
  public let meaning: String?
  /// Why, in a phrase that a member of the public can follow.
  public let reason: String
  /// What the clause read.
  public let facts: [Fact]
  /// File and line of the rule, where it failed.
  public let place: String?
  /// The level in the assessment before.
  public let previous: String?
  /// How the level compares with that one.
  public let travel: Travel?
  /// Why, where the rule set has its own definition of travel and gives a reason.
  public let travelReason: String?
  /// What that definition read.
  public let travelFacts: [Fact]
  /// What this level demands of the subject.
  public internal(set) var obligations: [Obligation]
  /// What the rules decided, where a person gave another level.
  public let derived: Derived?
  /// Who gave it, and why.
  public let override: Override?

  /// What the rules decided before a person gave another level.
  public struct Derived: Sendable, Equatable {
    /// The level's id; nil where no level was decided.
    public let level: String?
    /// The clause that decided.
    public let clause: String?
    /// Why.
    public let reason: String
  }
}

extension Rating {
  /// Whether it is at a level or at a worse one.
  public func reaches(_ level: String) -> Bool {
    guard let limit = scale[level], let found = self.level.flatMap({ scale[$0] }) else {
      return false
    }
    guard let rank = found.rank, let worst = limit.rank else { return found.id == limit.id }
    return rank >= worst
  }
}

/// Something that a rating rests on.
public struct Fact: Sendable, Equatable {
  /// Where it stands in the subject, such as `milestones[2].due`.
  public let path: String
  /// What was read there, as text; nil where it is missing.
  public let text: String?

  package let value: JSONText

  package init(path: String, value: JSONText) {
    self.path = path
    self.value = value
    text =
      switch value {
      case .null: nil
      case .string(let text): text
      default: value.serialised()
      }
  }

  /// The same place and the same value.
  public static func == (left: Fact, right: Fact) -> Bool {
    left.path == right.path && left.value.serialised() == right.value.serialised()
  }
}

/// What a level demands, and whether the data has it.
public struct Obligation: Sendable, Equatable {
  /// The field that has to be there, such as `path_to_green`.
  public let name: String
  /// Whether it is.
  public let isMet: Bool
  /// The shortest way to a better level, where one was looked for and found.
  public internal(set) var proposal: PathToLevel?

  init(name: String, isMet: Bool) {
    self.name = name
    self.isMet = isMet
  }
}
