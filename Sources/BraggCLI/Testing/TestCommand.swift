import ArgumentParser
import BraggModel
import BraggReport
import BraggRules

/// Runs the test cases of rule sets.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the cases of rule sets' tests.lua.",
    discussion: """
      Exits with 3 where a case fails, and with 1 where a rule set cannot be loaded; the others are \
      tested all the same.
      """)

  @Argument(
    help: "Folders with a rules.lua and a tests.lua, or folders of such folders (default: Rules).")
  var rules: [String] = []

  @OptionGroup var choice: CaseOptions

  @OptionGroup var output: TestOutput

  @OptionGroup(title: "Coverage") var coverage: CoverageOptions

  @OptionGroup(title: "Mutation") var mutation: MutationOptions

  @Flag(
    help: "Write what cases of whole folders got to the files they are compared with, and fail.")
  var record = false

  @Flag(help: "Run again whenever a rule file is saved, and show what became different.")
  var watch = false

  func validate() throws {
    guard watch else { return }
    if record || output.isElsewhere || coverage.isWanted || mutation.isWanted {
      throw ValidationError("--watch prints verdicts as text and does nothing else")
    }
  }

  func run() throws {
    let folders = try RuleSetFolders.named(rules)
    var options = try choice.options()
    options.observes = coverage.isWanted
    if watch { return try TestWatch(folders, options, output).run() }
    let run = TestRun(of: folders, options)
    for errors in run.errors { Console.complain(errors.description) }
    try choice.expectCases(in: run)
    try output.write(run)
    var isEnough = try !coverage.isWanted || coverage.report(run.coverages())
    if mutation.isWanted {
      let tests = run.ruleSets.compactMap(\.tests)
      isEnough = try mutation.report(tests, jobs: options.jobs) && isEnough
    }
    let isRecorded = try record && recorded(run)
    if !run.errors.isEmpty { throw ExitCodes.failed }
    if run.failed > 0 || isRecorded || !isEnough { throw ExitCodes.badAnswer }
  }

  /// Records what whole folders got, and says where; a run that does can't pass for a test.
  private func recorded(_ run: TestRun) throws -> Bool {
    let files = try RecordedAssessmentWriter.write(run)
    for file in files { Console.remark("Recorded \(file)") }
    guard files.isEmpty else { return true }
    throw CommandError(
      message: "there is nothing to record: no case that ran is one of a whole folder",
      help: "write one: `{ name = \"…\", folder = \"../../Examples/…\", as_of = \"…\" }`")
  }
}

extension TestRun {
  /// What the cases of each rule set reached.
  fileprivate func coverages() throws -> [Coverage] {
    try ruleSets.compactMap { tested in
      try tested.tests.map { try Coverage(of: $0, tested.results) }
    }
  }
}
