import BraggModel
import LuaRuntime

/// Tries subjects on a rule set one after another, in one Lua state.
final class TrialRunner {
  /// A field that no rule can know, to see that none minds it.
  static let strangeField = "a_field_that_no_rule_knows"

  private let rules: RuleSet
  private let engine: RuleEngine

  /// Fields of the council's own are those that the rule set or one of its cases names.
  init(_ rules: RuleSet, tests: RuleTests?, observes: Bool) throws(RuleSetErrors) {
    var limits = LuaLimits.standard
    if observes {
      limits.sourceBytes *= 4
      limits.steps *= 4
    }
    do throws(LuaError) {
      engine = try RuleEngine(
        modules: observes ? ObservedRules(rules).modules : rules.modules.deciding, limits: limits,
        ownFields: Self.ownFields(rules, tests), observes: observes,
        countsLines: false)
    } catch {
      throw RuleSetErrors(error, folder: rules.folder)
    }
    self.rules = rules
  }

  private static func ownFields(_ rules: RuleSet, _ tests: RuleTests?) -> [SubjectShape: [String]] {
    var fields =
      tests?.ownFields
      ?? OwnFields(rules, plan: .absent(), performance: nil, cases: nil).byShape
    for shape in [SubjectShape.action, .measure, .risk, .area, .caseRecord] {
      fields[shape] = Set((fields[shape] ?? []) + [strangeField]).sorted()
    }
    return fields
  }

  /// What the rules say of a subject; nil where no document could hold it, or none that makes sense.
  func run(_ subject: TrialSubject) -> Trial? {
    guard subject.makesSense, let documents = try? subject.caseData.documents(path: "trial") else {
      return nil
    }
    engine.weighedKind = subject.kind
    let assessed = try? rules.assess(
      documents.plan, performance: documents.performance, cases: documents.cases,
      history: History(), asOf: subject.asOf, settings: [:], engine: engine)
    let (weighings, seen) = (engine.takeWeighings(), engine.takeObservation())
    guard assessed != nil else { return nil }
    let ref = subject.caseData.ref
    guard let own = weighings.first(where: { subject.kind == .plan || $0.ref == ref }) else {
      return nil
    }
    let dimensions = (rules.dimensions[subject.kind] ?? []).map(\.name)
    return Trial(subject, own, dimensions: dimensions, seen: seen)
  }
}
