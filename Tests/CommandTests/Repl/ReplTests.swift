import Testing

/// Lines from a pipe and their answers, over Tameside's plan as of 31 January 2024.
struct ReplTests {
  private func run(
    _ lines: [String], in checkout: Checkout, _ call: String = "bragg repl Examples/tameside",
    setting environment: [String: String] = [:]
  ) throws -> Run {
    try checkout.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    return try checkout.shell("\(call) < lines", setting: environment)
  }

  // 31 October 2023, the second milestone's date, is 92 days before 31 January 2024, and 30 November,
  // the action's, 62 days. The last three figures of CIN8 must reach its target of 85 to be blue.
  private static let answers = [
    ("action \"1.2\":days_overdue()", "62\n"),
    ("action \"1.2\":longest_milestone_delay()", "92\n"),
    ("= params.slip_days", "30\n"),
    ("as_of", "\"2024-01-31\"\n"),
    ("#actions, #plan.risks", "31\n3\n"),
    ("measure \"CIN8\":value()", "86.2\n"),
    ("measure \"CIN8\".target", "{ kind = \"value\", value = 85 }\n"),
    ("1 / 0", "inf\n"),
    ("nil", "nil\n"),
    ("local n = 1 + 1", ""),
    ("local n = 1 return n + 1, \"£\"", "2\n\"£\"\n"),
    ("action \"1.2\":level \"impact\"", "\"red\"\n"),
    ("-- a remark", ""),
    ("", ""),
    ("list cases", "no cases\n"),
    ("export", "no document was changed: nothing is written\n"),
    ("as-of 2024-01-31", "no rating moves\n"),
    (
      "set 1.2 milestones[2].done 2024-01-10",
      "1.2 milestones[2].done: nothing → 2024-01-10\nno rating moves\n"
    ),
    (
      "set CIN8 2023-12 80",
      """
      CIN8 observations[2023-12].value: 85.8 → 80
      measure CIN8 rag: B Blue → G Green: on target

      """
    ),
    (
      "undo",
      """
      CIN8 observations[2023-12].value: 80 → 85.8
      measure CIN8 rag: G Green → B Blue: on target for 3 periods running

      """
    ),
    (
      "set 1a title Limits",
      "1a title: Application of Thresholds → Limits\nno rating moves\n"
    ),
    (
      "diff",
      """
      1.2 milestones[2].done: nothing → 2024-01-10
      1a title: Application of Thresholds → Limits
      no rating moves

      """
    ),
    ("quit", ""),
    ("show 1.2", ""),
  ]

  @Test func `lines have their answers`() throws {
    let run = try run(Self.answers.map(\.0), in: Checkout())
    #expect(run.output == Self.answers.map(\.1).joined())
    #expect(run.errors == "")
    #expect(run.code == 0)
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

  /// With all else done, 31 December is one day more than the 30 allowed, and today is on time.
  @Test func `what keeps a changed plan from a level, and the way there, are told`() throws {
    let run = try run(
      [
        "set 1.2 milestones[2].done 2024-01-10", "set 1.2 milestones[4].done 2024-01-10",
        "set 1.2 due 2023-12-31", "why-not 1.2 amber", "path 1.2 amber",
        "explain 1.2 action",
      ], in: Checkout())
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let told =
      "- the due date: 1 January 2024 to 30 January 2024, not 31 December 2023 (1 day later)"
    #expect(run.output.contains("Why not Amber\n"), "\(run.output)")
    #expect(
      run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(told),
      "\(run.output)")
    #expect(run.output.contains("The way to Amber\n  With one change it is Amber:"))
    #expect(run.output.contains("What this rests on\n"))
  }

  private static let refusals = [
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
    ("why-not 1.2 purple", "there is no level `purple` here\n  help: levels are blue, "),
    ("path 1.2", "`path` is written `path REF LEVEL`"),
    ("explain 1.2 impakt", "actions have no rating `impakt`\n  help: did you mean `impact`?"),
    (
      "shw",
      "unknown name `shw`: a text needs quotes, and a name of your own needs `local`\n  help: did you mean `show`?"
    ),
    ("1 +", "the line ends too early"),
    ("action \"1.22\"", "there is no action `1.22`\n  help: did you mean `1.2`?"),
    ("action(1.2)", "write action \"1.2\""),
    ("action \"1.2\".stauts", "an action has no field `stauts`; did you mean `status`?"),
    ("params.slip_dys", "`params` has no field `slip_dys`; did you mean `slip_days`?"),
    ("actions[1].status = \"complete\"", "the data cannot be changed by a rule"),
    ("while true do end", "stopped at the limit of 1000000 steps"),
  ]

  @Test func `what cannot be done is told, and the rest still runs`() throws {
    let run = try run(Self.refusals.map(\.0) + ["1 + 1"], in: Checkout())
    let errors = run.errors.split(separator: "Error: line ")
    #expect(errors.count == Self.refusals.count)
    for (number, (error, refusal)) in zip(errors, Self.refusals).enumerated() {
      #expect(error.hasPrefix("\(number + 1): "))
      #expect(error.contains(refusal.1), "\(refusal.0)")
    }
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
    // Rules are saved once the line before is answered.
    let script = """
      mkfifo in; : > out
      bragg repl Examples/tameside < in > out 2> errors &
      exec 3> in
      answered() { n=0; while [ $(wc -l < out) -lt $1 ] && [ $n -lt 600 ]; do sleep 0.1; n=$((n+1)); done; }
      echo params.slip_days >&3; answered 1
      sed -i 's/slip_days = { value = 30/slip_days = { value = 31/' \(rules)
      echo params.slip_days >&3; answered 4
      echo ')' >> \(rules); echo params.slip_days >&3
      exec 3>&-; wait $!; code=$?; cat out; cat errors >&2; exit $code
      """
    let run = try checkout.shell(script)
    #expect(run.output == "30\nrules saved: loaded again\nno rating moves\n31\n31\n")
    #expect(run.errors.hasPrefix("Error: \(rules):"))
    #expect(run.code == 0)
  }

  @Test func `a session ends where nobody reads on`() throws {
    let checkout = try Checkout()
    try checkout.write(String(repeating: "show 1.2\n", count: 20_000), to: "lines")
    let run = try checkout.shell(
      "{ bragg repl Examples/tameside < lines; echo code $? > code; } | head -1; cat code")
    #expect(run == Run(output: "{\ncode 0\n", errors: "", code: 0))
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
      #"printf '#actions > 30\nlist\nrate\nrules\n' | bragg repl Examples/\#(council)"#)
    #expect(run.output.hasPrefix("true\n"))
    #expect(run.output.contains("Counts\n"))
  }
}
