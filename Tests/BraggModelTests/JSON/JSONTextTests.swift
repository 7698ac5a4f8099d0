import Testing

@testable import BraggModel

struct JSONTextTests {
  @Test(
    arguments: [
      (.null, "null"), (.bool(true), "true"), (.bool(false), "false"),
      (.integer(.min), "\(Int64.min)"),
      (.number(1), "1"), (.number(-0.0), "0"), (.number(84.6), "84.6"),
      (.number(0.1 + 0.2), "0.30000000000000004"),
      (.number(1e300), "1e+300"), (.number(1e-05), "1e-05"), (.number(-2.5), "-2.5"),
      (.number(9_007_199_254_740_991), "9007199254740991"), (.digits("1.50"), "1.50"),
      (.string(""), "\"\""), (.string("Größe/é"), "\"Größe/é\""),
      (
        .string("\"\\\u{8}\u{C}\n\r\t\u{1}\u{1F}\u{7F}"),
        #""\"\\\b\f\n\r\t\u0001\u001f"# + "\u{7F}\""
      ),
      (.array([]), "[]"), (.object([]), "{}"), (.array([.integer(1), .null]), "[1,null]"),
      (.object([("b", .integer(1)), ("a", .array([.object([])]))]), #"{"b":1,"a":[{}]}"#),
    ] as [(JSONText, String)])
  func `a value is written without spaces`(value: JSONText, text: String) {
    #expect(value.serialised() == text)
  }

  @Test func `plain values stay on one line and others take several`() {
    let value = JSONText.object([
      ("a", .object([("level", .string("green")), ("facts", .array([]))])),
      ("b", .array([.integer(1), .integer(2)])),
      ("c", .array([.object([("d", .array([.null]))])])),
    ])
    #expect(
      value.serialised(indent: 2) == """
        {
          "a": {"level": "green", "facts": []},
          "b": [1, 2],
          "c": [
            {
              "d": [null]
            }
          ]
        }

        """)
  }

  @Test(arguments: [(85, false), (86, true)])
  func `a line takes a hundred characters`(length: Int, breaks: Bool) {
    // `  "n": ["` before the text and `", 1]` after it are 14 characters.
    let text = String(repeating: "x", count: length + 1)
    let value = JSONText.object([("n", .array([.string(text), .integer(1)]))])
    #expect(value.serialised(indent: 2).contains("[\n") == breaks)
  }

  @Test(
    arguments: [
      (.integer(1), "1.0", true), (.integer(1), "1.5", false), (.number(2), "2", true),
      (.number(0.5), "5e-1", true), (.string("a"), #""\u0061""#, true), (.string("a"), "1", false),
      (.null, "null", true), (.null, "false", false), (.bool(true), "true", true),
      (.bool(true), "false", false), (.digits("1.50"), "1.50", true),
      (.array([.integer(1), .integer(2)]), "[1,2]", true),
      (.array([.integer(1), .integer(2)]), "[2,1]", false), (.array([]), "{}", false),
      (.array([.integer(1)]), "[1,2]", false),
      (.object([("a", .null), ("b", .null)]), #"{"b": null, "a": null}"#, true),
      (.object([("a", .null)]), #"{"b": null, "a": null}"#, false),
      (.object([("a", .null)]), #"{"b": null}"#, false),
    ] as [(JSONText, String, Bool)])
  func `trees are compared by what they mean`(value: JSONText, text: String, same: Bool) throws {
    #expect(try value.isSame(as: JSONDocument.parse(Array(text.utf8), path: "p").root) == same)
  }
}
