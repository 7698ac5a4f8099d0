import BraggModel
import BraggRules
import Testing

/// An assessment speaks for its day: what came later it does not know.
struct AsOfTests {
  private func telling(_ words: String) -> Scenario {
    Scenario(
      clauses: """
        { id = "tells", rating = "green", means = "m",
          when = function(a) return true, tostring(\(words)) end },
        """)
  }

  @Test func `rules know the day`() throws {
    #expect(try telling("as_of").at("2024-02-29").rating()?.reason == "2024-02-29")
  }

  @Test(arguments: [("2024-01-30", "1"), ("2024-01-31", "2"), ("2024-02-01", "3")])
  func `evidence of a later day does not count`(_ day: String, count: String) throws {
    let scenario = telling("#a.evidence").with(
      action: #""evidence": [{"on": "2024-02-01"}, {"on": "2024-01-31"}, {"kind": "audit"}]"#)
    #expect(try scenario.at(day).rating()?.reason == count)
  }

  @Test(arguments: [
    ("2024-01-30", "1"), ("2024-01-31", "2"), ("2024-02-28", "2"), ("2024-02-29", "3"),
  ])
  func `an observation counts from the last day of its period`(_ day: String, count: String) throws
  {
    let scenario = telling("#a.measures[1].observations").with(
      action: """
        "measures": [{"id": "M2", "observations": [
          {"period": "2024-02", "value": 3}, {"period": "2024-01", "value": 2},
          {"period": "2023-12", "value": 1}]}]
        """)
    #expect(try scenario.at(day).rating()?.reason == count)
  }

  @Test(arguments: [
    ("true", "2024-01-31", "true nil"), ("false", "2024-01-31", "false nil"),
    (#""2024-01-31""#, "2024-01-30", "false nil"),
    (#""2024-01-31""#, "2024-01-31", "true 2024-01-31"),
  ])
  func `a milestone is done from the day it was done`(
    _ done: String, _ day: String, told: String
  ) throws {
    let scenario = telling("a.milestones[1].done) .. ' ' .. tostring(a.milestones[1].done_on")
      .with(action: #""milestones": [{"title": "x", "done": \#(done)}]"#)
    #expect(try scenario.at(day).rating()?.reason == told)
  }

  @Test func `a milestone that does not say is not done`() throws {
    let scenario = telling("a.milestones[1].done").with(action: #""milestones": [{"title": "x"}]"#)
    #expect(try scenario.rating()?.reason == "false")
  }

  @Test(arguments: [
    ("2024-03", "2024-03-31"), ("Sep 24", "2024-09-30"), ("2024-02-10", "2024-02-10"),
    ("End January 2020", "2020-01-31"), ("Ongoing", "nil"), ("TBC", "nil"), ("when we can", "nil"),
  ])
  func `a due date is the last day of what was written`(_ written: String, day: String) throws {
    let scenario = telling("a.due").with(action: #""due": "\#(written)""#)
    #expect(try scenario.rating()?.reason == day)
  }

  @Test(arguments: [("2024-03", "2024-03-01"), ("Sep 24", "2024-09-01")])
  func `a start is the first`(_ written: String, day: String) throws {
    let scenario = telling("a.start").with(action: #""start": "\#(written)""#)
    #expect(try scenario.rating()?.reason == day)
  }

  @Test func `a date that cannot be read is told, and is missing`() throws {
    let assessment = try telling("a.due").with(action: #""due": "when we can""#).assess()
    #expect(assessment.issues.count == 1)
    #expect(assessment.issues.first?.place.hasPrefix("plan.json:1:") == true)
  }

  /// `Immediate` with a start of the plan and a parameter, or without.
  private func immediate(start: String?, days: Int?) -> Scenario {
    let parameter = days.map { "immediate_days = { value = \($0), unit = \"days\" }" } ?? ""
    var scenario = telling("a.due").with(
      action: #""due": "Immediate", "milestones": [{"title": "x", "due": "Immediate"}]"#)
    scenario.rules = "parameters = { \(parameter) },\n\(scenario.rules)"
    scenario.start = start
    return scenario
  }

  @Test(
    arguments: [
      ("2024-01-01", 14, "2024-01-15"), ("2024-01-01", 0, "2024-01-01"), (nil, 14, "nil"),
      ("2024-01-01", nil, "nil"),
    ] as [(String?, Int?, String)])
  func `immediate is due so many days after the plan's start`(
    _ start: String?, _ days: Int?, day: String
  ) throws {
    var scenario = immediate(start: start, days: days)
    #expect(try scenario.rating()?.reason == day)
    scenario.rules = scenario.rules.replacing("a.due", with: "a.milestones[1].due")
    #expect(try scenario.rating()?.reason == day)
  }

  @Test func `the parameter can be set for a run`() throws {
    let scenario = immediate(start: "2024-01-01", days: 14).setting("immediate_days", to: "30")
    #expect(try scenario.rating()?.reason == "2024-01-31")
  }

  @Test(arguments: [
    ("{ from = \"2024-02-01\" }", "2024-01-31", "from 2024-02-01"),
    ("{ to = \"2024-01-30\" }", "2024-01-31", "until 2024-01-30"),
    (
      "{ from = \"2023-04-01\", to = \"2024-01-30\" }", "2024-01-31",
      "from 2023-04-01 until 2024-01-30"
    ),
  ])
  func `a day on which the rule set is not in force is told`(
    _ inForce: String, _ day: String, words: String
  ) throws {
    var scenario = telling("as_of").at(day)
    scenario.inForce = inForce
    let assessment = try scenario.assess()
    #expect(
      assessment.issues.map(\.description) == [
        """
        rule set exampleshire 2024.04: it is in force \(words), not on \(day)
          help: rate this day by the rule set of its time, or mend `in_force`
        """
      ])
    #expect(assessment.actions.first?.rating("action")?.state == .rated)
  }

  @Test(arguments: [
    "{ from = \"2024-01-31\" }", "{ to = \"2024-01-31\" }", "{}",
    "{ from = \"2024-01-31\", to = \"2024-01-31\" }",
  ])
  func `on the first and the last day it is in force`(_ inForce: String) throws {
    var scenario = telling("as_of")
    scenario.inForce = inForce
    #expect(try scenario.assess().issues == [])
  }

  @Test func `a measure that no data are for is told once for each action that names it`() throws {
    var scenario = telling("a.measures[1]:has_data()").with(measure: #""title": "Visits""#)
    scenario.actions = [
      #"{"ref": "1.1", "measures": ["M2"]}"#, #"{"ref": "1.2", "measures": ["Zebra"]}"#,
      #"{"ref": "1.3", "measures": ["M1"]}"#,
    ]
    let assessment = try scenario.assess()
    #expect(
      assessment.issues.map(\.message) == [
        "at $.actions[0].measures[0]: found the measure `M2`, wanted the id of a measure of the performance data",
        "at $.actions[1].measures[0]: found the measure `Zebra`, wanted the id of a measure of the performance data",
      ])
    #expect(
      assessment.issues.map(\.help) == [
        "did you mean `M1`?", "it counts as a measure without data until it is there",
      ])
    #expect(
      assessment.actions.compactMap { $0.rating("action")?.reason } == ["false", "false", "false"])
  }
}
