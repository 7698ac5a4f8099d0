import BraggModel
import Testing

@testable import BraggRules

/// A forecast finds the very days that an assessment of each day would find.
struct ForecastTests {
  private static let root = sourceFolder(of: #filePath, above: 4)

  private struct Example {
    let folder: PlanFolder
    let rules: RuleSet
    let asOf: Day

    init(_ name: String, rules: String? = nil, asOf: String? = nil) throws {
      folder = try PlanFolder("\(ForecastTests.root)/Examples/\(name)")
      self.rules = try RuleSet(
        folder: "\(ForecastTests.root)/Rules/\(rules ?? folder.plan.rules ?? name)")
      let given = try asOf.map(Day.written)
      self.asOf = try #require(given ?? folder.performance?.asOf)
    }

    func forecast(until: Day, jobs: Int = 2) throws -> Forecast {
      try RuleSchedule(rules, from: asOf).forecast(
        folder.plan, performance: folder.performance, cases: folder.cases,
        history: folder.history(before: asOf), asOf: asOf, until: until, jobs: jobs)
    }

    /// The changes on the days after the first.
    func bruteForce(from first: Day? = nil, until: Day) throws -> [String] {
      var brute = BruteForce()
      let history = try folder.history(before: asOf)
      for day in (first ?? asOf).days(until: until) {
        brute.add(
          try rules.assess(
            folder.plan, performance: folder.performance, cases: folder.cases, history: history,
            asOf: day))
      }
      return brute.changes.sorted()
    }
  }

  // A year of each is compared once by hand; in a debug build, a few days on which much changes.
  @Test(arguments: [
    ("tameside", 16...20), ("herefordshire", 6...8), ("torbay", 9...12),
    ("worcestershire", 11...14),
    ("stockton", 14...16),
  ])
  func `a council's plan changes on the days that assessing each day finds`(
    name: String, days: ClosedRange<Int>
  ) throws {
    let example = try Example(name)
    let first = try #require(example.asOf.adding(days: days.lowerBound))
    let until = try #require(example.asOf.adding(days: days.upperBound))
    let found = try example.forecast(until: until).lines.filter {
      $0.prefix(10) > first.description
    }
    #expect(!found.isEmpty)
    #expect(found == (try example.bruteForce(from: first, until: until)))
  }

  @Test func `case records change on the days that assessing each day finds`() throws {
    let example = try Example(
      "worcestershire-cases", rules: "worcestershire-cases", asOf: "2017-02-24")
    let until = try #require(example.asOf.adding(days: 4))
    let found = try example.forecast(until: until).lines
    #expect(!found.isEmpty)
    #expect(found == (try example.bruteForce(until: until)))
  }

  // Due on 16 February, 29 February and 26 April 2024; amber from the next day, red from the 31st day.
  @Test(arguments: [
    ("1.1", "2024-02-17", "2024-03-18"), ("1.5", "2024-03-01", "2024-03-31"),
    ("4.9", "2024-04-27", "2024-05-27"),
  ])
  func `an action turns amber when late, and red when later than the key allows`(
    ref: String, amber: String, red: String
  ) throws {
    let example = try Example("tameside")
    let changes = try example.forecast(until: .written("2024-06-30")).changes.filter {
      $0.kind == .actions && $0.ref == ref && $0.changing == .rating("action")
    }
    #expect(changes.map(\.date.description) == [amber, red])
    #expect(changes.map(\.to) == [.level("amber"), .level("red")])
  }

  @Test func `the number of threads makes no difference`() throws {
    let example = try Example("tameside")
    let until = try Day.written("2024-04-30")
    let texts = try [1, 4].map { jobs in
      try example.forecast(until: until, jobs: jobs).changes.map {
        "\($0.date) \($0.ref) \($0.changing.name) \($0.reason)"
      }
    }
    #expect(texts[0] == texts[1])
  }
}
