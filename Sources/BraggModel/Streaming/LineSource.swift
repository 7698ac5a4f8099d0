#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines of files or of standard input, in batches of whole lines as they come.
package final class LineSource {
  private let isEnding: () -> Bool
  private var paths: ArraySlice<String>
  private var bytes: ByteSource?
  /// The beginning of a line whose end is not read yet.
  private var rest: [UInt8] = []
  private var line = 1
  /// Whether the line that is being read is too long to be kept.
  private var isSkipping = false
  private let longest: Int

  /// How many bytes a line can have.
  package static let longestLine = 1 << 20

  /// - Parameters:
  ///   - paths: Files, one after another; `-` is standard input.
  ///   - longest: How many bytes a line can have.
  ///   - isEnding: Whether waiting for more is to end; asked often.
  package init(
    _ paths: [String], longest: Int = longestLine, isEnding: @escaping () -> Bool = { false }
  ) {
    (self.paths, self.longest, self.isEnding) = (paths[...], longest, isEnding)
  }

  /// Throws `FileError` where there is no such file, before anything of others is read.
  package static func requireReadable(_ path: String) throws(FileError) {
    _ = try ByteSource(path) { true }
  }

  /// The next lines; nil where there are no more, or an end is wanted.
  ///
  /// - Throws: `FileError` where a file cannot be read on.
  package func next() throws(FileError) -> LineBatch? {
    while true {
      if bytes == nil {
        guard let path = paths.popFirst() else { return nil }
        (bytes, line, isSkipping) = (try ByteSource(path, isEnding: isEnding), 1, false)
      }
      guard let source = bytes else { return nil }
      let known = rest.count
      // A line without an end is no whole line: where an end is wanted, it is left out.
      guard let count = try source.read(into: &rest) else { return nil }
      if count == 0 {
        bytes = nil
        if let last = batch(upTo: rest.count, of: source.path) { return last }
      } else if let last = rest[known...].lastIndex(of: UInt8(ascii: "\n")) {
        if let lines = batch(upTo: last + 1, of: source.path) { return lines }
      } else if rest.count > longest, !isSkipping {
        isSkipping = true
        rest.removeAll(keepingCapacity: true)
        return LineBatch(path: source.path, firstLine: line, bytes: [], isTooLong: true)
      } else if isSkipping {
        rest.removeAll(keepingCapacity: true)
      }
    }
  }

  /// Takes lines off what was read; nil where nothing of them is left.
  private func batch(upTo end: Int, of path: String) -> LineBatch? {
    var start = 0
    let first = line
    if isSkipping {
      let lineBreak = rest[..<end].firstIndex(of: UInt8(ascii: "\n"))
      start = lineBreak.map { $0 + 1 } ?? end
      isSkipping = false
      line += 1
    }
    let lines = Array(rest[start..<end])
    rest.removeSubrange(..<end)
    let batch = LineBatch(
      path: path, firstLine: start == 0 ? first : first + 1, bytes: lines, isTooLong: false)
    line += lines.withUnsafeBytes(\.lineBreaks)
    return lines.isEmpty ? nil : batch
  }
}

/// Some lines of a stream.
package struct LineBatch: Sendable {
  /// What messages call the stream.
  package let path: String
  /// The number of the first line.
  package let firstLine: Int
  /// The lines with their breaks; the last one may have none.
  package let bytes: [UInt8]
  /// Whether it stands for one line that is too long, whose bytes are not kept.
  package let isTooLong: Bool
}

extension UnsafeRawBufferPointer {
  /// How many lines end in these bytes.
  package var lineBreaks: Int {
    var count = 0
    var at = startIndex
    while let next = lineBreak(from: at) {
      count += 1
      at = next + 1
    }
    return count
  }

  /// Where the line that is at a place ends; nil where it does not end here.
  package func lineBreak(from start: Int) -> Int? {
    guard start < count, let base = baseAddress else { return nil }
    return memchr(base + start, Int32(UInt8(ascii: "\n")), count - start).map {
      UnsafeRawPointer($0) - base
    }
  }
}
