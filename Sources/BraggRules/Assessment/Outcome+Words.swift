import BraggModel

extension Outcome {
  /// The reason in a phrase.
  func words(meaning: String?, of rules: RuleSet) -> String {
    guard state != .rated else { return reason ?? meaning ?? "" }
    guard let message else { return "nothing was decided" }
    guard problem == "unknown", let field, let shape,
      let near = nearest(field, in: Self.fields(of: shape, in: rules))
    else { return message }
    return "\(message); did you mean `\(near)`?"
  }

  /// The fields of a shape by the words for it.
  private static func fields(of shape: String, in rules: RuleSet) -> [String] {
    if shape == SubjectShape.parameters.name { return rules.parameters.map(\.name) }
    let known = SubjectShape.allCases.first { $0.name == shape }
    return known.map { $0.fields.keys.sorted() } ?? []
  }
}
