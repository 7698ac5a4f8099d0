import BraggModel
import LuaRuntime
import Testing

@testable import BraggRules

/// Every case of `Vocabulary/*.lua`, run in the sandbox that rules run in.
struct VocabularyTests {
  @Test(arguments: VocabularyTable.all, [false, true])
  func `every case of a table answers what it expects`(
    _ table: VocabularyTable, recording: Bool
  ) throws {
    let failures = try table.failures(recording: recording)
    #expect(failures == [])
  }

  @Test func `the tables are found`() throws {
    #expect(VocabularyTable.all.count >= 10)
  }

  @Test(arguments: [
    ("expect = 1", "two: 2, not 1"),
    ("expect = 2.5", "two: 2, not 2.5"),
    ("expect = '2'", "two: 2, not `2`"),
    ("expect_missing = 'due'", "two: 2, not `due` missing"),
    ("expect_error = 'words'", "two: 2, not an error with `words`"),
    ("", "two: 2, not nil"),
  ])
  func `a case that fails says so`(_ expectation: String, failure: String) throws {
    let table = VocabularyTable(
      name: "ours",
      source: """
        return { { name = "two", as_of = "2024-01-31", subject = "action", data = { ref = "1" },
          call = function() return 2 end, \(expectation) } }
        """)
    #expect(try table.failures(recording: false) == [failure])
  }

  @Test func `a case sees its subject as a rule does`() throws {
    let table = VocabularyTable(
      name: "ours",
      source: """
        local function case(name, call)
          return { name = name, as_of = "2024-01-31", subject = "action", data = { ref = "1" },
            call = call, expect_error = "an action has no field `stauts`" }
        end
        return { case("a slip", function(a) return a.stauts end) }
        """)
    #expect(try table.failures(recording: false) == [])
    #expect(try table.failures(recording: true) == [])
  }
}
