import BraggModel
import Synchronization
import Testing

@testable import BraggRules

/// How well cases would catch a mistake.
struct MutationScoreTests {
  @Test func `cases on each boundary kill every mutant`() throws {
    let score = try MutationExample.score(
      MutationExample.rules, MutationExample.tests(daysLate: [31, 30, 1, 0]))
    #expect(score.survivorTitles == [])
    #expect((score.killed, score.counted, score.percent) == (16, 16, 100))
  }

  /// What is not due yet is 0 days late, and so on the boundary of the second clause.
  @Test func `cases far from the boundaries leave what moves them`() throws {
    let score = try MutationExample.score(
      MutationExample.rules, MutationExample.tests(daysLate: [40, 10, -5]))
    #expect(
      score.survivorTitles == [
        "`slip_days` is 29, not 30", "`slip_days` is 31, not 30", "`>` becomes `>=`",
        "`0` becomes `1`",
      ])
    #expect((score.killed, score.counted, score.percent) == (12, 16, 75))
  }

  /// 15 of 16 are 93.75 %.
  @Test func `a share is rounded down`() throws {
    let score = try MutationExample.score(
      MutationExample.rules, MutationExample.tests(daysLate: [31, 30, 0]))
    // 0 → 1 alone needs the case of one day late.
    #expect(score.survivorTitles == ["`0` becomes `1`"])
    #expect(score.percent == 93.7)
  }

  @Test func `what is found tells each survivor`() throws {
    let tests = MutationExample.tests(daysLate: [40, 10, -5])
    let score = try MutationExample.score(MutationExample.rules, tests)
    let found = score.survivors.compactMap { survivor -> String? in
      guard case .survived(_, let killer) = survivor.fate else { return nil }
      return killer?.test.luaText
    }
    #expect(found.count == 4)
    let more = String(tests.dropLast()) + found.joined(separator: "\n") + "\n}"
    let better = try MutationExample.score(MutationExample.rules, more)
    #expect(better.failing.map(\.name) == [])
    #expect(better.survivorTitles == [])
  }

  @Test func `a case that is found holds no more than it needs`() throws {
    let tests = MutationExample.tests(daysLate: [31, 30, 0]).replacing(
      "status =", with: "title = \"x\", commentary = \"y\", milestones = {}, status =")
    let survivor = try #require(
      try MutationExample.score(MutationExample.rules, tests).survivors.first)
    guard case .survived(touching: 2, let killer?) = survivor.fate else {
      Issue.record("it did not survive two cases, or no case was found")
      return
    }
    #expect(killer.difference == "action: amber by behind, not green by on-track")
    #expect(
      killer.test.luaText == """
        { name = "action is amber by behind", as_of = "2024-06-30",
          action = { due = "2024-06-29", status = "in_progress" },
          expect = { action = "amber" }, because = { action = "behind" } },
        """)
  }

  @Test func `a comment explains a survivor, and no other kind`() throws {
    let line = "when = function(a) return a:days_overdue() > 0 end },"
    let explained = MutationExample.rules.replacing(
      line, with: line + " -- bragg: equivalent constant because days are whole")
    let score = try MutationExample.score(
      explained, MutationExample.tests(daysLate: [31, 30, 10]))
    #expect(
      score.survivorTitles == [
        "`>` becomes `>=`", "the clause `on-track` is left out",
        "`on-track` gives amber, not green",
      ])
    #expect(score.explained == 2)
    #expect((score.killed, score.counted, score.percent) == (11, 14, 78.5))
    #expect(score.idleExplanations == [])
  }

  @Test(arguments: [
    ("-- bragg: equivalent because days are whole", [String](), 0),
    ("-- bragg: equivalent swapped because days are whole", ["`0` becomes `1`"], 1),
    ("-- bragg: equivalent, we think", ["`0` becomes `1`"], 0),
    ("-- bragg: equivalent constant", ["`0` becomes `1`"], 0),
    ("-- days are whole", ["`0` becomes `1`"], 0),
  ])
  func `a comment above explains as well, and is told where it is idle`(
    comment: String, survivors: [String], idle: Int
  ) throws {
    let line = "        when = function(a) return a:days_overdue() > 0 end },"
    let rules = MutationExample.rules.replacing(line, with: "        \(comment)\n\(line)")
    let score = try MutationExample.score(rules, MutationExample.tests(daysLate: [31, 30, 0]))
    #expect(score.survivorTitles == survivors)
    #expect(score.idleExplanations.count == idle)
  }

  @Test func `a value of another day is told by a case of its time`() throws {
    let rules = MutationExample.rules.replacing(
      "value = 30,", with: #"values = { ["2023-01-01"] = 30, ["2025-01-01"] = 10 },"#)
    let score = try MutationExample.score(
      rules, MutationExample.tests(daysLate: [31, 30, 1, 0]))
    #expect(score.survivorTitles == ["`slip_days` is 9, not 10", "`slip_days` is 11, not 10"])
    let days = score.survivors.map { survivor -> Day? in
      guard case .survived(_, let killer) = survivor.fate else { return nil }
      return killer?.test.asOf
    }
    #expect(days == [Day(iso: "2025-01-01"), Day(iso: "2025-01-01")])
  }

  @Test func `a case that fails as it is kills nothing`() throws {
    let tests = MutationExample.tests(daysLate: [31, 30, 1, 0])
      .replacing(#"expect = { action = "green" }"#, with: #"expect = { action = "red" }"#)
    let score = try MutationExample.score(MutationExample.rules, tests)
    #expect(score.failing.map(\.name) == ["0 days late"])
    #expect(score.survivorTitles.contains("`>` becomes `>=`"))
    #expect(score.survivorTitles.contains("the clause `on-track` is left out"))
  }

  @Test func `a mutant that loops or errs is killed`() throws {
    let before = """
      local function counted(a)
        local n = 0
        while n < 3 do n = n + 1 end
        return n == 3
      end
      """
    let rules = MutationExample.rules(late: "counted(a) and a:days_overdue() > 30", before: before)
    let score = try MutationExample.score(rules, MutationExample.tests(daysLate: [31, 30, 1, 0]))
    // The first number may be -1 or 1: three is reached all the same.
    #expect(score.survivorTitles == ["`0` becomes `-1`", "`0` becomes `1`"])
  }

  @Test(arguments: [2, 3])
  func `the number of threads changes nothing`(jobs: Int) throws {
    let tests = MutationExample.tests(daysLate: [40, 10, -5])
    func told(_ jobs: Int) throws -> [String] {
      try MutationExample.score(MutationExample.rules, tests, jobs: jobs).results.map { result in
        guard case .survived(let touching, let killer) = result.fate else {
          return "\(result.mutant.title) \(result.survives)"
        }
        return "\(result.mutant.title) \(touching) \(killer?.test.luaText ?? "")"
      }
    }
    #expect(try told(jobs) == told(1))
  }

  @Test func `progress is told in order`() throws {
    let folder = try RuleFolder([
      "rules.lua": MutationExample.rules,
      "tests.lua": MutationExample.tests(daysLate: [40, 10, -5]),
    ])
    let seen = Seen()
    try withExtendedLifetime(folder) {
      _ = try RuleTests(folder: folder.path).mutationScore(jobs: 2) { seen.add($0) }
    }
    #expect(seen.all == (1...16).map { "running \($0)/16" } + (1...4).map { "searching \($0)/4" })
  }
}

/// What a run told of its progress.
private final class Seen: Sendable {
  private let told = Mutex<[String]>([])

  var all: [String] { told.withLock { $0 } }

  func add(_ progress: MutationProgress) {
    told.withLock { $0.append("\(progress.stage) \(progress.done)/\(progress.of)") }
  }
}
