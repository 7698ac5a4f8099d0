#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output, standard error and the terminal behind them.
enum Console {
  /// Lets a write to a reader that went away, such as `head`, fail instead of ending the process.
  static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }

  /// Writes a text to standard output, all of it.
  ///
  /// - Returns: Whether somebody still reads.
  /// - Throws: `CommandError` where it cannot; a reader that went away has read enough.
  @discardableResult
  static func write(_ text: String) throws -> Bool {
    let code = write(text, to: STDOUT_FILENO)
    guard code == 0 || code == EPIPE else {
      throw CommandError(
        message: "standard output: \(String(cString: strerror(code)).lowercased())", help: nil)
    }
    return code == 0
  }

  /// Writes whole lines to standard output, in pieces that end where a line does.
  ///
  /// The system takes a piece of so few bytes into a pipe whole or not at all, so that even a process that
  /// is killed leaves no half of a line there, unless the line is longer.
  ///
  /// - Returns: Whether there is still a reader.
  /// - Throws: `CommandError` where it cannot.
  static func write(_ lines: [UInt8]) throws -> Bool {
    let code = lines.withUnsafeBytes { lines in
      var rest = lines[...]
      while !rest.isEmpty {
        let most = rest.prefix(Int(PIPE_BUF))
        let end =
          most.count == rest.count
          ? rest.endIndex
          : (most.lastIndex(of: UInt8(ascii: "\n")) ?? rest.firstIndex(of: UInt8(ascii: "\n")))
            .map { $0 + 1 } ?? rest.endIndex
        let code = write(UnsafeRawBufferPointer(rebasing: rest[..<end]), to: STDOUT_FILENO)
        guard code == 0 else { return code }
        rest = rest[end...]
      }
      return Int32(0)
    }
    guard code == 0 || code == EPIPE else {
      throw CommandError(
        message: "standard output: \(String(cString: strerror(code)).lowercased())", help: nil)
    }
    return code == 0
  }

  /// Writes errors to standard error, each after the word that says so.
  static func complain(_ text: String) { _ = write("Error: \(text)\n", to: STDERR_FILENO) }

  /// Writes a line to standard error.
  static func remark(_ text: String) { _ = write("\(text)\n", to: STDERR_FILENO) }

  /// Writes a text over the terminal's last line of standard error.
  static func overwrite(_ text: String) { _ = write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }

  /// Whether somebody can watch what is written to standard error.
  static var hasTerminalForRemarks: Bool {
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
    return isatty(STDERR_FILENO) == 1 && !isDumb
  }

  /// Returns 0, or the system's number for what went wrong.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Glibc)
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #elseif canImport(Musl)
        let written = Musl.write(descriptor, rest.baseAddress, rest.count)
      #else
        let written = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return 0
  }

  /// The columns of the terminal that standard output is; nil where it is none.
  static var width: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether colour would be seen and is wanted.
  static var hasColor: Bool {
    let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
    return isatty(STDOUT_FILENO) == 1 && !refused && !isDumb
  }

  /// The columns a table has where standard output is no terminal.
  static var columns: Int? { getenv("COLUMNS").flatMap { Int(String(cString: $0)) } }
}
