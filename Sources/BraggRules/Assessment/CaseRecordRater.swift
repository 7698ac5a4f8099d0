package import BraggModel
import LuaRuntime

/// Rates case records one at a time, so that any number of them can pass through.
///
/// A field of the council's own is known where the record has it or the rule set declares it: what
/// other records have makes no difference, so that each gets the same rating in any company.
package struct CaseRecordRater: ~Copyable {
  private var assessor: Assessor

  /// A rater by a rule set's key as of a day.
  ///
  /// - Parameters:
  ///   - rules: The rule set.
  ///   - performance: The measures that records name by id.
  ///   - history: Past assessments.
  ///   - asOf: The day the ratings speak for.
  ///   - settings: Parameter values for this run only, by name, as a person types them.
  ///   - limits: What each rating may use.
  /// - Throws: `SettingError` where a setting names no parameter or has no such value.
  package init(
    _ rules: RuleSet, performance: Performance? = nil, history: History = History(), asOf: Day,
    settings: [String: String] = [:], limits: RuleLimits = .standard
  ) throws {
    let parameters = try rules.parametersInForce(on: asOf, settings: settings)
    let plan = Plan.absent()
    do throws(LuaError) {
      let engine = try RuleEngine(
        modules: rules.modules.deciding, limits: limits.bridged,
        ownFields: OwnFields(rules, plan: plan, performance: performance, cases: nil).byShape)
      assessor = Assessor(
        rules, plan: plan, performance: performance, cases: [], history: history, asOf: asOf,
        parameters: parameters, engine: engine)
    } catch {
      throw RuleSetErrors(error, folder: rules.folder)
    }
  }

  /// The record's ratings, with its own breaches and issues.
  package mutating func rate(_ record: CaseRecord) -> RatedCaseRecord { assessor.rateAlone(record) }
}

/// What was decided about one case record.
package struct RatedCaseRecord: Sendable {
  package let subject: RatedSubject
  package let breaches: [Breach]
  package let issues: [Issue]
}
