import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Texts that were looked at and found right, kept beside the tests.
enum Golden {
  /// Where this file is.
  static let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")

  /// Expects a text to be the one kept; with `BRAGG_RECORD=1` keeps it, and fails all the same.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let path = "\(folder)/Golden/\(name)"
    guard getenv("BRAGG_RECORD") != nil else {
      #expect(text == read(path), "\(name)", sourceLocation: sourceLocation)
      return
    }
    let outcome = write(text, path) ? "recorded" : "could not record"
    Issue.record("\(outcome) \(name)", sourceLocation: sourceLocation)
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private static func write(_ text: String, _ path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let bytes = Array(text.utf8)
    let isWhole = fwrite(bytes, 1, bytes.count, file) == bytes.count
    return fclose(file) == 0 && isWhole
  }
}
