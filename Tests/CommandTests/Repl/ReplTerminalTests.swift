import Testing

/// A session on a terminal: prompts, completion, keys and history.
@Suite(.enabled(if: File.exists(at: "/usr/bin/python3"), "there is no Python here"))
struct ReplTerminalTests {
  /// Types and waits as the lines say; see `converse.py`.
  private func converse(
    _ steps: [String], in checkout: Checkout, state: String = "state"
  ) throws -> Run {
    try checkout.write(steps.map { $0 + "\n" }.joined(), to: "steps")
    let script = "\(Checkout.source)/Tests/CommandTests/Support/converse.py"
    return try checkout.shell(
      "python3 '\(script)' bragg repl Examples/tameside < steps",
      setting: ["XDG_STATE_HOME": "\(checkout.path)/\(state)"])
  }

  private static let prompt = "< tameside 2024-01-31> "

  @Test func `words are completed, lines dropped, and Ctrl-D ends`() throws {
    let steps = [
      Self.prompt, #"> sho\tCIN20\n"#, "< Child protection visits made on time", Self.prompt,
      #"> set 1.2 sta\t"#, "< start  status", #"> t\t"#, "< us", #"> \x03"#, Self.prompt,
      #"> action \"1.2\".status\n"#, "< \"in_progress\"", Self.prompt,
      #"> while true do end\n"#, "< stopped at the limit", Self.prompt,
      #"> = \"\u00e9\", params.slip\t\n"#, #"< \"\u00e9\""#, "< 30", Self.prompt, #"> \x04"#,
    ]
    let run = try converse(steps, in: Checkout())
    #expect(run.code == 0, "\(run.errors)\(run.output)")
    #expect(run.output.contains("`help` lists what can be asked; Ctrl-D ends"))
  }

  @Test func `lines are remembered in the next session`() throws {
    let checkout = try Checkout()
    let first = try converse(
      [Self.prompt, #"> 6 * 7\n"#, "< 42", Self.prompt, #"> quit\n"#], in: checkout)
    #expect(first.code == 0, "\(first.errors)")
    #expect(File.exists(at: "\(checkout.path)/state/bragg/history"))
    let up = #"> \x1b[A\x1b[A\n"#
    let second = try converse([Self.prompt, up, "< 42", Self.prompt, #"> \x04"#], in: checkout)
    #expect(second.code == 0, "\(second.errors)\(second.output)")
  }

  @Test func `where no history can be kept, there is none`() throws {
    let checkout = try Checkout()
    try checkout.write("", to: "file")
    let run = try converse(
      [Self.prompt, #"> 6 * 7\n"#, "< 42", Self.prompt, #"> \x04"#], in: checkout, state: "file")
    #expect(run.code == 0, "\(run.errors)\(run.output)")
  }

  @Test func `rules that are saved while nobody types are told of`() throws {
    let steps = [
      Self.prompt,
      "! sed -i 's/slip_days = { value = 30/slip_days = { value = 100/' Rules/tameside/rules.lua",
      "< rules saved: loaded again", "< 1.4 action: ", Self.prompt, #"> \x04"#,
    ]
    let run = try converse(steps, in: Checkout())
    #expect(run.code == 0, "\(run.errors)\(run.output)")
  }

  @Test func `a level is coloured on a terminal`() throws {
    let steps = [Self.prompt, #"> list measures red\n"#, Self.prompt, #"> \x04"#]
    #expect(try converse(steps, in: Checkout()).output.contains("\u{1B}[97;41mR Red"))
  }
}
