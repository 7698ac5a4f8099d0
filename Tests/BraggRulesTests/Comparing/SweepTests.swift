import BraggModel
import Testing

@testable import BraggRules

/// A sweep comes to what `assess` with each value comes to.
struct SweepTests {
  private static let root = sourceFolder(of: #filePath, above: 4)

  struct Case: Sendable, CustomStringConvertible {
    let plan: String
    let parameter: String
    let values: [String]
    var description: String { "\(plan) \(parameter)" }
  }

  @Test(arguments: [
    // 46 and 47, 53 and 54: action 4.10 is 47 days late, 2.1 is 54.
    Case(plan: "tameside", parameter: "slip_days", values: ["0", "46", "47", "53", "54"]),
    Case(plan: "tameside", parameter: "area_red", values: ["10", "25", "33.5"]),
    // The host itself reads this one.
    Case(plan: "torbay", parameter: "immediate_days", values: ["1", "91", "400"]),
    Case(plan: "torbay", parameter: "major_slip_days", values: ["0", "60", "200"]),
    Case(plan: "herefordshire", parameter: "tolerance", values: ["0", "10", "40"]),
  ])
  func `each value comes to what assess comes to`(_ swept: Case) throws {
    let folder = try PlanFolder("\(Self.root)/Examples/\(swept.plan)")
    let rules = try RuleSet(folder: "\(Self.root)/Rules/\(swept.plan)")
    let day = try #require(folder.performance?.asOf)
    let history = try folder.history(before: day)
    let sweep = try rules.sweep(
      swept.parameter, over: swept.values, of: folder.plan, performance: folder.performance,
      history: history, asOf: day)
    #expect(sweep.sides.count == swept.values.count)
    for (value, side) in zip(swept.values, sweep.sides) {
      let assessment = try rules.assess(
        folder.plan, performance: folder.performance, history: history, asOf: day,
        settings: [swept.parameter: value])
      let assessed = AssessmentSide(assessment)
      for kind in SubjectKind.allCases {
        let (found, wanted) = (side.subjects[kind] ?? [], assessed.subjects[kind] ?? [])
        #expect(found.map(\.ref) == wanted.map(\.ref), "\(value) \(kind)")
        #expect(found.map(\.decisions) == wanted.map(\.decisions), "\(value) \(kind)")
      }
      #expect(side.crossings.map(\.subject) == assessed.crossings.map(\.subject))
      #expect(side.crossings.map(\.message) == assessed.crossings.map(\.message))
    }
  }

  @Test func `the number of threads makes no difference`() throws {
    let folder = try PlanFolder("\(Self.root)/Examples/tameside")
    let rules = try RuleSet(folder: "\(Self.root)/Rules/tameside")
    let day = try #require(Day(iso: "2024-01-31"))
    let flips = try [1, 3].map { jobs in
      try rules.sweep(
        "slip_days", over: ["40", "47", "54", "60"], of: folder.plan,
        performance: folder.performance, asOf: day, jobs: jobs
      ).flips.map { "\($0.position) \($0.change.ref) \($0.change.to.id)" }
    }
    #expect(flips[0] == flips[1] && !flips[0].isEmpty)
  }

  @Test func `a rule that goes through all parameters reads each`() throws {
    let rules = try RuleFolder([
      "rules.lua": #"""
      return ruleset {
        id = "ours", version = "1", title = "Ours", source = "ours",
        scale = {
          { id = "green", label = "Green", letter = "G", meaning = "On track" },
          { id = "red", label = "Red", letter = "R", meaning = "Late" },
        },
        parameters = {
          one = { value = 1, unit = "days", why = "so" },
          two = { value = 2, unit = "days", why = "so" },
        },
        actions = {
          action = {
            { id = "much", rating = "red", means = "Much",
              when = function(a)
                local sum = 0
                for _, value in pairs(params) do sum = sum + value end
                return sum > 10
              end },
            { id = "little", rating = "green", means = "Little", otherwise = true },
          },
        },
      }
      """#
    ])
    let plan = try PlanReader().plan(
      Array(#"{"format": "bragg-plan/1", "actions": [{"ref": "1"}]}"#.utf8), path: "plan.json")
    let day = try #require(Day(iso: "2024-01-31"))
    let sweep = try RuleSet(folder: rules.path).sweep(
      "one", over: ["1", "8", "9"], of: plan, asOf: day)
    #expect(sweep.flips.map(\.position) == [2])
    #expect(sweep.flips.first?.change.to.id == "red")
  }
}

/// What a person types after `--sweep`.
struct SweepRangeTests {
  @Test(arguments: [
    ("slip_days=0..3", ["0", "1", "2", "3"]), ("t=0..1/0.5", ["0", "0.5", "1"]),
    ("t=-1..1/0.75", ["-1", "-0.25", "0.5"]), ("t=0.1..0.3/0.1", ["0.1", "0.2", "0.3"]),
    ("t=0..10/4", ["0", "4", "8"]), ("t=5..5", ["5"]), ("t=7,14, 30", ["7", "14", "30"]),
    ("word=early,late", ["early", "late"]), ("t=0..1999", (0..<2000).map(String.init)),
  ])
  func `a range is read`(text: String, values: [String]) throws {
    #expect(try SweepRange(text).values == values)
  }

  @Test(arguments: [
    ("slip_days", "is not NAME=FROM..TO such as slip_days=0..60"),
    ("=0..3", "is not NAME=FROM..TO"), ("t=", "has an empty value"), ("t=1,,2", "empty value"),
    ("t=60..0", "goes down"), ("t=0..60/0", "not above 0"), ("t=0..60/-1", "not above 0"),
    ("t=a..b", "`a` in `a..b` is not a number"), ("t=0..x", "`x` in `0..x` is not a number"),
    ("t=0..2000", "more than 2000 values"), ("t=0..1e9", "is not a number"),
  ])
  func `what is none is refused`(text: String, message: String) {
    let error = #expect(throws: SweepRange.Unreadable.self) { try SweepRange(text) }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }
}
