import BraggRules
import Testing

/// Words of the vocabulary that depend on how a document is read.
struct VocabularyDocumentTests {
  private func asking(_ condition: String) -> Scenario {
    Scenario(
      clauses: """
        { id = "asks", rating = "red", means = "m", when = function(a) return \(condition) end },
        { id = "rest", rating = "green", means = "m", otherwise = true },
        """)
  }

  /// A measure with a target for all periods, but one of this year that is as given.
  private func measure(_ condition: String, thisYear: String, value: String) -> Scenario {
    Scenario(
      """
      measures = { action = {
        { id = "asks", rating = "red", means = "m", when = function(m) return \(condition) end },
        { id = "rest", rating = "green", means = "m", otherwise = true },
      } },
      """
    ).with(
      measure: """
        "polarity": "higher", "target": 90, "targets": [{"period": "2023/24"\(thisYear)}],
        "observations": [\(value)]
        """)
  }

  @Test(arguments: [#", "value": "TBD""#, #", "value": """#, #", "value": null"#, ""])
  func `a period without a target has none, whatever holds for others`(_ target: String) throws {
    for value in ["", #"{"period": "2024-01", "value": 95}"#] {
      let asks = measure("m:has_target()", thisYear: target, value: value)
      #expect(try asks.rating(of: "M1")?.verdict == "green by rest")
    }
    let met = try #require(
      try measure(
        "m:met_target()", thisYear: target, value: #"{"period": "2024-01", "value": 95}"#
      ).rating(of: "M1"))
    #expect(met.verdict == "unrated by asks")
    #expect(met.reason == "no target yet for 2024-01")
    let would = try measure("m:would_meet_target(95)", thisYear: target, value: "")
      .rating(of: "M1")
    #expect(would?.reason == "no target yet")
  }

  @Test func `a period with a target has it`() throws {
    for value in ["", #"{"period": "2024-01", "value": 95}"#] {
      let asks = measure("m:has_target()", thisYear: #", "value": 96"#, value: value)
      #expect(try asks.rating(of: "M1")?.verdict == "red by asks")
    }
  }

  @Test(arguments: [
    ("Every Q", "2023-10-31", "green by rest"), ("Every Q", "2023-10-30", "red by asks"),
    ("Weekly", "2024-01-24", "green by rest"), ("Weekly", "2024-01-23", "red by asks"),
    ("Annually", "2023-01-31", "green by rest"), ("Annually", "2023-01-30", "red by asks"),
    ("Termly", "2020-01-01", "unrated by asks"), ("Ongoing", "2020-01-01", "unrated by asks"),
  ])
  func `an update older than one interval is late`(
    _ due: String, updated: String, verdict: String
  ) throws {
    let scenario = asking("a:is_update_overdue()")
      .with(action: #""due": "\#(due)", "updated": "\#(updated)""#)
    #expect(try scenario.rating()?.verdict == verdict)
  }

  @Test func `a cell without an interval is quoted`() throws {
    let scenario = asking("a:is_update_overdue()").with(action: #""due": "Termly""#)
    #expect(try scenario.rating()?.reason == "no interval in `Termly`")
  }

  @Test(arguments: [("15.5", "red by asks"), ("15.6", "green by rest")])
  func `latest values of measures are summed`(_ limit: String, verdict: String) throws {
    var scenario = Scenario(
      """
      measures = { action = { { id = "all", rating = "green", means = "m", otherwise = true } } },
      plan = { action = {
        { id = "asks", rating = "red", means = "m",
          when = function(p) return p:sum("value", { of = "measures" }) >= \(limit) end },
        { id = "rest", rating = "green", means = "m", otherwise = true },
      } },
      """)
    scenario.measures = [
      #"""
      {"id": "A", "observations": [{"period": "2023-12", "value": 99},
        {"period": "2024-01", "value": 5.2}, {"period": "2024-02", "value": 77}]}
      """#,
      #"{"id": "B", "values": [88, 10.3]}"#,
    ]
    #expect(try scenario.rating(of: "plan")?.verdict == verdict)
  }

  @Test(arguments: [
    ("", "red"), (#", { tie = "better" }"#, "green"), (#", { tie_level = "amber" }"#, "amber"),
    (#", { tie = "unrated" }"#, "unrated"), (", { unranked = true }", "grey"),
  ])
  func `a plan takes over what most of its actions hold`(_ given: String, level: String) throws {
    var scenario = Scenario(
      """
      actions = { action = {
        { id = "red", rating = "red", means = "m", when = function(a) return a.ref == "r" end },
        { id = "green", rating = "green", means = "m", when = function(a) return a.ref == "g" end },
        { id = "grey", rating = "grey", means = "m", otherwise = true },
      } },
      plan = { action = majority_of_children("action"\(given)) },
      """)
    scenario.actions = ["r", "g", "1", "2"].map { #"{"ref": "\#($0)"}"# }
    let rating = try #require(try scenario.rating(of: "plan"))
    #expect((rating.level ?? rating.state.rawValue) == level)
  }
}
