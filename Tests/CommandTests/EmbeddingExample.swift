import Bragg

/// The actions at a level on a day, each with its reason.
func actions(
  at level: String, on day: Day, in folder: String, by rules: String
) throws -> [String] {
  let folder = try PlanFolder(folder)
  let assessment = try RuleSet(folder: rules).assess(
    folder.plan, performance: folder.performance, history: folder.history(before: day), asOf: day)
  return assessment.actions.compactMap { action in
    guard let rating = action.rating("action"), rating.level == level else { return nil }
    return "\(action.ref): \(rating.reason)"
  }
}

/// The refs of case records at a level, whose lines come one by one.
func refs<Lines: AsyncSequence>(
  at level: String, on day: Day, among lines: Lines, by rules: String
) async throws -> [String] where Lines.Element == String {
  let terms = try StreamTerms(RuleSet(folder: rules), of: .caseRecord, asOf: day)
  var refs: [String] = []
  for try await line in RatedLines(of: lines, by: terms) {
    switch line {
    case .rated(let record):
      if record.subject.ratings.contains(where: { $0.level == level }) {
        refs.append(record.subject.ref)
      }
    case .refused(let errors): print(errors)
    }
  }
  return refs
}
