#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A copy of the examples and rules to run the built tool in, removed when the test ends.
final class Checkout: Sendable {
  /// Where the sources of this test are checked out.
  static let source = String(#filePath.split(separator: "/").dropLast(4).joinedAsPath)

  /// The folder that the build put `bragg` and the tests in.
  static let products: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    let folders = bundle.split(separator: "/").prefix { !$0.contains(".xctest") }
    return bundle.hasPrefix("/") ? folders.joinedAsPath : folders.joined(separator: "/")
  }()

  /// The folder of the copy.
  let path: String

  /// Copies the examples and the rules, and what else a test names.
  init(with more: String...) throws {
    var template = Array("\(P_tmpdir)/bragg-checkout-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template), let real = realpath(made, nil) else {
      throw Failure(errno)
    }
    defer { free(real) }
    path = String(cString: real)
    // Results that somebody made by trying the README are no part of what is checked out.
    let copy = #"""
      cd "$1" && shift && cp -R "$@" "$0/" && rm -f "$0"/Examples/*/results/2024-01-31.json
      """#
    let code = try Program.run(
      "/bin/sh", ["-c", copy, path, Self.source, "Examples", "Rules"] + more)
    guard code == 0 else { throw Failure(ENOENT) }
  }

  deinit {
    _ = try? Program.run("/bin/rm", ["-rf", path])
  }

  /// Runs the tool with words as a shell would pass them.
  func bragg(
    _ arguments: String..., in folder: String = ".", setting environment: [String: String] = [:]
  ) throws -> Run {
    try run(["\(Self.products)/bragg"] + arguments, in: folder, setting: environment)
  }

  /// Runs a script in the copy, with the tool on the path.
  func shell(_ script: String, setting environment: [String: String] = [:]) throws -> Run {
    try run(["/bin/sh", "-c", script], in: ".", setting: environment)
  }

  private func run(
    _ command: [String], in folder: String, setting environment: [String: String]
  ) throws -> Run {
    let prepare = #"""
      cd "$0" && PATH="$1:$PATH" && export PATH && unset COLUMNS NO_COLOR && shift && exec env "$@"
      """#
    let settings = (["TERM": "xterm"].merging(environment) { $1 }).map { "\($0.key)=\($0.value)" }
    let output = "\(path)/.output-\(UInt64.random(in: 0 ... .max))"
    let code = try Program.run(
      "/bin/sh",
      ["-c", prepare, "\(path)/\(folder)", Self.products] + settings.sorted() + command,
      output: output, errors: output + "-errors")
    return Run(output: take(output), errors: take(output + "-errors"), code: code)
  }

  /// The text of a file, which is then removed.
  private func take(_ file: String) -> String {
    defer { unlink(file) }
    return File.text(at: file) ?? ""
  }

  /// Writes a file of the copy, in folders made for it.
  func write(_ text: String, to name: String) throws {
    let folder = "\(path)/\(name)".split(separator: "/").dropLast().joinedAsPath
    try Program.run("/bin/mkdir", ["-p", folder])
    guard File.write(text, to: "\(path)/\(name)") else { throw Failure(errno) }
  }

  /// The text of a file of the copy; nil where there is none.
  func text(of name: String) -> String? { File.text(at: "\(path)/\(name)") }
}

/// What a run printed, and its exit code.
struct Run: Equatable {
  let output: String
  let errors: String
  let code: Int

  /// The lines of the output.
  var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false) }
}

/// A call of the system that failed.
struct Failure: Error {
  let code: CInt

  init(_ code: CInt) { self.code = code }
}

extension Sequence where Element == Substring {
  /// The names as a path from the root.
  fileprivate var joinedAsPath: String { "/" + joined(separator: "/") }
}
