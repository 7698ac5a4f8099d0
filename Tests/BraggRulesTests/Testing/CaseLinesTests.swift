import Testing

@testable import BraggRules

/// The line of `tests.lua` that a case comes from.
struct CaseLinesTests {
  private static let source = #"""
    local names = { "project_plan", "clear_scope" }
    add { name = "30 days late", action = {} }
    add("31 days late", { note = "30 days late" })
    for _, name in ipairs(names) do
      add(name .. " alone is amber", {})
      add("no scope and no " .. name .. " is red by the scope", {})
    end
    for days = 1, 3 do add(("due in %d days, still on track"):format(days)) end
    """#

  @Test(arguments: [
    ("30 days late", 2), ("31 days late", 3), ("project_plan alone is amber", 5),
    ("no scope and no project_plan is red by the scope", 6), ("due in 2 days, still on track", 8),
    ("project_plan", 1), ("something else", nil), ("", nil),
  ])
  func `a case is found by its name, or by the most of it`(name: String, line: Int?) {
    #expect(CaseLines(Array(Self.source.utf8)).line(of: name) == line)
  }
}
