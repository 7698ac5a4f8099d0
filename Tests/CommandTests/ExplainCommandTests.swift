import BraggModel
import Testing

/// `bragg explain`: what people are told, and what happens where they ask for what is not there.
struct ExplainCommandTests {
  private static let action = "Examples/tameside 1.2 --as-of 2024-01-31"

  @Test func `a count is no element of its list`() throws {
    let run = try Checkout().bragg("explain", "Examples/tameside", "1.2", "--dimension", "action")
    #expect(run.output.contains("- how many milestones there are: 4\n"), "\(run.output)")
    #expect(!run.output.contains("“”"))
  }

  @Test func `an action is explained in one sentence`() throws {
    let run = try Checkout().shell("bragg explain \(Self.action) --dimension impact --quiet")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        On 31 January 2024 action 1.2 is Red for impact: the latest finding (17 January 2024) is \
        negative (evidence of 17 January 2024: negative); the line of the key is “Impact should start \
        to be seen and measured, but is not met” (not-met), rule set tameside 2023.09.

        """)
  }

  @Test(arguments: ["text", "markdown", "json"])
  func `each format says the same`(format: String) throws {
    let run = try Checkout().shell(
      "bragg explain \(Self.action) --dimension action --path-to green --format \(format)")
    #expect(run.code == 0 && run.errors.isEmpty)
    let flat = run.output.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(flat.contains("92 days late by a milestone"))
    #expect(flat.contains("the status: complete, not in progress"))
    #expect(flat.contains("a plan to recover"))
  }

  @Test(arguments: [
    ("1.22", 1, "there is nothing with the ref `1.22`\n  help: did you mean `1.2`?"),
    ("1.2 --kind measure", 1, "there is no measure with the ref `1.2`"),
    ("1.2 --kind actoin", 64, "did you mean `action`?"),
    ("1.2 --dimension acton", 1, "actions have no rating `acton`\n  help: did you mean `action`?"),
    ("1.2 --path-to gren", 1, "the scale has no level `gren`\n  help: did you mean `green`?"),
    ("1.2 --changes 0", 64, "--changes: 0 is not a number of changes from 1 to 9"),
    ("1.2 --format csv", 64, "csv"),
  ])
  func `what is not there is told`(words: String, code: Int, message: String) throws {
    let run = try Checkout().shell("bragg explain Examples/tameside \(words)")
    #expect(Int(run.code) == code && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test(.enabled(if: SchemaValidator.isExpected, SchemaTests.whyNot))
  func `explanations agree with their schema`() throws {
    let checkout = try Checkout()
    for words in ["1.2 --path-to green", "CIN8", "1b --path-to green"] {
      let made = try checkout.shell(
        "bragg explain Examples/tameside \(words) --format json > explained.json")
      #expect(made.code == 0 && made.errors.isEmpty)
      let run = try SchemaValidator.judge("explained.json", by: "explanation", in: checkout)
      #expect(run.code == 0 && run.output.hasPrefix("accepted "), "\(run.output)\(run.errors)")
    }
  }
}
