import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder of a test's own, removed with all that is in it when the test ends.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(parent)/bragg-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Errno(rawValue: errno) }
    path = String(cString: made)
  }

  deinit {
    _ = try? Child.shell(#"rm -rf "$1""#, path)
  }

  func callAsFunction(_ name: String) -> String {
    "\(path)/\(name)"
  }

  /// Writes into the file itself, as a program without Bragg's care would.
  @discardableResult
  func write(_ text: String, to name: String, permissions: Int = 0o644) throws -> String {
    let file = try FileDescriptor.open(
      FilePath(self(name)), .writeOnly, options: [.create, .truncate],
      permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(text.utf8) }
    chmod(self(name), mode_t(permissions))
    return self(name)
  }

  func text(of name: String) throws -> String {
    let file = try FileDescriptor.open(FilePath(self(name)), .readOnly)
    return try file.closeAfter {
      var bytes = [UInt8](repeating: 0, count: 1 << 21)
      let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
      return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
  }

  func link(_ name: String, to target: String) {
    symlink(target, self(name))
  }

  func permissions(of name: String) throws -> Int {
    Int(try FilePath(self(name)).stat().permissions.rawValue)
  }

  /// All names in the folder, hidden ones too.
  func names() throws -> [String] {
    guard let stream = opendir(path) else { throw Errno(rawValue: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}
