import ArgumentParser
import BraggModel
import BraggReport
import BraggRules

/// Whether and how `bragg test` tells what the cases reach.
struct CoverageOptions: ParsableArguments {
  @Flag(help: "Tell which clauses, lines and boundaries the cases reach.")
  var coverage = false

  @Option(help: "How the coverage is written: text, json or lcov.")
  var coverageFormat: CoverageFormat?

  @Option(help: "A file for the coverage, in place of standard output.")
  var coverageOutput: String?

  @Option(help: "The least share of sides in per cent; below it the exit code is 3.")
  var coverageThreshold: Double?

  /// Any of the options asks for it.
  var isWanted: Bool {
    coverage || coverageFormat != nil || coverageOutput != nil || coverageThreshold != nil
  }

  func validate() throws {
    guard coverageThreshold.map({ (0...100).contains($0) }) ?? true else {
      throw ValidationError("--coverage-threshold: a share lies between 0 and 100 per cent")
    }
  }

  /// Writes the coverage; answers whether it is enough.
  func report(_ coverages: [Coverage]) throws -> Bool {
    let text = (coverageFormat ?? .text).render(coverages)
    if let coverageOutput {
      try FileReplacement.write(Array(text.utf8), to: coverageOutput)
    } else {
      try Console.write(text)
    }
    let short = coverages.filter { $0.sides.percent < coverageThreshold ?? 0 }
    for coverage in short {
      Console.complain(
        "\(coverage.folder): \(coverage.sides.words) of the sides of clauses and thresholds are reached, "
          + "less than the \(JSONText.number(coverageThreshold ?? 0).serialised(indent: nil)) % asked for"
      )
    }
    return short.isEmpty
  }
}

/// How coverage is written.
enum CoverageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, lcov

  func render(_ coverages: [Coverage]) -> String {
    switch self {
    case .text: CoverageText.render(coverages)
    case .json: CoverageJSON.text(coverages).serialised(indent: 2) + "\n"
    case .lcov: CoverageLCOV.render(coverages)
    }
  }
}
