import BraggModel
import BraggRules

/// A comparison for a person at a terminal: what is compared, how many change, who, and what follows.
struct ComparisonText {
  let report: ComparisonReport
  let style: TableStyle

  var text: String {
    let days = report.days.flatMap { day in
      (report.days.count > 1
        ? [[Text.bold(day.days, style)] + wrapped(day.summary, 2)] : [wrapped(day.summary, 0)])
        + sections(of: day)
    }
    return ([heading] + (report.days.count > 1 ? [totals] : []) + days + [leftOut])
      .filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var heading: [String] {
    var lines = report.title.isEmpty ? [] : wrapped(report.title, 0).map { Text.bold($0, style) }
    lines += wrapped("Before: \(report.before)", 0, hanging: 8)
    lines += wrapped("After:  \(report.after)", 0, hanging: 8)
    if report.days.count == 1, let day = report.days.first { lines += wrapped(day.days, 0) }
    // Of a history the same is said once.
    let said = report.days.reduce(into: [String]()) { said, day in
      let parameters = day.parameterWords
      for remark in (parameters.isEmpty ? [] : ["Parameters: \(parameters)"]) + day.remarks
      where !said.contains(remark) { said.append(remark) }
    }
    return lines + said.flatMap { wrapped($0, 0, hanging: 2) }
  }

  private var totals: [String] {
    let names = ["Subjects", "Change", "Better", "Worse", "Neither", "Breaches"]
    func line(_ first: String, _ cells: [String]) -> String {
      "  " + Text.padded(first, 17)
        + zip(cells, names).map { "  " + Text.padded($0, $1.count, right: true) }.joined()
    }
    return [Text.bold("Day by day", style), line("", names)]
      + report.days.map { day in
        let come = day.breaches.count { $0.comes }
        return line(
          day.after.asOf.inWords,
          [
            "\(day.rated)", "\(day.changed)", "\(day.count(.better))", "\(day.count(.worse))",
            "\(day.count(.other))", "+\(come) -\(day.breaches.count - come)",
          ])
      }
  }

  private var leftOut: [String] {
    report.leftOut.isEmpty
      ? []
      : [Text.bold("Days left out", style)]
        + report.leftOut.flatMap { wrapped("\($0.day): \($0.why)", 2, hanging: 4) }
  }

  private func sections(of day: AssessmentComparison) -> [[String]] {
    guard !day.isUnchanged else { return [] }
    return day.moving.map(matrix) + changes(of: day)
      + [areas(of: day), breaches(of: day), lone(of: day), steady(of: day)]
  }

  private func matrix(_ matrix: LevelMatrix) -> [String] {
    let used = matrix.used
    let labels = used.columns.map { matrix.columns[$0].label }
    let width = (used.rows.map { matrix.rows[$0].label.count } + [14]).max() ?? 14
    func line(_ first: String, _ cells: [String]) -> String {
      "  " + Text.padded(first, width)
        + zip(cells, labels).map { "  " + Text.padded($0, max($1.count, 3), right: true) }.joined()
    }
    let lines = used.rows.map { row in
      line(
        matrix.rows[row].label,
        used.columns.map { column in
          let count = matrix.counts[row][column]
          return count == 0 ? "." : "\(count)"
        })
    }
    let header = line("from ↓  to →", labels)
    return [Text.bold(matrix.heading, style)]
      + (header.count <= style.width ? [header] + lines : narrow(matrix, used))
  }

  /// A line for each move, where the columns do not fit.
  private func narrow(_ matrix: LevelMatrix, _ used: (rows: [Int], columns: [Int])) -> [String] {
    used.rows.flatMap { row in
      used.columns.filter { matrix.counts[row][$0] > 0 }.flatMap { column in
        wrapped(
          "\(matrix.rows[row].label) → \(matrix.columns[column].label): \(matrix.counts[row][column])",
          2, hanging: 4)
      }
    }
  }

  private func changes(of day: AssessmentComparison) -> [[String]] {
    SubjectKind.allCases.compactMap { kind -> [String]? in
      let changes = day.changes.filter { $0.kind == kind }
      guard !changes.isEmpty else { return nil }
      var lines = [Text.bold("\(kind.rawValue.capitalisedFirst) that change", style)]
      var last: String?
      for change in changes {
        if change.ref != last { lines += titled(change.ref, change.title) }
        last = change.ref
        lines += wrapped("\(change.dimension.inWords): \(change.move)", 4, hanging: 6)
        lines += wrapped("before: \(change.before.words)", 6, hanging: 8)
        lines += wrapped("after:  \(change.after.words)", 6, hanging: 8)
      }
      return lines
    }
  }

  /// The ref is set off from the title.
  private func titled(_ ref: String, _ title: String) -> [String] {
    let lines = Text.wrapped(title, width: style.width, indent: ref.count + 4)
    return ["  \(ref)  " + (lines.first ?? "").drop { $0 == " " }] + lines.dropFirst()
  }

  private func areas(of day: AssessmentComparison) -> [String] {
    guard !day.areas.isEmpty else { return [] }
    return [Text.bold("Beneath each area", style)]
      + day.areas.flatMap { area in
        wrapped(
          "\(area.ref)  \(area.title), \(area.dimension.inWords): "
            + "\(area.changes.count) of \(area.actions.counted("action")), "
            + "\(day.moves(area.changes)): \(area.changes.map(\.ref).joined(separator: ", "))",
          2, hanging: 4)
      }
  }

  private func breaches(of day: AssessmentComparison) -> [String] {
    [(true, "Breaches that come"), (false, "Breaches that go")].flatMap { comes, heading in
      let some = day.breaches.filter { $0.comes == comes }
      return some.isEmpty
        ? []
        : [Text.bold(heading, style)] + some.flatMap { wrapped($0.words, 2, hanging: 4) }
    }
  }

  private func lone(of day: AssessmentComparison) -> [String] {
    [(true, "New: only after"), (false, "Gone: only before")].flatMap { isNew, heading in
      let some = day.lone.filter { $0.isNew == isNew }
      return some.isEmpty
        ? []
        : [Text.bold(heading, style)]
          + some.flatMap { wrapped("\($0.kind.singular) \($0.ref)  \($0.title)", 2, hanging: 4) }
    }
  }

  private func steady(of day: AssessmentComparison) -> [String] {
    day.steady.isEmpty
      ? []
      : wrapped("Nothing changes in \(day.steady.joined(separator: "; ")).", 0, hanging: 2)
  }

  private func wrapped(_ text: String, _ indent: Int, hanging: Int? = nil) -> [String] {
    Text.wrapped(text, width: style.width, indent: indent, hanging: hanging ?? indent)
  }
}
