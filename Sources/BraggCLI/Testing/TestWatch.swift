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
  /// The rule files of folders, as they were when they were last looked at.
  private typealias Stamps = [String: [String: FileStamp]]

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
    var stamps = Self.stamps(of: folders.flatMap(TestedRuleSet.folders(around:)))
    var run = TestRun(of: folders, options)
    try tell(run, output.format.render(run, style: output.style), of: folders)
    // A rule set that does not load keeps its last verdicts: later ones are compared with those.
    var lastGood = run
    Console.remark("Watching \(folders.joined(separator: ", ")); interrupt to end")
    while !Interrupt.hasCome {
      usleep(pause)
      let now = Self.stamps(of: run.ruleSets.flatMap(\.sourceFolders))
      let changed = run.ruleSets.filter { tested in
        tested.sourceFolders.contains { stamps[$0] != nil && stamps[$0] != now[$0] }
      }.map(\.folder)
      stamps.merge(now) { $1 }
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

  private static func stamps(of folders: [String]) -> Stamps {
    let stamped = Set(folders).map { folder in
      let names = (try? FolderListing.names(in: folder)) ?? []
      let files = names.filter { $0.hasSuffix(".lua") }
        .compactMap { name in FileStamp("\(folder)/\(name)").map { (name, $0) } }
      return (folder, Dictionary(files) { first, _ in first })
    }
    return Dictionary(stamped) { first, _ in first }
  }
}
