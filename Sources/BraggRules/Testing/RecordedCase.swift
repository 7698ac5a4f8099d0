import BraggModel
import LuaRuntime

/// A case of a whole folder: a plan, and what an assessment of it once decided.
///
///     { name = "January board", folder = "../../Examples/tameside", as_of = "2024-01-31",
///       recorded = "recorded/2024-01-31.json" }
package struct RecordedCase: Sendable {
  /// The plan's folder.
  package let folder: String
  /// The file beside the tests that holds what was decided.
  package let file: String

  /// Reads the fields of a case; nil where it is one of a subject.
  init?(
    _ value: LuaValue, asOf: Day, file tests: String,
    fault: (String, String?) -> RuleSetErrors
  ) throws(RuleSetErrors) {
    guard !value["folder"].isNull else {
      guard value["recorded"].isNull else {
        throw fault("is recorded, but has no `folder`", "say which plan's folder is assessed")
      }
      return nil
    }
    let place = FilePlace.parent(of: tests)
    guard let folder = value["folder"].text, !folder.isEmpty, !folder.hasPrefix("/") else {
      throw fault(
        "has a `folder` that is no path from the rule set's folder",
        "write such as `folder = \"../../Examples/tameside\"`")
    }
    let file = value["recorded"].isNull ? "recorded/\(asOf).json" : value["recorded"].text ?? ""
    guard !file.hasPrefix("/"), file.hasSuffix(".json"), !file.split(separator: "/").contains("..")
    else {
      throw fault(
        "has a `recorded` that is no JSON file inside the rule set's folder",
        "write such as `recorded = \"recorded/\(asOf).json\"`")
    }
    let others = (value.members ?? []).map(\.key)
      .filter { !["name", "as_of", "set", "folder", "recorded"].contains($0) }
    if let other = others.first {
      throw fault(
        "has a `folder` and `\(other)`",
        "what is expected of a folder is recorded: leave `\(other)` out, or make it a case of its own"
      )
    }
    self.folder = "\(place)/\(folder)"
    self.file = "\(place)/\(file)"
  }

  /// Refuses two cases that would be recorded in one file.
  static func check(_ cases: [RuleTestCase], file: String) throws(RuleSetErrors) {
    var owners: [String: String] = [:]
    for test in cases {
      guard let recorded = test.recorded else { continue }
      if let other = owners.updateValue(test.name, forKey: recorded.file) {
        throw RuleSetErrors(errors: [
          RuleSetError(
            kind: .invalid, place: file,
            message: "cases `\(other)` and `\(test.name)` are recorded in one file",
            help: "give one of them a file of its own: `recorded = \"recorded/….json\"`")
        ])
      }
    }
  }

  func documents(before asOf: Day) throws -> CaseDocuments {
    let folder = try PlanFolder(folder)
    return CaseDocuments(
      plan: folder.plan, performance: folder.performance, cases: folder.cases,
      history: try folder.history(before: asOf))
  }
}

extension RecordedCase {
  /// How many differences are listed; the rest are counted.
  static let mostListed = 20

  /// What an assessment decides otherwise than is recorded.
  func result(
    of test: RuleTestCase, _ assessment: Assessment, observation: Observation
  ) -> CaseResult {
    var failures: [CaseFailure]
    do {
      failures = assessment.differences(from: try RecordedAssessment(at: file))
    } catch let error as FileError where error.kind == .notFound {
      failures = [
        CaseFailure(
          what: "recorded", expected: "a recorded assessment in \(file)",
          got: "no such file: `bragg test --record` writes it")
      ]
    } catch {
      failures = [CaseFailure(what: "recorded", expected: "a recorded assessment", got: "\(error)")]
    }
    let unlisted = max(0, failures.count - Self.mostListed)
    failures.removeLast(unlisted)
    return CaseResult(
      test: test, failures: failures, observation: observation, unlisted: unlisted,
      assessed: RecordedAssessment(assessment))
  }
}
