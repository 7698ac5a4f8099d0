import BraggModel
import BraggReport
import BraggRules
import Testing

/// A small plan in every format; the scenario has each kind of rating and texts that need care.
struct ReportFormatTests {
  private let assessment: Assessment

  init() throws {
    let folder = try PlanFolder("\(Golden.folder)/Scenario")
    let day = try #require(Day(iso: "2024-05-31"))
    assessment = try RuleSet(folder: folder.path).assess(
      folder.plan, performance: folder.performance, history: folder.history(before: day), asOf: day)
  }

  @Test(arguments: [
    (ReportFormat.json, "results.json"), (.markdown, "report.md"), (.csv, "ratings.csv"),
  ])
  func `a format is written as it was`(format: ReportFormat, name: String) {
    Golden.expect(format.render(assessment), is: name)
  }

  @Test(arguments: [60, 80, 120])
  func `the table fits its width`(width: Int) {
    let table = ReportFormat.table.render(assessment, style: TableStyle(width: width))
    Golden.expect(table, is: "table-\(width).txt")
    #expect(table.split(separator: "\n").filter { $0.count > width } == [])
  }

  @Test func `colour adds nothing but colour`() {
    let plain = ReportFormat.table.render(assessment, style: TableStyle(width: 80))
    let colored = ReportFormat.table.render(
      assessment, style: TableStyle(width: 80, hasColor: true))
    Golden.expect(colored, is: "table-colored.txt")
    #expect(colored.contains("\u{1B}[97;41mR Red"))
    #expect(Self.withoutColor(colored) == plain)
  }

  private static func withoutColor(_ text: String) -> String {
    let bare = text.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().map {
      $0 == 0 ? $1 : $1.drop { $0 != "m" }.dropFirst()
    }.joined()
    // A coloured cell is as wide as its column, even at the end of a line.
    return bare.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  @Test func `a cell that a spreadsheet would run begins with a quote`() throws {
    let rows = ReportFormat.csv.render(assessment).split(separator: "\r\n")
    let row = try #require(rows.first { $0.hasPrefix("action,1.2,") })
    #expect(row.hasPrefix(#"action,1.2,"'=HYPERLINK(""x"")","Practice / Front door"#))
    #expect(!rows.contains { $0.contains(",=") || $0.contains(",\"=") })
  }

  @Test func `every row of CSV has every column`() {
    let text = ReportFormat.csv.render(assessment)
    // Commas and line breaks inside quotes belong to a field: what is between quotes is left out.
    let bare = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined()
    let commas = bare.split(separator: "\r\n").map { $0.count { $0 == "," } }
    // A header, two ratings of seven actions, seven areas and three measures, one of two risks.
    #expect(commas == Array(repeating: 14, count: 1 + 14 + 14 + 6 + 2))
  }

  @Test(arguments: [ReportFormat.table, .markdown, .csv])
  func `actions in focus stand first, and each once`(format: ReportFormat) {
    let titles = [
      "Read", "Train every team", "HYPERLINK", "Two", "No area and no", "A ref", "Another",
    ]
    let text = format.render(assessment)
    let found = titles.map { title in text.ranges(of: title).map(\.lowerBound) }
    let first = found.compactMap(\.first)
    #expect(first == first.sorted())
    // CSV has a row for each of two ratings; elsewhere a breach names the second action once more.
    let rows = format == .csv ? 2 : 1
    #expect(found.map(\.count) == [rows, 2] + Array(repeating: rows, count: 5))
  }

  @Test func `Markdown cells mean themselves`() throws {
    let lines = ReportFormat.markdown.render(assessment).split(separator: "\n")
    #expect(lines.first == #"# A plan with \*stars\*, a \| bar and \<angles>"#)
    #expect(lines.contains { $0.hasPrefix(#"| 3 | Two lines | **–** Not started"#) })
    #expect(lines.contains { $0.hasPrefix(#"| R2 | Budget \`falls\` | **G** Green"#) })
    #expect(lines.contains { $0.contains(#"late \| very"#) })
  }
}
