package import BraggModel

/// What came of one case.
package struct CaseResult: Sendable {
  package let test: RuleTestCase
  /// What differs from what the case expects; nothing where it passes.
  package let failures: [CaseFailure]
  /// What the rules did, where the runner observes.
  package let observation: Observation
  /// How many more differences there are than are listed, where a whole folder is compared.
  package var unlisted = 0
  /// What was decided of a whole folder, to be recorded; nil for a case of a subject.
  package var assessed: RecordedAssessment?

  package var passes: Bool { failures.isEmpty }
}

extension CaseResult {
  /// The result of a case of which nothing could be rated.
  init(_ test: RuleTestCase, cannotRun error: any Error, observation: Observation = Observation()) {
    self.init(
      test: test,
      failures: [CaseFailure(what: "case", expected: "data that can be rated", got: "\(error)")],
      observation: observation)
  }
}

/// One thing that a case expects and did not get.
package struct CaseFailure: Sendable, Equatable {
  /// The dimension, `breaches`, or `case` where nothing could be rated.
  package let what: String
  package let expected: String
  package let got: String
  /// The rating as it was decided, with the facts it read.
  package var rating: Rating?
  /// The clause or thresholds that decided.
  package var decisions: [Decision] = []
}
