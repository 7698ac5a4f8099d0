import SystemPackage

/// Writes files so that at any moment, even after a crash, a path holds the old bytes or the new ones.
package enum FileReplacement {
  /// Replaces a file, or the one a symbolic link leads to, or creates it.
  ///
  /// A file read before is left alone if it no longer holds the bytes it was read with. What another
  /// program writes in the instant between that look and the rename can't be seen.
  ///
  /// - Throws: `changedUnderneath`, `diskFull`, `notAllowed`, `notAFile`, `notFound` for the folder, or
  ///   `notWritten`; nothing was changed then.
  package static func write(
    _ bytes: [UInt8], to path: String, expecting snapshot: FileSnapshot? = nil
  ) throws(FileError) {
    do {
      let (target, old) = try find(path)
      let temporary = TemporaryFile(beside: target)
      try temporary.hold(bytes, replacing: old)
      if let snapshot { try require(snapshot, at: path) }
      try temporary.takePlace(of: target)
      syncFolder(of: target)
    } catch {
      throw .writing(path, error)
    }
  }

  /// Creates a folder inside one that exists, unless it is there already.
  package static func createFolder(_ path: String) throws(FileError) {
    let folder = FilePath(path)
    do {
      try SystemCall.createFolder(folder)
      syncFolder(of: folder)
    } catch Errno.fileExists {
      guard (try? folder.stat())?.type == .directory else { throw .notAFolder(path) }
    } catch {
      throw .writing(path, error)
    }
  }

  /// The place the bytes end up in once links are followed, and the file there now.
  private static func find(_ path: String) throws -> (target: FilePath, old: Stat?) {
    let named = FilePath(path)
    guard (try? named.stat(followTargetSymlink: false)) != nil else { return (named, nil) }
    let target = try resolve(named)
    let old = try target.stat()
    guard old.type == .regular else { throw FileError.notAFile(path, old.type) }
    guard (try? SystemCall.requireWritable(target)) != nil else {
      throw FileError.writeProtected(path)
    }
    return (target, old)
  }

  private static func resolve(_ path: FilePath) throws -> FilePath {
    do {
      return try SystemCall.resolve(path)
    } catch Errno.noSuchFileOrDirectory {
      throw FileError.linkToNothing(path.string)
    }
  }

  private static func require(_ snapshot: FileSnapshot, at path: String) throws {
    // Bytes and not times: a file that was only touched may be replaced, and one that was rewritten
    // within the clock's tick may not.
    let now = try? FileSnapshot.read(path, limit: snapshot.bytes.count)
    guard now?.bytes == snapshot.bytes else { throw FileError.changedUnderneath(path) }
  }

  private static func syncFolder(of target: FilePath) {
    // The new file is in place and whole; that some network disks can't sync a folder undoes nothing.
    let parent = target.removingLastComponent()
    let folder = try? FileDescriptor.open(
      parent.isEmpty ? "." : parent, .readOnly, options: [.directory, .closeOnExec])
    try? folder?.closeAfter { try folder.map(SystemCall.sync) }
  }
}

extension FileError {
  /// Refuses what was to be a folder and is something else.
  static func notAFolder(_ path: String) -> FileError {
    FileError(kind: .notAFolder, path: path, message: "this is a file, not a folder")
  }

  fileprivate static func linkToNothing(_ path: String) -> FileError {
    FileError(
      kind: .notFound, path: path, message: "this link leads to no file; nothing was changed",
      help: "mend or remove the link")
  }

  fileprivate static func writeProtected(_ path: String) -> FileError {
    FileError(
      kind: .notAllowed, path: path,
      message: "you are not allowed to change this file; nothing was changed")
  }

  fileprivate static func changedUnderneath(_ path: String) -> FileError {
    FileError(
      kind: .changedUnderneath, path: path,
      message: "this file was changed or removed since it was read; nothing was written",
      help: "run the command again to start from the file as it is now")
  }
}
