import Testing

@testable import BraggReport

/// Changes of a file as a unified diff.
struct SourceDiffTests {
  struct Example: CustomTestStringConvertible {
    let old: String
    let new: String
    let diff: [String]

    var testDescription: String { "\(old) to \(new)" }
  }

  /// As `diff -U0` numbers them.
  @Test(arguments: [
    Example(old: "a b c", new: "a b c", diff: []),
    Example(old: "a b c", new: "a x c", diff: ["@@ -2 +2 @@", "-b", "+x"]),
    Example(old: "a b c d", new: "a d", diff: ["@@ -2,2 +1,0 @@", "-b", "-c"]),
    Example(old: "a d", new: "a b c d", diff: ["@@ -1,0 +2,2 @@", "+b", "+c"]),
    Example(old: "a b", new: "b", diff: ["@@ -1 +0,0 @@", "-a"]),
    Example(
      old: "a b c d", new: "x b c y",
      diff: ["@@ -1 +1 @@", "-a", "+x", "@@ -4 +4 @@", "-d", "+y"]),
  ])
  func `a diff without lines around`(_ example: Example) {
    let (old, new) = (
      example.old.replacing(" ", with: "\n"), example.new.replacing(" ", with: "\n")
    )
    #expect(SourceDiff(from: Array(old.utf8), to: Array(new.utf8)).lines == example.diff)
  }

  @Test(arguments: [
    (2, ["@@ -1,4 +0,0 @@", "-a", "-b", " … and 2 more lines"]),
    (3, ["@@ -1,4 +0,0 @@", "-a", "-b", "-c", "-d"]),
  ])
  func `a long diff is cut, where that saves a line`(count: Int, lines: [String]) {
    let diff = SourceDiff(from: Array("a\nb\nc\nd\ne".utf8), to: Array("e".utf8))
    #expect(diff.lines(cutAfter: count) == lines)
  }
}
