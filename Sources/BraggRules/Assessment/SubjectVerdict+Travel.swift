import BraggModel

extension SubjectVerdict {
  /// A definition of travel that gave no answer costs only the travel, and it is told.
  func issue(_ outcome: SubjectEvaluation.TravelOutcome, in dimension: Dimension) -> Issue? {
    let subject = "\(kind.singular) \(ref)"
    let title = "the travel of `\(dimension.name)`"
    if let problem = outcome.problem {
      let verb = problem.state == .unrated ? "could not be decided" : "failed"
      return Issue(
        place: problem.place ?? dimension.travelPlace ?? subject,
        message: "\(title) \(verb) for \(subject): \(problem.words(meaning: nil))", help: nil)
    }
    guard let found = outcome.unknown else { return nil }
    let words = Rating.Travel.allCases.map(\.rawValue)
    return Issue(
      place: dimension.travelPlace ?? subject, message: "\(title) is \(found) for \(subject)",
      help: outcome.word.flatMap { nearest($0, in: words) }.map { "did you mean `\($0)`?" }
        ?? "return " + words.map { "`\($0)`" }.joined(separator: ", ")
        + ", or nothing to compare the levels")
  }

  /// How a rating moved: as the rule set itself says, else by its levels.
  struct Moved {
    var travel: Rating.Travel?
    var reason: String?
    var facts: [Fact] = []

    init(_ outcome: SubjectEvaluation.TravelOutcome?, else byLevels: Rating.Travel?) {
      guard let outcome, outcome.problem == nil, outcome.unknown == nil else {
        travel = outcome == nil ? byLevels : nil
        return
      }
      travel = outcome.word.flatMap(Rating.Travel.init(rawValue:)) ?? byLevels
      guard outcome.word != nil else { return }
      (reason, facts) = (outcome.reason, outcome.facts)
    }
  }
}

extension SubjectEvaluation.TravelOutcome {
  /// What stands where one of the words for travel should.
  fileprivate var unknown: String? {
    if let word { return Rating.Travel(rawValue: word) == nil ? "the text `\(word)`" : nil }
    return odd.map { "a \($0)" }
  }
}
