import BraggRules
import Testing

/// Which clause decides, and what it decides.
struct ClauseTests {
  private let key = Scenario(
    clauses: """
      { id = "not-begun", rating = "grey", means = "Not begun",
        when = function(a) return a.status == "not_started" end },
      { id = "late", rating = "red", means = "Late", requires = { "recovery", "lead" },
        when = function(a) return a:is_overdue(), ("%d days late"):format(a:days_overdue()) end },
      { id = "stopped", rating = "unrated", means = "The key has no colour for it",
        when = function(a) return a.status == "cancelled" end },
      { id = "on-track", rating = "green", means = "On track", otherwise = true },
      """)

  @Test(arguments: [
    (#""status": "not_started", "due": "2024-01-01""#, "grey by not-begun"),
    (#""status": "in_progress", "due": "2024-01-01""#, "red by late"),
    (#""status": "cancelled", "due": "2024-01-01""#, "red by late"),
    (#""status": "cancelled", "due": "2024-02-01""#, "unrated by stopped"),
    (#""status": "in_progress", "due": "2024-02-01""#, "green by on-track"),
  ])
  func `the first clause that holds decides`(_ action: String, verdict: String) throws {
    #expect(try key.with(action: action).rating()?.verdict == verdict)
  }

  @Test func `the reason is what the clause says`() throws {
    let rating = try key.with(action: #""status": "in_progress", "due": "2024-01-01""#).rating()
    #expect(rating?.reason == "30 days late")
    #expect(rating?.meaning == "Late")
  }

  @Test func `the reason is the clause's meaning where it says nothing`() throws {
    let rating = try key.with(action: #""status": "not_started""#).rating()
    #expect(rating?.reason == "Not begun")
  }

  @Test func `a clause that gives no level says why`() throws {
    let rating = try key.with(action: #""status": "cancelled", "due": "2024-02-01""#).rating()
    #expect(rating?.level == nil)
    #expect(rating?.state == .unrated)
    #expect(rating?.reason == "The key has no colour for it")
  }

  @Test func `where no clause holds there is no level`() throws {
    let key = Scenario(
      clauses: #"{ id = "never", rating = "red", means = "m", when = function() return false end }"#
    )
    let rating = try key.rating()
    #expect(rating?.verdict == "unrated by no clause")
    #expect(rating?.reason == "no clause of the key holds")
  }

  @Test(arguments: [
    ("false", "green by rest"), ("nil", "green by rest"), ("0", "red by first"),
    ("\"\"", "red by first"), ("true", "red by first"),
  ])
  func `a clause holds unless it returns false or nothing`(
    _ answer: String, verdict: String
  ) throws {
    let key = Scenario(
      clauses: """
        { id = "first", rating = "red", means = "m", when = function() return \(answer) end },
        { id = "rest", rating = "green", means = "m", otherwise = true },
        """)
    #expect(try key.rating()?.verdict == verdict)
  }

  @Test(arguments: [
    (#""recovery": {"by": "2024-03-01"}, "lead": "Head of Service""#, [true, true]),
    (#""recovery": {}, "lead": """#, [false, false]),
    (#""recovery": null"#, [false, false]),
    (#""recovery": false, "lead": 0"#, [true, true]),
    (#""lead": "Head of Service""#, [false, true]),
  ])
  func `a level demands what its clause requires`(_ members: String, areMet: [Bool]) throws {
    let action = #""status": "in_progress", "due": "2024-01-01", \#(members)"#
    let obligations = try key.with(action: action).rating()?.obligations
    #expect(obligations?.map(\.name) == ["recovery", "lead"])
    #expect(obligations?.map(\.isMet) == areMet)
  }

  @Test func `a level without demands has none`() throws {
    let rating = try key.with(action: #""status": "not_started""#).rating()
    #expect(rating?.obligations == [])
  }

  @Test func `a field that a clause requires can be asked for in any plan`() throws {
    let key = Scenario(
      clauses: """
        { id = "late", rating = "red", means = "m", requires = { "recovery" },
          when = function(a) return not a:has "recovery" end },
        """)
    #expect(try key.rating()?.verdict == "red by late")
  }

  @Test func `dimensions come in the order of the rule file`() throws {
    func dimension(_ name: String) -> String {
      #"\#(name) = { { id = "a", rating = "green", means = "m", otherwise = true } },"#
    }
    let scenario = Scenario(
      "actions = {\n\(["rag", "impact", "action"].map(dimension).joined(separator: "\n"))\n},")
    let names = try scenario.assess().actions.first?.ratings.map(\.dimension)
    #expect(names == ["rag", "impact", "action"])
  }

  @Test func `a kind of subject that no dimension rates has no ratings`() throws {
    let assessment = try key.with(measure: #""title": "Visits""#).assess()
    #expect(assessment.measures.map(\.ref) == ["M1"])
    #expect(assessment.measures.first?.ratings == [])
  }

  @Test func `risks are rated like actions`() throws {
    var scenario = Scenario(
      """
      risks = { rag = {
        { id = "grave", rating = "red", means = "m",
          when = function(r) return r.likelihood * r.impact >= 15 end },
        { id = "slight", rating = "green", means = "m", otherwise = true },
      } },
      """)
    scenario.risks = [
      #"{"ref": "R1", "likelihood": 3, "impact": 5}"#,
      #"{"ref": "R2", "likelihood": 2, "impact": 7}"#,
    ]
    #expect(try scenario.rating("rag", of: "R1")?.verdict == "red by grave")
    #expect(try scenario.rating("rag", of: "R2")?.verdict == "green by slight")
  }
}
