import BraggModel
import Testing

@testable import BraggRules

/// The search finds planted faults, shows each by cases that hold, and finds nothing in a clean key.
struct FaultSearchTests {
  @Test(arguments: PlantedKey.keys)
  func `what is planted is found, and nothing else`(_ key: PlantedKey) throws {
    let findings = try key.findings()
    #expect(Set(findings.map(\.kind.id)) == Set(key.ids), "\(findings)")
    let said = findings.map { "\($0.message)\n\($0.example ?? "")" }.joined(separator: "\n")
    for words in key.words { #expect(said.contains(words), "\(said)") }
  }

  @Test(arguments: PlantedKey.keys.filter { !$0.ids.isEmpty && $0.ids != ["unreached-clause"] })
  func `its cases hold as the rules stand, and fail once something else is expected`(
    _ key: PlantedKey
  ) throws {
    for finding in try key.findings() {
      let cases = try #require(finding.example)
      #expect(try results(of: cases, key).allSatisfy(\.passes))
      let mended = ["unrated", "error", "red", "amber", "green"].reduce(cases) { text, level in
        text.replacing(
          #"expect = { action = "\#(level)" }"#, with: #"expect = { action = "blue" }"#)
      }
      #expect(try results(of: mended, key).allSatisfy { !$0.passes })
    }
  }

  private func results(of cases: String, _ key: PlantedKey) throws -> [CaseResult] {
    let folder = try key.folder(cases: cases)
    return try withExtendedLifetime(folder) {
      try RuleTests(folder: folder.path).run()
    }
  }

  @Test func `the same seed finds the same on any number of threads`() throws {
    let key = try #require(PlantedKey.keys.first { $0.ids == ["worse-rated-better"] })
    let folder = try key.folder()
    let rules = try RuleSet(folder: folder.path)
    func findings(jobs: Int) throws -> [CheckFinding] {
      try FaultSearch(rules, tests: nil, subjects: 400, seed: 7, jobs: jobs).run().findings
    }
    let alone = try findings(jobs: 1)
    #expect(!alone.isEmpty)
    #expect(try findings(jobs: 3) == alone)
    #expect(try findings(jobs: 1) == alone)
  }

  @Test func `what was covered is told, with what that does not prove`() throws {
    let key = try #require(PlantedKey.keys.first { $0.ids == ["unreached-clause"] })
    let folder = try key.folder()
    let result = try withExtendedLifetime(folder) {
      try FaultSearch(RuleSet(folder: folder.path), tests: nil, subjects: 400).run()
    }
    #expect((result.clausesReached, result.clauses) == (2, 3))
    #expect((result.comparisonsReached, result.comparisons) == (2, 2))
    #expect(result.coverage.contains("2 of 3 clauses"))
    #expect(result.coverage.hasSuffix("what was not tried may hold other faults"))
  }

  @Test(arguments: RulesTests.Council.all)
  func `no rule set fails, leaves a gap or rates what is worse better`(
    _ council: RulesTests.Council
  ) throws {
    let tests = try RuleTests(folder: council.path)
    let findings = try FaultSearch(tests.ruleSet, tests: tests, subjects: 200).run().findings
    let grave = findings.filter { $0.kind.severity != .hint }
    #expect(grave.isEmpty, "\(grave)")
  }
}
