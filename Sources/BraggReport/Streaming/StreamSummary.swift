import BraggModel
package import BraggRules

/// What came of a stream, in a few lines.
package enum StreamSummary {
  /// The lines, without a break after the last.
  package static func render(_ counts: StreamCounts, by terms: StreamTerms) -> String {
    let rules = terms.rules
    var lines = [
      "\(number(counts.subjects, terms.kind.one)) rated by \(rules.id) \(rules.version) "
        + "as of \(terms.asOf)"
    ]
    for dimension in rules.dimensions[terms.kind.subjects] ?? [] {
      let found = counts.levels[dimension.name] ?? [:]
      let levels = dimension.scale.ids.map { ($0, $0) }
      let rest = [
        (Rating.State.unrated.rawValue, "unrated"), (Rating.State.error.rawValue, "in error"),
      ]
      let parts = (levels + rest).map { id, words in "\(found[id] ?? 0) \(words)" }
      lines.append("\(dimension.name): \(parts.joined(separator: ", "))")
    }
    lines.append("breaches: \(counts.breaches)")
    if counts.subjectsWithIssues > 0 {
      lines.append("with issues: \(number(counts.subjectsWithIssues, terms.kind.one))")
    }
    if counts.badLines > 0 { lines.append("not read: \(number(counts.badLines, "line"))") }
    return lines.joined(separator: "\n")
  }

  private static func number(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}

extension LoneSubject.Kind {
  /// One of them, in words.
  fileprivate var one: String { self == .caseRecord ? "case record" : rawValue }
}
