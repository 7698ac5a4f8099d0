import Testing

/// `bragg verify`: a stored assessment is made again, or it is told what has changed.
struct VerifyTests {
  private static let stored = "Examples/tameside/results/2023-12-31.json"

  @Test(arguments: [
    "tameside/results/2023-11-30", "tameside/results/2023-12-31", "torbay/results/2019-12-31",
    "herefordshire/results/2022-09-30", "stockton/results/2023-07-31",
    "worcestershire/results/2017-01-27", "worcestershire-cases/results/2017-01-27",
  ])
  func `every stored assessment of the examples is made again`(_ name: String) throws {
    let run = try Checkout().bragg("verify", "Examples/\(name).json")
    #expect(run.errors.isEmpty && run.code == 0)
    #expect(run.lines[0] == "Examples/\(name).json: the same to the byte")
  }

  @Test func `it says what it was made from`() throws {
    let run = try Checkout().bragg("verify", Self.stored)
    #expect(
      run.output == """
        Examples/tameside/results/2023-12-31.json: the same to the byte
          as of 2023-12-31, by rule set tameside 2023.09 (Rules/tameside)
          from Examples/tameside/past/2023-12-31/plan.json, \
        Examples/tameside/past/2023-12-31/performance.json

        """)
  }

  @Test func `proposals are made again, too`() throws {
    let checkout = try Checkout()
    let folder = "Examples/tameside/past/2023-12-31"
    let plain = try checkout.bragg("assess", folder, "--output", "plain.json", "--quiet")
    let proposing = try checkout.bragg(
      "assess", folder, "--paths", "--output", "proposing.json", "--quiet")
    #expect(plain.code == 0 && proposing.code == 0, "\(proposing.errors)")
    let text = try #require(checkout.text(of: "proposing.json"))
    // The slipped action 1.2 has no plan to recover: any from that day on would make it amber.
    #expect(text.contains("\"proposal\""))
    #expect(try #require(checkout.text(of: "plain.json")).contains("\"proposal\"") == false)
    for name in ["plain", "proposing"] {
      let run = try checkout.bragg("verify", "\(name).json", "--folder", folder)
      #expect(run.code == 0 && run.output.hasPrefix("\(name).json: the same to the byte"))
    }
  }

  @Test func `a rating changed by hand is found`() throws {
    let checkout = try Checkout()
    let text = try #require(checkout.text(of: Self.stored))
    let line = try #require(
      text.split(separator: "\n").firstIndex { $0.contains(#""level": "red""#) })
    let changed = text.replacing(#""level": "red""#, with: #""level": "green""#, maxReplacements: 1)
    try checkout.write(changed, to: Self.stored)
    let run = try checkout.bragg("verify", Self.stored)
    #expect(run.code == 3 && run.output.isEmpty)
    #expect(
      run.errors.hasPrefix("Error: \(Self.stored):\(line + 1): made again, this line differs\n"))
    #expect(run.errors.contains(#"stored: "level": "green""#))
    #expect(run.errors.contains(#"made:   "level": "red""#))
  }

  @Test func `a changed plan is named`() throws {
    let checkout = try Checkout()
    let plan = "Examples/tameside/past/2023-12-31/plan.json"
    try checkout.write(try #require(checkout.text(of: plan)) + "\n", to: plan)
    let run = try checkout.bragg(
      "verify", Self.stored, "--folder", "Examples/tameside/past/2023-12-31")
    #expect(run.code == 3)
    #expect(run.errors.contains("\(plan) is not the file it was made from"))
  }

  @Test func `a changed rule set is told, and an old version of it is found`() throws {
    let checkout = try Checkout()
    let rules = "Rules/tameside/rules.lua"
    let text = try #require(checkout.text(of: rules))
    try checkout.write(text + "\n-- a later edition\n", to: rules)
    let run = try checkout.bragg("verify", Self.stored)
    #expect(run.code == 3)
    #expect(run.errors.contains("the rule set tameside 2023.09 it was made by is not here"))
    try checkout.write(text, to: "Rules/tameside/2023/rules.lua")
    let found = try checkout.bragg("verify", Self.stored)
    #expect(found.code == 0 && found.output.contains("(Rules/tameside/2023)"))
  }

  @Test func `parameters that were set are set again`() throws {
    let checkout = try Checkout()
    let made = try checkout.bragg(
      "assess", "Examples/tameside", "--as-of", "2024-01-31", "--set", "slip_days=14", "--quiet")
    #expect(made.code == 0)
    #expect(try checkout.bragg("verify", "Examples/tameside/results/2024-01-31.json").code == 0)
  }

  @Test func `what is no results file is refused`() throws {
    let run = try Checkout().bragg("verify", "Examples/tameside/plan.json")
    #expect(run.code == 1 && run.errors.contains("Examples/tameside/plan.json:"))
  }
}
