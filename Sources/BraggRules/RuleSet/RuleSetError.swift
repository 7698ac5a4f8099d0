/// One thing wrong with a rule set, with its place and the mend.
public struct RuleSetError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of fault it is.
  public enum Kind: Sendable, Equatable {
    /// There is no rule set where one was looked for.
    case notFound
    /// The file is not Lua, or failed when it was run.
    case failed
    /// The rule set says something that cannot be.
    case invalid
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// The file, with the line where it is known.
  public let place: String
  /// What is wrong, and of which clause.
  public let message: String
  /// What to do.
  public let help: String?

  /// `place: message`, and the help on a second line.
  public var description: String {
    "\(place): \(message)" + (help.map { "\n  help: \($0)" } ?? "")
  }
}

/// All that is wrong with a rule set.
public struct RuleSetErrors: Error, Sendable, Equatable, CustomStringConvertible {
  /// In the order of the file.
  public let errors: [RuleSetError]

  /// One error after another.
  public var description: String {
    errors.map(\.description).joined(separator: "\n")
  }
}
