import BraggRules
import Testing

/// How a level compares with the one before.
struct TravelTests {
  /// Gives action 1.1 the level its own field names.
  private let key = Scenario(
    clauses: ["green", "amber", "red", "grey"].map { level in
      """
      { id = "\(level)", rating = "\(level)", means = "m",
        when = function(a) return a.now == "\(level)" end },
      """
    }.joined(separator: "\n"))

  private func travel(from before: String?, to now: String) throws -> Rating? {
    let scenario = key.with(action: #""now": "\#(now)""#)
    guard let before else { return try scenario.rating() }
    return try scenario.after(PastResults(asOf: "2023-12-31", levels: ["action": before])).rating()
  }

  @Test(arguments: [
    ("red", "amber", Rating.Travel.better), ("red", "green", .better), ("amber", "green", .better),
    ("green", "amber", .worse), ("amber", "red", .worse), ("green", "red", .worse),
    ("green", "green", .same), ("red", "red", .same), ("grey", "grey", .same),
    ("grey", "green", .new), ("grey", "red", .new),
  ])
  func `a level is better or worse than the last, or the same`(
    _ before: String, _ now: String, travel expected: Rating.Travel
  ) throws {
    let rating = try travel(from: before, to: now)
    #expect(rating?.travel == expected)
    #expect(rating?.previous == before)
  }

  @Test func `the first level of all is new`() throws {
    let rating = try travel(from: nil, to: "green")
    #expect(rating?.travel == .new)
    #expect(rating?.previous == nil)
  }

  @Test func `a level that the scale no longer has cannot be compared with`() throws {
    let rating = try travel(from: "purple", to: "green")
    #expect(rating?.travel == .new)
    #expect(rating?.previous == "purple")
  }

  @Test func `from a ranked level to one without a rank there is no travel`() throws {
    #expect(try travel(from: "green", to: "grey")?.travel == nil)
  }

  @Test func `without a level there is no travel, but a previous one`() throws {
    let rating = try travel(from: "red", to: "none")
    #expect(rating?.state == .unrated)
    #expect(rating?.travel == nil)
    #expect(rating?.previous == "red")
  }

  @Test func `the latest assessment before the as-of date counts`() throws {
    let scenario = key.with(action: #""now": "amber""#).after(
      PastResults(asOf: "2024-01-31", levels: ["action": "green"]),
      PastResults(asOf: "2023-12-31", levels: ["action": "red"]),
      PastResults(asOf: "2023-11-30", levels: ["action": "green"]))
    #expect(try scenario.rating()?.travel == .better)
    #expect(try scenario.at("2024-02-01").rating()?.travel == .worse)
    #expect(try scenario.at("2023-11-30").rating()?.travel == .new)
  }

  @Test func `another dimension's level does not count`() throws {
    let scenario = key.with(action: #""now": "amber""#)
      .after(PastResults(asOf: "2023-12-31", levels: ["impact": "red"]))
    #expect(try scenario.rating()?.travel == .new)
  }

  @Test(arguments: [("red", "amber by steady"), ("green", "green by rest")])
  func `a rule can ask for the level before`(_ before: String, verdict: String) throws {
    let scenario = Scenario(
      clauses: """
        { id = "steady", rating = "amber", means = "m",
          when = function(a) return a.previous.action == "red" end },
        { id = "rest", rating = "green", means = "m", otherwise = true },
        """
    ).after(PastResults(asOf: "2023-12-31", levels: ["action": before]))
    #expect(try scenario.rating()?.verdict == verdict)
  }
}
