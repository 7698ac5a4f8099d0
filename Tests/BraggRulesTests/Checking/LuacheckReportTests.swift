import BraggRules
import Testing

/// What luacheck prints, read as findings.
struct LuacheckReportTests {
  private static let file = CheckedText(
    Array("local late = 1\nreturn zed\n".utf8), path: "Rules/own/rules.lua")

  private func findings(_ line: String) -> [CheckFinding] {
    LuacheckReport.findings(line + "\n", in: [Self.file])
  }

  @Test(arguments: [
    ("1:7-10: (W211) unused variable 'late'", "lua-unused-name"),
    ("2:8-10: (W113) accessing undefined variable 'zed'", "lua-undefined-name"),
    ("1:1-3: (W122) setting read-only field 'x' of global 'params'", "lua-read-only-name"),
    ("1:1-3: (W142) setting undefined field 'x' of global 'params'", "lua-read-only-name"),
    ("1:1-3: (W143) accessing undefined field 'pack' of global 'string'", "lua-undefined-name"),
    ("1:1-3: (W221) variable 'late' is never set", "lua-unset-name"),
    ("1:1-3: (W311) value assigned to variable 'late' is unused", "lua-unused-value"),
    ("1:1-3: (W431) shadowing upvalue 'late' on line 1", "lua-shadowed-name"),
    ("1:1-3: (W511) unreachable code", "lua-unreachable-code"),
    ("1:1-3: (W542) empty if branch", "lua-odd-statement"),
    ("1:1-3: (E011) expected expression near <eof>", "lua-syntax"),
  ])
  func `a code has its check`(line: String, id: String) {
    let found = findings("Rules/own/rules.lua:" + line)
    #expect(found.map(\.kind.id) == [id])
  }

  @Test func `the place and the words are kept`() throws {
    let found = try #require(
      findings("Rules/own/rules.lua:1:7-10: (W211) unused variable 'late'").first)
    #expect(found.place.description == "Rules/own/rules.lua:1:7")
    #expect(found.place.length == 4)
    #expect(found.message == "unused variable `late` (luacheck W211)")
  }

  @Test(arguments: [
    "Rules/own/rules.lua:1:1-1: (W611) line consists of nothing but whitespace",
    "Rules/other/rules.lua:1:1-1: (W211) unused variable 'x'", "Total: 1 warning", "",
  ])
  func `layout, other files and other lines are nothing`(line: String) {
    #expect(findings(line) == [])
  }
}
