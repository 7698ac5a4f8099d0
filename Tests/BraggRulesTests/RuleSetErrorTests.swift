import BraggModel
import BraggRules
import Testing

struct RuleSetErrorTests {
  @Test func `the rule file that the examples break has no fault`() throws {
    let folder = try RuleFolder(["rules.lua": RuleSetErrorExample.goodFile])
    #expect(folder.printedErrors() == nil)
  }

  @Test(arguments: RuleSetErrorExample.all)
  func `a broken rule file is refused with its place and the mend`(
    _ example: RuleSetErrorExample
  ) throws {
    let printed = try example.printed()
    #expect(printed == example.expected)
  }

  @Test(arguments: RuleSetErrorExample.all)
  func `a message is one short line of plain words`(_ example: RuleSetErrorExample) throws {
    let printed = try example.printed() ?? ""
    for line in printed.split(separator: "\n") {
      #expect(!line.hasSuffix("."))
      #expect(!line.contains("table:") && !line.contains("userdata") && !line.contains("(nil)"))
    }
  }

  @Test(arguments: [
    ("", RuleSetError.Kind.invalid), ("return ruleset {", .failed), ("return 1", .invalid),
  ])
  func `the kind tells a file that fails from one that says what cannot be`(
    _ text: String, kind: RuleSetError.Kind
  ) throws {
    let folder = try RuleFolder(["rules.lua": text])
    #expect(folder.errors()?.errors.map(\.kind) == [kind])
  }

  @Test func `a folder without rules is not found`() throws {
    let folder = try RuleFolder(["notes.txt": "nothing here"])
    #expect(folder.errors()?.errors.map(\.kind) == [.notFound])
    #expect(
      folder.printedErrors() == """
        .: there is no rules.lua in this folder
          help: name a folder that holds a rule set, such as Rules/tameside
        """)
  }

  @Test func `no folder is not found`() throws {
    let path = try RuleFolder([:]).path
    let error = #expect(throws: RuleSetErrors.self) { _ = try RuleSet(folder: path) }
    #expect(error?.errors.map(\.kind) == [.notFound])
    #expect(error?.errors.first?.place == path)
  }

  /// The good file with a comment that makes it so many bytes long.
  private func file(ofBytes count: Int) -> String {
    let comment = "\n--"
    let padding = count - RuleSetErrorExample.goodFile.utf8.count - comment.utf8.count
    return RuleSetErrorExample.goodFile + comment + String(repeating: "-", count: padding)
  }

  @Test func `a file of 32 KB is read`() throws {
    let folder = try RuleFolder(["rules.lua": file(ofBytes: 32 * 1024)])
    #expect(folder.printedErrors() == nil)
  }

  @Test func `a file of one byte more is not`() throws {
    let folder = try RuleFolder(["rules.lua": file(ofBytes: 32 * 1024 + 1)])
    #expect(
      folder.printedErrors() == """
        rules.lua: the file is longer than the limit of 32768 bytes
          help: move a part of it to a file beside it, and `require` that
        """)
  }

  @Test func `a fault in a file beside it names that file`() throws {
    let rules = "local words = require \"words\"\n" + RuleSetErrorExample.goodFile
    let folder = try RuleFolder(["rules.lua": rules, "words.lua": "return {\n  late = = 1,\n}"])
    #expect(
      folder.printedErrors() == """
        words.lua:2: unexpected symbol near `=`
          help: look at the end of the line before, too
        """)
  }

  @Test func `a clause that stands in a file beside it is named there`() throws {
    let rules = RuleSetErrorExample.goodFile.replacing(
      "overall = worst_of { \"action\" }", with: "overall = require \"overall\"")
    let overall = """
      return {
        { id = "late", rating = "rad", means = "late",
          when = function(a) return a:is_overdue() end },
      }
      """
    let folder = try RuleFolder(["rules.lua": rules, "overall.lua": overall])
    #expect(
      folder.printedErrors() == """
        overall.lua:2: clause `late` of actions.overall gives the level `rad`, which the scale does \
        not have
          help: did you mean `red`?
        """)
  }

  @Test func `a file beside it that fails names its line`() throws {
    let rules = "local words = require \"words\"\n" + RuleSetErrorExample.goodFile
    let folder = try RuleFolder(["rules.lua": rules, "words.lua": "\nerror(\"no words today\")"])
    #expect(folder.printedErrors() == "words.lua:2: no words today")
  }
}
