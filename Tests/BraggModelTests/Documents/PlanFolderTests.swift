import Testing

@testable import BraggModel

/// A folder is read whole, or refused with all that is wrong in it.
struct PlanFolderTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func write(plan: String? = "", performance: String? = nil) throws {
    if let plan {
      try folder.write(#"{"format": "bragg-plan/1"\#(plan)}"#, to: "plan.json")
    }
    if let performance {
      try folder.write(#"{"format": "bragg-performance/1"\#(performance)}"#, to: "performance.json")
    }
  }

  @Test func `a plan and its performance data`() throws {
    try write(
      plan: #", "title": "Plan""#, performance: #", "measures": [{"id": "CIN8"}]"#)
    let read = try PlanFolder(folder.path)
    #expect(read.path == folder.path)
    #expect(read.plan.title == "Plan")
    #expect(read.plan.path == folder("plan.json"))
    #expect(read.performance?.measures.map(\.id) == ["CIN8"])
  }

  @Test func `a folder without performance data`() throws {
    try write()
    #expect(try PlanFolder(folder.path).performance == nil)
  }

  @Test func `a plan and case records, which take the year from it`() throws {
    try write(plan: #", "year": 2017"#)
    try folder.write(#"{"ref": "CP-1", "due": "28 Feb"}"#, to: "cases.ndjson")
    let read = try PlanFolder(folder.path)
    #expect(read.hasPlan)
    #expect(read.cases?.path == folder("cases.ndjson"))
    #expect(read.cases?.cases.map { $0.due?.due?.description } == ["2017-02-28"])
  }

  @Test func `case records without a plan`() throws {
    try write(plan: nil)
    try folder.write("", to: "cases.ndjson")
    let read = try PlanFolder(folder.path)
    #expect(!read.hasPlan && read.plan.actions.isEmpty && read.plan.rules == nil)
    #expect(read.cases?.cases.isEmpty == true)
  }

  @Test func `what is wrong in case records is told with the rest`() throws {
    try write(plan: #", "title": 1"#, performance: #", "as_of": "soon""#)
    try folder.write("\n{}", to: "cases.ndjson")
    let errors = #expect(throws: DocumentErrors.self) { try PlanFolder(folder.path) }
    #expect(
      errors?.errors.map(\.file) == [
        folder("plan.json"), folder("performance.json"), folder("cases.ndjson"),
      ])
  }

  @Test func `a folder with neither a plan nor case records`() throws {
    try write(plan: nil, performance: "")
    let error = #expect(throws: FileError.self) { try PlanFolder(folder.path) }
    #expect(
      error?.description == """
        \(folder.path): there is neither a plan.json nor a cases.ndjson here
          help: check the spelling, and the folder the command is run in
        """)
  }

  @Test func `a folder that is not there`() {
    let error = #expect(throws: FileError.self) { try PlanFolder(folder("absent")) }
    #expect(error?.kind == .notFound)
  }

  @Test func `performance data that are no file are not passed over`() throws {
    try write()
    try FileReplacement.createFolder(folder("performance.json"))
    let error = #expect(throws: FileError.self) { try PlanFolder(folder.path) }
    #expect(error?.kind == .notAFile && error?.path == folder("performance.json"))
  }

  @Test func `what is wrong in both files is told together`() throws {
    try write(plan: #", "title": 1"#, performance: #", "as_of": "soon""#)
    let errors = #expect(throws: DocumentErrors.self) { try PlanFolder(folder.path) }
    #expect(
      errors?.description == """
        \(folder("plan.json")):1:37: at $.title: found the number 1, wanted text
          help: put it in quotes
        \(folder("performance.json")):1:44: at $.as_of: found the text `soon`, wanted a day such as \
        `2024-01-31`
        """)
  }

  @Test func `what is wrong in the performance data alone refuses the folder`() throws {
    try write(performance: ", ")
    let errors = #expect(throws: DocumentErrors.self) { try PlanFolder(folder.path) }
    #expect(errors?.errors.map(\.file) == [folder("performance.json")])
  }
}
