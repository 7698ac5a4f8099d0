import BraggModel
import BraggRules
import Testing

/// The same inputs give the same results, in whatever order they come.
struct DeterminismTests {
  private let scenario: Scenario = {
    var scenario = Scenario(
      """
      parameters = { slip_days = { value = 30 } },
      actions = { action = {
        { id = "late", rating = "red", means = "m",
          when = function(a)
            local words = {}
            for name, met in pairs(a.criteria) do table.insert(words, name .. tostring(met)) end
            return a:days_overdue() > params.slip_days, table.concat(words, " ")
          end },
        { id = "rest", rating = "green", means = "m",
          when = function(a)
            for name in pairs { z = 1, y = 2, x = 3, [1] = 4, w = 5 } do
              if a:has "title" then return true, a.title .. name end
            end
          end },
      } },
      """)
    scenario.actions = (1...12).map { number in
      """
      {"ref": "1.\(number)", "title": "Action \(number)", "status": "in_progress",
       "due": "2023-12-\(number + 10)", "criteria": {"seen": true, "heard": false, "safe": true}}
      """
    }
    scenario.actions.append(#"{"ref": "2.1", "title": "No criteria"}"#)
    return scenario
  }()

  private func ratings(_ scenario: Scenario) throws -> [String: [Rating]] {
    Dictionary(
      uniqueKeysWithValues: try scenario.assess().actions.map { ($0.ref, $0.ratings) })
  }

  @Test func `twice is the same`() throws {
    #expect(try ratings(scenario) == ratings(scenario))
  }

  @Test func `the order of the actions changes no rating`() throws {
    let inOrder = try ratings(scenario)
    var shuffled = scenario
    shuffled.actions.reverse()
    #expect(try ratings(shuffled) == inOrder)
    for turn in 1...5 {
      shuffled.actions = Array(shuffled.actions[turn...] + shuffled.actions[..<turn])
      #expect(try ratings(shuffled) == inOrder)
    }
  }

  @Test func `an action rated alone is rated as among others`() throws {
    let among = try ratings(scenario)
    for (number, action) in scenario.actions.enumerated() {
      var alone = scenario
      alone.actions = [action]
      let rating = try #require(try alone.assess().actions.first)
      #expect(among[rating.ref] == rating.ratings, "action \(number)")
    }
  }

  @Test func `names come in alphabetical order`() throws {
    let reason = try ratings(scenario)["1.1"]?.first?.reason
    #expect(reason == "heardfalse safetrue seentrue")
  }
}
