public import BraggModel

/// One side of a comparison: what was decided, whether it was rated just now or read from a file.
public struct AssessmentSide: Sendable {
  /// What was decided about one dimension of a subject.
  public struct Decision: Sendable, Equatable {
    /// What is rated.
    public let dimension: String
    /// The level's id; nil where no level was decided.
    public let level: String?
    /// How sure the level is.
    public let state: Rating.State
    /// The clause that decided, or at which deciding stopped.
    public let clause: String?
    /// Why.
    public let reason: String
    /// File and line of the rule, where it failed.
    public let place: String?
  }

  /// A subject with what was decided about it.
  public struct Subject: Sendable {
    /// Its ref or id.
    public let ref: String
    /// Its title.
    public let title: String
    /// What was decided, in the order of the rule set.
    public let decisions: [Decision]

    /// What was decided in a dimension.
    public func decision(_ dimension: String) -> Decision? {
      decisions.first { $0.dimension == dimension }
    }
  }

  /// A crossing of a threshold.
  public struct Crossing: Sendable {
    /// The threshold's id.
    public let threshold: String
    /// The ref or id of the subject.
    public let subject: String
    /// How grave it is: `high`, `medium` or `low`.
    public let severity: String
    /// What happened, in a phrase.
    public let message: String
  }

  /// The day it speaks for.
  public let asOf: Day
  /// The rule set's id.
  public let ruleSet: String
  /// Which edition of the key it is.
  public let version: String
  /// The hash of the rule set's files.
  public let sha256: String
  /// The values of the parameters as they were in force, by name.
  public let parameters: [String: String]
  /// Parameters whose values were given for this run only.
  public let set: [String]
  /// The subjects of each kind, in order.
  public let subjects: [SubjectKind: [Subject]]
  /// The thresholds that were crossed, gravest first.
  public let crossings: [Crossing]
  /// The plan; nil where it was read from a results file, which does not say what belongs to which area.
  public let plan: Plan?

  let scale: Scale
  let scales: [SubjectKind: [String: Scale]]

  /// The levels of a dimension.
  public func scale(_ dimension: String, of kind: SubjectKind) -> Scale {
    scales[kind]?[dimension] ?? scale
  }

  /// The ids of the levels of every scale, each once.
  public var levels: [String] {
    let own = SubjectKind.allCases.flatMap { kind in
      (scales[kind] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value.ids)
    }
    return (scale.ids + own).reduce(into: []) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
  }

  /// How many ratings are in error.
  public var errors: Int { decisions.count { $0.decision.state == .error } }

  /// The first rating in error: of what, and why.
  public var firstError: String? {
    decisions.first { $0.decision.state == .error }.map { kind, ref, decision in
      let place = decision.place.map { " (\($0))" } ?? ""
      return "\(decision.dimension) of \(kind.singular) \(ref): \(decision.reason)\(place)"
    }
  }

  private var decisions: [(kind: SubjectKind, ref: String, decision: Decision)] {
    SubjectKind.allCases.flatMap { kind in
      (subjects[kind] ?? []).flatMap { subject in
        subject.decisions.map { (kind, subject.ref, $0) }
      }
    }
  }

  /// Takes an assessment.
  public init(_ assessment: Assessment) {
    asOf = assessment.asOf
    ruleSet = assessment.ruleSet.id
    version = assessment.ruleSet.version
    sha256 = assessment.ruleSet.sha256
    parameters = Dictionary(
      assessment.parameters.map { ($0.name, $0.value.description) }
    ) { first, _ in first }
    set = assessment.parameters.filter(\.isSet).map(\.name)
    subjects = Dictionary(
      SubjectKind.allCases.map { kind in
        (kind, assessment.subjects(kind).map { Subject($0, byRulesIn: assessment.ruleSet.folder) })
      }
    ) { first, _ in first }
    crossings = assessment.breaches.map { breach in
      Crossing(
        threshold: breach.threshold.id, subject: breach.subject,
        severity: breach.threshold.severity.rawValue, message: breach.message)
    }
    plan = assessment.plan
    scale = assessment.ruleSet.scale
    scales = assessment.ruleSet.dimensions.mapValues { dimensions in
      Dictionary(dimensions.map { ($0.name, $0.scale) }) { first, _ in first }
    }
  }

  package init(
    asOf: Day, ruleSet: (id: String, version: String, sha256: String),
    parameters: [String: String], set: [String], subjects: [SubjectKind: [Subject]],
    crossings: [Crossing], scale: Scale, scales: [SubjectKind: [String: Scale]]
  ) {
    self.asOf = asOf
    (self.ruleSet, version, sha256) = ruleSet
    self.parameters = parameters
    self.set = set
    self.subjects = subjects
    self.crossings = crossings
    plan = nil
    self.scale = scale
    self.scales = scales
  }
}

extension AssessmentSide.Subject {
  fileprivate init(_ subject: RatedSubject, byRulesIn folder: String) {
    self.init(
      ref: subject.ref, title: subject.title,
      decisions: subject.ratings.map { rating in
        AssessmentSide.Decision(
          dimension: rating.dimension, level: rating.level, state: rating.state,
          clause: rating.clause, reason: rating.reason,
          place: rating.place.map { "\(folder)/\($0)" })
      })
  }
}
