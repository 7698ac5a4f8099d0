import Testing

/// A misspelt word in a rule: each command that rates says where it is, what is wrong and what was meant.
struct FailedRatingTests {
  private func spoilt() throws -> (Checkout, place: String) {
    let checkout = try Checkout()
    let rules = "Rules/tameside/rules.lua"
    let text = try #require(checkout.text(of: rules))
    let changed = text.replacing("by = a:days_overdue()", with: "by = a:days_overdu()")
    let line = try #require(
      changed.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains("days_overdu()")
      })
    try checkout.write(changed, to: rules)
    return (checkout, "\(rules):\(line + 1)")
  }

  private static let commands = [
    "assess Examples/tameside --output results.json", "explain Examples/tameside 1.2",
    "forecast Examples/tameside --until 2024-02-02",
    "compare Examples/tameside --set slip_days=14",
  ]

  @Test(arguments: commands)
  func `the place, the word and the mend are told`(_ command: String) throws {
    let (checkout, place) = try spoilt()
    let run = try checkout.shell("bragg \(command)")
    #expect(run.code == 3)
    #expect(run.errors.contains(place), "\(run.errors)")
    #expect(
      run.errors.contains("an action has no field `days_overdu`; did you mean `days_overdue`?"),
      "\(run.errors)")
  }

  @Test func `the explanation itself says where the rule failed`() throws {
    let (checkout, place) = try spoilt()
    let run = try checkout.bragg("explain", "Examples/tameside", "1.2", "--quiet")
    let name = try #require(place.split(separator: "/").last)
    #expect(run.lines.first?.contains("the rule failed in \(name), at the line of the key") == true)
  }
}
