import BraggModel
import BraggReport
import BraggRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs tests again whenever a rule file is saved, until it is interrupted.
struct TestWatch {
  private let folders: [String]
  private let options: TestOptions
  private let output: TestOutput
  /// Microseconds between two looks: short beside the time that a person takes to look up.
  private let pause: UInt32 = 30_000

  init(_ folders: [String], _ options: TestOptions, _ output: TestOutput) {
    (self.folders, self.options, self.output) = (folders, options, output)
  }

  func run() throws {
    Interrupt.listen()
    // Stamps are older than what is read: what is saved while tests run is seen afterwards.
    var stamps = RuleFileStamps(folders.flatMap(TestedRuleSet.folders(around:)))
    var run = TestRun(of: folders, options)
    try tell(run, output.format.render(run, style: output.style), of: folders)
    // A rule set that does not load keeps its last verdicts: later ones are compared with those.
    var lastGood = run
    Console.remark("Watching \(folders.joined(separator: ", ")); interrupt to end")
    while !Interrupt.hasCome {
      usleep(pause)
      let now = RuleFileStamps(run.ruleSets.flatMap(\.sourceFolders))
      let changed = run.ruleSets.filter { tested in
        tested.sourceFolders.contains { stamps.differs(from: now, in: $0) }
      }.map(\.folder)
      stamps.merge(now)
      guard !changed.isEmpty else { continue }
      run = run.testing(again: changed, options)
      try tell(
        run, TestChanges.render(from: lastGood, to: run, style: output.style), of: changed)
      lastGood = run.keepingLoaded(of: lastGood)
    }
  }

  private func tell(_ run: TestRun, _ text: String, of folders: [String]) throws {
    for tested in run.ruleSets where folders.contains(tested.folder) {
      if let errors = tested.errors { Console.complain(errors.description) }
    }
    try Console.write(text)
  }
}
