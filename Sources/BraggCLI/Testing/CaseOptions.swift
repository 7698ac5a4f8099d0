import ArgumentParser
import BraggModel
import BraggRules

/// Which cases are run, and how far.
struct CaseOptions: ParsableArguments {
  @Option(
    help: """
      Run only cases with this text in `ruleset: name`, or matching a /pattern/; capitals and small \
      letters are the same.
      """)
  var filter: String?

  @Flag(name: .customLong("fail-fast"), help: "Stop after the first case that fails.")
  var failFast = false

  @Option(help: "How many threads; else one for each processor.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs: \(jobs) is not 1 or more") }
    _ = try caseFilter()
  }

  func options() throws -> TestOptions {
    var options = TestOptions()
    options.filter = try caseFilter()
    options.stopsAtFailure = failFast
    if let jobs { options.jobs = jobs }
    return options
  }

  private func caseFilter() throws -> CaseFilter? {
    guard let filter else { return nil }
    do throws(CaseFilter.NoPattern) {
      return try CaseFilter(filter)
    } catch {
      throw ValidationError("--filter: `\(filter)` is not a regular expression between slashes")
    }
  }

  /// Refuses a filter that lets no case through: a test that runs nothing is no test.
  func expectCases(in run: TestRun) throws {
    guard let filter, let chosen = try caseFilter(), run.errors.isEmpty else { return }
    guard run.ruleSets.allSatisfy({ $0.results.isEmpty && $0.notRun.isEmpty }) else { return }
    let titles = run.ruleSets.flatMap { tested in
      (tested.tests?.cases ?? []).map { "\(tested.id): \($0.name)" }
    }
    let near = chosen.nearestTitles(among: titles).map { "\n  \($0)" }.joined()
    throw ValidationError(
      "--filter: no case has `\(filter)`" + (near.isEmpty ? "" : "; the nearest are:\(near)"))
  }
}
