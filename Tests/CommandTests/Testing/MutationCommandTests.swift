import BraggModel
import Testing

/// `bragg test --mutate`, as it is used.
struct MutationCommandTests {
  private static let rules = """
    return ruleset {
      id = "ours", version = "1", title = "Our key", source = "the annex",
      scale = {
        { id = "green", label = "Green", letter = "G", meaning = "on track" },
        { id = "red", label = "Red", letter = "R", meaning = "late" },
      },
      actions = {
        action = {
          { id = "late", rating = "red", means = "late",
            when = function(a) return a.due < as_of end },
          { id = "on-track", rating = "green", means = "on time", otherwise = true },
        },
      },
    }

    """

  /// Six changes: two of the comparison, two levels, two clauses left out.
  private func checkout(days: String...) throws -> Checkout {
    let checkout = try Checkout()
    let cases = days.map { day in
      """
        { name = "due \(day)", as_of = "2024-06-30", action = { due = "\(day)" },
          expect = { action = "\(day < "2024-06-30" ? "red" : "green")" } },

      """
    }
    try checkout.write(Self.rules, to: "Rules/ours/rules.lua")
    try checkout.write("return {\n\(cases.joined())}\n", to: "Rules/ours/tests.lua")
    return checkout
  }

  @Test func `what no case catches is told with the case that would`() throws {
    let run = try checkout(days: "2024-06-20", "2024-07-10").bragg(
      "test", "Rules/ours", "--mutate")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(
      run.output.hasSuffix(
        """
        Rules/ours: 6 mutants, 5 killed, 83.3 %
          comparisons             1 of 2
          clauses left out        2 of 2
          levels                  2 of 2

        1. Rules/ours/rules.lua:10: `<` becomes `<=`
          @@ -10 +10 @@
          -        when = function(a) return a.due < as_of end },
          +        when = function(a) return a.due <= as_of end },
          2 cases came here and none failed
          this case would (action: green by on-track, not red by late):
            { name = "action is green by on-track", as_of = "2024-06-30",
              action = { due = "2024-06-30" },
              expect = { action = "green" }, because = { action = "on-track" } },

        """))
  }

  @Test(arguments: [("83.3", 0), ("83.4", 3), ("100", 3), ("0", 0)])
  func `a score below the threshold is a bad answer`(threshold: String, code: Int) throws {
    let run = try checkout(days: "2024-06-20", "2024-07-10").bragg(
      "test", "Rules/ours", "--mutation-threshold", threshold)
    #expect(run.code == code)
    let complaint = """
      Error: Rules/ours: 83.3 % of the mutants are killed, less than the \(threshold) % asked for

      """
    #expect(run.errors == (code == 0 ? "" : complaint))
  }

  @Test(arguments: ["101", "-1"])
  func `a threshold that is no share`(threshold: String) throws {
    let run = try checkout(days: "2024-06-20").bragg(
      "test", "Rules/ours", "--mutation-threshold=\(threshold)")
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(
      run.errors.hasPrefix(
        "Error: --mutation-threshold: a share lies between 0 and 100 per cent\n"))
  }

  @Test func `mutants are data as well`() throws {
    let checkout = try checkout(days: "2024-06-20", "2024-07-10")
    let run = try checkout.bragg(
      "test", "Rules/ours", "--quiet", "--mutation-format", "json", "--mutation-output", "m.json")
    #expect(run == Run(output: "", errors: "", code: 0))
    let text = try #require(checkout.text(of: "m.json"))
    let document = try JSONDocument.parse(Array(text.utf8), path: "m.json").root
    let score = try #require(document["rule_sets"]?.elements.first { _ in true })
    #expect(score["killed"]?.integer == 5 && score["counted"]?.integer == 6)
    let mutants = Array(try #require(score["mutants"]).elements)
    #expect(mutants.count == 6)
    #expect(mutants.count { $0["fate"]?.string == "killed" } == 5)
    let killers: [String] = mutants.compactMap { $0["killed_by"]?.string }
    #expect(killers.first == "due 2024-06-20" && killers.count == 5)
    if SchemaValidator.isExpected {
      let judged = try SchemaValidator.judge("m.json", by: "mutation", in: checkout)
      #expect(judged.output == "accepted m.json\n" && judged.code == 0)
    }
  }

  @Test func `a case on the day itself leaves nothing`() throws {
    let run = try checkout(days: "2024-06-20", "2024-06-30").bragg(
      "test", "Rules/ours", "--mutation-threshold", "100")
    #expect(run.code == 0)
    #expect(run.output.contains("Rules/ours: 6 mutants, 6 killed, 100 %\n"))
  }

  @Test func `its options are named`() throws {
    let run = try Checkout().bragg("test", "--help")
    #expect(
      run.output.contains(
        """
        MUTATION:
          --mutate                Change the rules one small step at a time, and tell
                                  which changes no case catches.
          --mutation-format <mutation-format>
                                  How the mutants are written: text or json. (values:
                                  text, json)
          --mutation-output <mutation-output>
                                  A file for the mutants, in place of standard output.
          --mutation-threshold <mutation-threshold>
                                  The least share of killed mutants in per cent; below
                                  it the exit code is 3.

        """))
  }
}
