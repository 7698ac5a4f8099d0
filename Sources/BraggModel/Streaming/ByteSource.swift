import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file, a pipe or standard input as they come, unpacked where they are gzip data.
final class ByteSource {
  /// What messages call it.
  let path: String
  private let file: FileDescriptor
  private let isOurs: Bool
  private let isEnding: () -> Bool
  private var inflater: Inflater?
  private var hasBegun = false
  /// Bytes as they were read, of which those from `next` on are not used yet.
  private var raw: [UInt8] = []
  private var next = 0

  static let pieceSize = 64 << 10
  /// Milliseconds between two looks at whether an end is wanted.
  private static let pause: CInt = 50

  /// Opens it.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - isEnding: Whether waiting for more is to end.
  /// - Throws: Why it cannot be read.
  init(_ path: String, isEnding: @escaping () -> Bool) throws(FileError) {
    isOurs = path != "-"
    self.path = isOurs ? path : "stdin"
    self.isEnding = isEnding
    do {
      file = isOurs ? try .open(FilePath(path), .readOnly, options: [.closeOnExec]) : .standardInput
      let type = try file.stat().type
      guard type != .directory else { throw FileError.notAFile(path, type) }
    } catch {
      throw .reading(path, error)
    }
  }

  deinit {
    if isOurs { try? file.close() }
  }

  /// Appends what comes next.
  ///
  /// - Returns: How many bytes came; 0 at the end, and nil where an end is wanted.
  func read(into bytes: inout [UInt8]) throws(FileError) -> Int? {
    if !hasBegun {
      guard try begin() else { return nil }
    }
    guard let inflater else {
      if next < raw.count {
        defer { next = raw.count }
        bytes += raw[next...]
        return raw.count - next
      }
      return try fill(&bytes)
    }
    while true {
      if next == raw.count {
        raw.removeAll(keepingCapacity: true)
        next = 0
        guard let count = try fill(&raw) else { return nil }
        if count == 0 {
          guard inflater.isAtEnd else { throw damaged("they end early") }
          return 0
        }
      }
      let count = try unpack(by: inflater, into: &bytes)
      if count > 0 { return count }
    }
  }

  /// Reads enough to tell whether the data are packed; false where an end is wanted before.
  private func begin() throws(FileError) -> Bool {
    while raw.count < 2 {
      guard let count = try fill(&raw) else { return false }
      if count == 0 { break }
    }
    hasBegun = true
    if raw.starts(with: [0x1F, 0x8B]) { inflater = Inflater() }
    return true
  }

  private func unpack(
    by inflater: Inflater, into bytes: inout [UInt8]
  ) throws(FileError) -> Int {
    let start = bytes.count
    do {
      bytes.append(contentsOf: repeatElement(0, count: Self.pieceSize))
      let (used, filled) = try raw.withUnsafeBytes { raw in
        try bytes.withUnsafeMutableBytes { bytes in
          try inflater.inflate(
            UnsafeRawBufferPointer(rebasing: raw[next...]),
            into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
        }
      }
      next += used
      bytes.removeLast(Self.pieceSize - filled)
      return filled
    } catch {
      throw damaged("they are damaged")
    }
  }

  /// Appends a piece as it is read; 0 at the end, nil where an end is wanted.
  private func fill(_ bytes: inout [UInt8]) throws(FileError) -> Int? {
    var wanted = pollfd(fd: file.rawValue, events: Int16(POLLIN), revents: 0)
    while true {
      if isEnding() { return nil }
      let ready = poll(&wanted, 1, Self.pause)
      if ready > 0 || (ready < 0 && errno != EINTR && errno != EAGAIN) { break }
    }
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Self.pieceSize))
    do {
      let count = try bytes.withUnsafeMutableBytes { bytes in
        try file.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
      }
      bytes.removeLast(Self.pieceSize - count)
      return count
    } catch {
      throw .reading(path, error)
    }
  }

  private func damaged(_ how: String) -> FileError {
    FileError(
      kind: .unreadable, path: path, message: "these gzip data cannot be unpacked: \(how)",
      help: "what came before is rated; make the file anew")
  }
}
