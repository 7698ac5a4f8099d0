import BraggModel
import BraggRules

/// A small rule set and a small plan, loaded and rated as real ones are.
///
/// The scale is green, amber, red, and grey without a rank. The plan has one action, `1.1`, unless a
/// test says otherwise.
struct Scenario {
  /// What stands in the rule set after its scale; its first line is line 2 of `rules.lua`.
  var rules: String
  var inForce = "{}"
  /// The rule set's other files, by name.
  var files: [String: String] = [:]
  var start: String?
  var actions = [#"{"ref": "1.1"}"#]
  var areas: [String] = []
  var focus: [String] = []
  var measures: [String] = []
  var risks: [String] = []
  /// Case records, a line each.
  var cases: [String] = []
  /// Past results, as files.
  var past: [String] = []
  var asOf = "2024-01-31"
  var settings: [String: String] = [:]
  var limits = RuleLimits.standard

  init(_ rules: String) { self.rules = rules }

  /// A rule set with one dimension, `action`; the first line of `clauses` is line 3.
  init(clauses: String) {
    rules = "actions = { action = {\n\(clauses)\n} },"
  }

  /// One action with the given members, besides its ref.
  func with(action members: String) -> Scenario {
    var scenario = self
    scenario.actions = [#"{"ref": "1.1", \#(members)}"#]
    return scenario
  }

  /// One measure with the given members, besides its id.
  func with(measure members: String) -> Scenario {
    var scenario = self
    scenario.measures = [#"{"id": "M1", \#(members)}"#]
    return scenario
  }

  func at(_ day: String) -> Scenario {
    var scenario = self
    scenario.asOf = day
    return scenario
  }

  func setting(_ name: String, to value: String) -> Scenario {
    var scenario = self
    scenario.settings[name] = value
    return scenario
  }

  func after(_ past: PastResults...) -> Scenario {
    var scenario = self
    scenario.past += past.map(\.text)
    return scenario
  }

  func ruleSet() throws -> RuleSet {
    let folder = try RuleFolder(files.merging(["rules.lua": ruleFile]) { own, _ in own })
    return try withExtendedLifetime(folder) { try RuleSet(folder: folder.path) }
  }

  func assess() throws -> Assessment {
    let day = try Day.written(asOf)
    return try ruleSet().assess(
      plan(), performance: performance(), cases: caseRecords(), history: history(before: day),
      asOf: day, settings: settings, limits: limits)
  }

  func explain(_ ref: String, to level: String?, changes: Int = 3) throws -> [Explanation] {
    let day = try Day.written(asOf)
    return try ruleSet().explain(
      ref, in: plan(), performance: performance(), cases: caseRecords(),
      history: history(before: day), asOf: day, settings: settings, limits: limits, pathTo: level,
      changes: changes)
  }

  func rating(_ dimension: String = "action", of ref: String = "1.1") throws -> Rating? {
    let assessment = try assess()
    return SubjectKind.allCases.flatMap(assessment.subjects).first { $0.ref == ref }?
      .rating(dimension)
  }

  var ruleFile: String {
    """
    return ruleset { id = "exampleshire", version = "2024.04", title = "A key of ours", \
    source = "the tests", in_force = \(inForce), scale = { \
    { id = "green", label = "Green", letter = "G", meaning = "on track" }, \
    { id = "amber", label = "Amber", letter = "A", meaning = "nearly on track" }, \
    { id = "red", label = "Red", letter = "R", meaning = "off track" }, \
    { id = "grey", label = "Grey", letter = "-", meaning = "not begun", ranked = false } },
    \(rules)
    }
    """
  }

  private func caseRecords() throws -> CaseRecords? {
    guard !cases.isEmpty else { return nil }
    return try CaseRecordReader().cases(
      Array(cases.joined(separator: "\n").utf8), path: "cases.ndjson")
  }

  func plan() throws -> Plan {
    let begin = start.map { #""start": "\#($0)", "# } ?? ""
    let text = """
      {"format": "bragg-plan/1", \(begin)"actions": [\(actions.joined(separator: ", "))],
       "areas": [\(areas.joined(separator: ", "))], "focus": [\(focus.joined(separator: ", "))],
       "risks": [\(risks.joined(separator: ", "))]}
      """
    return try PlanReader().plan(Array(text.utf8), path: "plan.json")
  }

  func performance() throws -> Performance? {
    guard !measures.isEmpty else { return nil }
    let text = """
      {"format": "bragg-performance/1", "measures": [\(measures.joined(separator: ", "))]}
      """
    return try PerformanceReader().performance(Array(text.utf8), path: "performance.json")
  }

  private func history(before day: Day) throws -> History {
    History(
      try past.map { try PastAssessment(Array($0.utf8), path: "results.json") }, before: day)
  }
}

extension Day {
  struct NoDay: Error {
    let text: String
  }

  /// The day an ISO text names.
  static func written(_ iso: String) throws -> Day {
    guard let day = Day(iso: iso) else { throw NoDay(text: iso) }
    return day
  }
}
