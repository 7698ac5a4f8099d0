import Testing

/// Lines from a pipe and their answers, over Tameside's plan as of 31 January 2024.
struct ReplTests {
  struct Example: CustomTestStringConvertible {
    let lines: [String]
    let answer: String

    init(_ lines: String..., answers answer: String) { (self.lines, self.answer) = (lines, answer) }

    var testDescription: String { lines.joined(separator: "; ") }
  }

  private func run(
    _ lines: [String], in checkout: Checkout, _ call: String = "bragg repl Examples/tameside",
    setting environment: [String: String] = [:]
  ) throws -> Run {
    try checkout.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    return try checkout.shell("\(call) < lines", setting: environment)
  }

  // 31 October 2023, the second milestone's date, is 92 days before 31 January 2024; 1 January is 30
  // days before, and 31 December 31 days.
  @Test(arguments: [
    Example("action \"1.2\":days_overdue()", answers: "62\n"),
    Example("action \"1.2\":longest_milestone_delay()", answers: "92\n"),
    Example("= params.slip_days", answers: "30\n"),
    Example("as_of", answers: "\"2024-01-31\"\n"),
    Example("#actions, #plan.risks", answers: "31\n0\n"),
    Example("measure \"CIN8\":value()", answers: "86.2\n"),
    Example("measure \"CIN8\".target", answers: "{ kind = \"value\", value = 85 }\n"),
    Example("1 / 0", answers: "inf\n"),
    Example("nil", answers: "nil\n"),
    Example("local n = 1 + 1", answers: ""),
    Example("local n = 1 return n + 1, \"£\"", answers: "2\n\"£\"\n"),
    Example("action \"1.2\":level \"impact\"", answers: "\"red\"\n"),
    Example("# a remark", "", answers: ""),
    Example("list risks", answers: "no risks\n"),
    Example(
      "set 1.2 milestones[2].done 2024-01-10",
      answers: "1.2 milestones[2].done: nothing → 2024-01-10\nno rating moves\n"),
    Example(
      "set CIN8 2023-12 80",
      answers: """
        CIN8 observations[2023-12].value: 85.8 → 80
        measure CIN8 rag: B Blue → G Green: on target

        """),
    Example(
      "set CIN8 2023-12 80", "undo",
      answers: """
        CIN8 observations[2023-12].value: 85.8 → 80
        measure CIN8 rag: B Blue → G Green: on target
        CIN8 observations[2023-12].value: 80 → 85.8
        measure CIN8 rag: G Green → B Blue: on target for 3 periods running

        """),
    Example(
      "set 1a title Limits", "undo", "diff",
      answers: """
        1a title: Application of Thresholds → Limits
        no rating moves
        1a title: Limits → Application of Thresholds
        no rating moves
        nothing was changed
        no rating moves

        """),
    Example("as-of 2024-01-31", answers: "no rating moves\n"),
    Example("export", answers: "no document was changed: nothing is written\n"),
    Example("quit", "show 1.2", answers: ""),
  ])
  func `a line has its answer`(_ example: Example) throws {
    let run = try run(example.lines, in: Checkout())
    #expect(run == Run(output: example.answer, errors: "", code: 0))
  }

  @Test(arguments: [("2024-01-02", "A Amber"), ("2024-01-01", "A Amber"), ("2023-12-31", "R Red")])
  func `30 days late are allowed, and 31 are not`(due: String, level: String) throws {
    let lines = [
      "set 1.2 milestones[2].done 2024-01-10", "set 1.2 due \(due)", "rate 1.2",
    ]
    let run = try run(lines, in: Checkout())
    #expect(run.output.contains("\naction: \(level)"))
    #expect(run.code == 0)
  }

