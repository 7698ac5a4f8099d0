#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Another program's judgement of documents by Bragg's schemas: Python's `jsonschema`.
enum SchemaValidator {
  /// Whether it can be asked, or has to be: where tests run unattended, its absence is a failure.
  static let isExpected: Bool = {
    let isUnattended = getenv("CI").map { String(cString: $0) == "true" } ?? false
    return isUnattended || isInstalled
  }()

  private static let isInstalled: Bool = {
    let look = "python3 -c 'import jsonschema' >/dev/null 2>&1"
    return (try? Program.run("/bin/sh", ["-c", look])) == 0
  }()

  /// What it says of the files of a checkout that a shell pattern matches, line by line.
  static func judge(_ files: String, by schema: String, in checkout: Checkout) throws -> Run {
    let script = "\(Checkout.source)/Tests/CommandTests/Support/validate.py"
    return try checkout.shell(
      "bragg schema \(schema) > \(schema).schema && python3 '\(script)' \(schema).schema \(files)")
  }
}
