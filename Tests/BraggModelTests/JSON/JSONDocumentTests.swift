import Testing

@testable import BraggModel

struct JSONDocumentTests {
  private func read(_ text: String) throws -> JSONValue {
    try JSONDocument.parse(Array(text.utf8), path: "plan.json").root
  }

  @Test func `each kind of value is told apart`() throws {
    let root = try read(#"[null, true, false, 12, 1.5, "soon", [], {}]"#)
    #expect(
      root.elements.map(\.kind) == [
        .null, .bool, .bool, .number, .number, .string, .array, .object,
      ])
    #expect(root.elements.map(\.bool) == [nil, true, false, nil, nil, nil, nil, nil])
    #expect(root.elements.map(\.isNull) == [true] + Array(repeating: false, count: 7))
    #expect(
      root.elements.map(\.found) == [
        "null", "true", "false", "the number 12", "the number 1.5", "the text `soon`", "a list",
        "an object",
      ])
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("9223372036854775807", Int64.max), ("9223372036854775808", nil),
      ("-9223372036854775808", Int64.min), ("-9223372036854775809", nil), ("1.0", nil),
      ("1e2", nil),
      ("100000000000000000000", nil),
    ] as [(String, Int64?)])
  func `only a whole number of 64 bits is an integer`(digits: String, integer: Int64?) throws {
    let value = try read(digits)
    #expect(value.integer == integer)
    #expect(value.number == Double(digits))
    #expect(value.digits == digits)
  }

  @Test(arguments: ["1e400", "-1e400"])
  func `a number beyond a double keeps its digits`(digits: String) throws {
    let value = try read(digits)
    #expect(value.number == nil)
    #expect(value.digits == digits)
  }

  @Test(arguments: [
    (#""""#, ""), (#""soon""#, "soon"), (#""Größe""#, "Größe"), (#""\u00e9\n\/""#, "é\n/"),
    (#""\ud83d\ude00""#, "😀"), (#""a\u0000b""#, "a\0b"), (#""\ud7ff\ue000""#, "\u{D7FF}\u{E000}"),
  ])
  func `a text is decoded`(source: String, text: String) throws {
    #expect(try read(source).string == text)
  }

  @Test func `members come in the order they are written`() throws {
    let root = try read(#"{"b": 1, "a": {"c": [1, 2]}, "\u0064ue": "x"}"#)
    #expect(root.members.map { $0.key.string } == ["b", "a", "due"])
    #expect(root.members.map { $0.value.kind } == [.number, .object, .string])
    #expect(root.count == 3)
    #expect(root["due"]?.string == "x")
    #expect(root["a"]?["c"]?.count == 2)
    #expect(root["c"] == nil)
    #expect(root["b"]?["c"] == nil)
  }

  @Test func `a name is matched by its bytes`() throws {
    #expect(try read("{\"e\u{301}\": 1}")["é"] == nil)
  }

  @Test func `a value knows the bytes it was written in`() throws {
    let text = #" { "a" : [ 1.50 , "x\"y" ] , "b":{ } } "#
    let root = try read(text)
    func source(_ value: JSONValue?) -> String? {
      value.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    }
    #expect(source(root) == text.dropFirst().dropLast().description)
    #expect(source(root["a"]) == #"[ 1.50 , "x\"y" ]"#)
    #expect(root["a"]?.elements.map { source($0) } == ["1.50", #""x\"y""#])
    #expect(source(root["b"]) == "{ }")
    #expect(root.members.map { source($0.key) } == [#""a""#, #""b""#])
  }

  @Test func `a column is a scalar and a line ends in a line feed`() throws {
    let root = try read("{\"é\": 1,\r\n  \"€😀\": [\n7]}")
    #expect(root["é"]?.location == SourceLocation(line: 1, column: 7))
    #expect(root["€😀"]?.location == SourceLocation(line: 2, column: 9))
    #expect(root["€😀"]?.elements.map(\.location) == [SourceLocation(line: 3, column: 1)])
  }

  @Test func `a path quotes what is no plain name`() throws {
    let root = try read(#"{"actions": [{}, {"due": [1], "odd key": {"9": "\"", "_é": 1, "": 2}}]}"#)
    let action = try #require(root["actions"]?.elements.map { $0 }.last)
    #expect(root.jsonPath == "$")
    #expect(action["due"]?.elements.map(\.jsonPath) == ["$.actions[1].due[0]"])
    #expect(
      action["odd key"]?.members.map { $0.value.jsonPath } == [
        #"$.actions[1]["odd key"]["9"]"#, #"$.actions[1]["odd key"]["_é"]"#,
        #"$.actions[1]["odd key"][""]"#,
      ])
    #expect(
      action.members.map { $0.key.jsonPath } == ["$.actions[1].due", #"$.actions[1]["odd key"]"#])
  }

  @Test(arguments: [
    (#""""#, "an empty text"),
    (
      #""\#(String(repeating: "a", count: 40))""#, "the text `\(String(repeating: "a", count: 40))`"
    ),
    (
      #""\#(String(repeating: "a", count: 41))""#,
      "the text `\(String(repeating: "a", count: 40))…`"
    ),
    (#""a\nb\u001b""#, #"the text `a\nb\u{1b}`"#),
  ])
  func `a message shows a text on one line and cuts it`(source: String, found: String) throws {
    #expect(try read(source).found == found)
  }

  @Test func `an error names the value`() throws {
    let due = try read("{\n  \"due\": 12}")["due"]
    #expect(
      due?.error(wanted: "a date", help: "write it in quotes").description == """
        plan.json:2:10: at $.due: found the number 12, wanted a date
          help: write it in quotes
        """)
  }

  @Test func `fifty errors are shown and the rest counted`() {
    let error = DocumentError(
      file: "p", at: SourceLocation(line: 1, column: 2), path: "$", found: "a", wanted: "b")
    let line = "p:1:2: at $: found a, wanted b"
    func text(_ count: Int) -> [Substring] {
      DocumentErrors(Array(repeating: error, count: count)).description.split(separator: "\n")
    }
    #expect(text(50) == Array(repeating: line[...], count: 50))
    #expect(text(51) == Array(repeating: line[...], count: 50) + ["and 1 more"])
  }

  @Test func `every name that stands twice is reported`() throws {
    let text = "{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2},\n \"\\u0061\": 3, \"a\": 4}"
    let error = #expect(throws: DocumentErrors.self) { try read(text) }
    #expect(
      error?.description == """
        plan.json:2:16: at $.b.c: found a second `c`, wanted each name once in an object
          help: the first is in line 2, column 8
        plan.json:3:2: at $.a: found a second `a`, wanted each name once in an object
          help: the first is in line 1, column 2
        plan.json:3:15: at $.a: found a second `a`, wanted each name once in an object
          help: the first is in line 1, column 2
        """)
  }

  @Test(arguments: [2, 16, 17, 300])
  func `a name that stands twice is found among many`(count: Int) {
    var names = (1..<count).map { "\"n\($0)\": 0" }
    names.append("\"n1\": 0")
    let text = "{\(names.joined(separator: ","))}"
    #expect((try? read(text)) == nil)
    #expect((try? read(text.replacing("\"n1\": 0}", with: "\"n0\": 0}"))) != nil)
  }

  @Test(arguments: [1, 3, 64, 512])
  func `depth is bounded`(depth: Int) throws {
    func nest(_ levels: Int) -> [UInt8] {
      let pairs = (0..<levels).map { $0.isMultiple(of: 2) ? ("[", "]") : ("{\"a\":", "}") }
      return Array((pairs.map(\.0) + ["1"] + pairs.reversed().map(\.1)).joined().utf8)
    }
    let limits = JSONLimits(depth: depth)
    #expect(try JSONDocument.parse(nest(depth), path: "p", limits: limits).root.kind == .array)
    let error = #expect(throws: DocumentErrors.self) {
      try JSONDocument.parse(nest(depth + 1), path: "p", limits: limits)
    }
    #expect(error?.errors.first?.wanted == "at most \(depth) levels")
  }

  @Test func `size is bounded`() throws {
    let limits = JSONLimits(bytes: 5)
    #expect(try JSONDocument.parse(Array("[1,2]".utf8), path: "p", limits: limits).root.count == 2)
    let error = #expect(throws: DocumentErrors.self) {
      try JSONDocument.parse(Array("[1,23]".utf8), path: "p", limits: limits)
    }
    #expect(error?.description == "p:1:1: at $: found 6 bytes, wanted at most 5")
  }
}
