import BraggModel
import Testing

@testable import BraggRules

/// Every rule set that comes with Bragg passes its own tests.
struct RulesTests {
  struct Council: CustomTestStringConvertible {
    let testDescription: String
    var path: String { "\(Self.folder)/\(testDescription)" }

    private static let folder = sourceFolder(of: #filePath, above: 3) + "/Rules"

    static let all = FolderListing.folders(in: folder).sorted().map(Council.init)
  }

  @Test func `the rule sets are found`() {
    #expect(Council.all.contains { $0.testDescription == "tameside" })
  }

  @Test(arguments: Council.all)
  func `every case of its tests holds`(_ council: Council) throws {
    let tests = try RuleTests(folder: council.path)
    #expect(!tests.cases.isEmpty)
    for result in try tests.run() { #expect(result.failures == [], "\(result.test.name)") }
  }

  @Test(arguments: Council.all)
  func `every clause decides a case, and every threshold is crossed in one`(
    _ council: Council
  ) throws {
    let tests = try RuleTests(folder: council.path)
    let parent = try tests.ruleSet.extends.map { try RuleSet(folder: "\(council.path)/../\($0)") }
    for kind in [SubjectKind.actions, .measures, .risks, .cases] {
      let dimensions = tests.ruleSet.dimensions[kind] ?? []
      let cases = tests.cases.filter { $0.kind == kind }
      for dimension in dimensions {
        let deciding = Set(cases.compactMap { $0.clauses[dimension.name] })
        // What is inherited is tested where it was written.
        let theirs = parent?.dimension(dimension.name, of: kind)?.clauses.map(\.id) ?? []
        let own = dimension.clauses.filter { !theirs.contains($0.id) }
        #expect(own.map(\.id).filter { !deciding.contains($0) } == [])
      }
    }
    let crossed = Set(tests.cases.flatMap { $0.breaches ?? [] })
    let theirs = parent?.thresholds.map(\.id) ?? []
    let own = tests.ruleSet.thresholds.map(\.id).filter { !theirs.contains($0) }
    #expect(own.filter { !crossed.contains($0) } == [])
  }

  @Test(arguments: Council.all)
  func `no two cases have the same name`(_ council: Council) throws {
    let names = try RuleTests(folder: council.path).cases.map(\.name)
    let repeated = Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }
}
