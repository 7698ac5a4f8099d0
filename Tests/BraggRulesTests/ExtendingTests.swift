import BraggModel
import BraggRules
import Testing

/// A rule set that extends another.
struct ExtendingTests {
  private static let parent = """
    return ruleset {
      id = "parent", version = "1", title = "The parent's key", source = "the tests",
      scale = {
        { id = "green", label = "Green", letter = "G", meaning = "on track" },
        { id = "red", label = "Red", letter = "R", meaning = "late" },
      },
      actions = {
        action = {
          { id = "late", rating = "red", means = "late", when = function(a) return a.late end },
          { id = "on-track", rating = "green", means = "on time", otherwise = true },
        },
        impact = { { id = "seen", rating = "green", means = "seen", otherwise = true } },
      },
      scales = { actions = { impact = {
        { id = "green", label = "Seen", letter = "S", meaning = "seen" },
      } } },
      travel = { actions = {
        action = function(a) return "better", "the parent says so" end,
        impact = function(a) return "worse", "the parent says so" end,
      } },
    }
    """

  /// The rule set that extends the parent with fields of its own.
  private func extended(_ own: String) throws -> RuleSet {
    let parent = try RuleFolder(["rules.lua": Self.parent])
    let name = parent.path.split(separator: "/").last ?? ""
    let child = try RuleFolder([
      "rules.lua": """
      return ruleset { id = "child", extends = "\(name)", version = "2", title = "Ours",
        source = "the tests",
      \(own)
      }
      """
    ])
    return try withExtendedLifetime((parent, child)) { try RuleSet(folder: child.path) }
  }

  @Test func `it inherits scales of single dimensions, and can replace them`() throws {
    let inherited = try extended("")
    #expect(inherited.dimension("impact", of: .actions)?.scale["green"]?.label == "Seen")
    #expect(inherited.dimension("action", of: .actions)?.hasOwnScale == false)
    let own = try extended(
      """
      scales = { actions = { impact = {
        { id = "green", label = "Shown", letter = "S", meaning = "shown" } } } },
      """)
    #expect(own.dimension("impact", of: .actions)?.scale["green"]?.label == "Shown")
  }

  private func travelReasons(_ own: String) throws -> [String?] {
    let text = #"{"format": "bragg-plan/1", "actions": [{"ref": "1", "late": true}]}"#
    let plan = try PlanReader().plan(Array(text.utf8), path: "plan.json")
    let assessment = try extended(own).assess(plan, asOf: Day.written("2024-01-31"))
    return ["action", "impact"].map { assessment.actions.first?.rating($0)?.travelReason }
  }

  @Test func `its own definition of travel replaces that of the same dimension only`() throws {
    let parent = "the parent says so"
    #expect(try travelReasons("") == [parent, parent])
    let own = #"travel = { actions = { impact = function() return "same", "as we say" end } },"#
    #expect(try travelReasons(own) == [parent, "as we say"])
  }
}
