import Testing

@testable import BraggModel

/// Case records, one on a line: which are read, and how a wrong line is refused.
struct CaseRecordReaderTests {
  private func read(_ text: String, year: Int? = nil) throws(DocumentErrors) -> CaseRecords {
    try CaseRecordReader(year: year).cases(Array(text.utf8), path: "cases.ndjson")
  }

  private func errors(_ text: String) -> String? {
    do throws(DocumentErrors) {
      _ = try read(text)
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("", [String]()),
    ("\n \t\r\n", []),
    (#"{"ref": "CP-1"}"#, ["CP-1"]),
    ("{\"ref\": \"CP-1\"}\n", ["CP-1"]),
    ("{\"ref\": \"CP-1\"}\r\n\r\n{\"ref\": \"CP-2\"}\r\n", ["CP-1", "CP-2"]),
    ("\n\n  {\"ref\": \"b\"}\n{\"ref\": \"a\"}", ["b", "a"]),
  ])
  func `records stand in the order of their lines, and blank lines are skipped`(
    text: String, refs: [String]
  ) throws {
    #expect(try read(text).cases.map(\.ref) == refs)
  }

  @Test func `only a ref is needed, and own fields are kept`() throws {
    let record = try #require(read(#"{"ref": "CP-1", "age": 9}"#).cases.first)
    #expect(record.title.isEmpty && record.start == nil && record.notes.isEmpty)
    #expect(record.value["age"]?.integer == 9)
  }

  @Test func `dates are read as those of actions, with the year given`() throws {
    let text = #"{"ref": "1", "start": "Feb", "due": "Sep 23", "end": "31st December 2019"}"#
    let record = try #require(read(text, year: 2017).cases.first)
    #expect(record.start?.start?.description == "2017-02-01")
    #expect(record.due?.due?.description == "2023-09-30")
    #expect(record.end?.due?.description == "2019-12-31")
  }

  @Test(arguments: [
    (
      #"{"title": "x"}"#,
      "3:1: at $: found a case without `ref`, wanted text that is not empty\n"
        + "  help: add `\"ref\": …`"
    ),
    (
      #"{"ref": ""}"#, "3:9: at $.ref: found an empty text, wanted text that is not empty"
    ),
    (
      #"{"ref": "2", "status": "paussed"}"#,
      "3:24: at $.status: found the text `paussed`, wanted one of `not_started`, `in_progress`, "
        + "`complete`, `paused`, `cancelled`\n  help: did you mean `paused`?"
    ),
    (
      #"{"ref": "2", "milestones": [{}, {"due": 3}]}"#,
      "3:41: at $.milestones[1].due: found the number 3, wanted a date as text, such as "
        + "`2024-01-31`, `Sep 23` or `Ongoing`\n  help: put it in quotes"
    ),
    ("[]", "3:1: at $: found a list, wanted an object (case)"),
    (
      #"{"ref": "2", "ref": "3"}"#,
      "3:14: at $.ref: found a second `ref`, wanted each name once in an object\n"
        + "  help: the first is in line 3, column 2"
    ),
    (
      #"{"ref": "2"} {"ref": "3"}"#,
      "3:14: at $: found an object, wanted the end of the line\n  help: a line holds one JSON value"
    ),
    (
      #"{"ref": "2""#,
      "3:12: at $: found the end of the line, wanted a comma or `}`\n"
        + "  help: the line ends inside the object opened in line 3"
    ),
    (
      #"{"ref": "2"#,
      "3:11: at $.ref: found the end of the line, wanted a double quote\n"
        + "  help: the line ends inside the text opened in line 3"
    ),
    (
      #"{"ref": "1"}"#,
      "3:9: at $.ref: found `1` a second time, wanted each `ref` once\n"
        + "  help: the first is on line 1"
    ),
    (
      #"{"ref": "2", "measures": [{"id": "M"}, {"id": "M"}]}"#,
      "3:47: at $.measures[1].id: found `M` a second time, wanted each `id` once\n"
        + "  help: the first is on line 3"
    ),
  ])
  func `a wrong line is refused at its place in the file`(line: String, message: String) {
    #expect(errors("{\"ref\": \"1\"}\n\n\(line)\n") == "cases.ndjson:" + message)
  }

  @Test func `all wrong lines are told, from the top down`() {
    let errors = errors("{}\n{\"ref\": 1}\nx\n{\"ref\": \"1\"}\n{\"ref\": \"1\"}")
    let places = errors?.split(separator: "\n").filter { $0.hasPrefix("cases") }
      .map { $0.prefix { $0 != " " } }
    #expect(
      places == [
        "cases.ndjson:1:1:", "cases.ndjson:2:9:", "cases.ndjson:3:1:", "cases.ndjson:5:9:",
      ])
  }

  @Test func `what is odd is noted at its line`() throws {
    let text = "\n{\"ref\": \"1\", \"due\": \"when we can\", \"stauts\": \"paused\"}"
    #expect(
      try read(text).notes.map(\.description).map { $0.prefix { $0 != "," } } == [
        "cases.ndjson:2:21: at $.due: found the text `when we can`",
        "cases.ndjson:2:36: at $.stauts: found the field `stauts`",
      ])
  }

  @Test func `every beginning of a file is read, or refused at its last line`() throws {
    let text = "{\"ref\": \"1\", \"due\": \"Sep 23\"}\n{\"ref\": \"2\", \"measures\": [\"M\"]}\n"
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      do throws(DocumentErrors) {
        // Both records end with a brace, and no line stands after the last.
        let cases = try CaseRecordReader().cases(Array(bytes[..<end]), path: "c").cases
        #expect(cases.count == bytes[..<end].count { $0 == UInt8(ascii: "}") })
      } catch {
        #expect(error.errors.map(\.line) == [1 + bytes[..<end].count { $0 == 10 }])
      }
    }
  }
}
