import BraggModel
import Testing

@testable import BraggRules

/// What an area's rules see beneath it.
struct AreaTests {
  /// Priority 1 with two actions, and focus area F, which lists one of them and one without area.
  private func scenario(_ clauses: String) -> Scenario {
    var scenario = Scenario(
      """
      measures = { rag = {
        { id = "off", rating = "red", means = "off", when = function(m)
          return not m:met_target() end },
        { id = "on", rating = "green", means = "on", otherwise = true } } },
      areas = { action = { \(clauses) } },
      """)
    scenario.areas = [
      #"{"ref": "1", "kind": "priority"}"#,
      #"{"ref": "F", "kind": "focus area", "actions": ["3", "1.1"]}"#, #"{"ref": "E"}"#,
    ]
    scenario.actions = [
      #"{"ref": "1.1", "area": "1", "measures": ["A", "none", "B"]}"#,
      #"{"ref": "1.2", "area": "1", "measures": ["B"]}"#, #"{"ref": "3", "measures": ["C", "A"]}"#,
    ]
    scenario.measures = [("C", 4), ("B", 5), ("A", 4)].map { id, value in
      #"{"id": "\#(id)", "polarity": "higher", "target": 5, "values": [\#(value)]}"#
    }
    scenario.risks = [
      #"{"ref": "R1", "actions": ["1.2"]}"#, #"{"ref": "R2", "actions": ["3", "1.1"]}"#,
      #"{"ref": "R3"}"#,
    ]
    return scenario
  }

  private static let listing = """
    { id = "listing", rating = "green", means = "ours", otherwise = function(p)
      local words = {}
      for _, list in ipairs { p.children, p.actions, p.measures, p.risks } do
        local refs = {}
        for i, child in ipairs(list) do refs[i] = child.ref end
        words[#words + 1] = table.concat(refs, " ")
      end
      return table.concat(words, "; ")
    end }
    """

  @Test(arguments: [
    ("1", "1.1 1.2; 1.1 1.2; A B; R1 R2"), ("F", "1.1 3; 1.1 3; A B C; R2"), ("E", "; ; ; "),
  ])
  func `an area sees its actions, their measures and the risks they answer`(
    ref: String, beneath: String
  ) throws {
    #expect(try scenario(Self.listing).rating(of: ref)?.reason == beneath)
  }

  @Test func `the plan sees each action once, whatever lists it`() throws {
    var scenario = scenario("")
    scenario.rules = "plan = { action = { \(Self.listing) } },"
    #expect(
      try scenario.rating(of: "plan")?.reason == "1 F E; 1.1 1.2 3; C B A; R1 R2 R3")
    // With a home in area 1, nothing is left to F that the plan has not seen.
    scenario.actions[2] = #"{"ref": "3", "area": "1"}"#
    #expect(try scenario.rating(of: "plan")?.reason == "1 E; 1.1 1.2 3; C B A; R1 R2 R3")
  }

  @Test(arguments: [("1", "amber"), ("F", "red"), ("E", "green")])
  func `measures beneath an area count`(ref: String, level: String) throws {
    let clauses = """
      { id = "two", rating = "red", means = "two red", when = function(p)
        return p:count { of = "measures", rating = "rag", level = "red" } == 2 end },
      { id = "one", rating = "amber", means = "one red", when = function(p)
        return p:count { of = "measures", rating = "rag", level = "red" } == 1 end },
      { id = "none", rating = "green", means = "none red", otherwise = true }
      """
    #expect(try scenario(clauses).rating(of: ref)?.level == level)
  }

  @Test(arguments: [("1", "green"), ("F", "red"), ("E", "amber")])
  func `areas can be rated by kind`(ref: String, level: String) throws {
    let clauses = """
      { id = "other", rating = "amber", means = "no kind", when = function(p)
        return not p:has "kind" end },
      { id = "focus", rating = "red", means = "a focus area", when = function(p)
        return p.kind == "focus area" end },
      { id = "rest", rating = "green", means = "a priority", otherwise = true }
      """
    #expect(try scenario(clauses).rating(of: ref)?.level == level)
  }
}
