import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program beside the tests that runs every hostile script in a process of its own.
enum HostileProcess {
  /// What a run of it prints.
  static func output() throws -> String {
    let tests = try #require(CommandLine.arguments.first)
    let folder = try #require(tests.lastIndex(of: "/"))
    let program = tests[...folder] + "HostileProbe"
    let pipe = try #require(popen("'\(program)'", "r"))
    var bytes: [UInt8] = []
    while true {
      let byte = getc(pipe)
      guard byte != EOF else { break }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    let status = pclose(pipe)
    try #require(status == 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}
