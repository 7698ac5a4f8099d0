import Testing

@testable import BraggModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `bragg assess --write-back` on a copy of the example.
struct WriteBackCommandTests {
  private static let plan = "Examples/tameside/plan.json"
  let checkout: Checkout

  init() throws { checkout = try Checkout() }

  private func writeBack() throws -> Run {
    try checkout.bragg(
      "assess", "Examples/tameside", "--as-of", "2024-01-31", "--quiet", "--write-back")
  }

  private func planText() throws -> String { try #require(checkout.text(of: Self.plan)) }

  /// The text of a plan with the `ratings` of each action cut out, and the comma before them.
  private func withoutRatings(_ text: String) throws -> String {
    let document = try JSONDocument.parse(Array(text.utf8), path: "plan.json")
    var bytes = document.bytes
    for action in document.root.list("actions").reversed() {
      let members = Array(action.members)
      let ratings = try #require(members.last)
      #expect(ratings.key.string == "ratings")
      let before = try #require(members.dropLast().last)
      bytes.removeSubrange(before.value.range.upperBound..<ratings.value.range.upperBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes back twice, and returns the plan after the first time, which the second left alone.
  private func writeBackTwice() throws -> String {
    let first = try writeBack()
    #expect(first.code == 0 && first.output.isEmpty)
    let text = try planText()
    #expect(try writeBack().code == 0)
    #expect(try planText() == text)
    return text
  }

  @Test func `only the ratings of actions change`() throws {
    let before = try planText()
    let after = try writeBackTwice()
    #expect(after != before)
    #expect(try withoutRatings(after) == before)
    let plan = try PlanReader().plan(Array(after.utf8), path: "plan.json")
    #expect(plan.actions.count == 31 && plan.notes.isEmpty)
    for action in plan.actions {
      let ratings = try #require(action.value["ratings"])
      #expect(ratings.members.map { $0.key.string } == ["action", "impact"])
      for rating in ratings.members {
        let fields = rating.value.members.map { $0.key.string }
        #expect(fields == ["level", "state", "clause", "reason"])
      }
    }
  }

  @Test func `the ratings are those of the results file`() throws {
    let plan = try PlanReader().plan(Array(writeBackTwice().utf8), path: "plan.json")
    let text = try #require(checkout.text(of: "Examples/tameside/results/2024-01-31.json"))
    let results = try JSONDocument.parse(Array(text.utf8), path: "results").root
    for (action, rated) in zip(plan.actions, results.list("actions")) {
      #expect(action.ref == rated["ref"]?.string)
      for name in ["action", "impact"] {
        for field in ["level", "state", "clause", "reason"] {
          let written = action.value["ratings"]?[name]?[field]?.string
          #expect(written == rated["ratings"]?[name]?[field]?.string)
        }
      }
    }
  }

  @Test func `line breaks of Windows stay`() throws {
    let before = try planText().replacing("\n", with: "\r\n")
    try checkout.write(before, to: Self.plan)
    let after = try writeBackTwice()
    let feeds = after.utf8.count { $0 == UInt8(ascii: "\n") }
    #expect(feeds == after.utf8.count { $0 == UInt8(ascii: "\r") })
    #expect(try withoutRatings(after) == before)
  }

  @Test func `a plan on one line stays on it`() throws {
    let text = try planText()
    try #require(!text.contains(#"\""#), "with escaped quotes, the cut below would be wrong")
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    let compact = parts.enumerated().map { index, part in
      index.isMultiple(of: 2) ? part.filter { !$0.isWhitespace } : String(part)
    }.joined(separator: "\"")
    try checkout.write(compact, to: Self.plan)
    let after = try writeBackTwice()
    #expect(!after.contains("\n"))
    #expect(try withoutRatings(after) == compact)
    #expect(after.contains(#","ratings":{"action":{"level":"#))
  }

  @Test(arguments: ["640", "600", "664"])
  func `permissions stay`(mode: String) throws {
    #expect(try checkout.shell("chmod \(mode) \(Self.plan)").code == 0)
    _ = try writeBackTwice()
    let listing = try checkout.shell("find \(Self.plan) -perm \(mode)")
    #expect(listing.output == Self.plan + "\n")
  }

  @Test func `nothing but the plan and the results file is left in the folder`() throws {
    let names = "ls -A Examples/tameside Examples/tameside/results"
    let before = try checkout.shell(names).lines
    _ = try writeBackTwice()
    let after = try checkout.shell(names).lines
    #expect(after.filter { !before.contains($0) } == ["2024-01-31.json"])
  }

  @Test(.disabled(if: getuid() == 0, "root may write in every folder"))
  func `a folder that may not be written is said so`() throws {
    let before = try planText()
    // The results file goes elsewhere, so that the plan is what cannot be written.
    let run = try checkout.shell(
      """
      chmod a-w Examples/tameside
      bragg assess Examples/tameside --as-of 2024-01-31 --quiet --write-back --output out.json
      code=$?
      chmod u+w Examples/tameside
      exit $code
      """)
    #expect(run.code == 1)
    #expect(
      run.errors.contains(
        """
        Error: \(Self.plan): you are not allowed to write in this folder; nothing was changed
        """))
    #expect(try planText() == before)
  }
}
