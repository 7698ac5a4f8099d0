import BraggRules
import Testing

/// A rule that fails costs its own rating and nothing else.
struct FailureTests {
  /// `impact` does as told for action 1.1, on line 7 of the file; `action` and `overall` are sound.
  private func failing(_ statement: String) -> Scenario {
    var scenario = Scenario(
      """
      actions = {
        action = { { id = "fine", rating = "green", means = "m", otherwise = true } },
        impact = {
          { id = "fails", rating = "red", means = "m",
            when = function(a)
              if a.ref == "1.1" then \(statement) end
            end },
          { id = "rest", rating = "amber", means = "m", otherwise = true },
        },
        overall = worst_of { "action", "impact" },
      },
      """)
    scenario.actions = [#"{"ref": "1.0"}"#, #"{"ref": "1.1"}"#, #"{"ref": "1.2"}"#]
    return scenario
  }

  private static let failures = [
    ("error 'no figures today'", "no figures today"),
    ("local nothing; return nothing.x", "attempt to index a nil value (local 'nothing')"),
    ("return 1 < 'a'", "attempt to compare number with string"),
    (
      "late = 3",
      "`late` would be a new global name, and rules keep nothing between subjects: write `local late`"
    ),
    (
      "return lates > 3",
      "unknown name `lates`: a text needs quotes, and a name of your own needs `local`"
    ),
    ("a.status = 'complete'", "the data cannot be changed by a rule"),
    ("a.own = 1", "the data cannot be changed by a rule"),
    ("string.rep = 1", "string cannot be changed"),
    (
      "require 'secrets'",
      "there is no module `secrets`: `require` reaches the files beside rules.lua and the standard vocabulary"
    ),
    (
      "while true do end",
      "stopped at the limit of 1000000 steps: it loops without end, or does too much"
    ),
    (
      "local function f() return f() end return f()",
      "stopped at the limit of 1000000 steps: it loops without end, or does too much"
    ),
    ("return ('x'):rep(4097)", "stopped at the limit of 4096 bytes for one text"),
    (
      "local t = {} for i = 1, 1e6 do t[i] = i end",
      "stopped at the limit of 262144 bytes for one table or block"
    ),
  ]

  @Test(arguments: failures)
  func `the rating that fails names the fault and its line`(
    _ statement: String, reason: String
  ) throws {
    let rating = try failing(statement).rating("impact")
    #expect(rating?.state == .error)
    #expect(rating?.level == nil)
    #expect(rating?.reason == reason)
    #expect(rating?.place == "rules.lua:7")
  }

  @Test(arguments: failures)
  func `every other rating stands`(_ statement: String, reason: String) throws {
    let assessment = try failing(statement).assess()
    #expect(
      assessment.actions.map { $0.ratings.map(\.verdict) } == [
        ["green by fine", "amber by rest", "amber by worst-of"],
        ["green by fine", "error by \(assessment.clauseThatFailed)", "error by no clause"],
        ["green by fine", "amber by rest", "amber by worst-of"],
      ])
    #expect(assessment.hasErrors)
  }

  @Test(arguments: failures)
  func `the order of subjects changes nothing`(_ statement: String, reason: String) throws {
    var scenario = failing(statement)
    let forwards = try scenario.assess().actions
    scenario.actions.reverse()
    let backwards = try scenario.assess().actions.reversed()
    #expect(forwards.map(\.ref) == backwards.map(\.ref))
    #expect(forwards.map(\.ratings) == backwards.map(\.ratings))
  }

  @Test func `a sound rule set has no errors`() throws {
    #expect(try !failing("return true").assess().hasErrors)
  }

  @Test func `a rating made of one that fails says which`() throws {
    let rating = try failing("error 'no figures'").rating("overall")
    #expect(rating?.state == .error)
    #expect(rating?.reason == "its impact rating is in error")
  }

  @Test(arguments: [
    (
      RuleLimits(steps: 50_000),
      "stopped at the limit of 50000 steps: it loops without end, or does too much"
    ),
    (RuleLimits(text: 1000), "stopped at the limit of 1000 bytes for one text"),
  ])
  func `limits can be set`(_ limits: RuleLimits, reason: String) throws {
    var scenario = failing(
      "local t for i = 1, 1001 do t = ('y'):rep(i) end for i = 1, 60000 do end")
    #expect(try scenario.rating("impact")?.verdict == "amber by rest")
    scenario.limits = limits
    #expect(try scenario.rating("impact")?.reason == reason)
  }

  @Test func `each rating has a budget of its own`() throws {
    let work = "for i = 1, 100000 do end return false"
    var scenario = failing(work)
    scenario.rules = scenario.rules.replacing(
      "{ id = \"fine\"",
      with:
        "{ id = \"works\", rating = \"red\", means = \"m\", when = function() \(work) end }, { id = \"fine\""
    )
    scenario.limits.steps = 150_000
    let ratings = try scenario.assess().actions[1].ratings
    #expect(ratings.map(\.verdict) == ["green by fine", "amber by rest", "amber by worst-of"])
  }

  @Test func `nothing a rule keeps reaches the next subject`() throws {
    var scenario = Scenario(
      """
      actions = (function()
        local seen = 0
        return { action = {
          { id = "first", rating = "green", means = "m",
            when = function() seen = seen + 1; return seen == 1 end },
          { id = "later", rating = "red", means = "m", otherwise = true },
        } }
      end)(),
      """)
    scenario.actions = [#"{"ref": "1.1"}"#, #"{"ref": "1.2"}"#]
    #expect(try scenario.rating(of: "1.1")?.verdict == "green by first")
    #expect(try scenario.rating(of: "1.2")?.verdict == "green by first")
  }

  @Test(arguments: [
    "a.milestones[1].done = true", "a.milestones[2] = a.milestones[1]",
    "table.insert(a.milestones, 1)", "table.remove(a.milestones)", "table.sort(a.milestones)",
    "a.criteria.approved = true", "params.slip_days = 1", "a.previous.action = 'green'",
  ])
  func `no part of what a rule reads can be changed`(_ statement: String) throws {
    var scenario = failing(statement)
    scenario.rules = "parameters = { slip_days = { value = 30 } },\n" + scenario.rules
    scenario.actions = [
      #"{"ref": "1.1", "milestones": [{"title": "x"}], "criteria": {"approved": false}}"#
    ]
    #expect(try scenario.rating("impact")?.state == .error)
    #expect(try scenario.rating("impact")?.place == "rules.lua:8")
  }
}

extension Assessment {
  /// The clause at which the second action's impact stopped; none where a limit did.
  fileprivate var clauseThatFailed: String {
    actions[1].rating("impact")?.clause ?? "no clause"
  }
}

extension RuleLimits {
  fileprivate init(steps: Int) {
    self.init()
    self.steps = steps
  }

  fileprivate init(text: Int) {
    self.init()
    textBytes = text
  }
}
