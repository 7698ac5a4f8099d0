#if canImport(Darwin)
  import Darwin
#else
  @preconcurrency import Glibc
#endif

/// Another program, run to its end.
enum Program {
  /// Runs a program and returns its exit code, or 128 and the signal's number as shells do.
  @discardableResult
  static func run(
    _ program: String, _ arguments: [String], output: String? = nil, errors: String? = nil
  ) throws -> Int {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      let environment = _NSGetEnviron().pointee
    #else
      var actions = posix_spawn_file_actions_t()
      let environment = environ
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, path) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
      guard let path else { continue }
      posix_spawn_file_actions_addopen(
        &actions, descriptor, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var id: pid_t = 0
    let code = posix_spawn(&id, program, &actions, nil, &words, environment)
    guard code == 0 else { throw Failure(code) }
    var status: CInt = 0
    while waitpid(id, &status, 0) == -1, errno == EINTR {}
    let signal = Int(status & 0x7f)
    return signal == 0 ? Int(status >> 8) & 0xff : 128 + signal
  }
}
