public import BraggModel
import LuaRuntime

extension RuleSet {
  /// Rates a plan and case records as of a day.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - performance: Its performance data, if there are any.
  ///   - cases: Case records, if there are any.
  ///   - history: The council's past assessments.
  ///   - asOf: The day the assessment speaks for; rules know no other clock.
  ///   - settings: Parameter values for this run only, by name, as a person types them.
  ///   - limits: What each rating may use.
  /// - Returns: Every rating with its reason and facts; a rule that fails costs only its own.
  /// - Throws: `SettingError` where a setting names no parameter or has no such value.
  public func assess(
    _ plan: Plan, performance: Performance? = nil, cases: CaseRecords? = nil,
    history: History = History(), asOf: Day, settings: [String: String] = [:],
    limits: RuleLimits = .standard
  ) throws -> Assessment {
    try assess(
      plan, performance: performance, cases: cases, history: history, asOf: asOf,
      settings: settings, engine: engine(plan, performance, cases, limits))
  }

  /// An engine that knows the fields of a plan.
  func engine(
    _ plan: Plan, _ performance: Performance?, _ cases: CaseRecords?, _ limits: RuleLimits
  ) throws(RuleSetErrors) -> RuleEngine {
    do throws(LuaError) {
      return try RuleEngine(
        modules: modules.deciding, limits: limits.bridged,
        ownFields: OwnFields(self, plan: plan, performance: performance, cases: cases).byShape,
        keepsRules: !modules.deciding.mayKeepState)
    } catch {
      throw RuleSetErrors(error, folder: modules.folder)
    }
  }

  /// The same with an engine that is at hand already: one that knows the fields of this plan.
  func assess(
    _ plan: Plan, performance: Performance?, cases: CaseRecords?, history: History, asOf: Day,
    settings: [String: String], engine: RuleEngine, shared: SharedRatings? = nil
  ) throws(SettingError) -> Assessment {
    var plan = plan
    if plan.isAbsent { plan.title = title }
    let assessor = Assessor(
      self, plan: plan, performance: performance, cases: cases?.cases ?? [], history: history,
      asOf: asOf, parameters: try parametersInForce(on: asOf, settings: settings), engine: engine,
      shared: shared)
    return assessor.assessment(inputs: inputs(plan, performance, cases))
  }

  private func inputs(_ plan: Plan, _ performance: Performance?, _ cases: CaseRecords?)
    -> [InputFile]
  {
    let documents = [plan.isAbsent ? nil : plan.document, performance?.document].compactMap { $0 }
    return documents.map { document in
      InputFile(
        path: document.path.lastComponent, sha256: sha256Hex(document.bytes))
    } + (cases.map { [InputFile(path: $0.path.lastComponent, sha256: $0.sha256)] } ?? [])
  }

  /// The parameters that have a value on a day, with what is set for this run.
  package func parametersInForce(
    on day: Day, settings: [String: String]
  ) throws(SettingError) -> [ParameterInForce] {
    for name in settings.keys.sorted() where !parameters.contains(where: { $0.name == name }) {
      throw SettingError(unknown: name, kind: "parameter", among: parameters.map(\.name))
    }
    var inForce: [ParameterInForce] = []
    for parameter in parameters {
      var value = parameter.value(on: day)
      // A value can be set for a day on which none is in force.
      if let typed = settings[parameter.name], let model = value ?? parameter.values.first?.value {
        guard let given = Parameter.Value(typed, like: model) else {
          throw SettingError(parameter: parameter, cannotBe: typed, like: model)
        }
        value = given
      }
      guard let value else { continue }
      inForce.append(
        ParameterInForce(
          name: parameter.name, value: value, unit: parameter.unit,
          isSet: settings[parameter.name] != nil))
    }
    return inForce
  }
}
