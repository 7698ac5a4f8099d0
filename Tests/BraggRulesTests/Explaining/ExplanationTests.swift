import BraggModel
import Testing

@testable import BraggRules

/// Margins and ways worked out by hand, on both sides of each boundary.
struct ExplanationTests {
  private static let key = """
    parameters = { slip_days = { value = 30, unit = "days", why = "w" } },
    fields = { actions = { recovery = "a plan to recover" } },
    actions = { action = {
      { id = "new", rating = "grey", means = "Not begun",
        when = function(a) return a.status == "not_started" end },
      { id = "done", rating = "green", means = "Done",
        when = function(a) return a.status == "complete" and a.percent_complete >= 80 end },
      { id = "unfinished", rating = "red", means = "Called complete too soon",
        when = function(a) return a.status == "complete" end },
      { id = "slipped", rating = "red", means = "Late",
        when = function(a) return a:days_overdue() > params.slip_days end },
      { id = "late", rating = "amber", means = "A little late",
        when = function(a) return a:days_overdue() > 0 end },
      { id = "on-track", rating = "green", means = "On track", otherwise = true },
    } },
    measures = { rag = {
      { id = "met", rating = "green", means = "Met", when = function(m) return m:met_target() end },
      { id = "near", rating = "amber", means = "Near",
        when = function(m) return m:within_tolerance { percent = 10 } end },
      { id = "missed", rating = "red", means = "Missed", otherwise = true },
    } },
    areas = { action = worst_of_children "action" },
    """

