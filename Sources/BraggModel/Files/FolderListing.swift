import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Finds the files of a folder, in an order that is the same on every machine.
package enum FolderListing {
  /// A file of a folder.
  package struct File: Sendable, Hashable {
    /// The name inside the folder.
    package let name: String

    /// Whether this is a link to a file, rather than the file.
    package let isSymlink: Bool

    /// Whether the file's bytes are outside the folder, behind a link.
    package let leavesFolder: Bool
  }

  /// Lists regular files and links to them, by the bytes of their names.
  ///
  /// Leaves out names that begin with a dot, such as the temporary file of a writer that was killed,
  /// and names that are not UTF-8, which no document can mention.
  ///
  /// - Throws: `notFound`, `notAFolder`, `notAllowed` or `unreadable`.
  package static func files(in path: String) throws(FileError) -> [File] {
    do {
      let folder = try SystemCall.resolve(FilePath(path))
      return try entries(of: folder)
        .filter { !$0.hasPrefix(".") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .compactMap { file($0, in: folder) }
    } catch Errno.notDirectory {
      throw .notAFolder(path)
    } catch {
      throw .reading(path, error)
    }
  }

  /// The names of `files(in:)`.
  package static func names(in path: String) throws(FileError) -> [String] {
    try files(in: path).map(\.name)
  }

  /// Whether there is a folder at a path.
  package static func isFolder(_ path: String) -> Bool {
    (try? FilePath(path).stat())?.type == .directory
  }

  /// The names of the folders in a folder; none where it cannot be read.
  package static func folders(in path: String) -> [String] {
    let folder = FilePath(path)
    let names = (try? entries(of: folder)) ?? []
    return names.filter { name in
      !name.hasPrefix(".") && (try? folder.appending(name).stat())?.type == .directory
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func file(_ name: String, in folder: FilePath) -> File? {
    let path = folder.appending(name)
    guard (try? path.stat())?.type == .regular, let real = try? SystemCall.resolve(path) else {
      return nil
    }
    return File(name: name, isSymlink: real != path, leavesFolder: !real.starts(with: folder))
  }

  private static func entries(of folder: FilePath) throws -> [String] {
    guard let stream = folder.withPlatformString({ opendir($0) }) else {
      throw Errno(rawValue: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      if let name = name(of: entry) { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw Errno(rawValue: errno) }
    return names
  }

  /// Reads the name where it lies: the record may be shorter than the type that C gives it.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    return String(validatingCString: name)
  }
}
