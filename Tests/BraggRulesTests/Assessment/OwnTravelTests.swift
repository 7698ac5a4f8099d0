import BraggRules
import Testing

/// Direction of travel by a rule set's own definition.
struct OwnTravelTests {
  /// The action is amber now; its travel is what the rule set's own function answers.
  private func scenario(_ body: String, before: String? = "green") -> Scenario {
    let scenario = Scenario(
      """
      actions = { action = { { id = "now", rating = "amber", means = "m", otherwise = true } } },
      parameters = { usual = { value = "same" } },
      travel = { actions = {
        action = function(a)
          \(body)
        end } },
      """
    ).with(action: #""percent_complete": 40, "gone": 60"#)
    guard let before else { return scenario }
    return scenario.after(PastResults(asOf: "2023-12-31", levels: ["action": before]))
  }

  struct Example: CustomTestStringConvertible {
    let body: String
    let travel: Rating.Travel?
    let reason: String?
    let facts: [String]

    init(_ body: String, is travel: Rating.Travel?, _ reason: String? = nil, facts: [String] = []) {
      (self.body, self.travel, self.reason, self.facts) = (body, travel, reason, facts)
    }

    var testDescription: String { body }
  }

  @Test(arguments: [
    Example(#"return "better""#, is: .better),
    Example(#"return "new", "begun again""#, is: .new, "begun again"),
    Example(#"return "same", function() return "as ever" end"#, is: .same, "as ever"),
    Example(
      #"return a.percent_complete < a.gone and "worse", "behind""#, is: .worse, "behind",
      facts: ["percent_complete = 40", "gone = 60"]),
    Example(
      #"return a.previous.action == a:level "action" and "same" or "worse""#, is: .worse,
      facts: ["previous.action = green", "ratings.action = amber"]),
    Example("return params.usual", is: .same, facts: ["parameters.usual = same"]),
    Example(#"return as_of == "2024-01-31" and "better""#, is: .better),
    // Nothing, or no: the levels are compared, green to amber.
    Example("", is: .worse),
    Example(#"return nil, "not said""#, is: .worse),
    Example(#"return a.gone == 61 and "better""#, is: .worse),
  ])
  func `a rule set's own definition stands before the levels`(_ example: Example) throws {
    let assessment = try scenario(example.body).assess()
    let rating = assessment.actions.first?.rating("action")
    #expect(rating?.travel == example.travel)
    #expect(rating?.travelReason == example.reason)
    #expect(rating?.travelFacts.map(\.line) == example.facts)
    #expect(rating?.facts == [])
    #expect(assessment.issues == [])
  }

  @Test(arguments: [
    (
      #"return "wrose""#,
      """
      rules.lua:5: the travel of `action` is the text `wrose` for action 1.1
        help: did you mean `worse`?
      """
    ),
    (
      "return 1",
      """
      rules.lua:5: the travel of `action` is a number for action 1.1
        help: return `better`, `same`, `worse`, `new`, or nothing to compare the levels
      """
    ),
    (
      #"error("no arrows today")"#,
      "rules.lua:6: the travel of `action` failed for action 1.1: no arrows today"
    ),
    (
      #"return a.lost < 1 and "better""#,
      "rules.lua:6: the travel of `action` failed for action 1.1: an action has no field `lost`"
    ),
    (
      #"return a:level "impact""#,
      "rules.lua:5: the travel of `action` failed for action 1.1: there is no dimension `impact` "
        + "here, but `action`"
    ),
    (
      #"return a.due < as_of and "worse""#,
      "rules.lua:5: the travel of `action` could not be decided for action 1.1: `due` is missing"
    ),
    (
      "while true do end",
      "rules.lua:6: the travel of `action` failed for action 1.1: stopped at the limit of 1000000 "
        + "steps: it loops without end, or does too much"
    ),
  ])
  func `a definition that fails costs only the travel, and is told`(
    _ body: String, issue: String
  ) throws {
    let assessment = try scenario(body).assess()
    let rating = assessment.actions.first?.rating("action")
    #expect(rating?.verdict == "amber by now")
    #expect(rating?.previous == "green")
    #expect(rating?.travel == nil && rating?.travelReason == nil)
    #expect(assessment.issues.map(\.description) == [issue])
    #expect(!assessment.hasErrors)
  }

  @Test func `without a level there is no travel to define`() throws {
    let rating = try Scenario(
      """
      actions = { action = { { id = "none", rating = "unrated", means = "m", otherwise = true } } },
      travel = { actions = { action = function() return "better" end } },
      """
    ).rating()
    #expect(rating?.state == .unrated)
    #expect(rating?.travel == nil)
  }

  @Test func `a person's level moves by the same definition`() throws {
    let rating = try scenario(#"return a:level "action" == "red" and "worse""#, before: nil).with(
      action: """
        "overrides": [{"dimension": "action", "rating": "red", "by": "Head of Service", \
        "why": "w", "on": "2024-01-01"}]
        """
    ).rating()
    #expect(rating?.state == .overridden)
    #expect(rating?.travel == .worse)
  }

  @Test(arguments: ["actions", "measures", "risks", "areas", "plan"])
  func `every kind of subject can have one`(kind: String) throws {
    var scenario = Scenario(
      """
      \(kind) = { rag = { { id = "now", rating = "amber", means = "m", otherwise = true } } },
      travel = { \(kind) = { rag = function() return "better", "by ours" end } },
      """)
    scenario.measures = [#"{"id": "M1"}"#]
    scenario.risks = [#"{"ref": "R1"}"#]
    scenario.areas = [#"{"ref": "A1"}"#]
    let assessment = try scenario.assess()
    let kind = try #require(SubjectKind(rawValue: kind))
    let rating = assessment.subjects(kind).first?.rating("rag")
    #expect(rating?.travel == .better)
    #expect(rating?.travelReason == "by ours")
  }
}
