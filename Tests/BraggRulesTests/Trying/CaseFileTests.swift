import BraggModel
import Testing

@testable import BraggRules

/// A case is put behind the last of a `tests.lua`, however that is written.
struct CaseFileTests {
  private func adding(to source: String) throws -> String? {
    let day = try #require(Day(iso: "2024-01-31"))
    let data = CaseData(
      kind: .actions, subject: .object([("status", .string("complete"))]), plan: .object([]),
      performance: .object([]))
    let test = RuleTestCase(named: "new", asOf: day, data: data, levels: ["action": "blue"])
    return CaseFile(Array(source.utf8)).adding(test).map { String(decoding: $0, as: UTF8.self) }
  }

  private static let text = """
    { name = "new", as_of = "2024-01-31",
      action = { status = "complete" },
      expect = { action = "blue" } }
    """
  private static let indented = """
      { name = "new", as_of = "2024-01-31",
        action = { status = "complete" },
        expect = { action = "blue" } },
    """

  @Test(arguments: [
    ("return {\n}\n", "return {\n\(indented)\n}\n"),
    ("return {\n  { a = 1 },\n}\n", "return {\n  { a = 1 },\n\(indented)\n}\n"),
    ("return {\n  { a = 1 }\n}\n", "return {\n  { a = 1 },\n\(indented)\n}\n"),
    (
      "return { { a = 1 }, -- the last\n}\n", "return { { a = 1 },\n\(indented) -- the last\n}\n"
    ),
    (
      "local t = {}\n\nlocal function f() return 1 end\n\nreturn t\n",
      "local t = {}\n\nlocal function f() return 1 end\n\nt[#t + 1] = \(text)\n\nreturn t\n"
    ),
  ])
  func `a case stands behind the last`(before: String, after: String) throws {
    #expect(try adding(to: before) == after)
  }

  @Test(arguments: ["return make { 1 }\n", "local t = {}\n", "return t.cases\n"])
  func `a file that ends in another way is left alone`(source: String) throws {
    #expect(try adding(to: source) == nil)
  }
}
