import SystemPackage

/// A file with a passing name, beside the one it is to replace, and gone when this value is.
struct TemporaryFile: ~Copyable {
  private let path: FilePath

  /// Chooses a name that no one can foresee.
  init(beside target: FilePath) {
    // The name leaves out the target's, which may be as long as a name can be.
    let tag = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    path = target.removingLastComponent().appending(".bragg-\(tag).tmp")
  }

  deinit {
    // Once it has taken the target's place, nothing is left under this name.
    try? SystemCall.remove(path)
  }

  /// Brings the bytes to the disk, with the permissions of the file they replace.
  func hold(_ bytes: [UInt8], replacing old: Stat?) throws {
    // Until it has the old file's permissions, no one else may look into it.
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: old == nil ? [.ownerReadWrite, .groupRead, .otherRead] : .ownerReadWrite)
    try file.closeAfter {
      try file.writeAll(bytes)
      if let old { try file.adopt(old) }
      try SystemCall.sync(file)
    }
  }

  /// Gives up its name for the target's, in one step.
  consuming func takePlace(of target: FilePath) throws {
    try SystemCall.move(path, to: target)
  }
}

extension FileDescriptor {
  /// Takes over who may read and write a file, and its owner as far as the system lets this user.
  fileprivate func adopt(_ old: Stat) throws {
    do {
      try SystemCall.setOwner(old.userID, old.groupID, of: self)
    } catch {
      try? SystemCall.setOwner(.unchanged, old.groupID, of: self)
    }
    // A program's right to run as its owner has no place on a document.
    try SystemCall.setPermissions(
      old.permissions.subtracting([.setUserID, .setGroupID, .saveText]), of: self)
  }
}

extension UserID {
  fileprivate static var unchanged: UserID { UserID(.max) }
}
