import BraggModel
import BraggRules
import Testing

/// A dimension with levels of its own.
struct OwnScaleTests {
  /// Each action's arrow is what its field `now` says; the scale is best first: up, level, down.
  private static let rules = """
    scales = { actions = { arrow = require "arrows", trend = require "arrows" },
      areas = { arrow = require "arrows" }, plan = { arrow = require "arrows" } },
    actions = {
      arrow = require "clauses" "now", before = { { id = "rag", rating = "amber", means = "m", otherwise = true } },
      trend = worst_of { "arrow" },
    },
    areas = { arrow = worst_of_children "arrow" },
    plan = { arrow = worst_of_children "arrow" },
    """

  private static let files = [
    "arrows.lua": """
    return {
      { id = "up", label = "Up", letter = "U", meaning = "better than a year ago" },
      { id = "level", label = "Level", letter = "L", meaning = "as a year ago" },
      { id = "down", label = "Down", letter = "D", meaning = "worse than a year ago" },
      { id = "none", label = "None", letter = "-", meaning = "no year ago", ranked = false },
    }
    """,
    "clauses.lua": """
    return function(field)
      local clauses = {}
      for _, level in ipairs { "up", "level", "down", "none" } do
        clauses[#clauses + 1] = { id = "is-" .. level, rating = level, means = level,
          when = function(a) return a[field] == level end }
      end
      return clauses
    end
    """,
  ]

  private func scenario(_ arrows: [String]) -> Scenario {
    var scenario = Scenario(Self.rules)
    scenario.files = Self.files
    scenario.areas = [#"{"ref": "A"}"#]
    scenario.actions = arrows.enumerated().map { position, arrow in
      #"{"ref": "1.\#(position + 1)", "area": "A", "now": "\#(arrow)"}"#
    }
    return scenario
  }

  @Test(arguments: [
    ("down", "level", Rating.Travel.better), ("level", "up", .better), ("up", "down", .worse),
    ("level", "level", .same), ("none", "up", .new), ("amber", "up", .new),
  ])
  func `travel goes along its own scale`(
    _ before: String, _ now: String, travel: Rating.Travel
  ) throws {
    let past = PastResults(asOf: "2023-12-31", levels: ["arrow": before])
    #expect(try scenario([now]).after(past).rating("arrow")?.travel == travel)
  }

  @Test(arguments: [
    (["up", "level"], "level"), (["down", "up", "level"], "down"), (["none", "up"], "up"),
  ])
  func `the worst of children is the worst on their scale`(
    _ arrows: [String], worst: String
  ) throws {
    let assessment = try scenario(arrows).assess()
    #expect(assessment.areas.first?.rating("arrow")?.level == worst)
    #expect(assessment.planRatings.rating("arrow")?.level == worst)
  }

  @Test(arguments: ["up", "level", "down", "none"])
  func `the worst of dimensions is on their scale`(_ arrow: String) throws {
    #expect(try scenario([arrow]).rating("trend")?.level == arrow)
  }

  @Test func `other dimensions keep the rule set's scale`() throws {
    let rules = try scenario(["up"]).ruleSet()
    #expect(rules.dimension("before", of: .actions)?.hasOwnScale == false)
    #expect(rules.dimension("before", of: .actions)?.scale == rules.scale)
    #expect(rules.dimension("arrow", of: .actions)?.scale.ids == ["up", "level", "down", "none"])
    #expect(rules.levels == ["green", "amber", "red", "grey", "up", "level", "down", "none"])
  }

  @Test(arguments: [("level", "level"), ("red", nil)])
  func `a person's rating is a level of the dimension's own`(
    _ rating: String, level: String?
  ) throws {
    var scenario = scenario(["up"])
    scenario.actions = [
      """
      {"ref": "1.1", "now": "up", "overrides": [{"dimension": "arrow", "rating": "\(rating)",
       "by": "Head of Service", "why": "w", "on": "2024-01-01"}]}
      """
    ]
    let assessment = try scenario.assess()
    #expect(assessment.actions.first?.rating("arrow")?.level == level ?? "up")
    #expect(
      assessment.issues.map(\.description)
        == (level == nil
          ? [
            """
            action 1.1: the override of `arrow` is not applied: the scale has no level `red`
              help: it has `up`, `level`, `down`, `none`
            """
          ] : []))
  }

  @Test(arguments: [
    ("up", true), ("level", true), ("down", false), ("green", true), ("amber", true),
    ("red", false), ("sideways", false),
  ])
  func `a level is reached on its own scale only`(_ level: String, isReached: Bool) throws {
    // The arrow is level, the other rating amber.
    #expect(try scenario(["level"]).assess().reaches(level) == isReached)
  }
}
