public import BraggModel
import LuaRuntime

/// Rates subjects one at a time, so that any number of them can pass through.
///
/// It holds a Lua state, which one thread at a time can use: make one for each. A subject gets the rating
/// that an assessment without past results gives it. Only a field of the council's own is known
/// otherwise: where the subject has it, or the rule set declares it. What other subjects have makes no
/// difference, so that each gets the same rating in any company.
public final class SubjectRater {
  private var assessor: Assessor
  private let reader: LoneSubjectReader

  /// A rater.
  ///
  /// - Parameter terms: By what it rates.
  /// - Throws: `SettingError` where a setting names no parameter or has no such value.
  public init(_ terms: StreamTerms) throws {
    let rules = terms.rules
    let parameters = try rules.parametersInForce(on: terms.asOf, settings: terms.settings)
    var plan = Plan.absent()
    (plan.start, plan.year) = (terms.planStart, terms.year)
    do throws(LuaError) {
      let engine = try RuleEngine(
        modules: rules.modules.deciding, limits: terms.limits.bridged,
        ownFields: OwnFields(rules, plan: plan, performance: terms.performance, cases: nil).byShape,
        keepsRules: !rules.modules.deciding.mayKeepState)
      assessor = Assessor(
        rules, plan: plan, performance: terms.performance, cases: [], history: History(),
        asOf: terms.asOf, parameters: parameters, engine: engine, hasFacts: terms.hasFacts)
    } catch {
      throw RuleSetErrors(error, folder: rules.folder)
    }
    reader = LoneSubjectReader(terms.kind, year: terms.year)
  }

  /// The subject's ratings, with its own breaches and issues.
  public func rate(_ subject: LoneSubject) -> RatedAlone { assessor.rateAlone(subject) }

  /// Reads a line and rates the subject it holds.
  ///
  /// - Parameters:
  ///   - line: One JSON object, without the line's break.
  ///   - number: The line's number, where the first is 1.
  ///   - path: The file or stream, as messages call it.
  /// - Returns: What was decided; nil where the line is blank.
  /// - Throws: `DocumentErrors` with all that is wrong in the line.
  public func rate(
    line: some Collection<UInt8>, number: Int = 1, of path: String = "stdin"
  ) throws(DocumentErrors) -> RatedAlone? {
    try reader.subject(line, line: number, of: path).map(rate)
  }

  /// Reads a line, with the names of the council's own fields in it.
  func read(
    _ line: some Collection<UInt8>, line number: Int, of path: String
  ) throws(DocumentErrors) -> (subject: LoneSubject, ownFields: [String: Set<String>])? {
    try reader.read(line, line: number, of: path)
  }
}
