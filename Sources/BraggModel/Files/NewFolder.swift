import SystemPackage

/// A folder that appears with all its files, or not at all.
package struct NewFolder: ~Copyable {
  /// Where the files are until the folder is put in place; beside it, so that links between them fit.
  package let draft: String
  private let path: String

  /// Refuses a path at which there is something already.
  package init(_ path: String) throws(FileError) {
    let target = FilePath(path)
    guard (try? target.stat(followTargetSymlink: false)) == nil else { throw .alreadyThere(path) }
    let tag = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let draft = target.removingLastComponent().appending(".bragg-\(tag).tmp").string
    try FileReplacement.createFolder(draft)
    self.draft = draft
    self.path = path
  }

  deinit {
    // Once the folder is in place, nothing is left under this name.
    for name in (try? FolderListing.names(in: draft)) ?? [] {
      try? SystemCall.remove(FilePath(draft).appending(name))
    }
    try? SystemCall.removeFolder(FilePath(draft))
  }

  package func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    try FileReplacement.write(bytes, to: "\(draft)/\(name)")
  }

  /// Gives the folder its own name, in one step.
  package consuming func putInPlace() throws(FileError) {
    do throws(Errno) {
      try SystemCall.move(FilePath(draft), to: FilePath(path))
    } catch {
      throw .writing(path, error)
    }
  }
}

extension FileError {
  fileprivate static func alreadyThere(_ path: String) -> FileError {
    FileError(
      kind: .notWritten, path: path,
      message: "there is something here already; nothing was changed",
      help: "choose another name, or another folder with --in")
  }
}
