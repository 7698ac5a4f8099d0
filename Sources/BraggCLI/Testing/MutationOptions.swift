import ArgumentParser
import BraggModel
import BraggReport
import BraggRules

/// Whether `bragg test` asks how well the cases would catch a mistake, and how it tells.
struct MutationOptions: ParsableArguments {
  @Flag(help: "Change the rules one small step at a time, and tell which changes no case catches.")
  var mutate = false

  @Option(help: "How the mutants are written: text or json.")
  var mutationFormat: MutationFormat?

  @Option(help: "A file for the mutants, in place of standard output.")
  var mutationOutput: String?

  @Option(help: "The least share of killed mutants in per cent; below it the exit code is 3.")
  var mutationThreshold: Double?

  /// Any of the options asks for it.
  var isWanted: Bool {
    mutationFormat != nil || mutationOutput != nil || mutationThreshold != nil || mutate
  }

  func validate() throws {
    guard mutationThreshold.map({ (0...100).contains($0) }) ?? true else {
      throw ValidationError("--mutation-threshold: a share lies between 0 and 100 per cent")
    }
  }

  /// Runs the mutants of rule sets and writes what came of them; answers whether it is enough.
  func report(_ ruleSets: [RuleTests], jobs: Int = Parallel.processors) throws -> Bool {
    var scores: [MutationScore] = []
    for tests in ruleSets {
      let line = ProgressLine()
      defer { line.clear() }
      scores.append(
        try tests.mutationScore(jobs: jobs) { progress in
          let doing =
            progress.stage == .running ? "mutants" : "survivors: cases that would tell them"
          line.show("\(tests.ruleSet.folder): \(progress.done) of \(progress.of) \(doing)")
        })
    }
    let text = (mutationFormat ?? .text).render(scores)
    if let mutationOutput {
      try FileReplacement.write(Array(text.utf8), to: mutationOutput)
    } else {
      try Console.write(text)
    }
    let short = scores.filter { $0.percent < mutationThreshold ?? 0 }
    for score in short {
      Console.complain(
        "\(score.ruleSet.folder): \(JSONText.number(score.percent).serialised()) % of the mutants "
          + "are killed, less than the \(JSONText.number(mutationThreshold ?? 0).serialised()) % asked for"
      )
    }
    return short.isEmpty
  }
}

/// How mutants are written.
enum MutationFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json

  func render(_ scores: [MutationScore]) -> String {
    switch self {
    case .text: MutationText.render(scores)
    case .json: MutationJSON.text(scores).serialised(indent: 2)
    }
  }
}
