import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The calls swift-system lacks, with its errors and its retry after an interruption.
enum SystemCall {
  /// Gives a file another name, in the place of the file that had it.
  static func move(_ old: FilePath, to new: FilePath) throws(Errno) {
    try retry { old.withPlatformString { old in new.withPlatformString { rename(old, $0) } } }
  }

  /// Makes an empty folder with all the permissions the user's mask leaves.
  static func createFolder(_ path: FilePath) throws(Errno) {
    try retry { path.withPlatformString { mkdir($0, 0o777) } }
  }

  /// Throws unless the user may change the file.
  static func requireWritable(_ path: FilePath) throws(Errno) {
    try retry { path.withPlatformString { access($0, W_OK) } }
  }

  /// Follows every symbolic link on the way to what a path leads to.
  static func resolve(_ path: FilePath) throws(Errno) -> FilePath {
    guard let resolved = path.withPlatformString({ realpath($0, nil) }) else {
      throw Errno(rawValue: errno)
    }
    defer { free(resolved) }
    return FilePath(platformString: resolved)
  }

  /// Waits until all that was written has reached the disk.
  static func sync(_ descriptor: FileDescriptor) throws(Errno) {
    try retry { fsync(descriptor.rawValue) }
  }

  /// Sets who may read and write an open file.
  static func setPermissions(_ mode: FilePermissions, of file: FileDescriptor) throws(Errno) {
    try retry { fchmod(file.rawValue, mode.rawValue) }
  }

  /// Gives an open file to a user and a group.
  static func setOwner(_ user: UserID, _ group: GroupID, of file: FileDescriptor) throws(Errno) {
    try retry { fchown(file.rawValue, user.rawValue, group.rawValue) }
  }

  /// Takes a name off a file.
  static func remove(_ path: FilePath) throws(Errno) {
    try retry { path.withPlatformString { unlink($0) } }
  }

  /// Removes a folder that is empty.
  static func removeFolder(_ path: FilePath) throws(Errno) {
    try retry { path.withPlatformString { rmdir($0) } }
  }

  private static func retry(_ call: () -> CInt) throws(Errno) {
    while call() == -1 {
      let error = Errno(rawValue: errno)
      guard error == .interrupted else { throw error }
    }
  }
}
