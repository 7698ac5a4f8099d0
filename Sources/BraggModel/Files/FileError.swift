/// What stopped a file or folder from being read, listed or written.
public struct FileError: Error, Sendable, Hashable {
  /// The ways in which a file can refuse.
  public enum Kind: Sendable, Hashable {
    /// Nothing is there.
    case notFound
    /// The user lacks the permission.
    case notAllowed
    /// It is a folder, a pipe or a device.
    case notAFile
    /// A folder was wanted and something else is there.
    case notAFolder
    /// It has more bytes than the reader takes.
    case tooLarge
    /// The system failed to read it.
    case unreadable
    /// Someone else wrote to it in the meantime.
    case changedUnderneath
    /// There is no room left for it.
    case diskFull
    /// The system failed to write it.
    case notWritten
  }

  /// The reason, for a program to act on.
  public let kind: Kind

  /// The place as the caller named it.
  public let path: String

  /// The reason, for a person to read.
  public let message: String

  /// What the person can do about it, where there is something.
  public let help: String?

  package init(kind: Kind, path: String, message: String, help: String? = nil) {
    self.kind = kind
    self.path = path
    self.message = message
    self.help = help
  }
}

extension FileError: CustomStringConvertible {
  /// The path and the message, and the help on a line of its own.
  public var description: String {
    "\(path): \(message)" + (help.map { "\n  help: \($0)" } ?? "")
  }
}
