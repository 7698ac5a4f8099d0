import Testing

/// `bragg assess` of case records.
struct CaseRecordCommandTests {
  private static let folder = "Examples/worcestershire-cases"

  @Test func `case records alone need a rule set`() throws {
    let checkout = try Checkout()
    let refused = try checkout.bragg("assess", Self.folder, "--as-of", "2017-02-24")
    #expect(refused.code == 1)
    #expect(
      refused.errors == """
        Error: Examples/worcestershire-cases: there is no plan to name the rule set of the case records
          help: give --rules

        """)
  }

  @Test func `ratings of case records are not written back`() throws {
    let run = try Checkout().bragg(
      "assess", Self.folder, "--rules", "worcestershire-cases", "--as-of", "2017-02-24",
      "--write-back")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("Error: Examples/worcestershire-cases: there is no plan.json"))
  }

  @Test(arguments: ["table", "markdown"])
  func `a report lists those that need a look, and counts all`(format: String) throws {
    let checkout = try Checkout()
    try checkout.write(
      """
      {"ref": "CP-1", "kind": "protection", "last_visit": "2017-01-26"}
      {"ref": "CP-2", "kind": "protection", "last_visit": "2017-01-27"}
      {"ref": "CP-3", "kind": "protection", "last_visit": "2017-02-24"}
      {"ref": "CP-4", "kind": "protection", "status": "complete"}
      {"ref": "CP-5", "kind": "protection"}

      """, to: "few/cases.ndjson")
    let run = try checkout.bragg(
      "assess", "few", "--rules", "worcestershire-cases", "--as-of", "2017-02-24", "--format",
      format)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.lines[0].hasSuffix("Worcestershire case records: the limits of Appendix 4"))
    let all = "5 case records; below the best level, in error or with a breach: 2"
    #expect(run.lines.count { $0.contains(all) } == 1)
    // 20 working days after 27 January are 24 February.
    let mark = format == "table" ? "  CP-" : "| CP-"
    let listed = run.lines.filter { $0.hasPrefix(mark) }
      .filter { $0.contains("Late") || $0.contains("Due soon") || $0.contains("In time") }
    #expect(listed.map { $0.dropFirst(2).prefix(4) } == ["CP-1", "CP-2"])
    let counts = run.lines.filter { $0.contains("cases, rag") || $0.contains("| cases | rag |") }
    let numbers = counts.map { $0.split { !$0.isNumber }.map(String.init) }
    #expect(numbers == [["1", "1", "1", "1", "1", "0"]])
  }

  @Test func `results and rows have every record`() throws {
    let checkout = try Checkout()
    try checkout.write(
      "{\"ref\": \"CP-1\", \"kind\": \"protection\"}\n{\"ref\": \"CP-2\"}\n", to: "few/cases.ndjson"
    )
    let rows = try checkout.bragg(
      "assess", "few", "--rules", "worcestershire-cases", "--as-of", "2017-02-24", "--format",
      "csv")
    #expect(
      rows.output.split(whereSeparator: \.isNewline).map { $0.prefix(10) }
        == ["kind,ref,t", "case,CP-1,", "case,CP-2,"])
    let results = try #require(checkout.text(of: "few/results/2017-02-24.json"))
    #expect(results.contains(#""cases": ["#))
    #expect(results.contains(#""path": "cases.ndjson""#))
    #expect(!results.contains(#""path": "plan.json""#))
  }

  @Test func `a plan without case records has none in its results`() throws {
    let run = try Checkout().bragg(
      "assess", "Examples/worcestershire", "--output", "-")
    #expect(run.code == 0)
    #expect(!run.output.contains("\"cases\": ["))
  }

  private static let hasPython =
    (try? Program.run("/bin/sh", ["-c", "command -v python3 >/dev/null"])) == 0

  @Test(.enabled(if: SchemaValidator.isExpected || hasPython, "python3 is not installed"))
  func `the example's records are those that its seed gives`() throws {
    let checkout = try Checkout()
    let script = "python3 \(Self.folder)/generate.py --check"
    #expect(try checkout.shell(script) == Run(output: "", errors: "", code: 0))
    try checkout.write("{}\n", to: "\(Self.folder)/past/2017-01-27/cases.ndjson")
    let spoilt = try checkout.shell(script)
    #expect(spoilt.code == 1)
    #expect(spoilt.errors == "not what the seed gives: past/2017-01-27/cases.ndjson\n")
  }
}
