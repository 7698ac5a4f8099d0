public import BraggModel

/// One run of one rule set over one plan or its case records as of one date.
public struct Assessment: Sendable {
  /// The rule set that was run.
  public let ruleSet: RuleSet
  /// The parameters as they were in force, with what `--set` changed.
  public let parameters: [ParameterInForce]
  /// The files that were read.
  public let inputs: [InputFile]
  /// The day the assessment speaks for.
  public let asOf: Day
  /// The plan that was rated.
  public let plan: Plan
  /// The actions, in the order of the plan.
  public internal(set) var actions: [RatedSubject]
  /// The measures, in the order of the performance data.
  public internal(set) var measures: [RatedSubject]
  /// The risks, in the order of the plan.
  public internal(set) var risks: [RatedSubject]
  /// The areas, in the order of the plan.
  public let areas: [RatedSubject]
  /// The plan as a whole.
  public let planRatings: RatedSubject
  /// The focus windows that the day is in.
  public let focus: [FocusWindow]
  /// The case records, in the order of their file.
  public internal(set) var cases: [RatedSubject]
  /// The thresholds that were crossed, gravest first.
  public let breaches: [Breach]
  /// What was odd on the way, and what could not be decided.
  public let issues: [Issue]

  /// Everything that was rated of a kind.
  public func subjects(_ kind: SubjectKind) -> [RatedSubject] {
    switch kind {
    case .actions: actions
    case .measures: measures
    case .risks: risks
    case .areas: areas
    case .plan: [planRatings]
    case .cases: cases
    }
  }

  /// Whether any rating is an error: the rest of the assessment stands all the same.
  public var hasErrors: Bool {
    SubjectKind.allCases.flatMap(subjects).flatMap(\.ratings).contains { $0.state == .error }
  }

  /// Whether any rating is at a level or at a worse one.
  public func reaches(_ level: String) -> Bool {
    SubjectKind.allCases.flatMap(subjects).flatMap(\.ratings).contains { $0.reaches(level) }
  }
}

/// A parameter and the value it had.
public struct ParameterInForce: Sendable, Equatable {
  /// What clauses call it.
  public let name: String
  /// The value.
  public let value: Parameter.Value
  /// What it is counted in.
  public let unit: String
  /// Whether the value was given for this run only.
  public let isSet: Bool
}

/// A file that was read, and the hash of its bytes.
public struct InputFile: Sendable, Equatable {
  /// The file's name in the plan's folder.
  public let path: String
  /// The hash.
  public let sha256: String
}

/// An action, measure or risk with its ratings.
public struct RatedSubject: Sendable {
  /// What kind of subject it is.
  public let kind: SubjectKind
  /// Its ref or id.
  public let ref: String
  /// Its title.
  public let title: String
  /// Its ratings, in the order of the rule set.
  public internal(set) var ratings: [Rating]

  /// The rating in a dimension.
  public func rating(_ dimension: String) -> Rating? {
    ratings.first { $0.dimension == dimension }
  }
}

/// One crossing of a threshold.
public struct Breach: Sendable {
  /// The threshold that was crossed.
  public let threshold: Threshold
  /// The ref or id of the subject.
  public let subject: String
  /// The subject's title.
  public let title: String
  /// What the rule said, or else the threshold's meaning.
  public let message: String
  /// The limit that was crossed, as text, where there is one.
  public let limit: String?
  /// The value that crossed it, as text, where there is one.
  public let value: String?
  /// The period the value is for.
  public let period: String?
  /// The as-of date of the first assessment in a row that has this breach.
  public let since: String
  /// What the rule read.
  public let facts: [Fact]
}

/// Something that a person should look at, though the assessment was done.
public struct Issue: Sendable, Equatable, CustomStringConvertible {
  /// Where: a file and line, or a subject and dimension.
  public let place: String
  /// What.
  public let message: String
  /// What to do.
  public let help: String?
  /// The threshold that could not be decided, where that is the issue.
  let undecided: UndecidedThreshold?

  init(place: String, message: String, help: String?, undecided: UndecidedThreshold? = nil) {
    self.place = place
    self.message = message
    self.help = help
    self.undecided = undecided
  }

  /// `place: message`, and the help on a second line.
  public var description: String {
    "\(place): \(message)" + (help.map { "\n  help: \($0)" } ?? "")
  }
}

/// A threshold of which nobody can say whether a subject crosses it.
struct UndecidedThreshold: Sendable, Equatable {
  let id: String
  /// The ref or id of the subject.
  let subject: String
  /// Whether the rule failed, rather than a fact being missing.
  let hasFailed: Bool
}
