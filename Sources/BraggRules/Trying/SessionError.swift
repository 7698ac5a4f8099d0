/// Something that was asked of a session and cannot be.
package struct SessionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong.
  package let message: String
  /// What to do.
  package let help: String?

  package init(_ message: String, help: String? = nil) {
    (self.message, self.help) = (message, help)
  }

  /// The message, and the help on a second line.
  package var description: String { message + (help.map { "\n  help: \($0)" } ?? "") }
}
