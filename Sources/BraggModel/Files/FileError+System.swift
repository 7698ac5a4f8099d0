import SystemPackage

extension FileError {
  /// Says why the system would not let a file or folder be read.
  static func reading(_ path: String, _ error: any Error) -> FileError {
    switch error {
    case let known as FileError:
      known
    case Errno.noSuchFileOrDirectory, Errno.notDirectory:
      FileError(
        kind: .notFound, path: path, message: "there is nothing here",
        help: "check the spelling, and the folder the command is run in")
    case Errno.permissionDenied, Errno.notPermitted:
      FileError(kind: .notAllowed, path: path, message: "you are not allowed to read this")
    default:
      FileError(kind: .unreadable, path: path, message: "could not be read: \(text(error))")
    }
  }

  /// Says why the system would not let a file or folder be written.
  static func writing(_ path: String, _ error: any Error) -> FileError {
    switch error {
    case let known as FileError:
      known
    case Errno.noSpace, Errno.diskQuotaExceeded:
      FileError(
        kind: .diskFull, path: path, message: "the disk is full; nothing was changed",
        help: "make room, then run the command again")
    case Errno.noSuchFileOrDirectory, Errno.notDirectory:
      FileError(
        kind: .notFound, path: path, message: "the folder to write this in does not exist",
        help: "check the spelling, or create the folder first")
    case Errno.permissionDenied, Errno.notPermitted:
      FileError(
        kind: .notAllowed, path: path,
        message: "you are not allowed to write in this folder; nothing was changed")
    default:
      FileError(
        kind: .notWritten, path: path,
        message: "could not be written: \(text(error)); nothing was changed")
    }
  }

  /// Refuses what is neither a file nor a link to one, by the name people know it under.
  static func notAFile(_ path: String, _ type: FileType) -> FileError {
    let (what, help) =
      switch type {
      case .directory: ("folder", "name a file inside it")
      case .fifo: ("pipe", "save what it carries as a file, and name that")
      default: ("device", "save what it carries as a file, and name that")
      }
    return FileError(
      kind: .notAFile, path: path, message: "this is a \(what), not a file", help: help)
  }

  private static func text(_ error: any Error) -> String {
    "\(error)".lowercased()
  }
}
