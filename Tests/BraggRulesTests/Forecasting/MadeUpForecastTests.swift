import BraggModel
import Testing

@testable import BraggRules

/// Keys put together by chance change on the days that assessing each day finds.
struct MadeUpForecastTests {
  /// What a clause may ask: answers that hold for their day alone, for a time, for good, or not at all.
  private static let questions = [
    "dates.weekday(as_of) == 3", #"a:days_since "start" % 5 == 0"#, "a:days_overdue() > 12",
    "a:days_overdue() > 40", "a:expected_percent() > 55", #"as_of:sub(-1) == "7""#,
    #"numbers.percent_of(dates.days_between(a.start, as_of), 270) > 33.3"#,
    #"a:working_days_since "start" > 31"#, #"as_of > "2024-02-20""#, #"as_of <= "2024-03-31""#,
    "a:is_overdue()", #"a.status == "complete""#, #"a:has "note""#, "a.percent_complete > 50",
    "a:evidence_count { within_days = 30 } > 0", "a.measures[1]:value() > 2",
    "a:milestones_due() > 1", #"a:need "note" == "x""#, "a:next_milestone().due < as_of",
    #"a:days_overdue() < 9 or a.nothing.of == as_of"#, "a:days_since_update() > 60", "false",
  ]

  /// The same of another rating, `%`.
  private static let dependent = [
    #"a:level "%" == "red""#, #"a:is_rated("%", "amber")"#, #"not a:is_rated("%", "red")"#,
    #"(a:reason_of "%" or ""):find("7", 1, true)"#,
  ]

  private static let reasons = [
    "", #", "because""#, #", ("on %s"):format(as_of)"#,
    #", function(a) return ("%d days"):format(a:days_since "start") end"#,
    #", function(a) return a.note end"#,
  ]

  private static let actions = [
    """
    {"ref": "1", "start": "2023-11-20", "due": "2024-01-25", "status": "in_progress",
     "percent_complete": 60, "updated": "2024-01-02", "measures": ["M"],
     "milestones": [{"title": "a", "due": "2024-01-05"}, {"title": "b", "due": "2024-03-05"}],
     "evidence": [{"on": "2024-01-10", "finding": "positive"}]}
    """,
    """
    {"ref": "2", "start": "2024-01-01", "due": "2024-04-30", "note": "x", "measures": ["M"],
     "evidence": [], "status": "in_progress",
     "overrides": [{"dimension": "d1", "rating": "grey", "by": "the director", "why": "known",
       "on": "2024-02-01", "until": "2024-02-20"}]}
    """,
    #"{"ref": "3", "start": "2023-12-01", "due": "2024-02-29", "status": "complete"}"#,
  ]

  private static func clause(_ place: Int, of own: Int, random: inout SplitMix) -> String {
    // Now and then one that comes later is asked, so that some depend on themselves.
    let other = random.below(12) == 0 ? own + random.below(2) : random.below(max(1, own))
    let isDependent = own > 0 && random.below(3) == 0
    let question =
      isDependent
      ? dependent[random.below(dependent.count)].replacing("%", with: "d\(other)")
      : questions[random.below(questions.count)]
    let level = ["green", "amber", "red", "grey", "unrated"][random.below(5)]
    return """
      { id = "c\(place)", rating = "\(level)", means = "m",
        when = function(a) return \(question)\(reasons[random.below(reasons.count)]) end },
      """
  }

  private static func dimension(_ own: Int, random: inout SplitMix) -> String {
    if own > 1, random.below(6) == 0 {
      return #"d\#(own) = worst_of { "d\#(random.below(own))", "d\#(random.below(own))" },"#
    }
    let clauses = (0...random.below(4)).map { clause($0, of: own, random: &random) }
    // Some keys have a gap.
    let last =
      random.below(8) == 0
      ? "" : #"{ id = "else", rating = "green", means = "m", otherwise = true },"#
    return "d\(own) = { \(clauses.joined()) \(last) },"
  }

  private static func scenario(seed: UInt64) -> Scenario {
    var random = SplitMix(seed: seed)
    let dimensions = (0...2 + random.below(3)).map { dimension($0, random: &random) }
    let thresholds = (0..<random.below(4)).map { place in
      """
      { id = "t\(place)", of = "actions", severity = "low", means = "m",
        when = function(a) return \(questions[random.below(questions.count)]),
          { message = "m", value = a:days_since "start" / (a:days_since "start" - \(random.below(150))) } end },
      """
    }
    var scenario = Scenario(
      """
      fields = { actions = { note = "n", nothing = "n" } },
      actions = { \(dimensions.joined(separator: "\n")) },
      thresholds = { \(thresholds.joined()) },
      """)
    scenario.start = "2023-11-01"
    scenario.actions = actions
    scenario.measures = [
      """
      {"id": "M", "polarity": "higher", "observations": [{"period": "2023-12", "value": 2},
        {"period": "2024-02-14", "value": 3}]}
      """
    ]
    return scenario
  }

  private static let seeds: ClosedRange<UInt64> = Thorough.isWanted ? 1...400 : 1...25

  @Test(arguments: seeds)
  func `a made-up key changes on the days that assessing each day finds`(seed: UInt64) throws {
    let scenario = Self.scenario(seed: seed)
    let helpers = #"local dates, numbers = require "dates", require "numbers" "#
    let folder = try RuleFolder(["rules.lua": helpers + scenario.ruleFile])
    let rules = try withExtendedLifetime(folder) { try RuleSet(folder: folder.path) }
    let (first, last) = (try Day.written("2023-12-28"), try Day.written("2024-05-20"))
    let (plan, performance) = (try scenario.plan(), try scenario.performance())
    let forecast = try RuleSchedule(rules, from: first).forecast(
      plan, performance: performance, asOf: first, until: last)
    var brute = BruteForce()
    for day in first.days(until: last) {
      brute.add(try rules.assess(plan, performance: performance, asOf: day))
    }
    #expect(forecast.lines == brute.changes.sorted(), "\(scenario.ruleFile)")
  }
}
