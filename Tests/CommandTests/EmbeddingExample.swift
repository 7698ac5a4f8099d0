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
