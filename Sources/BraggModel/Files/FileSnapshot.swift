import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file as it was at one moment, whole.
package struct FileSnapshot: Sendable {
  /// The place as the caller named it.
  package let path: String

  /// The content, to the byte.
  package let bytes: [UInt8]

  /// Reads a regular file, or the one a symbolic link leads to.
  ///
  /// - Throws: `notFound`, `notAllowed`, `notAFile`, `tooLarge` past `limit` bytes, `unreadable`, or
  ///   `changedUnderneath` where someone wrote to the file meanwhile.
  package static func read(
    _ path: String, limit: Int = 256 << 20
  ) throws(FileError) -> FileSnapshot {
    do {
      // Without `nonBlocking`, opening a pipe nobody writes to would wait for ever.
      let file = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.nonBlocking, .closeOnExec])
      return try file.closeAfter {
        let before = try file.stat()
        guard before.type == .regular else { throw FileError.notAFile(path, before.type) }
        guard before.size <= limit else {
          throw FileError.tooLarge(path, size: before.size, limit: limit)
        }
        let bytes = try file.readToEnd(expecting: Int(before.size))
        guard bytes.count == Int(before.size), try file.stat().hasSameContent(as: before) else {
          throw FileError.changedWhileRead(path)
        }
        return FileSnapshot(path: path, bytes: bytes)
      }
    } catch {
      throw .reading(path, error)
    }
  }
}

extension FileDescriptor {
  /// Reads until the end, or one byte past the count, which tells that the file has grown.
  fileprivate func readToEnd(expecting count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, filled in
      let buffer = UnsafeMutableRawBufferPointer(buffer)
      while filled <= count {
        let step = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        guard step > 0 else { break }
        filled += step
      }
    }
  }
}

extension Stat {
  /// Looks past what reading and removing alter: a file replaced meanwhile was still read whole.
  fileprivate func hasSameContent(as other: Stat) -> Bool {
    size == other.size && st_mtim.tv_sec == other.st_mtim.tv_sec
      && st_mtim.tv_nsec == other.st_mtim.tv_nsec
  }
}

extension FileError {
  fileprivate static func tooLarge(_ path: String, size: Int64, limit: Int) -> FileError {
    FileError(
      kind: .tooLarge, path: path,
      message: "this file has \(size) bytes, and at most \(limit) are read",
      help: "split it into smaller files")
  }

  fileprivate static func changedWhileRead(_ path: String) -> FileError {
    FileError(
      kind: .changedUnderneath, path: path, message: "this file changed while it was read",
      help: "run the command again once nothing writes to it")
  }
}
