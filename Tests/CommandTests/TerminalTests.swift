import Testing

/// What is different where a person looks on: `script` runs the tool on a terminal of its own.
@Suite(.enabled(if: File.exists(at: "/usr/bin/script"), "there is no `script` here"))
struct TerminalTests {
  struct Example: CustomTestStringConvertible {
    let options: String
    let environment: [String: String]
    let isColored: Bool

    init(_ options: String = "", _ environment: [String: String] = [:], isColored: Bool) {
      (self.options, self.environment, self.isColored) = (options, environment, isColored)
    }

    var testDescription: String { "\(options) \(environment)" }
  }

  @Test(arguments: [
    Example(isColored: true),
    Example("", ["NO_COLOR": ""], isColored: true),
    Example("", ["NO_COLOR": "1"], isColored: false),
    Example("--no-color", isColored: false),
    Example("", ["TERM": "dumb"], isColored: false),
  ])
  func `a terminal is coloured unless somebody objects`(_ example: Example) throws {
    let call = "bragg assess Examples/tameside --as-of 2024-01-31 \(example.options)"
    let run = try Checkout().shell("script -qec '\(call)' /dev/null", setting: example.environment)
    #expect(run.code == 0)
    #expect(run.output.contains("\u{1B}[") == example.isColored)
    #expect(run.output.contains("R Red"))
  }

  @Test func `what is no terminal is never coloured`() throws {
    let run = try Checkout().bragg("assess", "Examples/tameside", "--as-of", "2024-01-31")
    #expect(!run.output.contains("\u{1B}["))
  }
}
