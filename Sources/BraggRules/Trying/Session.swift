package import BraggModel

/// A plan tried out: what it is rated, and what its ratings become when something changes.
///
/// Nothing is written to the folder; every change is read and rated as files would be.
package struct Session {
  /// The plan's folder, as it was read.
  package let folder: PlanFolder
  let limits: RuleLimits
  /// What stood at the start, and how it was rated.
  private let first: SessionState
  private let firstAssessment: Assessment
  var state: SessionState
  /// The rule set in force.
  package internal(set) var ruleSet: RuleSet
  /// How everything is rated now.
  package internal(set) var assessment: Assessment
  private var past: [SessionState] = []
  private var future: [SessionState] = []
  /// The subject that was spoken of last.
  package var subject: (kind: SubjectKind, ref: String)?

  /// - Parameters:
  ///   - folder: The plan's folder.
  ///   - rules: The folder of the rule set, where its versions are looked for.
  ///   - asOf: The day to speak for.
  ///   - settings: Parameter values, by name, as a person types them.
  ///   - limits: What each rating, and each expression, may use.
  /// - Throws: `FileError`, `DocumentErrors`, `RuleSetErrors` or `SettingError`, as an assessment does.
  package init(
    _ folder: PlanFolder, rules: String, asOf: Day, settings: [String: String], limits: RuleLimits
  ) throws {
    self.folder = folder
    self.limits = limits
    state = SessionState(
      documents: try PlanAtHand(folder), asOf: asOf, settings: settings, rules: rules)
    ruleSet = try RuleSet(folder: rules, inForceOn: asOf)
    assessment = try Self.assess(state, by: ruleSet, folder, limits)
    (first, firstAssessment) = (state, assessment)
  }

  /// The documents as they stand.
  package var documents: PlanAtHand { state.documents }
  /// The day that the ratings speak for.
  package var asOf: Day { state.asOf }
  /// The parameters that were given other values.
  package var settings: [String: String] { state.settings }

  private static func assess(
    _ state: SessionState, by rules: RuleSet, _ folder: PlanFolder, _ limits: RuleLimits
  ) throws -> Assessment {
    let documents = state.documents
    return try rules.assess(
      documents.plan, performance: documents.performance, cases: documents.cases,
      history: folder.history(before: state.asOf), asOf: state.asOf, settings: state.settings,
      limits: limits)
  }

  /// Rates the plan in another state; nothing is changed where that fails.
  mutating func enter(
    _ next: SessionState, loadingRules: Bool = false
  ) throws -> AssessmentDifference {
    let isOther = loadingRules || next.rules != state.rules || next.asOf != state.asOf
    let rules = isOther ? try RuleSet(folder: next.rules, inForceOn: next.asOf) : ruleSet
    let rated = try Self.assess(next, by: rules, folder, limits)
    let difference = AssessmentDifference(from: assessment, to: rated)
    (state, ruleSet, assessment) = (next, rules, rated)
    return difference
  }

  /// How many changes can be taken back: each keeps the documents as they were.
  private static let mostUndone = 100

  /// Enters a state that `undo` leaves again.
  mutating func change(to next: SessionState) throws -> AssessmentDifference {
    let before = state
    let difference = try enter(next)
    past = (past + [before]).suffix(Self.mostUndone)
    future = []
    return difference
  }

  /// Takes back the last change.
  package mutating func undo() throws -> SessionChange {
    guard let before = past.last else { throw SessionError("there is nothing to undo") }
    let now = state
    let change = try goBack(to: before)
    past.removeLast()
    future.append(now)
    return change
  }

  /// Makes the change again that was taken back last.
  package mutating func redo() throws -> SessionChange {
    guard let next = future.last else { throw SessionError("there is nothing to redo") }
    let now = state
    let change = try goBack(to: next)
    future.removeLast()
    past.append(now)
    return change
  }

  /// Enters a state that was there before, and says what becomes different.
  private mutating func goBack(to other: SessionState) throws -> SessionChange {
    let words = differences(from: state, to: other)
    return SessionChange(words, try enter(other))
  }

  /// What is different from the start.
  package var difference: SessionChange {
    SessionChange(
      differences(from: first, to: state),
      AssessmentDifference(from: firstAssessment, to: assessment))
  }

  /// Whether a document is not what was read.
  package func hasChanged(_ document: PlanAtHand.Document) -> Bool {
    documents.bytes(of: document) != first.documents.bytes(of: document)
  }
}
