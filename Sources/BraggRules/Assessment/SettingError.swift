import BraggModel

/// A value that was asked for and cannot be: of a parameter, or of a limit.
public struct SettingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong.
  public let message: String
  /// What to do.
  public let help: String

  /// The message, and the help on a second line.
  public var description: String { "\(message)\n  help: \(help)" }

  init(unknown name: String, kind: String, among names: [String]) {
    message = "there is no \(kind) `\(name)`"
    help =
      nearest(name, in: names).map { "did you mean `\($0)`?" }
      ?? (names.isEmpty
        ? "there are none" : "there are " + names.map { "`\($0)`" }.joined(separator: ", "))
  }

  init(parameter: Parameter, cannotBe typed: String, like value: Parameter.Value) {
    message = "parameter `\(parameter.name)` cannot be `\(typed)`"
    let unit = parameter.unit.isEmpty ? "" : " (\(parameter.unit))"
    help =
      switch value {
      case .number: "it is a number\(unit), now \(value)"
      case .flag: "it is true or false, now \(value)"
      case .text: "it is a text, now `\(value)`"
      }
  }

  init(limit name: String, cannotBe typed: String, standard: Int) {
    message = "limit `\(name)` cannot be `\(typed)`"
    help = "it is a whole number above 0, as a rule \(standard)"
  }
}
