import Testing

/// What `bragg assess` prints and writes when it can do what is asked.
struct AssessTests {
  private static let results = "Examples/tameside/results/2024-01-31.json"
  private static let title =
    "Tameside Metropolitan Borough Council: Tameside Children's Social Care Improvement Plan"

  struct Example: CustomTestStringConvertible {
    let options: String
    let code: Int
    let firstLine: String
    let isFileWritten: Bool

    init(_ options: String, exits code: Int = 0, prints firstLine: String, writes: Bool = true) {
      (self.options, self.code, self.firstLine) = (options, code, firstLine)
      isFileWritten = writes
    }

    var testDescription: String { options }
  }

  @Test(arguments: [
    Example("", prints: title),
    Example("--format table", prints: title),
    Example("--format json", prints: "{"),
    Example("--format markdown", prints: "# Tameside Children's Social Care Improvement Plan"),
    Example(
      "--format csv",
      prints: "kind,ref,title,area,dimension,level,label,state,travel,previous,"
        + "clause,meaning,reason,place,travel_reason"),
    Example("--quiet", prints: ""),
    Example("-q --format json", prints: ""),
    Example("--output -", prints: "{", writes: false),
    Example("--output - --quiet", prints: "{", writes: false),
    Example("--output - --format table", prints: "{", writes: false),
    Example("--output elsewhere.json", prints: title, writes: false),
    Example("--rules tameside", prints: title),
    Example("--rules Rules/tameside", prints: title),
    Example("--fail-on red", exits: 3, prints: title),
    Example("--fail-on amber", exits: 3, prints: title),
    Example("--fail-on blue --quiet", exits: 3, prints: ""),
    Example("--no-color", prints: title),
  ])
  func `options say what is printed and what is written`(_ example: Example) throws {
    let checkout = try Checkout()
    let run = try checkout.shell(
      "bragg assess Examples/tameside --as-of 2024-01-31 " + example.options)
    #expect(run.code == example.code)
    #expect(run.errors == "")
    #expect(run.output.prefix { !$0.isNewline } == example.firstLine)
    #expect((checkout.text(of: Self.results) != nil) == example.isFileWritten)
  }

  @Test func `what --output names is what is printed as JSON`() throws {
    let checkout = try Checkout()
    let printed = try checkout.bragg(
      "assess", "Examples/tameside", "--as-of", "2024-01-31", "--format", "json", "--output",
      "a.json")
    #expect(printed.code == 0)
    #expect(checkout.text(of: "a.json") == printed.output)
  }

  @Test(arguments: ["red", "amber", "green"])
  func `--fail-on is not met where every rating is better`(level: String) throws {
    let checkout = try Checkout()
    try checkout.write(
      """
      {"format": "bragg-plan/1", "rules": "tameside", "actions": [
        {"ref": "1", "status": "complete", "recovery": {"by": "2024-01-31"}}]}
      """, to: "calm/plan.json")
    let run = try checkout.bragg(
      "assess", "calm", "--as-of", "2024-01-31", "--fail-on", level, "--quiet")
    #expect(run.code == (level == "green" ? 3 : 0))
  }

  @Test(arguments: [("61", "Amber"), ("30", "Red")])
  func `--set moves a boundary, and the heading says so`(days: String, label: String) throws {
    let run = try Checkout().bragg(
      "assess", "Examples/tameside", "--as-of", "2024-01-31", "--set", "slip_days=\(days)")
    // 2.1 is 54 days late.
    let row = try #require(run.lines.first { $0.hasPrefix("  2.1 ") })
    #expect(row.contains(label))
    #expect(run.lines[1].hasSuffix("with slip_days = \(days)"))
  }

  @Test func `the as-of date is the performance data's unless one is given`() throws {
    let run = try Checkout().bragg("assess", "Examples/tameside")
    #expect(run.lines[1] == "As of 31 January 2024, by rule set tameside 2023.09")
  }

  @Test(arguments: [60, 80, 140])
  func `no line is wider than the terminal`(width: Int) throws {
    let run = try Checkout().bragg(
      "assess", "Examples/tameside", "--as-of", "2024-01-31", setting: ["COLUMNS": "\(width)"])
    #expect(run.lines.filter { $0.count > width } == [])
    #expect(run.lines.count > 100)
  }
}
