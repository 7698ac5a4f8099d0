import BraggReport
import BraggRules

/// Two results files, read by what they hold.
struct ComparedFiles {
  let report: ComparisonReport

  init(before: String, after: String) throws {
    let sides = (before: try AssessmentSide(at: before), after: try AssessmentSide(at: after))
    let comparison = AssessmentComparison(before: sides.before, after: sides.after)
    guard comparison.hasSharedSubjects else {
      throw CommandError(
        message: "\(before) and \(after) have no subject in common",
        help: "compare two assessments of one council's plan")
    }
    report = ComparisonReport(
      before: "\(before), by rule set \(sides.before.words)",
      after: "\(after), by rule set \(sides.after.words)", days: [comparison])
  }
}

extension AssessmentSide {
  /// Such as `tameside 2023.09, with slip_days = 14`.
  fileprivate var words: String {
    let values = set.map { "\($0) = \(parameters[$0] ?? "")" }.joined(separator: ", ")
    return "\(ruleSet) \(version)" + (values.isEmpty ? "" : ", with \(values)")
  }
}
