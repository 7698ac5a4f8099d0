import ArgumentParser
import BraggModel
import BraggRules

/// Runs the test cases of rule sets.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the cases of rule sets' tests.lua.",
    discussion: "Exits with 3 where a case fails.")

  @Argument(help: "Folders with a rules.lua and a tests.lua, or folders of such folders.")
  var rules: [String] = ["Rules"]

  @Flag(name: .shortAndLong, help: "Print only cases that fail.")
  var quiet = false

  @OptionGroup(title: "Coverage") var coverage: CoverageOptions
  @OptionGroup(title: "Mutation") var mutation: MutationOptions

  func run() throws {
    var passed = 0
    var failed = 0
    var coverages: [Coverage] = []
    var ruleSets: [RuleTests] = []
    for folder in rules.flatMap(Self.ruleSets) {
      let tests = try RuleTests(folder: folder)
      ruleSets.append(tests)
      let results = try tests.run(observes: coverage.isWanted)
      if coverage.isWanted { coverages.append(try Coverage(of: tests, results)) }
      for result in results {
        if result.passes {
          passed += 1
          continue
        }
        failed += 1
        try Console.write("FAIL \(folder): \(result.test.name)\n")
        for failure in result.failures { try Console.write("  \(failure)\n") }
      }
      if !quiet { try Console.write("\(folder): \(tests.cases.count) cases\n") }
    }
    if !quiet { try Console.write("\(passed) passed, \(failed) failed\n") }
    var isEnough = try !coverage.isWanted || coverage.report(coverages)
    if mutation.isWanted { isEnough = try mutation.report(ruleSets) && isEnough }
    if failed > 0 || !isEnough { throw ExitCodes.badAnswer }
  }

  /// The folder itself where it holds a rule set, else the rule sets in it.
  private static func ruleSets(in folder: String) -> [String] {
    guard !holdsRules(folder) else { return [folder] }
    let inside = FolderListing.folders(in: folder).map { "\(folder)/\($0)" }.filter(holdsRules)
    return inside.isEmpty ? [folder] : inside
  }

  private static func holdsRules(_ folder: String) -> Bool {
    (try? FolderListing.names(in: folder))?.contains("rules.lua") ?? false
  }
}
