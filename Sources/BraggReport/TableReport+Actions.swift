import BraggModel
import BraggRules

extension TableReport {
  /// The actions in focus, then the others by area.
  var actions: [String] {
    guard assessment.actions.contains(where: { !$0.ratings.isEmpty }) else { return [] }
    let columns = Columns(subjects: assessment.actions, width: style.width)
    var lines = [columns.header(style)]
    for focus in outline.focus {
      lines.append("")
      lines += Text.wrapped(focus.heading, width: style.width).map { Text.bold($0, style) }
      lines += focus.actions.flatMap { columns.rows(of: $0, style) }
    }
    if !outline.focus.isEmpty, outline.sections.first?.headings.isEmpty ?? false {
      lines.append("")
    }
    var shown: [String] = []
    for section in outline.sections {
      lines += headings(of: section, shown: &shown, columns)
      lines += section.actions.flatMap { columns.rows(of: $0, style) }
    }
    return lines
  }

  /// An area's title stands once, above the first of the actions in it.
  private func headings(
    of section: AssessmentOutline.Section, shown: inout [String], _ columns: Columns
  ) -> [String] {
    var lines: [String] = []
    for (depth, heading) in section.headings.enumerated() {
      let ref = depth < section.areas.count ? section.areas[depth].ref : ""
      guard !shown.contains(ref) else { continue }
      shown.append(ref)
      if depth == 0 { lines.append("") }
      let title = String(repeating: "  ", count: depth) + heading
      let ratings = assessment.areas.first { $0.ref == ref }?.ratings ?? []
      lines.append(columns.heading(title, ratings: ratings, style))
      lines += columns.reasons(notBestOf: ratings, indent: depth * 2 + 4)
    }
    return lines
  }

  /// The areas that no action is shown under, those of a kind together.
  var groupings: [String] {
    let rows = outline.groupings.flatMap(\.rows)
    guard !rows.isEmpty else { return [] }
    let columns = Columns(subjects: rows.map(\.rated), width: style.width)
    var lines: [String] = []
    for grouping in outline.groupings {
      if !lines.isEmpty { lines.append("") }
      lines += [Text.bold(grouping.heading, style), columns.header(style)]
      lines += grouping.rows.flatMap { columns.rows(of: $0, style) }
    }
    return lines
  }
}
