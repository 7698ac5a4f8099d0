import BraggModel
import LuaRuntime
import Testing

@testable import BraggRules

/// Keys that change in ways that only looking at each day finds.
struct HostileForecastTests {
  /// What a clause may ask of the day, each of it a rating of its own.
  private static let questions = [
    "month_end": "dates.month_end(as_of) == as_of",
    "weekday": "dates.weekday(as_of) == 3",
    "ratio": "a:progress_ratio { at_start = 100 } < 95",
    "pace": "a:expected_percent() % 10 < 1",
    "working_days": #"a:working_days_since "start" == 10"#,
    "parameter": "params.limit > 5",
    "late": "a:days_overdue() > params.limit",
    "focus": #"a:has "focus""#,
    "evidence": #"a:has "evidence" and a:evidence_count { within_days = 30 } > 0"#,
    "milestones": "a:milestones_due() % 2 == 1",
    "missed": "a:longest_milestone_delay() >= 3",
    "next": "a:next_milestone().due < as_of",
    "measure": "a.measures[1]:value() > 2",
    "text": #"as_of:sub(-1) == "7""#,
    "keeps": "toggles()",
    "between": #"as_of < "2024-01-09" or "2024-01-29" <= as_of"#,
    "other_way": #"not ("2024-01-11" >= as_of) and as_of <= a.milestones[2].due"#,
    "nested": #"(as_of > "2024-01-03") == (as_of < "2024-01-21")"#,
    "no_day": "as_of > 5 or true",
    "uses": #"a:is_rated("between", "red") or a:level "weekday" == "green""#,
    "words":
      #"as_of > "2024-01-15", function() return ("x"):rep(as_of < "2024-02-20" and 1 or 5000) end"#,
    "fails": #"a:days_overdue() < 9 or a.nothing.of == as_of"#,
    "loops": #"endless(as_of == "2024-01-20")"#,
    "missing": "as_of < \"2024-02-03\" or a.percent_complete_by ~= nil",
  ]

  private static var scenario: Scenario {
    let dimensions = questions.sorted { $0.key < $1.key }.map { name, question in
      """
      \(name) = {
        { id = "so", rating = "red", means = "it is so", when = function(a) return \(question) end },
        { id = "not-so", rating = "green", means = "it is not so", otherwise = true },
      },
      """
    }
    var scenario = Scenario(
      """
      parameters = { limit = { values = { ["2023-01-01"] = 9, ["2024-02-10"] = 5 }, unit = "days", why = "w" } },
      fields = { actions = { nothing = "n", percent_complete_by = "p" } },
      actions = { \(dimensions.joined())
        all = worst_of { "late", "month_end" },
        asked = {
          { id = "asks", rating = "amber", means = "m",
            when = function(a) return a:level "weekday" == "red" and a:is_rated("missed", "red") end },
          { id = "else", rating = "green", means = "m", otherwise = true },
        },
      },
      areas = {
        rag = worst_of_children "late",
        sum = {
          { id = "much", rating = "red", means = "m",
            when = function(p) return p:sum("value", { of = "measures" }) > 2 end },
          { id = "little", rating = "green", means = "m", otherwise = true },
        },
        any_figure = {
          { id = "none", rating = "red", means = "m",
            when = function(p) for _ in pairs(p.measures[1].figures) do return false end return true end },
          { id = "some", rating = "green", means = "m", otherwise = true },
        },
        levels = {
          { id = "day", rating = "amber", means = "m",
            when = function(p) return p.actions[1].ratings.parameter == "green" and p.ref == "A" end },
          { id = "else", rating = "green", means = "m", otherwise = true },
        },
      },
      plan = { rag = {
        { id = "many", rating = "red", means = "m",
          when = function(p) return p:count { rating = "rag", level = "red", of = "children" } > 0 end },
        { id = "day", rating = "amber", means = "m", when = function() return dates.weekday(as_of) == 1 end },
        { id = "few", rating = "green", means = "m", otherwise = true },
      } },
      thresholds = {
        { id = "comes-and-goes", of = "actions", severity = "low", means = "m",
          when = function(a) return dates.working_days_between("2023-12-20", as_of) % 7 == 0 end },
      },
      """)
    scenario.start = "2024-01-01"
    scenario.actions = [
      """
      {"ref": "1", "area": "A", "start": "2023-12-20", "due": "2024-01-25", "status": "in_progress",
       "percent_complete": 60, "measures": ["M"],
       "milestones": [{"title": "a", "due": "2024-01-05"}, {"title": "b", "due": "2024-02-05"},
         {"title": "c", "due": "2024-01-12", "done": "2024-01-30"}],
       "evidence": [{"on": "2024-01-10", "finding": "positive"}, {"on": "2024-02-20", "finding": "mixed"}],
       "overrides": [{"dimension": "late", "rating": "grey", "by": "the director", "why": "known",
         "on": "2024-01-01", "until": "2024-02-06"}]}
      """,
      #"{"ref": "2", "area": "A", "status": "complete"}"#,
    ]
    scenario.areas = [#"{"ref": "A", "title": "Area"}"#]
    scenario.focus = [
      #"{"title": "f", "from": "2024-01-18", "to": "2024-02-01", "actions": ["1"]}"#
    ]
    scenario.measures = [
      """
      {"id": "M", "polarity": "higher", "observations": [{"period": "2023-12", "value": 2},
        {"period": "2024-01", "value": 3}, {"period": "2024-02-14", "value": 1}]}
      """
    ]
    return scenario
  }

  /// The rule file, with what stands before the rule set.
  private static let helpers = """
    local dates = require "dates"
    local kept = false
    local function toggles() kept = not kept return kept end
    local function endless(is_so) while is_so do end return false end
    """

  private func folder(keepsState: Bool) throws -> RuleFolder {
    var scenario = Self.scenario
    if !keepsState {
      scenario.rules = scenario.rules.replacing("toggles()", with: "false")
    }
    let helpers =
      keepsState
      ? Self.helpers : Self.helpers.replacing("kept = not kept return kept", with: "return kept")
    return try RuleFolder(["rules.lua": helpers + "\n" + scenario.ruleFile])
  }

  @Test(arguments: [false, true])
  func `a hostile key changes on the days that assessing each day finds`(keepsState: Bool) throws {
    let folder = try folder(keepsState: keepsState)
    let rules = try withExtendedLifetime(folder) { try RuleSet(folder: folder.path) }
    let scenario = Self.scenario
    let (first, last) = (try Day.written("2023-12-22"), try Day.written("2024-02-29"))
    let limits = try RuleLimits(["steps": "20000"])
    let (plan, performance) = (try scenario.plan(), try scenario.performance())
    let forecast = try RuleSchedule(rules, from: first).forecast(
      plan, performance: performance, asOf: first, until: last, limits: limits)
    var brute = BruteForce()
    for day in first.days(until: last) {
      brute.add(try rules.assess(plan, performance: performance, asOf: day, limits: limits))
    }
    #expect(forecast.lines == brute.changes.sorted())
    let changing = Set(forecast.changes.map(\.changing.name))
    // What is kept for one day only is the same on all.
    for name in Self.questions.keys where !["keeps", "no_day"].contains(name) {
      #expect(changing.contains(name), "\(name) never changes")
    }
    for name in ["sum", "any_figure", "levels"] {
      #expect(changing.contains(name), "\(name) never changes")
    }
    #expect(forecast.subjects(on: last)[0].rating("no_day")?.state == .error)
    #expect(
      rules.modules.deciding.contains { KeptState(LuaTokens($0.source)).isPossible } == keepsState)
  }

