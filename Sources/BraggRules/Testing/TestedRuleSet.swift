import BraggModel
import LuaRuntime

/// A rule set and what came of its cases.
package struct TestedRuleSet: Sendable {
  /// The folder, as it was named.
  package let folder: String
  /// The rule set and all its cases; nil where they could not be loaded.
  package let tests: RuleTests?
  /// Why they could not.
  package let errors: RuleSetErrors?
  /// What came of the cases that ran, in their order.
  package let results: [CaseResult]
  /// The cases that were left out after the first failure.
  package let notRun: [RuleTestCase]

  /// The rule set's id; where it could not be loaded, its folder's name.
  package var id: String {
    tests?.ruleSet.id ?? folder.split(separator: "/").last.map(String.init) ?? folder
  }

  init(_ folder: String, _ options: TestOptions) {
    self.folder = folder
    do throws(RuleSetErrors) {
      let tests = try RuleTests(folder: folder)
      let cases = options.filter?.choose(tests.cases, of: tests.ruleSet.id) ?? tests.cases
      let results = try tests.results(of: cases, options)
      self.tests = tests
      self.results = results
      notRun = Array(cases.dropFirst(results.count))
      errors = nil
    } catch {
      (tests, results, notRun, errors) = (nil, [], [], error)
    }
  }

  /// The folders whose files decide what the cases come to: its own, and those of what it extends.
  package var sourceFolders: [String] {
    // What it extends may be what is broken: it stands beside it.
    guard let tests else { return Self.folders(around: folder) }
    return tests.ruleSet.sourceFolders
  }

  /// A rule set's folder, and those beside it and its council's, where what it extends can stand.
  package static func folders(around folder: String) -> [String] {
    let parent = FilePlace.parent(of: folder)
    let parents = [parent, FilePlace.parent(of: parent)]
    return [FilePlace.path(".", in: folder)]
      + parents.flatMap { parent in
        FolderListing.folders(in: parent).map { FilePlace.path($0, in: parent) }
      }
  }
}

extension RuleTests {
  fileprivate func results(
    of cases: [RuleTestCase], _ options: TestOptions
  ) throws(RuleSetErrors) -> [CaseResult] {
    guard options.stopsAtFailure else {
      return try run(cases, observes: options.observes, jobs: options.jobs)
    }
    guard !options.runsNone else { return [] }
    let runner = try CaseRunner(self, observes: options.observes)
    var results: [CaseResult] = []
    for test in cases {
      let result = runner.run(test)
      results.append(result)
      if !result.passes { break }
    }
    return results
  }
}
