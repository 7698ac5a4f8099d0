import BraggModel
import BraggRules

/// A comparison as a document to paste into a paper.
struct ComparisonMarkdown {
  let report: ComparisonReport

  var text: String {
    let isHistory = report.days.count > 1
    var parts = ["# \(escaped(report.title.isEmpty ? "What changes" : report.title))"]
    parts.append("- Before: \(escaped(report.before))\n- After: \(escaped(report.after))")
    let said = report.days.reduce(into: [String]()) { said, day in
      let parameters = day.parameterWords
      for remark in (parameters.isEmpty ? [] : ["Parameters: \(parameters)"]) + day.remarks
      where !said.contains(remark) { said.append(remark) }
    }
    if !said.isEmpty { parts.append(said.map { "- \(escaped($0))" }.joined(separator: "\n")) }
    if isHistory { parts.append(totals) }
    for day in report.days {
      parts.append(isHistory ? "## \(day.days)" : "\(day.days).")
      parts.append(escaped(day.summary))
      if !day.isUnchanged { parts += sections(of: day, level: isHistory ? "###" : "##") }
    }
    if !report.leftOut.isEmpty {
      parts.append(
        report.leftOut.map { "- Left out: \(escaped($0.day)): \(escaped($0.why))" }
          .joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var totals: String {
    Markdown.table(
      ["Day", "Rated subjects", "Change", "Better", "Worse", "Neither", "Breaches come", "go"],
      report.days.map { day in
        let come = day.breaches.count { $0.comes }
        return [day.after.asOf.inWords]
          + [
            day.rated, day.changed, day.count(.better), day.count(.worse), day.count(.other), come,
            day.breaches.count - come,
          ].map(String.init)
      })
  }

  private func sections(of day: AssessmentComparison, level: String) -> [String] {
    var parts: [String] = []
    for matrix in day.moving {
      let used = matrix.used
      parts.append("\(level) \(escaped(matrix.heading))")
      parts.append(
        Markdown.table(
          ["from ↓ to →"] + used.columns.map { escaped(matrix.columns[$0].label) },
          used.rows.map { row in
            [escaped(matrix.rows[row].label)]
              + used.columns.map { String(matrix.counts[row][$0]) }
          }))
    }
    if !day.changes.isEmpty {
      parts.append("\(level) Who changes")
      parts.append(
        Markdown.table(
          ["Ref", "Title", "Rating", "Change", "Before", "After"],
          day.changes.map { change in
            [
              change.ref, change.title, change.kind.title(of: change.dimension), change.move,
              change.before.words, change.after.words,
            ].map(escaped)
          }))
    }
    if !day.areas.isEmpty {
      parts.append("\(level) Beneath each area")
      parts.append(
        Markdown.table(
          ["Ref", "Area", "Rating", "Actions", "Change", "Better", "Worse", "Which"],
          day.areas.map { area in
            [
              area.ref, area.title, area.dimension.inWords, "\(area.actions)",
              "\(area.changes.count)", "\(area.count(.better))", "\(area.count(.worse))",
              area.changes.map(\.ref).joined(separator: ", "),
            ].map(escaped)
          }))
    }
    if !day.breaches.isEmpty {
      parts.append("\(level) Breaches")
      parts.append(
        Markdown.table(
          ["", "Severity", "Threshold", "Subject", "What"],
          day.breaches.map { breach in
            [
              breach.comes ? "comes" : "goes", breach.crossing.severity, breach.crossing.threshold,
              "\(breach.crossing.subject) \(breach.title)", breach.crossing.message,
            ].map(escaped)
          }))
    }
    if !day.lone.isEmpty {
      parts.append("\(level) On one side only")
      parts.append(
        day.lone.map { lone in
          "- \(lone.isNew ? "New" : "Gone"): \(lone.kind.singular) \(escaped(lone.ref)) \(escaped(lone.title))"
        }.joined(separator: "\n"))
    }
    if !day.steady.isEmpty {
      parts.append(escaped("Nothing changes in \(day.steady.joined(separator: "; "))."))
    }
    return parts
  }

  private func escaped(_ text: String) -> String { Markdown.escaped(text) }
}
