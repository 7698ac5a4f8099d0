import BraggRules
import Testing

/// The catalogue of checks, and its pages.
struct CheckKindTests {
  @Test func `no id is given twice`() {
    #expect(Set(CheckKind.all.map(\.id)).count == CheckKind.all.count)
  }

  @Test(arguments: CheckKind.all.map(\.id))
  func `a page is complete`(id: String) throws {
    let kind = try #require(CheckKind.named(id))
    #expect(id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
    for text in [kind.summary, kind.wrong, kind.right, kind.why] { #expect(text.count > 3) }
    #expect(kind.summary.hasSuffix(".") && kind.why.hasSuffix("."))
    #expect(kind.wrong != kind.right)
    for words in ["\(id) (\(kind.severity.rawValue))", "Wrong:", "Right:", "Why:", "let one pass"] {
      #expect(kind.page.contains(words))
    }
    #expect(CheckKind.index.contains("\(id) "))
  }

  /// `invalid-rule-set` and what allowances do have tests of their own.
  @Test func `every check of rule sets has an example`() {
    let ids = Set(CheckExample.all.map(\.id)).union([
      "invalid-rule-set", "unused-allowance", "allowance-without-reason",
    ])
    let compiler: Set = ["comparison-as-key", "bits-of-choice"]
    let own = CheckKind.all.filter { $0.part == .rules }.map(\.id)
    #expect(ids.subtracting(compiler) == Set(own))
  }
}
