import Testing

/// What a session writes: cases, and documents.
struct ReplFileTests {
  private func run(
    _ lines: String..., in checkout: Checkout, _ options: String = "Examples/tameside"
  ) throws -> Run {
    try checkout.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    return try checkout.shell("bragg repl \(options) < lines")
  }

  struct Example: CustomTestStringConvertible {
    let council: String
    let lines: [String]
    let said: String
    let options: String

    init(_ council: String, _ lines: String..., says said: String, _ options: String = "") {
      (self.council, self.lines, self.said, self.options) = (council, lines, said, options)
    }

    var testDescription: String { council + ": " + lines.joined(separator: "; ") }
  }

  // Some files end in the name of a list, Stockton's in the list itself.
  @Test(arguments: [
    Example("tameside", "set 1.2 status complete", says: "action 1.2"),
    Example("tameside", "param slip_days 100", "show 1.4", says: "action 1.4"),
    Example("tameside", "set CIN8 2023-12 80", says: "measure CIN8"),
    Example("stockton", "set PEO3 status complete", says: "action PEO3"),
    Example("herefordshire", "= 1", "show R1", says: "risk R1"),
    Example(
      "worcestershire-cases", "set CP-0007 last_visit 2017-01-01", says: "case CP-0007",
      "--rules worcestershire-cases --as-of 2017-02-24"),
  ])
  func `a saved case passes`(_ example: Example) throws {
    let checkout = try Checkout()
    let tests = "Rules/\(example.council)/tests.lua"
    let before = try #require(checkout.text(of: tests))
    let script = (example.lines + ["save what was \"tried\" here", "undo"]).joined(separator: "\n")
    try checkout.write(script, to: "lines")
    let run = try checkout.shell(
      "bragg repl Examples/\(example.council) \(example.options) < lines 2>/dev/null")
    let said =
      "\(example.said) is case `what was \"tried\" here` in Rules/\(example.council)/tests.lua\n"
    #expect(run.output.contains(said), "\(run.output)")
    let after = try #require(checkout.text(of: tests))
    #expect(after.count > before.count)
    let one = try checkout.bragg(
      "test", "Rules/\(example.council)", "--filter", "what was \"tried\" here")
    #expect(one.code == 0)
    #expect(one.output.contains("1 passed, 0 failed"), "\(one.output)")
  }

  @Test func `a name is given once`() throws {
    let checkout = try Checkout()
    let run = try run("show 1.2", "save late", "save late", in: checkout)
    #expect(run.errors.hasPrefix("Error: line 3: there is a case `late` already\n"))
    #expect(run.code == 1)
  }

  @Test func `what cannot be a case is refused`() throws {
    let checkout = try Checkout()
    let before = checkout.text(of: "Rules/tameside/tests.lua")
    let run = try run("show FA1", "save an area", in: checkout)
    #expect(run.errors.contains("a case of an area would need all that is beneath it"))
    #expect(checkout.text(of: "Rules/tameside/tests.lua") == before)
  }

  @Test func `a changed document is written beside the original`() throws {
    let checkout = try Checkout()
    let before = try #require(checkout.text(of: "Examples/tameside/plan.json"))
    let run = try run("set 1.1 status complete", "export", in: checkout)
    #expect(run.output.hasSuffix("\nExamples/tameside/plan.changed.json\n"))
    #expect(checkout.text(of: "Examples/tameside/plan.json") == before)
    let after = try #require(checkout.text(of: "Examples/tameside/plan.changed.json"))
    let changed = zip(before.split(separator: "\n"), after.split(separator: "\n"))
      .filter { $0 != $1 }.map { String($1) }
    #expect(changed == ["      \"status\": \"complete\","])
    #expect(!File.exists(at: "\(checkout.path)/Examples/tameside/performance.changed.json"))
  }

  @Test func `a folder that is named gets every changed document`() throws {
    let checkout = try Checkout()
    let run = try run(
      "set 1.1 status complete", "set CIN8 2023-12 80", "export out", "export one.json",
      in: checkout)
    #expect(run.output.hasSuffix("\nout/plan.json\nout/performance.json\n"))
    #expect(run.errors.contains("2 documents were changed, and `one.json` is one file"))
    let again = try checkout.bragg("assess", "out", "--output", "-")
    #expect(again.code == 0)
  }

  @Test func `the original is written over where it is named`() throws {
    let checkout = try Checkout()
    let run = try run("set 1.1 status complete", "export Examples/tameside", in: checkout)
    #expect(run.code == 0)
    let again = try checkout.shell("echo 'action \"1.1\".status' | bragg repl Examples/tameside")
    #expect(again.output == "\"complete\"\n")
  }
}
