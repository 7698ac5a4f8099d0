import BraggModel

extension Outcome {
  /// The reason in a phrase.
  func words(meaning: String?) -> String {
    guard state != .rated else { return reason ?? meaning ?? "" }
    guard let message else { return "nothing was decided" }
    guard let near = field.flatMap({ nearest($0, in: names) }) else { return message }
    return "\(message); did you mean `\(near)`?"
  }
}
