import BraggRules
import Testing

/// Comments that let findings pass.
struct AllowanceTests {
  private static let level =
    #"    { id = "blue", label = "Green", letter = "B", meaning = "Done" },"#

  private func judged(
    _ comment: String, above: Bool = true, parts: Set<CheckKind.Part> = [.rules]
  ) throws -> [JudgedFinding] {
    let lines = above ? "    \(comment)\n\(Self.level)" : "\(Self.level)  \(comment)"
    let rules = CheckedRuleFolder.rules.replacing("  scale = {\n", with: "  scale = {\n\(lines)\n")
    let folder = try CheckedRuleFolder.with(rules: rules)
    let check = try RuleSetCheck(folder: folder.path)
    return check.allowances(parts: parts).judge(check.findings())
  }

  @Test(arguments: [true, false])
  func `a finding is let pass with a reason`(above: Bool) throws {
    let judged = try judged(
      "-- bragg: allow unused-level because the Board asked", above: above)
    #expect(judged.map(\.reason) == ["the Board asked"])
    #expect(judged.map(\.finding.kind) == [.unusedLevel])
  }

  @Test(arguments: ["-- bragg: allow unused-level", "-- bragg: allow unused-level because"])
  func `without a reason it is told, and so is the comment`(comment: String) throws {
    let judged = try judged(comment)
    #expect(judged.map { $0.reason ?? "" } == ["", ""])
    #expect(Set(judged.map(\.finding.kind)) == [.unusedLevel, .allowanceWithoutReason])
  }

  @Test func `one that is for nothing found is told`() throws {
    let judged = try judged("-- bragg: allow parameter-gap because so it was published")
    let unused = try #require(judged.last?.finding)
    #expect(unused.kind == .unusedAllowance)
    #expect(unused.place.line == 7)
  }

  @Test func `one for a check that is not there is told, with the nearest`() throws {
    let judged = try judged("-- bragg: allow unused-levle because the Board asked")
    #expect(judged.map(\.finding.kind) == [.unusedLevel, .unusedAllowance])
    #expect(judged.last?.finding.help == "did you mean `unused-level`?")
  }

  @Test func `one for what was not looked for may yet be needed`() throws {
    let comment = "-- bragg: allow lua-unused-name because it stands for the next edition"
    #expect(try judged(comment, parts: [.rules]).map(\.finding.kind) == [.unusedLevel])
    let linted = try judged(comment, parts: [.rules, .lua]).map(\.finding.kind)
    #expect(linted == [.unusedLevel, .unusedAllowance])
  }

  @Test func `two lines above is too far`() throws {
    let judged = try judged("-- bragg: allow unused-level because the Board asked\n")
    #expect(Set(judged.map(\.finding.kind)) == [.unusedLevel, .unusedAllowance])
  }

  @Test func `a README allows in a comment of its own`() throws {
    let readme = CheckedRuleFolder.readme.replacing(
      "Watched are",
      with: "<!-- bragg: allow readme-unknown-name because it is their word -->\n`no-such` and")
    let folder = try CheckedRuleFolder.with(readme: readme)
    let check = try RuleSetCheck(folder: folder.path)
    let judged = check.allowances(parts: [.rules]).judge(check.findings())
    #expect(judged.map(\.finding.kind) == [.readmeUnknownName])
    #expect(judged.map(\.reason) == ["it is their word"])
  }
}
