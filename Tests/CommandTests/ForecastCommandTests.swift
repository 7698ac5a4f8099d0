import BraggModel
import Testing

/// What `bragg forecast` prints and how it ends.
struct ForecastCommandTests {
  private static func forecast(_ arguments: String..., in checkout: Checkout? = nil) throws -> Run {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try (checkout ?? Checkout()).shell("bragg forecast Examples/tameside " + words)
  }

  @Test func `the first line says that nothing is done`() throws {
    let run = try Self.forecast("--until", "2024-02-17")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.lines.first
        == "If nothing is done from 31 January 2024 to 17 February 2024: the plan, its figures and the last"
    )
    // Its milestone is due on 16 February.
    #expect(run.output.contains("17 February 2024\n  1.1 Threshold document"))
  }

  @Test(arguments: [
    ("2024-02-16", "Nothing changes by itself before 17 February 2024."),
    ("2024-01-31", "Nothing changes by itself before 1 February 2024."),
  ])
  func `an empty calendar says so`(until: String, words: String) throws {
    let run = try Self.forecast("--until", until, "--on", until)
    #expect(run.code == 0)
    #expect(run.output.contains(words))
    #expect(run.output.contains("nothing will have changed"))
  }

  @Test(arguments: [
    (
      ["--until", "2024-01-30"],
      "--until: 2024-01-30 is before 2024-01-31, from which the forecast looks ahead"
    ),
    (["--until", "soon"], "--until: `soon` is not a day such as 2024-01-31"),
    (
      ["--until", "2034-02-01"],
      "--until: 2034-02-01 is more than 10 years after 2024-01-31: 2034-01-31 is the last day it can be"
    ),
    (
      ["--until", "2024-03-01", "--on", "2024-03-02"],
      "--on: 2024-03-02 is not from 2024-01-31 to 2024-03-01, the days looked at; --until sets the last"
    ),
    (["--on", "2024-02-30"], "--on: `2024-02-30` is not a day such as 2024-01-31"),
    (
      ["--kind", "action"],
      "--kind: there is no kind `action`, only actions, measures, risks, areas, plan, cases; did you mean `actions`?"
    ),
    (
      ["--fail-on", "rde"],
      "--fail-on: the scale has no level `rde`, only blue, green, amber, red; did you mean `red`?"
    ),
  ])
  func `what cannot be meant is refused`(arguments: [String], message: String) throws {
    let words = arguments.joined(separator: " ")
    let run = try Checkout().shell("bragg forecast Examples/tameside " + words)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Error: \(message)"))
  }

  // The first action to turn amber does so on 17 February; one turns red on that day, too.
  @Test(arguments: [
    ("2024-02-16", "amber", 0), ("2024-02-17", "amber", 3), ("2024-02-17", "red", 3),
  ])
  func `the exit code says whether a level is reached`(
    until: String, level: String, code: Int
  ) throws {
    let run = try Self.forecast("--until", until, "--fail-on", level)
    #expect(run.code == code)
  }

  @Test(.enabled(if: SchemaValidator.isExpected, SchemaTests.whyNot))
  func `the JSON keeps to its schema, and Markdown has the same changes`() throws {
    let checkout = try Checkout()
    let run = try Self.forecast(
      "--until", "2024-02-24", "--on", "2024-02-20", "--format", "json", in: checkout)
    let document = try JSONDocument.parse(Array(run.output.utf8), path: "forecast.json")
    try checkout.write(run.output, to: "forecast.json")
    let judged = try SchemaValidator.judge("forecast.json", by: "forecast", in: checkout)
    #expect(judged.output == "accepted forecast.json\n" && judged.code == 0)
    let changes = document.root.list("changes")
    #expect(!changes.isEmpty)
    let text = try Self.forecast(
      "--until", "2024-02-24", "--format", "markdown", in: checkout
    ).output
    #expect(text.split(separator: "\n").count { $0.hasPrefix("| ") } == changes.count + 2)
  }

  @Test func `a kind leaves the others out`() throws {
    let run = try Self.forecast("--until", "2024-02-20", "--kind", "plan")
    #expect(run.output.contains("  plan: action A Amber → R Red"))
    #expect(!run.output.contains("Threshold document"))
  }

  @Test func `it is written to a file`() throws {
    let checkout = try Checkout()
    let printed = try Self.forecast("--until", "2024-02-20", in: checkout).output
    let run = try Self.forecast("--until", "2024-02-20", "--output", "calendar.txt", in: checkout)
    #expect(run.output.isEmpty)
    #expect(checkout.text(of: "calendar.txt") == printed)
  }

  @Test(.enabled(if: SchemaValidator.isExpected, SchemaTests.whyNot))
  func `on trend, made-up figures are told first and marked throughout`() throws {
    let checkout = try Checkout()
    func run(_ format: String) throws -> String {
      try Self.forecast(
        "--trend", "--until", "2024-03-31", "--on", "2024-03-31", "--format", format, in: checkout
      ).output
    }
    try checkout.write(run("json"), to: "forecast.json")
    let judged = try SchemaValidator.judge("forecast.json", by: "forecast", in: checkout)
    #expect(judged.output == "accepted forecast.json\n" && judged.code == 0)
    let json = try run("json")
    let root = try JSONDocument.parse(Array(json.utf8), path: "forecast.json").root
    let marked = root.list("changes").count { $0["on_trend"]?.bool == true }
    #expect(marked > 0)
    // 41, 38 and 44 for three quarters: the line comes to 44 in the fourth.
    let feedback = try #require(root["trend"]?.list("continued").first)
    #expect(feedback["measure"]?.string == "FEEDBACK")
    #expect(feedback.list("made_up").map { $0["value"]?.digits } == ["44"])
    let table = try run("table")
    #expect(table.contains("Made-up figures: 26 of 53 measures are continued on trend"))
    #expect(table.contains("Held as they are, because it has no figures: FORUMS"))
    #expect(try run("markdown").contains("| on trend |"))
  }
}
