import BraggModel
import BraggRules

/// The calendar as a document: a table of changes, then a section for each board.
struct ForecastMarkdown {
  let report: ForecastReport

  var text: String {
    let title = report.title.isEmpty ? "Forecast" : "Forecast: \(report.title)"
    let parts =
      [
        "# \(Markdown.escaped(title))", Markdown.escaped(report.premise + "."),
        Markdown.escaped(report.rules + "."), calendar,
      ] + report.boardDays.flatMap(board)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var calendar: String {
    let changes = report.changes
    guard !changes.isEmpty else { return Markdown.escaped(report.nothing) }
    return Markdown.table(
      ["Date", "Ref", "Title", "What", "From", "To", "Why"],
      changes.map { change in
        [
          change.date.inWords, change.subject, change.kind == .plan ? "" : change.title,
          change.what, change.fromWords, change.toWords, change.reasonWords,
        ].map(Markdown.escaped)
      })
  }

  private func board(on day: Day) -> [String] {
    let difference = report.difference(on: day)
    let title = "## By \(day.inWords)"
    guard !difference.isEmpty else { return [title, "Nothing will have changed."] }
    let shifts = LevelShift.all(report, on: day).filter(\.isShifted).map { shift in
      "- \(Markdown.escaped(shift.name)): \(Markdown.escaped(shift.words))"
    }
    let table = Markdown.table(
      ["Ref", "What", "From", "To"],
      difference.map { change in
        [change.subject, change.what, change.fromWords, change.toWords].map(Markdown.escaped)
      })
    return [title] + (shifts.isEmpty ? [] : [shifts.joined(separator: "\n")]) + [table]
  }
}
