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
        Markdown.escaped(report.rules + "."),
      ] + trends + [calendar] + report.boardDays.flatMap(board)
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Made-up figures in a table of their own, apart from all that is a fact.
  private var trends: [String] {
    guard report.forecast.trends != nil else { return [] }
    let table = Markdown.table(
      ["Measure", "Title", "Line"],
      report.continued.map { measure, line in
        [measure.id, measure.title, line.words(unit: measure.unit)].map(Markdown.escaped)
      })
    return [Markdown.escaped(report.continuedWords)] + (report.continued.isEmpty ? [] : [table])
      + report.heldWords.map { Markdown.escaped($0) } + [Markdown.escaped(report.markWords)]
  }

  private var isOnTrend: Bool { report.forecast.trends != nil }

  private func mark(_ change: Forecast.Change) -> [String] {
    isOnTrend ? [change.isByTrend ? "on trend" : ""] : []
  }

  private var calendar: String {
    let changes = report.changes
    guard !changes.isEmpty else { return Markdown.escaped(report.nothing) }
    return Markdown.table(
      ["Date", "Ref", "Title", "What", "From", "To", "Why"] + (isOnTrend ? ["On trend"] : []),
      changes.map { change in
        ([
          change.date.inWords, change.subject, change.kind == .plan ? "" : change.title,
          change.what, change.fromWords, change.toWords, change.reasonWords,
        ] + mark(change)).map(Markdown.escaped)
      })
  }

  private func board(on day: Day) -> [String] {
    let difference = report.difference(on: day)
    let title = "## By \(day.inWords)" + (isOnTrend ? ", made-up figures included" : "")
    guard !difference.isEmpty else { return [title, "Nothing will have changed."] }
    let shifts = LevelShift.all(report, on: day).filter(\.isTold).map { shift in
      "- \(Markdown.escaped(shift.name)): \(Markdown.escaped(shift.words))"
    }
    let table = Markdown.table(
      ["Ref", "What", "From", "To"] + (isOnTrend ? ["On trend"] : []),
      difference.map { change in
        ([change.subject, change.what, change.fromWords, change.toWords] + mark(change))
          .map(Markdown.escaped)
      })
    return [title] + (shifts.isEmpty ? [] : [shifts.joined(separator: "\n")]) + [table]
  }
}
