import BraggModel
import BraggRules

/// The calendar for a person at a terminal: day by day, then what boards will find.
struct ForecastTable {
  let report: ForecastReport
  let style: TableStyle

  var text: String {
    ([heading] + (report.forecast.trends == nil ? [] : [trends]) + [calendar]
      + report.boardDays.map(board)).map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private var heading: [String] {
    Text.wrapped(report.premise, width: style.width)
      + (report.title.isEmpty
        ? [] : Text.wrapped(report.title, width: style.width).map { Text.bold($0, style) })
      + Text.wrapped(report.rules, width: style.width)
  }

  private var trends: [String] {
    func wrapped(_ text: String, indent: Int = 0) -> [String] {
      Text.wrapped(text, width: style.width, indent: indent, hanging: indent + 4)
    }
    return wrapped(report.continuedWords)
      + report.continued.flatMap { measure, line in
        wrapped("\(measure.id) \(line.words(unit: measure.unit))", indent: 2)
      } + report.heldWords.flatMap { wrapped($0) } + wrapped(report.markWords)
  }

  private var calendar: [String] {
    let changes = report.changes
    guard !changes.isEmpty else { return Text.wrapped(report.nothing, width: style.width) }
    var lines: [String] = []
    var last: Day?
    for change in changes {
      if change.date != last { lines.append(Text.bold(change.date.inWords, style)) }
      last = change.date
      lines += rows(of: change)
    }
    return lines
  }

  private func rows(of change: Forecast.Change) -> [String] {
    Text.wrapped("\(name(of: change)): \(move(change))", width: style.width, indent: 2, hanging: 6)
      + Text.wrapped(change.reasonWords, width: style.width, indent: 6, hanging: 8)
  }

  private func name(of change: Forecast.Change) -> String {
    change.kind == .plan || change.title == change.ref
      ? change.subject : "\(change.subject) \(change.title)"
  }

  private func move(_ change: Forecast.Change) -> String {
    let move =
      change.changing.isBreach
      ? "\(change.what) \(change.to == .crossed ? "is breached" : "is no longer breached")"
      : "\(change.what) \(change.fromWords) → "
        + (change.after.map { Text.colored(change.toWords, as: $0, style) } ?? change.toWords)
    return move + (change.isByTrend ? ", on trend" : "")
  }

  private func board(on day: Day) -> [String] {
    let difference = report.difference(on: day)
    let title = Text.bold(
      "By \(day.inWords)" + (report.forecast.trends == nil ? "" : ", made-up figures included"),
      style)
    guard !difference.isEmpty else { return [title, "  nothing will have changed"] }
    return [title]
      + LevelShift.all(report, on: day).filter(\.isTold).flatMap { shift in
        Text.wrapped("\(shift.name): \(shift.words)", width: style.width, indent: 2, hanging: 4)
      }
      + difference.flatMap { change in
        Text.wrapped(
          "\(name(of: change)): \(move(change))", width: style.width, indent: 2, hanging: 6)
      }
  }
}
