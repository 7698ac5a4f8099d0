#if canImport(Darwin)
  import Darwin
#else
  @preconcurrency import Glibc
#endif

/// The linter luacheck, run as a program of its own.
struct Luacheck {
  /// The program's path or name.
  private let program: String

  init(program: String?) { self.program = program ?? "luacheck" }

  /// What it prints; nil where there is no such program.
  func output(_ arguments: [String]) -> String? {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    guard let id = start(arguments, writingTo: ends) else {
      ends.forEach { close($0) }
      return nil
    }
    close(ends[1])
    let text = Self.text(from: ends[0])
    close(ends[0])
    var status: CInt = 0
    while waitpid(id, &status, 0) == -1, errno == EINTR {}
    let code = (status >> 8) & 0xff
    // 0 to 3 are its verdicts; a shell's 127 and the like say that it could not run.
    return status & 0x7f == 0 && code < 4 ? text : nil
  }

  private func start(_ arguments: [String], writingTo ends: [CInt]) -> pid_t? {
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
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    var id: pid_t = 0
    return posix_spawnp(&id, program, &actions, nil, &words, environment) == 0 ? id : nil
  }

  private static func text(from descriptor: CInt) -> String {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += block.prefix(count)
    }
  }
}
