#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The schema of SARIF 2.1.0, which `.ci/sarif-schema` fetches: it is no part of this project.
enum SarifSchema {
  private static let file = "\(Checkout.source)/.build/schemas/sarif-2.1.0.json"

  /// Whether it can be asked, or has to be: where tests run unattended, its absence is a failure.
  static let isExpected: Bool =
    Unattended.isTrue || (File.exists(at: file) && SchemaValidator.isExpected)

  /// What it says of a file of a checkout.
  static func judge(_ name: String, in checkout: Checkout) throws -> Run {
    let script = "\(Checkout.source)/Tests/CommandTests/Support/validate.py"
    return try checkout.shell("python3 '\(script)' '\(file)' \(name)")
  }
}

/// The linter luacheck.
enum Linter {
  /// Whether it can be run, or has to be.
  static let isExpected: Bool =
    Unattended.isTrue
    || (try? Program.run("/bin/sh", ["-c", "command -v luacheck >/dev/null"])) == 0
}

/// Whether tests run where nobody watches.
enum Unattended {
  static let isTrue = getenv("CI").map { String(cString: $0) == "true" } ?? false
}
