import BraggModel
import Testing

@testable import BraggRules

/// A forecast that follows trends makes up the figures of the line, and says what rests on them.
struct TrendForecastTests {
  private struct Example: CustomTestStringConvertible {
    let testDescription: String
    let unit: String
    let figures: String
    let expected: [String]
  }

  /// As of 31 March 2024, until 30 September 2024.
  private static func forecast(_ measure: String, followsTrend: Bool = true) throws -> Forecast {
    var scenario = Scenario(
      """
      measures = { rag = {
        { id = "met", rating = "green", means = "m",
          when = function(m) return m:value() >= 80, function() return m:value() .. " is enough" end end },
        { id = "missed", rating = "red", means = "m", otherwise = true },
      } },
      actions = { action = {
        { id = "late", rating = "red", means = "m", when = function(a) return a:is_overdue() end },
        { id = "good", rating = "green", means = "m", otherwise = true },
      } },
      thresholds = {
        { id = "ninety", of = "measures", severity = "low", means = "m",
          when = function(m) return m:value() >= 90 end },
      },
      """)
    scenario.measures = [measure]
    scenario.actions = [#"{"ref": "1.1", "due": "2024-05-31", "measures": ["M"]}"#]
    let asOf = try Day.written("2024-03-31")
    return try RuleSchedule(scenario.ruleSet(), from: asOf).forecast(
      scenario.plan(), performance: scenario.performance(), asOf: asOf,
      until: .written("2024-09-30"), followsTrend: followsTrend)
  }

  private static func measure(_ unit: String, _ figures: String) -> String {
    #"{"id": "M", "unit": "\#(unit)", "polarity": "higher", "observations": [\#(figures)]}"#
  }

  private static func observations(_ values: [(String, String)]) -> String {
    values.map { #"{"period": "\#($0)", "value": \#($1)}"# }.joined(separator: ", ")
  }

  private static let examples = [
    // 60, 70, 80 rises by 10 a month and meets the top of a share in May.
    Example(
      testDescription: "a share stays within 100 %", unit: "%",
      figures: observations([("2024-01", "60"), ("2024-02", "70"), ("2024-03", "80")]),
      expected: [
        "2024-04 90.0", "2024-05 100.0", "2024-06 100.0", "2024-07 100.0", "2024-08 100.0",
        "2024-09 100.0",
      ]),
    // Through 1: 9, 2: 6, 3: 4 the mean is 19/3 and the slope -2.5, so 4: 1 1/3 and 5: -1 1/6.
    Example(
      testDescription: "a count stays above 0, and whole", unit: "count",
      figures: observations([("2024-01", "9"), ("2024-02", "6"), ("2024-03", "4")]),
      expected: [
        "2024-04 1.0", "2024-05 0.0", "2024-06 0.0", "2024-07 0.0", "2024-08 0.0", "2024-09 0.0",
      ]),
    Example(
      testDescription: "quarters follow quarters, and what fell below 0 may go on", unit: "points",
      figures: observations([("2023/24 Q2", "2.5"), ("2023/24 Q3", "1"), ("2023/24 Q4", "-0.5")]),
      expected: ["2024/25 Q1 -2.0", "2024/25 Q2 -3.5"]),
    // The unusable month keeps its place: 1: 10 and 3: 12 rise by 1 a month.
    Example(
      testDescription: "a figure that cannot be used keeps its place", unit: "count",
      figures: observations([("2024-01", "10")])
        + #", {"period": "2024-02", "state": "suppressed"}, "#
        + observations([("2024-03", "12")]),
      expected: [
        "2024-04 13.0", "2024-05 14.0", "2024-06 15.0", "2024-07 16.0", "2024-08 17.0",
        "2024-09 18.0",
      ]),
    // The figure of June 2024 is in the file: it is no fact before its time, and none is made up.
    Example(
      testDescription: "what the file has for later stands", unit: "count",
      figures: observations([("2024-02", "10"), ("2024-03", "12"), ("2024-06", "50")]),
      expected: ["2024-07 16.0", "2024-08 18.0", "2024-09 20.0"]),
    // April to December lie before the as-of date's next quarter end; only later ones are made up.
    Example(
      testDescription: "a late figure is not made up for what is past", unit: "days",
      figures: observations([("2023-12-30", "4"), ("2024-01-29", "5"), ("2024-02-28", "6")]),
      expected: [
        "2024-04-28 8.0", "2024-05-28 9.0", "2024-06-27 10.0", "2024-07-27 11.0", "2024-08-26 12.0",
        "2024-09-25 13.0",
      ]),
    Example(
      testDescription: "ends of months follow as months", unit: "days",
      figures: observations([("2023-12-31", "4"), ("2024-01-31", "5"), ("2024-02-29", "6")]),
      expected: [
        "2024-04-30 8.0", "2024-05-31 9.0", "2024-06-30 10.0", "2024-07-31 11.0", "2024-08-31 12.0",
        "2024-09-30 13.0",
      ]),
  ]

  @Test(arguments: examples)
  private func `figures are made up by the line`(_ example: Example) throws {
    let forecast = try Self.forecast(Self.measure(example.unit, example.figures))
    let line = try #require(forecast.trends?.first?.line)
    #expect(line.figures.map { "\($0.period) \($0.value)" } == example.expected)
  }

  @Test(arguments: [
    (#""observations": [{"period": "2024-03", "value": 5}]"#, "one figure has no slope"),
    (#""observations": [{"period": "2024-05", "value": 5}]"#, "it has no figures"),
    (#""values": [1, 2, 3]"#, "its figures have no periods"),
    (
      #""observations": [{"period": "2024-02", "value": 5}, {"period": "2023/24 Q4", "value": 6}]"#,
      "its periods are of several kinds"
    ),
    (
      #""observations": [{"period": "2022/23", "value": 5}, {"period": "2023/24", "value": 6}]"#,
      "no further period of it ends in time"
    ),
  ])
  func `a measure whose line cannot be laid is held`(members: String, why: String) throws {
    let forecast = try Self.forecast(#"{"id": "M", "polarity": "higher", \#(members)}"#)
    #expect(forecast.trends?.map(\.course) == [.held(why)])
    #expect(forecast.changes.allSatisfy { !$0.isByTrend })
  }

  // 71, 75 and 79 rise by 4 a month: 83 on 30 April and 91 on 30 June. The action is late on 1 June
  // however the measure goes.
  @Test func `what rests on a made-up figure is marked, and nothing else`() throws {
    let measure = Self.measure(
      "%", Self.observations([("2024-01", "71"), ("2024-02", "75"), ("2024-03", "79")]))
    let forecast = try Self.forecast(measure)
    let found = forecast.changes.map { "\($0.date) \($0.ref) \($0.changing.name) \($0.isByTrend)" }
    #expect(
      found == [
        "2024-04-30 M rag true", "2024-06-01 1.1 action false", "2024-06-30 M ninety true",
      ])
    #expect(forecast.changes[0].reason == "83 is enough")
    #expect(forecast.heldOnly == 0)
    let then = try forecast.difference(on: .written("2024-06-30"))
    #expect(then.map(\.isByTrend) == [false, true, true])
    let held = try Self.forecast(measure, followsTrend: false)
    #expect(held.trends == nil)
    #expect(held.changes.map(\.ref) == ["1.1"])
  }

  // What the file itself has for April is a fact, though the line does not know it yet.
  @Test func `a figure that the file has for later is no trend`() throws {
    let measure = Self.measure(
      "%",
      Self.observations([("2024-02", "81"), ("2024-03", "82"), ("2024-04", "60")]))
    let forecast = try Self.forecast(measure)
    // The line knows February and March: +1 a month, 84 in May.
    #expect(
      forecast.changes.filter { $0.kind == .measures }.map { "\($0.date) \($0.isByTrend)" }
        == ["2024-04-30 false", "2024-05-31 true"])
    #expect(forecast.heldOnly == 0)
  }
}
