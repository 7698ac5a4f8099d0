import BraggModel
import BraggRules

/// A sweep as a document: counts for each run of values, and who flips where.
struct SweepMarkdown {
  let sweep: ParameterSweep

  var text: String {
    var parts = ["# \(escaped(sweep.plan.title.isEmpty ? "What flips" : sweep.plan.title))"]
    parts.append(
      [sweep.rulesWords, sweep.heading].map { "- \(escaped($0))" }.joined(separator: "\n"))
    parts.append(escaped(sweep.summary))
    for row in sweep.moving {
      parts.append("## \(escaped(row.kind.title(of: row.dimension)))")
      parts.append(
        Markdown.table(
          [escaped(sweep.parameter)] + row.heldLevels.map { escaped($0.label) },
          row.runs.map { run in
            [escaped(sweep.words(run)) + (sweep.isInForce(in: run) ? " (in force)" : "")]
              + row.counts[run.lowerBound].map(String.init)
          }))
    }
    if !sweep.flips.isEmpty {
      parts.append("## Who flips, and where")
      parts.append(
        Markdown.table(
          ["From", "To", "Ref", "Title", "Rating", "Change", "Why"],
          sweep.flips.map { flip in
            let change = flip.change
            return [
              "\(sweep.values[flip.position - 1])", "\(sweep.values[flip.position])", change.ref,
              change.title, change.kind.title(of: change.dimension), change.move,
              change.after.words,
            ].map(escaped)
          }))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func escaped(_ text: String) -> String { Markdown.escaped(text) }
}
