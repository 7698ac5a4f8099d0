import Testing

/// Faults planted in a copy of Tameside's rules are caught, and the message leads to the mend.
struct PlantedFaultTests {
  struct Fault: CustomTestStringConvertible {
    let testDescription: String
    /// What is replaced, once, in rules.lua.
    let found: String
    let planted: String
    /// The command that catches it, with its options.
    let command: [String]
    /// What the message says among other things.
    let told: [String]

    init(
      _ what: String, _ found: String, _ planted: String, by command: String...,
      tells told: [String]
    ) {
      testDescription = what
      self.found = found
      self.planted = planted
      self.command = command
      self.told = told
    }
  }

  private static let slipped = "return late > params.slip_days and not is_recovering(a),"
  private static let paused = #"when = function(a) return a.status == "paused", "#
  private static let amber = #"{ id = "slightly-late", rating = "amber""#

  static let faults = [
    Fault(
      "a field's name is misspelt", #"return a.status == "paused""#,
      #"return a.stauts == "paused""#,
      by: "test", tells: ["an action has no field `stauts`", "did you mean `status`?"]),
    Fault(
      "a word has no quotes", #"return a.status == "paused""#, "return a.status == paused",
      by: "test", tells: ["unknown name `paused`: a text needs quotes"]),
    Fault(
      "a parameter is not there", slipped, slipped.replacing("slip_days", with: "slip_day"),
      by: "check", "--effort", "none", tells: ["error[unknown-parameter]", "`slip_days`"]),
    Fault(
      "a level is not on the scale", amber, amber.replacing("amber", with: "ambre"),
      by: "check", "--effort", "none", tells: ["rules.lua:213", "did you mean `amber`?"]),
    Fault(
      "a level is the wrong one", amber, amber.replacing("amber", with: "red"),
      by: "test", tells: ["FAIL tameside: one day late is amber", "expected amber, got red"]),
    Fault(
      "a limit is reached a day early", slipped, slipped.replacing(">", with: ">="),
      by: "test", tells: ["FAIL tameside: 30 days late is amber", "parameters.slip_days  30"]),
    Fault(
      "a parameter differs from the published key", "slip_days = { value = 30",
      "slip_days = { value = 31", by: "check", "--effort", "none",
      tells: ["error[readme-differs]: README.md says 30 for `slip_days`, and rules.lua 31"]),
    Fault(
      "a number stands where a parameter is meant", slipped,
      slipped.replacing("params.slip_days", with: "30"),
      by: "check", "--effort", "none", "--fail-on", "warning",
      tells: ["warning[number-for-parameter]", "write `params.slip_days`"]),
    Fault(
      "a line of the key can never hold", paused, "when = function(a) return false, ",
      by: "test", tells: ["expected clause paused, got clause on-track"]),
    Fault(
      "an earlier line takes what a later one is for",
      #"when = function(a) return a.status == "cancelled", "cancelled, so no longer rated" end },"#,
      #"when = function(a) return a.status ~= "complete", "cancelled, so no longer rated" end },"#,
      by: "check", "--fail-on", "warning",
      tells: [
        "warning[dead-clause]: clause `slipped` of actions.action never decides",
        "such as `cancelled`", "a case for tests.lua that shows it:",
      ]),
    Fault(
      "no line is for what is in progress and not late", "otherwise = nothing_late },",
      #"when = function(a) return a.status == "complete" and nothing_late(a) end },"#,
      by: "check", "--fail-on", "warning",
      tells: ["warning[gap]", #"status = "in_progress""#, "a case for tests.lua that shows it:"]),
    Fault(
      "what is very late is rated better", slipped,
      "return late > params.slip_days and late < 60 and not is_recovering(a),",
      by: "check", "--fail-on", "warning",
      tells: ["warning[worse-rated-better]: actions.action rates better when", "due earlier"]),
  ]

  @Test(arguments: faults)
  func `a planted fault is caught`(_ fault: Fault) throws {
    let checkout = try Checkout()
    let rules = "Rules/tameside/rules.lua"
    let text = try #require(checkout.text(of: rules))
    #expect(text.contains(fault.found))
    let planted = text.replacing(fault.found, with: fault.planted, maxReplacements: 1)
    try checkout.write(planted, to: rules)
    let words = ([fault.command[0], "Rules/tameside"] + fault.command.dropFirst())
      .joined(separator: " ")
    let run = try checkout.shell("bragg \(words)")
    #expect(run.code == 3 || run.code == 1)
    for words in fault.told { #expect((run.output + run.errors).contains(words), "\(words)") }
  }
}
