import Testing

@testable import BraggModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Past assessments: which are read, and what of them.
struct HistoryTests {
  let folder: ScratchFolder
  let asOf: Day

  init() throws {
    folder = try ScratchFolder()
    asOf = try #require(Day(iso: "2024-01-31"))
    try folder.write(#"{"format": "bragg-plan/1"}"#, to: "plan.json")
  }

  private func write(_ text: String, as name: String) throws {
    mkdir(folder("results"), 0o755)
    try folder.write(text, to: "results/\(name)")
  }

  /// A results file in which action 1.2 has a level, and which may hold a breach.
  private func results(asOf: String, level: String, breach: Bool = false) -> String {
    let breaches = """
      {"threshold": "late", "subject": "CIN20", "severity": "high", "since": "\(asOf)",
       "meaning": "late", "message": "late", "facts": []}
      """
    return """
      {"format": "bragg-results/1", "engine": "bragg 0.1.0", "as_of": "\(asOf)", "scale": [],
       "rule_set": {"id": "own", "version": "1", "title": "", "sha256": "0", "parameters": {}},
       "inputs": [], "measures": [], "risks": [], "areas": [], "counts": {}, "issues": [],
       "actions": [{"ref": "1.2", "ratings": {
         "action": {"level": \(level), "state": "rated", "reason": "", "facts": []},
         "impact": {"state": "unrated", "reason": "", "facts": []}}}],
       "breaches": [\(breach ? breaches : "")]}
      """
  }

  private func history() throws -> History {
    try PlanFolder(folder.path).history(before: asOf)
  }

  private func levels() throws -> [String: String] {
    try history().levels(kind: "actions", ref: "1.2")
  }

  @Test func `a folder without results has no history`() throws {
    #expect(try levels() == [:])
    #expect(try history().firstInARow(threshold: "late", subject: "CIN20") == nil)
  }

  @Test func `the latest of the earlier assessments counts, and no later one is read`() throws {
    for (day, level) in [("2023-12-31", "amber"), ("2023-11-30", "red"), ("2024-01-30", "green")] {
      try write(results(asOf: day, level: "\"\(level)\""), as: "\(day).json")
    }
    try write("broken", as: "2024-01-31.json")
    try write("broken", as: "2024-02-29.json")
    #expect(try levels() == ["action": "green"])
    #expect(try history().levels(kind: "actions", ref: "1.3") == [:])
    #expect(try history().levels(kind: "measures", ref: "1.2") == [:])
  }

  @Test func `files whose names are no days are not read`() throws {
    for name in ["notes.json", "2023-13-31.json", "2023-12-31.txt", "latest-2023-12-31.json"] {
      try write("broken", as: name)
    }
    #expect(try levels() == [:])
  }

  @Test func `a null level is none`() throws {
    try write(results(asOf: "2023-12-31", level: "null"), as: "2023-12-31.json")
    #expect(try levels() == [:])
  }

  @Test func `the day inside the file decides, not its name`() throws {
    try write(results(asOf: "2024-03-31", level: "\"red\""), as: "2023-12-31.json")
    #expect(try levels() == [:])
  }

  @Test func `a breach counts from the first assessment in a row that has it`() throws {
    for (day, breach) in [
      ("2023-09-30", true), ("2023-10-31", false), ("2023-11-30", true), ("2023-12-31", true),
    ] {
      try write(results(asOf: day, level: "null", breach: breach), as: "\(day).json")
    }
    let history = try history()
    #expect(
      history.firstInARow(threshold: "late", subject: "CIN20") == Day(iso: "2023-11-30"))
    #expect(history.firstInARow(threshold: "late", subject: "CIN8") == nil)
  }

  @Test(arguments: [
    (
      "{", ":1:2: at $: found the end of the file, wanted a name in double quotes or `}`\n",
      "  help: the file ends inside the object opened in line 1"
    ),
    (
      #"{"format": "bragg-plan/1"}"#,
      ":1:12: at $.format: found the text `bragg-plan/1`, wanted the text `bragg-results/1`\n",
      "  help: this file has another format"
    ),
  ])
  func `a broken one is refused by its name`(text: String, place: String, help: String) throws {
    try write(text, as: "2023-12-31.json")
    let errors = #expect(throws: DocumentErrors.self) { try history() }
    #expect(
      errors?.description.contains(folder("results/2023-12-31.json") + place + help) == true)
  }
}
