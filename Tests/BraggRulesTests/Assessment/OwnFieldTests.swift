import BraggRules
import Testing

/// Rules read fields that no format has, wherever they stand.
struct OwnFieldTests {
  private func asking(_ condition: String, fields: String = "") -> Scenario {
    Scenario(
      """
      fields = { \(fields) },
      actions = { action = {
        { id = "asks", rating = "red", means = "m", when = function(a) return \(condition) end },
        { id = "rest", rating = "green", means = "m", otherwise = true },
      } },
      """
    ).with(
      action: """
        "recovery": "extra staff",
        "milestones": [{"title": "Rota agreed", "owner": "Head of Service"}, {"title": "Report"}],
        "evidence": [{"on": "2024-01-02", "finding": "mixed", "cases": 12}],
        "measures": [{"id": "M2", "lag": 2,
          "observations": [{"period": "2023-12", "value": 90, "cohort": 40}]}]
        """)
  }

  @Test(arguments: [
    ("a.recovery == 'extra staff'", "recovery = extra staff"),
    (
      "a.milestones[1].owner == 'Head of Service'",
      "milestones[Rota agreed].owner = Head of Service"
    ),
    ("a.evidence[1].cases >= 12", "evidence[2024-01-02].cases = 12"),
    ("a.measures[1].lag == 2", "measures[M2].lag = 2"),
    ("a.measures[1]:latest().cohort == 40", "measures[M2].observations[2023-12].cohort = 40"),
  ])
  func `a field that some document has is read`(_ condition: String, line: String) throws {
    let rating = try #require(try asking(condition).rating())
    #expect(rating.verdict == "red by asks")
    #expect(rating.factLines.last == line)
  }

  @Test func `it is missing where only others have it`() throws {
    let rating = try #require(try asking("a.milestones[2].owner:len() > 0").rating())
    #expect(rating.verdict == "unrated by asks")
    #expect(rating.factLines == ["milestones[Report].owner is missing"])
  }

  @Test(arguments: [
    ("a.milestones[1].owners == nil", "a milestone has no field `owners`; did you mean `owner`?"),
    ("a.evidence[1].case == 12", "a piece of evidence has no field `case`; did you mean `cases`?"),
    ("a.measures[1]:latest().owner == nil", "an observation has no field `owner`"),
  ])
  func `one that none has is an error`(_ condition: String, message: String) throws {
    let rating = try #require(try asking(condition).rating())
    #expect(rating.state == .error)
    #expect(rating.reason.hasPrefix(message))
  }

  @Test(arguments: [
    ("milestones", "a.milestones[1]:has 'forecast'"),
    ("evidence", "a.evidence[1]:has 'forecast'"),
    ("observations", "a.measures[1]:latest():has 'forecast'"),
    ("actions", "a:has 'forecast'"),
  ])
  func `one that the rule set declares may be asked for`(
    _ list: String, condition: String
  ) throws {
    let declared = asking(condition, fields: "\(list) = { forecast = \"when it will be done\" }")
    #expect(try declared.rating()?.verdict == "green by rest")
    #expect(try asking(condition).rating()?.state == .error)
  }
}
