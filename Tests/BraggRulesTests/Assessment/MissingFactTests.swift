import BraggRules
import Testing

/// Missing is not zero: what a rule cannot read leaves its rating open, and is named.
struct MissingFactTests {
  /// A clause that asks, after one that takes cancelled actions.
  private func asking(_ condition: String) -> Scenario {
    Scenario(
      clauses: """
        { id = "stopped", rating = "grey", means = "m",
          when = function(a) return a:has "status" and a.status == "cancelled" end },
        { id = "asks", rating = "red", means = "m", when = function(a) return \(condition) end },
        { id = "rest", rating = "green", means = "m", otherwise = true },
        """)
  }

  @Test(arguments: [
    ("a.percent_complete < 50", "percent_complete"),
    ("50 > a.percent_complete", "percent_complete"),
    ("a.percent_complete + 1 > 0", "percent_complete"),
    ("-a.percent_complete > 0", "percent_complete"),
    ("a.due < as_of", "due"),
    ("as_of >= a.due", "due"),
    ("('by ' .. a.due) == 'by'", "due"),
    ("#a.milestones > 0", "milestones"),
    ("a.milestones[1].due < as_of", "milestones"),
    ("(function() for _ in ipairs(a.milestones) do end end)()", "milestones"),
    ("math.max(a.percent_complete, 0) > 50", "percent_complete"),
    ("a.title:find 'x' ~= nil", "title"),
    ("a.status == 'in_progress'", "status"),
    ("a.status ~= 'in_progress'", "status"),
    ("not a.status", "status"),
    ("a:is_overdue()", "status"),
    ("a:days_since 'updated' > 30", "updated"),
    ("a:need 'updated' > as_of", "updated"),
    ("a:criterion 'approved'", "criteria.approved"),
  ])
  func `a fact that is missing leaves the rating open and is named`(
    _ condition: String, field: String
  ) throws {
    let rating = try #require(try asking(condition).rating())
    #expect(rating.verdict == "unrated by asks")
    #expect(rating.reason.contains("`\(field)`") || rating.reason.hasPrefix("no "))
    #expect(rating.factLines.contains("\(field) is missing"))
    #expect(rating.place == nil)
    #expect(rating.travel == nil)
  }

  @Test(arguments: ["a.percent_complete < 50", "a.due < as_of", "a.status == 'complete'"])
  func `an earlier clause may decide without it`(_ condition: String) throws {
    let members = #""status": "cancelled""#
    #expect(try asking(condition).with(action: members).rating()?.verdict == "grey by stopped")
  }

  @Test(arguments: [
    ("a:has 'percent_complete' and a.percent_complete < 50", "green by rest"),
    ("not a:has 'due' or a.due < as_of", "red by asks"),
    ("a.percent_complete == nil", "red by asks"),
    ("(a.percent_complete or 0) < 50", "red by asks"),
    ("a.title == 'Visits'", "green by rest"),
  ])
  func `a rule may say itself what absence means`(_ condition: String, verdict: String) throws {
    #expect(try asking(condition).rating()?.verdict == verdict)
  }

  @Test(arguments: [("49", "red by asks"), ("50", "green by rest"), ("0", "red by asks")])
  func `a fact that is there decides, zero as well`(_ percent: String, verdict: String) throws {
    let scenario = asking("a.percent_complete < 50")
      .with(action: #""percent_complete": \#(percent)"#)
    #expect(try scenario.rating()?.verdict == verdict)
  }

  @Test func `null is missing`() throws {
    let scenario = asking("a.percent_complete < 50").with(action: #""percent_complete": null"#)
    #expect(try scenario.rating()?.factLines == ["percent_complete is missing"])
  }

  @Test(arguments: [
    ("a.stauts == 'complete'", "an action has no field `stauts`; did you mean `status`?"),
    ("a:has 'stauts'", "an action has no field `stauts`; did you mean `status`?"),
    ("a.milestones[1].don", "a milestone has no field `don`; did you mean `done`?"),
    (
      "a.evidence[1].findng == 'mixed'",
      "a piece of evidence has no field `findng`; did you mean `finding`?"
    ),
    (
      "a.measures[1].polarty == 'none'",
      "a measure has no field `polarty`; did you mean `polarity`?"
    ),
    ("a:criteria_mat() > 1", "an action has no field `criteria_mat`; did you mean `criteria_met`?"),
    ("a.zebra == 1", "an action has no field `zebra`"),
    ("a:days_overdeu() > 1", "an action has no field `days_overdeu`; did you mean `days_overdue`?"),
    ("params.slip_dayz > 1", "`params` has no field `slip_dayz`"),
  ])
  func `a field no document could have is an error with a suggestion`(
    _ condition: String, reason: String
  ) throws {
    let rating = try asking(condition).with(
      action: """
        "status": "complete", "milestones": [{"title": "x"}], "evidence": [{"kind": "audit"}],
        "measures": [{"id": "M2"}]
        """
    ).rating()
    #expect(rating?.verdict == "error by asks")
    #expect(rating?.reason == reason)
    #expect(rating?.place == "rules.lua:5")
  }

  @Test func `a parameter's name is suggested too`() throws {
    let scenario = Scenario(
      """
      parameters = { slip_days = { value = 30 } },
      actions = { action = {
        { id = "late", rating = "red", means = "m",
          when = function() return params.slip_dys > 1 end },
      } },
      """)
    let rating = try scenario.rating()
    #expect(rating?.verdict == "error by late")
    #expect(rating?.reason == "`params` has no field `slip_dys`; did you mean `slip_days`?")
  }

  @Test func `a field of the council's own is nil where an action lacks it`() throws {
    var scenario = Scenario(
      clauses: """
        { id = "sure", rating = "green", means = "m",
          when = function(a) return a.confidence == "high" end },
        { id = "rest", rating = "amber", means = "m", otherwise = true },
        """)
    scenario.actions = [
      #"{"ref": "1.1", "confidence": "high"}"#, #"{"ref": "1.2"}"#,
      #"{"ref": "1.3", "confidence": "low"}"#,
    ]
    #expect(try scenario.rating(of: "1.1")?.verdict == "green by sure")
    #expect(try scenario.rating(of: "1.2")?.verdict == "amber by rest")
    #expect(try scenario.rating(of: "1.3")?.verdict == "amber by rest")
  }

  @Test func `a field of the council's own is missing where a comparison needs it`() throws {
    var scenario = asking("a.budget > 1000")
    scenario.actions = [#"{"ref": "1.1"}"#, #"{"ref": "1.2", "budget": 1001}"#]
    #expect(try scenario.rating(of: "1.1")?.verdict == "unrated by asks")
    #expect(try scenario.rating(of: "1.1")?.factLines == ["budget is missing"])
    #expect(try scenario.rating(of: "1.2")?.verdict == "red by asks")
  }

  @Test func `what lies inside a field of the council's own is missing alike`() throws {
    let scenario = asking("a.recovery.by < as_of").with(action: #""recovery": {"lead": "x"}"#)
    #expect(try scenario.rating()?.verdict == "unrated by asks")
    #expect(try scenario.rating()?.factLines.last == "recovery.by is missing")
  }
}
