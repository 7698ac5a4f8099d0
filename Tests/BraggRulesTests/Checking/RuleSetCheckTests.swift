import BraggRules
import Testing

/// What is found in a rule set as it is written.
struct RuleSetCheckTests {
  @Test func `nothing is found where nothing is wrong`() throws {
    #expect(try CheckedRuleFolder.with().findings() == [])
  }

  @Test(arguments: CheckExample.all)
  func `each fault gives its finding and no other`(example: CheckExample) throws {
    let folder = try example.folder()
    let findings = try folder.findings()
    #expect(findings.map(\.kind.id) == [example.id], "\(findings.map(\.message))")
    #expect(findings.map(\.place.lineWords) == [example.place(in: folder)])
    #expect(findings.map(\.place.marked) == [example.marks])
    #expect(findings.allSatisfy { $0.message.contains(example.says) }, "\(findings.map(\.message))")
    #expect(findings.allSatisfy { $0.help.contains(example.help) }, "\(findings.map(\.help))")
  }

  /// What must pass though it looks like a fault.
  @Test(arguments: [
    ("late(a) > params.slip_days", "#a.milestones > 2 and late(a) > params.slip_days"),
    ("late(a) > params.slip_days", "late(a) * 30 > params.slip_days"),
    ("late(a) > params.slip_days", #"late(a) > params["slip_days"]"#),
    (
      "late(a) > params.slip_days",
      #"late(a) > params.slip_days, ("%d"):format(late(a) / 2) .. "!""#
    ),
    ("> 60", "> 60 and a:days_until_due() < 1"),
    (#"severity = "high""#, #"severity = "medium""#),
  ])
  func `nothing is found`(old: String, new: String) throws {
    let changed = CheckedRuleFolder.rules.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != CheckedRuleFolder.rules)
    #expect(try CheckedRuleFolder.with(rules: changed).findings() == [])
  }

  @Test func `a rule set that does not load says why, as findings`() throws {
    let rules = CheckedRuleFolder.rules.replacing(#", means = "Behind""#, with: "")
    let folder = try CheckedRuleFolder.with(rules: rules)
    let errors = try #require(folder.errors())
    let findings = CheckFinding.notLoaded(errors)
    #expect(findings.map(\.kind) == [.invalidRuleSet])
    #expect(findings.first?.place.line == 18)
    #expect(findings.first?.place.excerpt?.contains("behind") == true)
    #expect(findings.first?.message.contains("has no `means`") == true)
  }

  @Test(arguments: [
    "herefordshire", "standard", "stockton", "tameside", "torbay", "worcestershire",
  ])
  func `the rule sets of this repository pass without errors and warnings`(name: String) throws {
    let check = try RuleSetCheck(
      folder: sourceFolder(of: #filePath, above: 4) + "/Rules/\(name)")
    let judged = check.allowances(parts: [.rules]).judge(check.findings())
    let grave = judged.filter { $0.reason == nil && $0.finding.kind.severity < .hint }
    #expect(grave.map(\.finding.message) == [])
  }
}
