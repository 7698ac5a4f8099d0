import BraggModel
import Testing

@testable import BraggRules

/// What an action's rules see of the focus windows.
struct FocusTests {
  private var scenario: Scenario {
    var scenario = Scenario(
      clauses: """
        { id = "in", rating = "red", means = "in focus", when = function(a)
          return a:has "focus", a:has "focus"
            and ("%s, %s to %s"):format(a.focus.title, a.focus.from, a.focus.to) end },
        { id = "out", rating = "green", means = "in no focus", otherwise = true },
        """)
    scenario.actions = [#"{"ref": "1"}"#, #"{"ref": "2", "focus": "their own field"}"#]
    scenario.focus = [
      #"{"title": "first", "from": "2024-01-08", "to": "2024-01-31", "actions": ["1"]}"#,
      #"{"title": "second", "from": "2024-01-31", "to": "2024-02-01", "actions": ["1"]}"#,
    ]
    return scenario
  }

  @Test(arguments: [
    ("2024-01-07", "in no focus"), ("2024-01-08", "first, 2024-01-08 to 2024-01-31"),
    ("2024-01-31", "first, 2024-01-08 to 2024-01-31"),
    ("2024-02-01", "second, 2024-01-31 to 2024-02-01"), ("2024-02-02", "in no focus"),
  ])
  func `an action is in the first window that the day is in`(day: String, reason: String) throws {
    #expect(try scenario.at(day).rating(of: "1")?.reason == reason)
    #expect(try scenario.at(day).rating(of: "2")?.reason == "in no focus")
  }

  @Test(arguments: [
    ("2024-01-07", []), ("2024-01-08", ["first"]), ("2024-01-31", ["first", "second"]),
    ("2024-02-02", []),
  ])
  func `an assessment has the windows of its day`(day: String, titles: [String]) throws {
    #expect(try scenario.at(day).assess().focus.map(\.title) == titles)
  }

  @Test func `a slip in a window's field is an error with a suggestion`() throws {
    var slip = scenario
    slip.rules = slip.rules.replacing("a.focus.title", with: "a.focus.titel")
    let rating = try slip.rating(of: "1")
    #expect(rating?.state == .error)
    #expect(rating?.reason.contains("did you mean `title`?") == true)
  }
}