  @Test(arguments: [
    ("set 1.2 status done", "found the text `done`, wanted one of `not_started`"),
    ("set 1.2 stauts", "`set` is written `set REF FIELD VALUE`"),
    ("set 9.9 status complete", "there is no subject `9.9`\n  help: did you mean `1.9`?"),
    ("set 1.2 milestones[5] nil", "there is no element `5`"),
    ("set 1.2 ref 7", "`ref` is what the action is called here"),
    ("set 1.2 area 9z", "wanted the ref of an area of this plan"),
    ("set CIN8 2023-12 many", "found the text `many`, wanted a number"),
    ("param slip_dys 3", "there is no parameter `slip_dys`\n  help: did you mean `slip_days`?"),
    ("param slip_days soon", "parameter `slip_days` cannot be `soon`"),
    ("as-of tomorrow", "`tomorrow` is not a day"),
    ("rules tamside", "there is no rule set `tamside`\n  help: did you mean `tameside`?"),
    ("list gren", "there is no kind or level `gren`\n  help: did you mean `green`?"),
    ("show", "`show` is written `show REF`"),
    ("undo", "there is nothing to undo"),
    ("redo", "there is nothing to redo"),
    ("quit now", "`quit` is written `quit`"),
    ("help sho", "there is no command `sho`\n  help: did you mean `show`?"),
    ("save too soon", "no subject was spoken of yet"),
    ("shw 1.2", "Error: line 1: "),
    (
      "shw",
      "unknown name `shw`: a text needs quotes, and a name of your own needs `local`\n  help: did you mean `show`?"
    ),
    ("1 +", "the line ends too early"),
    ("action \"1.22\"", "there is no action `1.22`\n  help: did you mean `1.2`?"),
    ("action(1.2)", "write action \"1.2\""),
    ("action \"1.2\".stauts", "an action has no field `stauts`; did you mean `status`?"),
    ("params.slip_dys", "`params` has no field `slip_dys`; did you mean `slip_days`?"),
    ("action \"1.2\".recovery", "an action has no field `recovery`"),
    ("actions[1].status = \"complete\"", "the data cannot be changed by a rule"),
    ("while true do end", "stopped at the limit of 1000000 steps"),
  ])
  func `what cannot be done is told, and the rest still runs`(line: String, error: String) throws {
    let run = try run([line, "1 + 1"], in: Checkout())
    #expect(run.errors.hasPrefix("Error: line 1: "))
    #expect(run.errors.contains(error), "\(run.errors)")
    #expect(run.output == "2\n")
    #expect(run.code == 1)
  }

  @Test func `a refusal is the one of the file`() throws {
    let checkout = try Checkout()
    let tried = try run(["set 1.2 status done"], in: checkout)
    let plan = try #require(checkout.text(of: "Examples/tameside/plan.json"))
    let place = try #require(tried.errors.split(separator: " ").first { $0.hasPrefix("Examples/") })
    let number = try #require(place.split(separator: ":").dropFirst().first.flatMap { Int($0) })
    var lines = plan.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[number - 1] = lines[number - 1].replacing("in_progress", with: "done")
    try checkout.write(lines.joined(separator: "\n"), to: "Examples/tameside/plan.json")
    let read = try checkout.bragg("assess", "Examples/tameside")
    #expect(tried.errors.replacing("line 1: ", with: "") == read.errors)
  }

  @Test func `rules that are saved are loaded again, and faults in them keep the old ones`() throws
  {
    let checkout = try Checkout()
    let rules = "Rules/tameside/rules.lua"
    // The lines come one by one from a program that changes the rules between them.
    let script = """
      { echo 'params.slip_days'; sleep 1; \
      sed -i 's/slip_days = { value = 30/slip_days = { value = 31/' \(rules); \
      echo 'params.slip_days'; sleep 1; \
      echo ')' >> \(rules); echo 'params.slip_days'; } | bragg repl Examples/tameside
      """
    let run = try checkout.shell(script)
    #expect(run.output == "30\nrules saved: loaded again\nno rating moves\n31\n31\n")
    #expect(run.errors.hasPrefix("Error: \(rules):"))
    #expect(run.code == 0)
  }

  @Test func `a session ends where nobody reads on`() throws {
    let lines = Array(repeating: "show 1.2", count: 20_000)
    let checkout = try Checkout()
    let run = try run(
      lines, in: checkout,
      "{ bragg repl Examples/tameside; echo code $? >&2; } | head -1 2>&1; true")
    #expect(run.output == "{\n")
  }

  @Test func `a pipe leaves no history`() throws {
    let checkout = try Checkout()
    let run = try run(
      ["params.slip_days"], in: checkout, setting: ["XDG_STATE_HOME": "\(checkout.path)/state"])
    #expect(run.output == "30\n")
    #expect(!File.exists(at: "\(checkout.path)/state"))
  }

  @Test(arguments: [
    ("--as-of 2023-12-31", "as_of", "\"2023-12-31\"\n"),
    ("--set slip_days=14", "params.slip_days", "14\n"),
    ("--rules standard", "type(params.slip_days)", "\"number\"\n"),
  ])
  func `options are those of an assessment`(
    options: String, line: String, answer: String
  ) throws {
    let run = try run([line], in: Checkout(), "bragg repl Examples/tameside \(options)")
    #expect(run.output == answer)
    #expect(run.code == 0)
  }

  @Test(arguments: ["herefordshire", "stockton", "torbay", "worcestershire"])
  func `other plans are tried as well`(council: String) throws {
    let checkout = try Checkout()
    let run = try checkout.shell(
      #"printf '#actions > 30\nlist\nrate\nrules\nplan:count' | bragg repl Examples/\#(council)"#)
    #expect(run.output.hasPrefix("true\n"))
    #expect(run.output.contains("Counts\n"))
  }
}
