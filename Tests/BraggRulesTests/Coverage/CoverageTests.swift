import BraggModel
import Testing

@testable import BraggRules

/// What the cases of a rule set reach, and why the rest is not.
struct CoverageTests {
  private static let rules = """
    return ruleset {
      id = "exampleshire", version = "1", title = "Our key", source = "the annex",
      scale = {
        { id = "green", label = "Green", letter = "G", meaning = "on track" },
        { id = "amber", label = "Amber", letter = "A", meaning = "behind" },
        { id = "red", label = "Red", letter = "R", meaning = "late" },
      },
      parameters = { slip_days = { value = 30, unit = "days", why = "a month" } },
      actions = {
        action = {
          { id = "late", rating = "red", means = "late",
            when = function(a)
              if a.due < "1990-01-01" then
                return true
              end
              return a:days_overdue() > params.slip_days
            end },
          { id = "paused", rating = "amber", means = "paused",
            when = function(a) return a.status == "paused" end },
          { id = "on-track", rating = "green", means = "on time", otherwise = true },
        },
      },
      measures = { rag = { { id = "any", rating = "green", means = "any", otherwise = true } } },
      thresholds = {
        { id = "very-late", of = "actions", severity = "high", means = "very late",
          when = function(a) return a:days_overdue() > 90 end },
      },
    }
    """

  /// The coverage of cases that say how many days an action is late, and its status.
  private func coverage(_ cases: [(late: Int, status: String)]) throws -> Coverage {
    let asOf = try #require(Day(iso: "2024-06-30"))
    let texts = try cases.map { entry in
      let due = try #require(asOf.adding(days: -entry.late))
      return """
        { name = "\(entry.late) \(entry.status)", as_of = "2024-06-30", breaches = nil,
          action = { status = "\(entry.status)", due = "\(due)" },
          expect = { action = "\(entry.late > 30 ? "red" : entry.status == "paused" ? "amber" : "green")" } }
        """
    }
    let folder = try RuleFolder([
      "rules.lua": Self.rules, "tests.lua": "return {\n\(texts.joined(separator: ",\n"))\n}",
    ])
    return try withExtendedLifetime(folder) {
      let tests = try RuleTests(folder: folder.path)
      let results = try tests.run(observes: true)
      #expect(results.flatMap(\.failures).map(\.description) == [])
      return try Coverage(of: tests, results)
    }
  }

  @Test func `both sides of a clause need a case`() throws {
    let coverage = try coverage([(31, "in_progress"), (30, "in_progress"), (0, "paused")])
    #expect(
      coverage.clauses.map { "\($0.dimension) \($0.clause.id): \($0.sidesReached) of \($0.sides)" }
        == [
          "action late: 2 of 2", "action paused: 2 of 2", "action on-track: 1 of 1",
          "rag any: 0 of 1",
        ])
    #expect(coverage.clauses[0].held == ["31 in_progress"])
    #expect(coverage.clauses[0].failed == ["30 in_progress", "0 paused"])
    #expect(coverage.clauses[3].reason == "was never tried: no case has such a subject to rate")
    // Of the threshold only the side on which it is not crossed.
    #expect(coverage.sides == Share(of: 8, reached: 6))
  }

  @Test func `the reason names the clause that decides before`() throws {
    let coverage = try coverage([(31, "in_progress"), (40, "paused")])
    #expect(
      coverage.clauses.map(\.reason) == [
        "held in each of the 2 cases that reached it",
        "was never tried: an earlier clause always decides, most often `late` (2 of 2 cases)",
        "was never tried: an earlier clause always decides, most often `late` (2 of 2 cases)",
        "was never tried: no case has such a subject to rate",
      ])
  }

  @Test func `a boundary has three sides`() throws {
    let slip = "a:days_overdue() > params.slip_days"
    func boundary(_ days: [Int]) throws -> BoundaryCoverage {
      let coverage = try coverage(days.map { ($0, "in_progress") })
      return try #require(coverage.boundaries.first { $0.comparison.text == slip })
    }
    let all = try boundary([29, 30, 31])
    #expect(
      (all.below, all.on, all.above) == (["29 in_progress"], ["30 in_progress"], ["31 in_progress"])
    )
    let one = try boundary([10, 35])
    #expect(one.sidesReached == 2 && one.nearestBelow == 20 && one.nearestAbove == 5)
  }

  @Test func `days are told apart by days`() throws {
    let coverage = try coverage([(0, "in_progress")])
    let boundary = try #require(coverage.boundaries.first { $0.comparison.text.hasPrefix("a.due") })
    // From 1 January 1990 to 30 June 2024: 34 years with 8 leap days among them, and 181 days.
    #expect(boundary.nearestAbove == Double(34 * 365 + 8 + 1 + 181 - 1))
  }

  @Test func `lines that can run are counted, and ends are not`() throws {
    let coverage = try coverage([(31, "in_progress")])
    #expect(coverage.lines.map(\.place.line) == [13, 14, 16, 19, 26])
    #expect(coverage.lines.map { $0.count > 0 } == [true, false, true, false, true])
  }

  @Test func `a case says which clauses it reached`() throws {
    let coverage = try coverage([(0, "paused")])
    #expect(coverage.cases.map(\.held) == [["actions.action paused"]])
    #expect(coverage.cases.map(\.failed) == [["actions.action late"]])
  }

  @Test(arguments: ["tameside", "herefordshire", "standard"])
  func `what is put in to observe changes no result`(_ council: String) throws {
    let tests = try RuleTests(folder: sourceFolder(of: #filePath, above: 4) + "/Rules/\(council)")
    let plain = try tests.run().map(\.failures)
    #expect(try tests.run(observes: true).map(\.failures) == plain)
  }
}
