import Testing

@testable import BraggReport

struct TextTests {
  struct Example: CustomTestStringConvertible {
    let text: String
    let width: Int
    let lines: [String]

    var testDescription: String { "\(text) in \(width)" }
  }

  @Test(arguments: [
    Example(text: "one two", width: 7, lines: ["one two"]),
    Example(text: "one two", width: 6, lines: ["one", "two"]),
    Example(text: "  one \n two\t", width: 7, lines: ["one two"]),
    Example(text: "", width: 7, lines: [""]),
    Example(text: "abcdefg", width: 7, lines: ["abcdefg"]),
    Example(text: "abcdefgh", width: 7, lines: ["abcdefg", "h"]),
    Example(text: "a bcdefghij k", width: 4, lines: ["a", "bcde", "fghi", "j k"]),
    Example(text: "né né", width: 5, lines: ["né né"]),
  ])
  func `lines break between words, and in words that are too wide`(_ example: Example) {
    #expect(Text.wrapped(example.text, width: example.width) == example.lines)
  }

  @Test func `later lines start where they are told`() {
    let lines = Text.wrapped("one two three", width: 8, indent: 2, hanging: 4)
    #expect(lines == ["  one", "    two", "    thre", "    e"])
  }

  @Test(arguments: [("four", 4, "four"), ("fives", 4, "fiv…"), ("one", 5, "one  ")])
  func `a cell is as wide as its column`(text: String, width: Int, cell: String) {
    #expect(Text.padded(text, width) == cell)
  }

  @Test func `numbers stand on the right`() {
    #expect(Text.padded("7", 3, right: true) == "  7")
  }
}
