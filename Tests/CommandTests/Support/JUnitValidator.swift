import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Another program's judgement of JUnit files: Python's `xmlschema` with Jenkins's schema.
enum JUnitValidator {
  static let whyNot: Comment = "python3 with xmlschema, or BRAGG_JUNIT_SCHEMA, is missing"

  /// Whether it can be asked, or has to be: where tests run unattended, its absence is a failure.
  static let isExpected: Bool = {
    let isUnattended = getenv("CI").map { String(cString: $0) == "true" } ?? false
    return isUnattended || (getenv("BRAGG_JUNIT_SCHEMA") != nil && isInstalled)
  }()

  private static let isInstalled: Bool = {
    let look = "python3 -c 'import xmlschema' >/dev/null 2>&1"
    return (try? Program.run("/bin/sh", ["-c", look])) == 0
  }()

  /// What it says of the files of a checkout that a shell pattern matches, line by line.
  static func judge(_ files: String, in checkout: Checkout) throws -> Run {
    let script = "\(Checkout.source)/Tests/CommandTests/Support/validate_junit.py"
    return try checkout.shell("python3 '\(script)' \"$BRAGG_JUNIT_SCHEMA\" \(files)")
  }
}
