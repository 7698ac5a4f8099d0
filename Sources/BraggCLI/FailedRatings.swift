import BraggRules

/// Ratings in error, told on standard error: one mistake in a rule can fail them all, so the rest
/// are counted.
struct FailedRatings {
  private var complaints: [String] = []

  var areNone: Bool { complaints.isEmpty }

  init(_ assessment: Assessment) {
    for subject in SubjectKind.allCases.flatMap(assessment.subjects) {
      for rating in subject.ratings {
        add(rating, of: "\(subject.kind.singular) \(subject.ref)", by: assessment.ruleSet)
      }
    }
  }

  init(_ explanations: [Explanation]) {
    for explanation in explanations {
      add(
        explanation.rating, of: "\(explanation.kind.singular) \(explanation.ref)",
        by: explanation.ruleSet)
    }
  }

  init(_ forecast: Forecast) {
    for failure in forecast.failures {
      let subject = failure.subject
      add(
        failure.rating, of: "\(subject.kind.singular) \(subject.ref) from \(failure.from)",
        by: failure.ruleSet)
    }
  }

  private mutating func add(_ rating: Rating, of subject: String, by rules: RuleSet) {
    guard rating.state == .error else { return }
    let place = rating.place.map { "\(rules.folder)/\($0): " } ?? ""
    complaints.append("\(place)\(rating.dimension) rating of \(subject): \(rating.reason)")
  }

  func tell() {
    for complaint in complaints.prefix(Self.mostComplaints) { Console.complain(complaint) }
    let rest = complaints.count - Self.mostComplaints
    if rest > 0 { Console.complain("and \(rest) more ratings in error") }
  }

  private static let mostComplaints = 10
}