  /// 35 days late on 31 January 2024.
  private let late = Scenario(Self.key).with(
    action: #""area": "A", "status": "in_progress", "percent_complete": 50, "due": "2023-12-27""#)

  private func explain(
    _ scenario: Scenario, _ ref: String = "1.1", to level: String? = nil, changes: Int = 3
  ) throws -> Explanation {
    var scenario = scenario
    scenario.areas = [#"{"ref": "A", "title": "All"}"#]
    return try #require(try scenario.explain(ref, to: level, changes: changes).first)
  }

  private func changes(_ explanation: Explanation, to level: String, of path: String) -> [String] {
    (explanation.others.first { $0.level.id == level }?.changes ?? [])
      .filter { $0.path == path }.map { "\($0.to ?? "-") \($0.by ?? "")" }
  }

  @Test func `a date has to move by so many days, and not by one less`() throws {
    let explanation = try explain(late)
    #expect(explanation.rating.level == "red" && explanation.clause?.id == "slipped")
    // 30 days late on 1 January; not late at all from 31 January on.
    #expect(changes(explanation, to: "amber", of: "due") == ["2024-01-01 5"])
    #expect(changes(explanation, to: "green", of: "due") == ["2024-01-31 35"])
    #expect(changes(explanation, to: "grey", of: "status") == ["not_started "])
    #expect(changes(explanation, to: "green", of: "status") == [])
  }

  @Test(arguments: [
    // 90 less 10 % is 81: 80.9 is too little, whatever the step that the figures are written in.
    (values: "70, 71.2", to: "amber", needs: "81 9.8"),
    (values: "70, 71.2", to: "green", needs: "90 18.8"),
    (values: "70, 71", to: "amber", needs: "81 10"),
    (values: "95, 95.25", to: "red", needs: "80.99 14.26"),
  ])
  func `a figure has to move by so many of the steps it is written in`(
    _ example: (values: String, to: String, needs: String)
  ) throws {
    let scenario = Scenario(Self.key).with(
      measure: #""polarity": "higher", "target": 90, "values": [\#(example.values)]"#)
    let explanation = try explain(scenario, "M1")
    #expect(
      changes(explanation, to: example.to, of: "observations[2].value") == [example.needs])
  }

  @Test func `where no single change does it, the nearest line says what it compares`() throws {
    let scenario = late.with(
      action: #""area": "A", "status": "paused", "percent_complete": 50, "due": "2023-12-27""#)
    let green = try #require(try explain(scenario).others.first { $0.level.id == "green" })
    let nearest = try #require(green.nearest)
    #expect(
      nearest.clause.id == "on-track" && nearest.holds == true && nearest.before?.id == "slipped")
  }

  @Test func `a way holds what can still be changed, no part of it is enough, and due dates stay`()
    throws
  {
    let paths = try #require(try explain(late, to: "green").paths)
    #expect(
      paths.paths.map { $0.changes.map { "\($0.path) \($0.to ?? "")" } } == [
        ["percent_complete 80", "status complete"]
      ]
        || paths.paths.map { $0.changes.map { "\($0.path) \($0.to ?? "")" } } == [
          ["status complete", "percent_complete 80"]
        ])
    #expect(try explain(late, to: "green", changes: 1).paths?.paths.isEmpty == true)
    #expect(try explain(late, to: "red").paths?.isThere == true)
    #expect(try explain(late, to: "amber").paths?.paths.isEmpty == true)
  }

  // Each copy is rated as if it were the only one, whatever the files keep from being run.
  @Test func `an iterator that is kept by a made-up key goes on from no copy to the next`() throws {
    let scenario = Scenario(
      clauses: #"""
        { id = "first", rating = "green", means = "m",
          when = function(a) return letters() == "a" and a.percent_complete >= 80 end },
        { id = "other", rating = "red", means = "m", otherwise = true },
        """#
    ).with(action: #""status": "in_progress", "percent_complete": 50"#)
    let rules = try rules(
      #"local letters = ("")["gm" .. "atch"]("abc", ".") "# + scenario.ruleFile)
    let explanation = try #require(
      try rules.explain("1.1", in: scenario.plan(), asOf: .written(scenario.asOf)).first)
    #expect(changes(explanation, to: "green", of: "percent_complete") == ["80 30"])
  }

  @Test func `a figure still to come is held against the parameters of its own day`()
    throws
  {
    var scenario = Scenario(
      """
      parameters = { limit = { values = { ["2024-01-01"] = 90, ["2024-02-15"] = 75 }, unit = "x", why = "w" } },
      measures = { rag = {
        { id = "met", rating = "green", means = "Met",
          when = function(m) return m:value() >= params.limit end },
        { id = "missed", rating = "red", means = "Missed", otherwise = true },
      } },
      """)
    scenario.measures = [
      """
      {"id": "M1", "polarity": "higher", "observations": [{"period": "2023-12", "value": 70.5},
        {"period": "2024-01", "value": 71.2}]}
      """
    ]
    let rules = try rules(scenario.ruleFile)
    let explanation = try #require(
      try rules.explain(
        "M1", in: scenario.plan(), performance: scenario.performance(),
        asOf: .written(scenario.asOf), pathTo: "green"
      ).first)
    let path = try #require(explanation.paths?.paths.first)
    #expect(path.asOf.description == "2024-02-29" && path.changes.map(\.to) == ["75"])
    #expect(
      explanation.others.flatMap(\.changes).contains { $0.to == "90" && $0.level == "green" })
  }

  private func rules(_ file: String) throws -> RuleSet {
    let folder = try RuleFolder(["rules.lua": file])
    return try withExtendedLifetime(folder) { try RuleSet(folder: folder.path) }
  }

  @Test func `what an area lacks leaves it unrated when it is tried, too`() throws {
    var scenario = Scenario(
      """
      actions = { action = { { id = "all", rating = "green", means = "m", otherwise = true } } },
      areas = { action = {
        { id = "weighs", rating = "red", means = "m", when = function(p)
            return p:count { rating = "action", level = "red", of = "children" } > 0
              and p.children[1].figures.weight + 1 > 0
          end },
        { id = "else", rating = "green", means = "m", otherwise = true },
      } },
      """)
    scenario.areas = [#"{"ref": "A", "title": "All"}"#]
    for (weight, level) in [("", "unrated"), (#", "weight": 2"#, "red")] {
      let tried = scenario.with(action: #""area": "A"\#(weight)"#)
      let assessment = try tried.ruleSet().assess(tried.plan(), asOf: .written(tried.asOf))
      let source = ExplainedSource(
        assessment: assessment, performance: nil, cases: nil, history: History(), settings: [:],
        limits: .standard)
      let bench = try RollupBench(source, assessment.areas[0])
      let part = RollupBench.Part(kind: .actions, ref: "1.1", dimension: "action")
      #expect(bench.verdict([part: "red"], in: "action")?.levels == ["action": level])
      #expect(bench.verdict([part: "amber"], in: "action")?.levels == ["action": "green"])
    }
  }

  @Test func `a rule set says what can be changed`() throws {
    let own = Self.key + "changeable = { actions = { \"due\" } },"
    let scenario = Scenario(own).with(
      action: #""area": "A", "status": "in_progress", "percent_complete": 50, "due": "2023-12-27""#)
    let paths = try #require(try explain(scenario, to: "green").paths?.paths)
    #expect(paths.map { $0.changes.map(\.path) } == [["due"]])
    // Not before the day that is spoken for.
    #expect(paths.first?.changes.first?.to == "2024-01-31")
  }

  @Test(arguments: [
    ("changeable = { actions = { \"stauts\" } },", "did you mean `status`?"),
    ("changeable = { actoins = { \"status\" } },", "did you mean `actions`?"),
    ("changeable = \"status\",", "`changeable` is the text"),
  ])
  func `a mistake in what can be changed is told`(rules: String, words: String) {
    do {
      _ = try Scenario(Self.key + rules).ruleSet()
      Issue.record("it was accepted")
    } catch {
      #expect("\(error)".contains(words) || rules.contains("= \"status\""), "\(error)")
      #expect("\(error)".contains("changeable"))
    }
  }

  @Test func `the next figure is for the next period, and the rating for its last day`() throws {
    let scenario = Scenario(Self.key).with(
      measure:
        #""polarity": "higher", "target": 90, "observations": [{"period": "2023-12", "value": 70.5}, {"period": "2024-01", "value": 71.2}]"#
    )
    let path = try #require(try explain(scenario, "M1", to: "green").paths?.paths.first)
    #expect(path.changes.map(\.to) == ["90"] && path.changes.map(\.period) == ["2024-02"])
    #expect(path.asOf.description == "2024-02-29")
  }

  @Test func `a missing fact is named, with who supplies it and what it would lead to`() throws {
    let scenario = Scenario(Self.key).with(
      action: #""area": "A", "leads": ["Head of Service"], "status": "in_progress""#)
    let explanation = try explain(scenario)
    #expect(explanation.rating.state == .unrated)
    let missing = try #require(explanation.missing.first)
    #expect(missing.path == "due" && missing.supplier == "Head of Service")
    let answers = missing.answers.map { "\($0.from ?? "") to \($0.to ?? ""): \($0.level ?? "")" }
    #expect(
      answers == [
        " to 2023-12-31: red", "2024-01-01 to 2024-01-30: amber", "2024-01-31 to : green",
      ])
  }

  @Test func `an area names what decided it, and what would have to be otherwise`() throws {
    let explanation = try explain(late, "A", to: "green")
    #expect(explanation.deciders.map(\.ref) == ["1.1"])
    #expect(explanation.others.first { $0.level.id == "amber" }?.changes.map(\.to) == ["amber"])
    #expect(explanation.paths?.paths.map { $0.changes.map(\.path) } == [["actions[1.1].action"]])
  }

  @Test(arguments: [
    ("1.2", "did you mean `1.1`?"), ("elsewhere", "there is `1.1`, `A`"),
  ])
  func `a ref that there is not`(ref: String, words: String) {
    do {
      _ = try explain(late, ref)
      Issue.record("it was explained")
    } catch {
      #expect("\(error)".contains(words), "\(error)")
    }
  }
}
