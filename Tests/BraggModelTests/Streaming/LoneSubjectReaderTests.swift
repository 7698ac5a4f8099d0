import Testing

@testable import BraggModel

/// Subjects that come one on a line.
struct LoneSubjectReaderTests {
  private func read(
    _ line: String, _ kind: LoneSubject.Kind = .caseRecord, number: Int = 7
  ) throws -> LoneSubject? {
    try LoneSubjectReader(kind).subject(line.utf8, line: number, of: "-")
  }

  @Test(arguments: LoneSubject.Kind.allCases)
  func `a line needs a ref, or an id`(kind: LoneSubject.Kind) throws {
    let name = kind == .measure ? "id" : "ref"
    #expect(try read(#"{"\#(name)": "A 1", "own": 3}"#, kind)?.ref == "A 1")
    #expect(try read(" \r", kind)?.ref == nil)
    let errors = #expect(throws: DocumentErrors.self) {
      try read(#"{"title": "A 1"}"#, kind, number: 1_000_000)
    }
    #expect(errors?.errors.map(\.line) == [1_000_000])
    #expect(errors?.errors.first?.found.hasSuffix("without `\(name)`") == true)
  }

  @Test(arguments: [
    (
      LoneSubject.Kind.action, #"{"ref": "1", "measures": [{"id": "M"}, {"id": "M"}]}"#,
      "found `M` a second time"
    ),
    (
      .measure, #"{"id": "M", "values": [1], "observations": []}"#,
      "found `values` beside `observations`"
    ),
    (.risk, #"{"ref": "1", "likelihood": "high"}"#, "found the text `high`"),
  ])
  func `a line is checked as its kind is in a file`(
    kind: LoneSubject.Kind, line: String, found: String
  ) {
    let errors = #expect(throws: DocumentErrors.self) { try read(line, kind) }
    #expect(errors?.description.contains(found) == true)
  }

  @Test(arguments: [
    (LoneSubject.Kind.action, #"{"ref": "1", "due": "when we can"}"#),
    (.caseRecord, #"{"ref": "1", "end": "when we can"}"#),
    (.measure, #"{"id": "1", "target": "as we like"}"#),
  ])
  func `what is odd is noted`(kind: LoneSubject.Kind, line: String) throws {
    #expect(try read(line, kind)?.notes.count == 1)
  }
}
