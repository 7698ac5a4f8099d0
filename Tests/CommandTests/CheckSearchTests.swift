import Testing

/// `bragg check` with the search for faults of the key itself.
struct CheckSearchTests {
  /// A checkout with a key that says nothing of exactly 30 days late.
  private func gapped() throws -> Checkout {
    let checkout = try Checkout()
    try checkout.write(
      """
      return ruleset { id = "gapped", version = "1", title = "Gapped", source = "ours",
        scale = {
          { id = "green", label = "Green", letter = "G", meaning = "in time" },
          { id = "red", label = "Red", letter = "R", meaning = "late" } },
        actions = { action = {
          { id = "late", rating = "red", means = "late",
            when = function(a) return a:days_overdue() > 30 end },
          { id = "in-time", rating = "green", means = "in time",
            when = function(a) return a:days_overdue() < 30 end } } } }

      """, to: "Rules/gapped/rules.lua")
    return checkout
  }

  @Test func `a gap is told with its smallest case, and what was covered`() throws {
    let run = try gapped().bragg("check", "Rules/gapped", "--fail-on", "warning")
    #expect(run.code == 3)
    for words in [
      "warning[gap]: no clause of actions.action holds for some actions",
      "  --> Rules/gapped/rules.lua:8", #"due = "2024-01-01""#, #"expect = { action = "unrated" }"#,
      "Rules/gapped: tried ", "2 of 2 clauses decided one",
    ] {
      #expect(run.output.contains(words), "\(run.output)")
    }
  }

  @Test func `another seed may try others, the same one tries the same`() throws {
    let checkout = try gapped()
    func found(_ seed: String) throws -> String {
      try checkout.bragg("check", "Rules/gapped", "--seed", seed, "--format", "json").output
    }
    #expect(try found("7") == found("7"))
    #expect(try found("7").contains("\"gap\""))
  }

  @Test func `without effort nothing is tried`() throws {
    let run = try gapped().bragg(
      "check", "Rules/gapped", "--fail-on", "warning", "--effort", "none")
    #expect(!run.output.contains("[gap]"))
    #expect(!run.output.contains("tried"))
  }

  @Test func `an effort there is not is refused`() throws {
    let run = try Checkout().bragg("check", "--effort", "much")
    #expect(run.code == 64)
    #expect(run.errors.contains("'much'"))
  }
}
