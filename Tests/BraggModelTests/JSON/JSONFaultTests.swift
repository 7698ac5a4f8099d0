import Testing

@testable import BraggModel

struct JSONFaultTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let message: String

    init(_ text: String, _ place: String, _ sentence: String, help: String? = nil) {
      self.init(Array(text.utf8), place, sentence, help: help)
    }

    init(_ bytes: [UInt8], _ place: String, _ sentence: String, help: String? = nil) {
      self.bytes = bytes
      message = "p.json:\(place): \(sentence)" + (help.map { "\n  help: \($0)" } ?? "")
    }

    var testDescription: String { String(decoding: bytes.prefix(30), as: UTF8.self).quoted }
  }

  private func expectMessage(_ example: Example) {
    let error = #expect(throws: DocumentErrors.self) {
      try JSONDocument.parse(example.bytes, path: "p.json")
    }
    #expect(error?.description == example.message)
  }

  @Test(arguments: [
    Example("", "1:1", "at $: found an empty file, wanted a JSON value"),
    Example(" \n ", "1:1", "at $: found nothing but white space, wanted a JSON value"),
    Example(
      "\u{FEFF}{}", "1:1", "at $: found a byte order mark, wanted a JSON value",
      help: "save the file as UTF-8 without a byte order mark"),
    Example(
      [0xFF, 0xFE, 0x7B, 0], "1:1", "at $: found UTF-16 text, wanted UTF-8 text",
      help: "save the file as UTF-8"),
    Example(
      [0x22, 0xC3, 0xA9, 0xE9, 0x22], "1:3", "at $: found the byte 0xE9, wanted UTF-8 text",
      help: "save the file as UTF-8"),
    Example(
      [0x5B, 0xC0, 0xAF, 0x5D], "1:2", "at $[0]: found the byte 0xC0, wanted UTF-8 text",
      help: "save the file as UTF-8"),
    Example(
      "{} {}", "1:4", "at $: found an object, wanted the end of the file",
      help: "a file holds one JSON value"),
    Example(
      "[1]]", "1:4", "at $: found `]`, wanted the end of the file",
      help: "a file holds one JSON value"),
    Example(
      "1],[2", "1:2", "at $: found `]`, wanted the end of the file",
      help: "a file holds one JSON value"),
  ])
  func `a file that is no JSON text at all`(_ example: Example) {
    expectMessage(example)
  }

  @Test(arguments: [
    Example(
      "[1, 2,\n]", "1:6", "at $: found a comma with nothing after it, wanted no comma before `]`",
      help: "remove the comma"),
    Example(
      "{\"a\": 1, }", "1:8",
      "at $: found a comma with nothing after it, wanted no comma before `}`",
      help: "remove the comma"),
    Example(
      "[1,,2]", "1:4", "at $[1]: found a comma, wanted a value",
      help: "remove the comma or put a value before it"),
    Example(
      "[1 2]", "1:4", "at $: found `2`, wanted a comma or `]`",
      help: "put a comma after the value before it"),
    Example(
      "{\"a\": 1\n \"b\": 2}", "2:2", "at $: found the text `b`, wanted a comma or `}`",
      help: "put a comma after the value before it"),
    Example(
      "[\"a\": 1]", "1:5", "at $: found `:`, wanted a comma or `]`",
      help: "put a comma after the value before it"),
    Example("{\"a\" 1}", "1:6", "at $.a: found `1`, wanted a colon after the name `a`"),
    Example("{\"a\": }", "1:7", "at $.a: found `}`, wanted a value"),
    Example(
      "{1: 2}", "1:2", "at $: found `1` without quotes, wanted a name in double quotes",
      help: "write `\"1\"`"),
    Example(
      "{due: 2}", "1:2", "at $: found `due` without quotes, wanted a name in double quotes",
      help: "write `\"due\"`"),
    Example(
      "{'a': 2}", "1:2", "at $: found a single quote, wanted a name in double quotes",
      help: "write text in straight double quotes"),
    Example("{[]: 2}", "1:2", "at $: found a list, wanted a name in double quotes"),
    Example("\n{\"a\": [1}", "2:9", "at $.a: found `}`, wanted `]` to close what line 2 opened"),
    Example(
      "[1 // one\n]", "1:4", "at $: found a comment, wanted JSON alone",
      help: "JSON has no comments: remove it"),
    Example(
      "/* plan */ {}", "1:1", "at $: found a comment, wanted JSON alone",
      help: "JSON has no comments: remove it"),
    Example(
      "{} # end", "1:4", "at $: found a comment, wanted JSON alone",
      help: "JSON has no comments: remove it"),
    Example(
      "{\"a b\": [0, {\"c\": %}]}", "1:19", "at $[\"a b\"][1].c: found `%`, wanted a value",
      help: "write text in double quotes"),
  ])
  func `punctuation that is wrong`(_ example: Example) {
    expectMessage(example)
  }

  @Test(arguments: [
    Example(
      "{\"a\":\n [1", "2:4", "at $.a: found the end of the file, wanted a comma or `]`",
      help: "the file ends inside the list opened in line 2"),
    Example(
      "{\n\"a\": 1,", "2:8",
      "at $: found the end of the file, wanted a name in double quotes or `}`",
      help: "the file ends inside the object opened in line 1"),
    Example(
      "{\"a\"", "1:5", "at $.a: found the end of the file, wanted a colon after the name `a`",
      help: "the file ends inside the object opened in line 1"),
    Example(
      "[\"a\",", "1:6", "at $[1]: found the end of the file, wanted a value",
      help: "the file ends inside the list opened in line 1"),
    Example(
      "[\n\"soon", "2:6", "at $[0]: found the end of the file, wanted a double quote",
      help: "the file ends inside the text opened in line 2"),
    Example(
      "\"a\\", "1:4", "at $: found the end of the file, wanted a double quote",
      help: "the file ends inside the text opened in line 1"),
  ])
  func `a file that is cut off`(_ example: Example) {
    expectMessage(example)
  }

  @Test(arguments: [
    ("NaN", "JSON has no such number: write `null` where there is no value"),
    ("-Infinity", "JSON has no such number: write `null` where there is no value"),
    ("True", "write `true`"), ("None", "write `null`"), ("soon", "write text in double quotes"),
    ("nul", "write text in double quotes"), ("truex", "write text in double quotes"),
    ("31/12/2019", "write text in double quotes"), ("2019-12-31", "write text in double quotes"),
    ("12%", "write text in double quotes"), ("1.2.3", "write text in double quotes"),
    ("01", "remove the leading zero, or write it as text"),
    ("-01.5", "remove the leading zero, or write it as text"), ("+1", "remove the plus sign"),
    (".5", "write a digit before the point"), ("-.5", "write a digit before the point"),
    ("1.", "write a digit after the point"), ("1.e5", "write a digit after the point"),
    ("1e", "write digits after the `e`"), ("1E+", "write digits after the `e`"),
    ("-", "write a digit after the minus sign"),
  ])
  func `a word that is no value`(word: String, help: String) {
    expectMessage(
      Example("[\(word)]", "1:2", "at $[0]: found `\(word)`, wanted a value", help: help))
  }

  @Test(arguments: [
    ("'soon'", "a single quote"), ("“soon”", "a curly quote"), ("`soon`", "a backtick"),
  ])
  func `other quotes around a text`(text: String, found: String) {
    expectMessage(
      Example(
        "[\(text)]", "1:2", "at $[0]: found \(found), wanted a value",
        help: "write text in straight double quotes"))
  }

  @Test(arguments: [
    ("\n", "a line break", "\\n"), ("\t", "a tab", "\\t"),
    ("\u{1F}", "the control character U+001F", "\\u001F"),
  ])
  func `a raw control character`(character: String, name: String, escape: String) {
    expectMessage(
      Example(
        "[\"é\(character)\"]", "1:4",
        "at $[0]: found \(name) inside a text, wanted a double quote or the text's next character",
        help: "close the text before it, or write `\(escape)`"))
  }

  @Test(arguments: [
    Example(
      "\"C:\\Users\"", "1:4", "at $: found the escape `\\U`, wanted an escape that JSON has",
      help: "write `\\\\` for a backslash"),
    Example(
      "\"\\é\"", "1:2", "at $: found the escape `\\é`, wanted an escape that JSON has",
      help: "write `\\\\` for a backslash"),
    Example(
      "\"\\u12G4\"", "1:2",
      "at $: found the escape `\\u12`, wanted `\\u` and four hexadecimal digits"),
    Example(
      "\"\\ud800\"", "1:2",
      "at $: found the escape `\\ud800` alone, wanted both halves of a surrogate pair",
      help: "write the character itself"),
    Example(
      "\"a\\uDC00\"", "1:3",
      "at $: found the escape `\\uDC00` alone, wanted both halves of a surrogate pair",
      help: "write the character itself"),
    Example(
      "\"\\ud83d\\u0041\"", "1:2",
      "at $: found the escape `\\ud83d` alone, wanted both halves of a surrogate pair",
      help: "write the character itself"),
  ])
  func `an escape that JSON does not have`(_ example: Example) {
    expectMessage(example)
  }
}