  // Each assessment finds the first letter anew; one that went on would find the second.
  @Test func `an iterator that is kept by a made-up key goes on from no day to the next`() throws {
    let clauses = #"""
      { id = "first", rating = "green", means = "m", when = function(a)
          return as_of ~= "" and letters() == "a" end },
      { id = "other", rating = "red", means = "m", otherwise = true },
      """#
    let helpers = #"local letters = ("")["gm" .. "atch"]("abc", ".") "#
    let scenario = Scenario(clauses: clauses)
    let folder = try RuleFolder(["rules.lua": helpers + scenario.ruleFile])
    let rules = try withExtendedLifetime(folder) { try RuleSet(folder: folder.path) }
    #expect(!rules.modules.deciding.contains { KeptState(LuaTokens($0.source)).isPossible })
    let day = try Day.written("2024-01-01")
    let forecast = try RuleSchedule(rules, from: day).forecast(
      scenario.plan(), asOf: day, until: .written("2024-01-05"))
    #expect(forecast.changes.isEmpty)
    #expect(forecast.subjects(on: day)[0].rating("action")?.level == "green")
  }

  @Test func `another version of the rule set is used from its day`() throws {
    let newer = Scenario(
      clauses: #"{ id = "n", rating = "red", means = "m", otherwise = true },"#)
    let older = Scenario(
      clauses: #"{ id = "o", rating = "green", means = "m", otherwise = true },"#)
    let folders = try [(newer, #"{ from = "2024-02-01" }"#), (older, #"{ to = "2024-01-31" }"#)]
      .map { scenario, inForce in
        var scenario = scenario
        scenario.inForce = inForce
        return try RuleFolder(["rules.lua": scenario.ruleFile])
      }
    let rules = try withExtendedLifetime(folders) {
      try folders.map { try RuleSet(folder: $0.path) }
    }
    let day = try Day.written("2024-01-15")
    let schedule = RuleSchedule(rules, from: day, until: try .written("2024-03-01"))
    let changes = try schedule.forecast(
      newer.plan(), asOf: day, until: .written("2024-03-01")
    ).changes
    #expect(changes.map(\.date.description) == ["2024-02-01"])
    #expect(changes.map(\.to) == [.level("red")])
  }
}
