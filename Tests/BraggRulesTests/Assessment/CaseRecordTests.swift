import BraggModel
import Testing

@testable import BraggRules

/// Case records are rated as actions are, all together or one by one.
struct CaseRecordTests {
  /// Late after 20 working days; late visits are a breach.
  private static let rules = """
    parameters = { days = { value = 20, unit = "working days" } },
    cases = { rag = {
      { id = "late", rating = "red", means = "late", requires = { "plan_to_visit" },
        when = function(c)
          return c:working_days_since "seen" > params.days, c.kind .. ", " .. c.title
        end },
      { id = "in-time", rating = "green", means = "in time", otherwise = true },
    } },
    thresholds = {
      { id = "not-seen", of = "cases", where = { kind = "protection" }, severity = "high",
        means = "not seen", when = function(c) return c:is_rated("rag", "red") end },
    },
    """

  private static let records = [
    #"{"ref": "CP-1", "title": "one", "kind": "protection", "seen": "2023-12-21"}"#,
    #"{"ref": "CP-2", "title": "two", "kind": "protection", "seen": "2023-12-22"}"#,
    #"{"ref": "CIN-1", "title": "three", "kind": "in_need", "seen": "2023-12-21"}"#,
    #"{"ref": "CP-3", "title": "four", "kind": "protection"}"#,
  ]

  private func scenario(asOf: String = "2024-01-23") -> Scenario {
    var scenario = Scenario(Self.rules)
    scenario.actions = []
    scenario.cases = Self.records
    scenario.asOf = asOf
    return scenario
  }

  private func levels(_ subjects: [RatedSubject]) -> [String?] {
    subjects.map { $0.rating("rag")?.level }
  }

  // Of the days after 21 December 2023 the 25th, the 26th and 1 January are bank holidays: by the 22nd
  // there are 1, by the 29th 4, by 5 January 8, by the 12th 13, by the 19th 18, and on the 23rd 20.
  @Test func `a record is rated by its own dates`() throws {
    #expect(try levels(scenario().assess().cases) == ["green", "green", "green", nil])
    let later = try scenario(asOf: "2024-01-24").assess()
    #expect(levels(later.cases) == ["red", "green", "red", nil])
    #expect(later.cases.map(\.kind) == [.cases, .cases, .cases, .cases])
    let rating = try #require(later.cases[0].rating("rag"))
    #expect(rating.reason == "protection, one")
    #expect(rating.clause == "late")
    #expect(rating.facts.map(\.path).contains("seen"))
    #expect(rating.obligations == [Obligation(name: "plan_to_visit", isMet: false)])
    #expect(later.cases[3].rating("rag")?.state == .unrated)
    #expect(later.breaches.map(\.subject) == ["CP-1"])
    #expect(later.inputs.map(\.path) == ["plan.json", "cases.ndjson"])
  }

  @Test func `a field that no record has is an error, with a suggestion`() throws {
    var slip = scenario()
    slip.rules = slip.rules.replacing(#"c:working_days_since "seen""#, with: "c.sen")
    let rating = try #require(slip.assess().cases.first?.rating("rag"))
    #expect(rating.state == .error)
    #expect(rating.reason == "a case has no field `sen`; did you mean `seen`?")
  }

  @Test func `dates are read, and methods of actions hold for cases`() throws {
    var dated = Scenario(
      """
      cases = { rag = {
        { id = "ended", rating = "grey", means = "ended",
          when = function(c) return c:has "end", function(c) return c["end"] end end },
        { id = "late", rating = "red", means = "late",
          when = function(c) return c:days_overdue() > 0, ("%d days"):format(c:days_overdue()) end },
        { id = "steps", rating = "green", means = "steps", otherwise = function(c)
          return ("%d of %d, %s"):format(c:milestones_done(), #c.milestones, c.start) end },
      } },
      """)
    dated.actions = []
    dated.cases = [
      #"{"ref": "1", "end": "Dec 23", "due": "2023-11-30"}"#,
      #"{"ref": "2", "due": "31/12/2023", "status": "in_progress"}"#,
      """
      {"ref": "3", "start": "Sep 23", "due": "End January 2024",
       "milestones": [{"done": "2024-01-30"}, {"done": "2024-02-01"}]}
      """.replacing("\n", with: ""),
    ]
    let reasons = try dated.assess().cases.map { $0.rating("rag")?.reason }
    #expect(reasons == ["2023-12-31", "31 days", "1 of 2, 2023-09-01"])
  }

  @Test func `a measure can be named, carried whole, or given by its values`() throws {
    var measured = Scenario(
      """
      cases = { rag = { { id = "all", rating = "green", means = "all", otherwise = function(c)
        return tostring(c.measures[1]:value()) end } } },
      """)
    measured.actions = []
    measured.measures = [#"{"id": "M1", "observations": [{"period": "2023-12", "value": 61.5}]}"#]
    measured.cases = [
      #"{"ref": "1", "measures": ["M1"]}"#,
      #"{"ref": "2", "measures": [{"id": "X", "values": [1, 7]}]}"#,
      #"{"ref": "3", "measures": ["M2"]}"#,
    ]
    let assessment = try measured.assess()
    #expect(assessment.cases.prefix(2).map { $0.rating("rag")?.reason } == ["61.5", "7"])
    #expect(assessment.cases[2].rating("rag")?.state == .unrated)
    #expect(assessment.issues.map(\.place) == ["cases.ndjson:3:27"])
  }

  @Test func `the level before is that of the record with the same ref`() throws {
    let past = PastResults(asOf: "2023-12-31", levels: ["rag": "green"]).text
      .replacing(#""ref": "1.1""#, with: #""ref": "CP-1""#)
      .replacing(#""actions": ["#, with: #""actions": [], "cases": ["#)
    var scenario = scenario(asOf: "2024-01-24")
    scenario.past = [past]
    let ratings = try scenario.assess().cases.map { $0.rating("rag") }
    #expect(ratings.map { $0?.travel } == [.worse, .new, .new, nil])
    #expect(ratings.map { $0?.previous } == ["green", nil, nil, nil])
  }

  @Test func `a person's rating is not for case records`() throws {
    var given = scenario(asOf: "2024-01-24")
    given.cases = [
      """
      {"ref": "1", "kind": "protection", "title": "x", "seen": "2023-12-21", "overrides":
       [{"dimension": "rag", "rating": "green", "by": "Head of Service", "why": "x", "on": "2024-01-01"}]}
      """.replacing("\n", with: "")
    ]
    let rating = try #require(given.assess().cases.first?.rating("rag"))
    #expect(rating.state == .rated && rating.level == "red" && rating.override == nil)
  }

  @Test func `one by one the ratings are the same, in any order`() throws {
    let together = try scenario(asOf: "2024-01-24").assess()
    var rules = scenario()
    // Alone, a record has no other to know the field from.
    rules.rules += "\nfields = { cases = { seen = \"last seen\" } },"
    let rater = try SubjectRater(
      StreamTerms(rules.ruleSet(), of: .caseRecord, asOf: Day.written("2024-01-24")))
    for (index, line) in Self.records.enumerated().reversed() {
      let rated = try #require(try rater.rate(line: line.utf8))
      #expect(rated.subject.ratings == together.cases[index].ratings)
      #expect(rated.breaches.map(\.subject) == (index == 0 ? ["CP-1"] : []))
      // A threshold that cannot be decided is told with its own record.
      #expect(rated.issues.count == (index == 3 ? together.issues.count : 0))
    }
  }
}
