import BraggRules
import Testing

/// The limits that a rule set watches.
struct ThresholdTests {
  /// Watches actions; the threshold's own fields as told.
  private func watching(_ fields: String) -> Scenario {
    Scenario(
      """
      actions = { action = { { id = "fine", rating = "green", means = "m", otherwise = true } } },
      thresholds = { { id = "low", of = "actions", severity = "high", means = "Progress is low",
        \(fields) } },
      """)
  }

  private let low = "when = function(a) return a.percent_complete < 50 end"

  @Test(arguments: [("49", ["low"]), ("50", [])])
  func `a limit is crossed or not`(_ percent: String, crossed: [String]) throws {
    let assessment = try watching(low).with(action: #""percent_complete": \#(percent)"#).assess()
    #expect(assessment.breaches.map(\.threshold.id) == crossed)
    #expect(assessment.issues == [])
  }

  @Test func `a breach says what, of whom, and since when`() throws {
    let scenario = watching(low).with(action: #""title": "Visits", "percent_complete": 49"#)
    let breach = try #require(try scenario.assess().breaches.first)
    #expect(breach.subject == "1.1")
    #expect(breach.title == "Visits")
    #expect(breach.threshold.severity == .high)
    #expect(breach.message == "Progress is low")
    #expect(breach.since == "2024-01-31")
    #expect(breach.facts.map(\.line) == ["percent_complete = 49"])
    #expect(breach.limit == nil && breach.value == nil && breach.period == nil)
  }

  @Test(arguments: [
    (#"where = { ref = "1.1" }"#, ["1.1"]),
    (#"where = { ref = { "1.1", "1.3" } }"#, ["1.1", "1.3"]),
    (#"where = { ref = "1.1", status = "paused" }"#, []),
    (#"where = { status = "paused" }"#, ["1.2"]),
    (#"where = { percent_complete = 0 }"#, ["1.2"]),
    (#"where = { ref = "1.4" }"#, []),
    (#"where = {}"#, ["1.1", "1.2", "1.3"]),
    (#"where = function(a) return a.ref > "1.1" end"#, ["1.2", "1.3"]),
    (#"where = function(a) return false end"#, []),
  ])
  func `a threshold watches whom it names`(_ place: String, watched: [String]) throws {
    var scenario = watching("\(place), \(low)")
    scenario.actions = [
      #"{"ref": "1.1", "percent_complete": 1}"#,
      #"{"ref": "1.2", "percent_complete": 0, "status": "paused"}"#,
      #"{"ref": "1.3", "percent_complete": 1, "status": "complete"}"#,
    ]
    let assessment = try scenario.assess()
    #expect(assessment.breaches.map(\.subject) == watched)
    #expect(assessment.issues == [])
  }

  @Test func `a rule may give the message`() throws {
    let scenario = watching(
      #"when = function(a) return a.percent_complete < 50, "only " .. a.percent_complete .. " %" end"#
    )
    let breach = try scenario.with(action: #""percent_complete": 49"#).assess().breaches.first
    #expect(breach?.message == "only 49 %")
  }

  @Test func `a rule may give limit, value, period and since`() throws {
    let scenario = watching(
      """
      when = function(a) return true, { message = "low", limit = 50, value = 49.5,
        period = "January", since = "2023-10" } end
      """)
    let breach = try scenario.assess().breaches.first
    #expect(breach?.message == "low")
    #expect(breach?.limit == "50")
    #expect(breach?.value == "49.5")
    #expect(breach?.period == "January")
    #expect(breach?.since == "2023-10")
  }

  @Test func `a measure's latest value, target and period stand in where the rule gives none`()
    throws
  {
    let scenario = Scenario(
      """
      measures = { rag = { { id = "fine", rating = "green", means = "m", otherwise = true } } },
      thresholds = { { id = "missed", of = "measures", severity = "low", means = "m",
        when = function(m) return m:missed_target() end } },
      """
    ).with(
      measure: """
        "polarity": "lower", "target": "<20", "observations": [
          {"period": "2023-12", "value": 20.0}, {"period": "2024-02", "value": 5},
          {"period": "2023-11", "value": 1}, {"period": "2024-01", "state": "suppressed"}]
        """)
    let breach = try #require(try scenario.assess().breaches.first)
    #expect(breach.value == "20.0")
    #expect(breach.limit == "<20")
    #expect(breach.period == "2023-12")
  }

  @Test func `a breach lasts since the first assessment in a row that had it`() throws {
    let scenario = watching(low).with(action: #""percent_complete": 49"#)
    func since(_ past: [PastResults]) throws -> String? {
      var scenario = scenario
      scenario.past = past.map(\.text)
      return try scenario.assess().breaches.first?.since
    }
    func month(_ day: String, _ breaches: [String]) -> PastResults {
      PastResults(asOf: day, breaches: breaches)
    }
    #expect(try since([month("2023-12-31", ["low"])]) == "2023-12-31")
    #expect(
      try since([month("2023-11-30", ["low"]), month("2023-12-31", ["low"])]) == "2023-11-30")
    #expect(
      try since([month("2023-11-30", ["low"]), month("2023-12-31", [])]) == "2024-01-31")
    #expect(
      try since([
        month("2023-10-31", ["low"]), month("2023-11-30", ["late"]), month("2023-12-31", ["low"]),
      ]) == "2023-12-31")
    #expect(try since([month("2024-01-31", ["low"])]) == "2024-01-31")
  }

  @Test func `one that cannot be decided is no breach, but is told`() throws {
    let assessment = try watching(low).assess()
    #expect(assessment.breaches.isEmpty)
    #expect(
      assessment.issues.map(\.description) == [
        "action 1.1: threshold `low` could not be decided for action 1.1: `percent_complete` is missing"
      ])
    #expect(!assessment.hasErrors)
  }

  @Test(arguments: [
    (
      #"when = function(a) return a.percnt_complete < 50 end"#,
      "an action has no field `percnt_complete`; did you mean `percent_complete`?"
    ),
    (#"when = function() error "no figures" end"#, "no figures"),
    (
      #"when = function() while true do end end"#,
      "stopped at the limit of 1000000 steps: it loops without end, or does too much"
    ),
    (
      #"where = { stauts = "paused" }, when = function() return true end"#,
      "an action has no field `stauts`; did you mean `status`?"
    ),
  ])
  func `one that fails is told with its line, and nothing else is lost`(
    _ fields: String, reason: String
  ) throws {
    var scenario = watching(fields)
    scenario.actions = [#"{"ref": "1.1"}"#, #"{"ref": "1.2"}"#]
    let assessment = try scenario.assess()
    #expect(assessment.breaches.isEmpty)
    #expect(
      assessment.issues.map(\.message)
        == ["1.1", "1.2"].map {
          "threshold `low` failed for action \($0): \(reason)"
        })
    #expect(
      assessment.actions.flatMap { $0.ratings.map(\.verdict) } == [
        "green by fine", "green by fine",
      ])
  }

  @Test func `a loop in one threshold leaves the others`() throws {
    let scenario = Scenario(
      """
      actions = { action = { { id = "fine", rating = "green", means = "m", otherwise = true } } },
      thresholds = {
        { id = "loops", of = "actions", severity = "high", means = "m",
          when = function() while true do end end },
        { id = "low", of = "actions", severity = "low", means = "m",
          when = function() return true end },
      },
      """)
    let assessment = try scenario.assess()
    #expect(assessment.breaches.map(\.threshold.id) == ["low"])
    #expect(assessment.issues.map(\.place) == ["rules.lua:5"])
  }

  @Test func `breaches come gravest first, then as they were found`() throws {
    func threshold(_ id: String, _ severity: String) -> String {
      """
      { id = "\(id)", of = "actions", severity = "\(severity)", means = "m",
        when = function() return true end },
      """
    }
    var scenario = Scenario(
      """
      actions = { action = { { id = "fine", rating = "green", means = "m", otherwise = true } } },
      thresholds = { \(threshold("c", "low")) \(threshold("b", "high")) \(threshold("a", "medium")) \
      \(threshold("d", "high")) },
      """)
    scenario.actions = [#"{"ref": "1.1"}"#, #"{"ref": "1.2"}"#]
    #expect(
      try scenario.assess().breaches.map { "\($0.threshold.id) \($0.subject)" } == [
        "b 1.1", "d 1.1", "b 1.2", "d 1.2", "a 1.1", "a 1.2", "c 1.1", "c 1.2",
      ])
  }

  @Test func `a threshold watches a kind that no dimension rates`() throws {
    var scenario = Scenario(
      """
      actions = { action = { { id = "fine", rating = "green", means = "m", otherwise = true } } },
      thresholds = { { id = "grave", of = "risks", severity = "high", means = "m",
        when = function(r) return r.impact > 4 end } },
      """)
    scenario.risks = [#"{"ref": "R1", "impact": 5}"#, #"{"ref": "R2", "impact": 4}"#]
    #expect(try scenario.assess().breaches.map(\.subject) == ["R1"])
  }

  @Test func `a threshold can ask for a rating`() throws {
    let scenario = watching(#"when = function(a) return a:level "action" == "green" end"#)
    let breach = try scenario.assess().breaches.first
    #expect(breach?.threshold.id == "low")
    #expect(breach?.facts.map(\.line) == ["ratings.action = green"])
  }
}
