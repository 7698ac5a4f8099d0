import SystemPackage

#if canImport(Darwin)
  import Darwin
#else
  @preconcurrency import Glibc
#endif

/// Another process that a test has started.
struct Child {
  private let id: pid_t

  /// Starts the program at a path.
  init(_ program: String, _ arguments: [String] = []) throws {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var id: pid_t = 0
    #if canImport(Darwin)
      let environment = _NSGetEnviron().pointee
    #else
      let environment = environ
    #endif
    let code = posix_spawn(&id, program, nil, nil, &words, environment)
    guard code == 0 else { throw Errno(rawValue: code) }
    self.id = id
  }

  /// Runs shell text, with `$1` and so on for the arguments, and returns its exit code.
  static func shell(_ script: String, _ arguments: String...) throws -> Int {
    try Child("/bin/sh", ["-c", script, "sh"] + arguments).wait()
  }

  /// Ends the process at once; it can't object.
  func end() {
    kill(id, SIGKILL)
  }

  /// Waits for the end and returns the exit code, or 128 and the signal's number as shells do.
  @discardableResult
  func wait() -> Int {
    var status: CInt = 0
    while waitpid(id, &status, 0) == -1, errno == EINTR {}
    let signal = Int(status & 0x7f)
    return signal == 0 ? Int(status >> 8) & 0xff : 128 + signal
  }
}
