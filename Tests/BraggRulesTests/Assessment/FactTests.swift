import BraggRules
import Testing

/// Every rating carries what its clause read.
struct FactTests {
  private func asking(_ condition: String) -> Scenario {
    Scenario(
      """
      parameters = { slip_days = { value = 30 } },
      actions = { action = {
        { id = "asks", rating = "red", means = "m", when = function(a) return \(condition) end },
        { id = "rest", rating = "green", means = "m", otherwise = true },
      } },
      """)
  }

  @Test func `the deciding clause's reads are the facts, in the order they were read`() throws {
    let scenario = asking("a.due < as_of and a.percent_complete < 50 and a.status == 'paused'")
      .with(action: #""status": "paused", "percent_complete": 10, "due": "2024-01-01""#)
    #expect(
      try scenario.rating()?.factLines
        == ["due = 2024-01-01", "percent_complete = 10", "status = paused"])
  }

  @Test func `what an earlier clause read is none of them`() throws {
    let scenario = asking("a.percent_complete == 100")
      .with(action: #""percent_complete": 10"#)
    #expect(try scenario.rating()?.verdict == "green by rest")
    #expect(try scenario.rating()?.factLines == [])
  }

  @Test func `what was not read is none of them`() throws {
    let scenario = asking("a.percent_complete < 50 or a.status == 'paused'")
      .with(action: #""percent_complete": 10, "status": "paused""#)
    #expect(try scenario.rating()?.factLines == ["percent_complete = 10"])
  }

  @Test func `a fact is told once, however often it is read`() throws {
    let scenario = asking("a.percent_complete > 5 and a.percent_complete < 50")
      .with(action: #""percent_complete": 10"#)
    #expect(try scenario.rating()?.factLines == ["percent_complete = 10"])
  }

  @Test func `parameters are facts`() throws {
    let scenario = asking("a:days_overdue() == params.slip_days")
      .with(action: #""status": "in_progress", "due": "2024-01-01""#)
    #expect(
      try scenario.rating()?.factLines
        == ["due = 2024-01-01", "status = in_progress", "parameters.slip_days = 30"])
    #expect(
      try scenario.setting("slip_days", to: "31").with(
        action: #""status": "in_progress", "due": "2023-12-31""#
      ).rating()?.factLines.last == "parameters.slip_days = 31")
  }

  @Test func `a fact that is missing is told as missing`() throws {
    let scenario = asking("not a:has 'due' and a.title == nil")
    #expect(try scenario.rating()?.factLines == ["due is missing", "title is missing"])
    let facts = try #require(try scenario.rating()?.facts)
    #expect(facts.allSatisfy { $0.text == nil })
  }

  @Test(arguments: [
    ("10", "10"), ("10.0", "10.0"), ("10.50", "10.50"), ("1e1", "1e1"), ("0.1", "0.1"),
    ("33.333333333333333333", "33.333333333333333333"),
  ])
  func `a number is spelt as the document spells it`(_ written: String, told: String) throws {
    let scenario = asking("a.percent_complete > 0").with(
      action: #""percent_complete": \#(written)"#)
    #expect(try scenario.rating()?.factLines == ["percent_complete = \(told)"])
  }

  @Test(arguments: [
    ("a.milestones[1].due < as_of", "milestones[Rota agreed].due = 2024-01-01"),
    ("a.milestones[1].done == false", "milestones[Rota agreed].done = false"),
    ("a.evidence[1].finding == 'mixed'", "evidence[2024-01-02].finding = mixed"),
    ("a.criteria.approved", "criteria.approved = true"),
    ("#a.milestones == 1", "milestones.count = 1"),
    ("a.recovery.plan.by < as_of", "recovery.plan.by = 2024-01-03"),
    ("a.measures[1].target.value == 94", "measures[M2].target.value = 94"),
    ("a.measures[1].observations[1].value == 90", "measures[M2].observations[2023-12].value = 90"),
    ("a.timescale == 'dated'", "timescale = dated"),
    ("a.due_as_written == '15 Jan 2024'", "due_as_written = 15 Jan 2024"),
    ("a.due == '2024-01-15'", "due = 2024-01-15"),
  ])
  func `a path leads to the place by names people use`(_ condition: String, line: String) throws {
    let scenario = asking(condition).with(
      action: """
        "due": "15 Jan 2024",
        "milestones": [{"title": "Rota agreed", "due": "2024-01-01"}],
        "evidence": [{"on": "2024-01-02", "finding": "mixed"}],
        "criteria": {"approved": true}, "recovery": {"plan": {"by": "2024-01-03"}},
        "measures": [{"id": "M2", "target": 94, "observations": [{"period": "2023-12", "value": 90}]}]
        """)
    #expect(try scenario.rating()?.verdict == "red by asks")
    #expect(try scenario.rating()?.factLines == [line])
  }

  @Test(arguments: [
    ("a.sources[2] == 'R2'", "sources[2] = R2"),
    ("a.evidence[1].finding == 'mixed'", "evidence[1].finding = mixed"),
    ("a.evidence[2].finding == 'negative'", "evidence[2].finding = negative"),
    ("a.evidence[3].finding == 'positive'", "evidence[2024-01-03].finding = positive"),
    ("a.milestones[1].done == false", "milestones[1].done = false"),
    ("a.milestones[3].done == false", "milestones[Rota agreed].done = false"),
    ("a.measures[1].observations[2].value == 66.5", "measures[M2].observations[2].value = 66.5"),
  ])
  func `where no name tells an element from the others its place does, counted from 1`(
    _ condition: String, line: String
  ) throws {
    let scenario = asking(condition).with(
      action: """
        "sources": ["R1", "R2"],
        "milestones": [{"title": "Report"}, {"title": "Report"}, {"title": "Rota agreed"}],
        "evidence": [{"on": "2024-01-02", "finding": "mixed"},
          {"on": "2024-01-02", "finding": "negative"}, {"on": "2024-01-03", "finding": "positive"}],
        "measures": [{"id": "M2", "values": [61, 66.5]}]
        """)
    #expect(try scenario.rating()?.verdict == "red by asks")
    #expect(try scenario.rating()?.factLines == [line])
  }

  @Test(arguments: [
    (
      "a:milestones_missed() > 0", "milestones[Rota agreed].due",
      "no due date for milestone `Rota agreed`"
    ),
    ("a:milestones_due() > 0", "milestones[2].due", "no due date for milestone 2"),
    ("a:latest_evidence().on < as_of", "evidence[1].on", "no day for evidence 1"),
    (
      "a.measures[1]:denominator_at_least(30)",
      "measures[M2].observations[2023-12].denominator", "no denominator for 2023-12"
    ),
  ])
  func `what a list lacks is named as what it has`(
    _ condition: String, path: String, reason: String
  ) throws {
    let milestones =
      path.contains("Rota")
      ? #"{"title": "Rota agreed"}"# : #"{"due": "2024-01-01", "done": true}, {"done": true}"#
    let scenario = asking(condition).with(
      action: """
        "milestones": [\(milestones)], "evidence": [{"finding": "mixed"}],
        "measures": [{"id": "M2", "observations": [{"period": "2023-12", "value": 90}]}]
        """)
    let rating = try #require(try scenario.rating())
    #expect(rating.verdict == "unrated by asks")
    #expect(rating.reason == reason)
    #expect(rating.factLines.filter { $0.hasSuffix("is missing") }.contains("\(path) is missing"))
  }

  @Test func `a measure named by its id is read where it stands in the performance data`() throws {
    let scenario = asking("a.measures[1]:value() == 90")
      .with(action: #""measures": ["M1"]"#)
      .with(measure: #""observations": [{"period": "2023-12", "value": 90.0}]"#)
    #expect(
      try scenario.rating()?.factLines.last == "measures[M1].observations[2023-12].value = 90.0")
  }

  @Test func `an open rating has the facts that were read before the missing one`() throws {
    let scenario = asking("a.percent_complete > 5 and a.due < as_of")
      .with(action: #""percent_complete": 10"#)
    #expect(try scenario.rating()?.factLines == ["percent_complete = 10", "due is missing"])
  }

  @Test func `facts of one rating are not facts of another`() throws {
    var scenario = asking("a.percent_complete > 5").with(
      action: #""percent_complete": 10, "title": "x""#)
    scenario.rules = scenario.rules.replacing(
      "actions = {",
      with: """
        actions = { impact = { { id = "named", rating = "green", means = "m",
          when = function(a) return a.title ~= "" end } },
        """)
    #expect(try scenario.rating("impact")?.factLines == ["title = x"])
    #expect(try scenario.rating("action")?.factLines == ["percent_complete = 10"])
  }
}
