import BraggModel
import BraggRules

/// A sweep for a person at a terminal: a bar of letters for each run of values, then who flips where.
struct SweepText {
  let sweep: ParameterSweep
  let style: TableStyle

  var text: String {
    ([heading] + sweep.moving.map(plot) + [flips, steady]).filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var heading: [String] {
    let title = sweep.plan.title.isEmpty ? [] : wrapped(sweep.plan.title, 0)
    return title.map { Text.bold($0, style) } + wrapped(sweep.rulesWords, 0)
      + wrapped(sweep.heading, 0) + wrapped(sweep.summary, 0)
  }

  private func plot(_ row: ParameterSweep.Row) -> [String] {
    let used = row.heldLevels.indices.filter { place in row.counts.contains { $0[place] > 0 } }
    let names = row.runs.map { sweep.words($0) + (sweep.isInForce(in: $0) ? " <" : "  ") }
    let width = max(sweep.parameter.count, names.map(\.count).max() ?? 0)
    let widths = used.map { place in
      max(
        row.heldLevels[place].letter.count,
        row.counts.map { String($0[place]).count }.max() ?? 1)
    }
    let head = 2 + width + widths.reduce(0) { $0 + $1 + 2 } + 2
    let total = row.counts[0].reduce(0, +)
    // Where a letter for each does not fit, one stands for several.
    let share = max(1, (total + max(style.width - head, 10) - 1) / max(style.width - head, 10))
    let legend = used.map { "\(row.heldLevels[$0].letter) \(row.heldLevels[$0].label)" }
    let each = share == 1 ? "" : "; a letter is up to \(share) of them"
    let header =
      "  " + Text.padded(sweep.parameter, width)
      + zip(used, widths).map { "  " + Text.padded(row.heldLevels[$0].letter, $1, right: true) }
      .joined()
    let lines = zip(row.runs, names).map { run, name in
      let counts = row.counts[run.lowerBound]
      let cells = zip(used, widths).map {
        "  " + Text.padded(String(counts[$0]), $1, right: true)
      }.joined()
      let bar = used.map { place in
        String(repeating: row.heldLevels[place].bar, count: (counts[place] + share - 1) / share)
      }.joined()
      return "  " + Text.padded(name, width) + cells + "  " + bar
    }
    return [Text.bold(row.kind.title(of: row.dimension), style)]
      + wrapped(legend.joined(separator: ", ") + "; < in force" + each, 2) + [header] + lines
  }

  private var flips: [String] {
    guard !sweep.flips.isEmpty else { return [] }
    return [Text.bold("Who flips, and where", style)]
      + sweep.flipsByValue.flatMap { position, flips in
        ["  \(sweep.parameter) \(sweep.values[position - 1]) → \(sweep.values[position])"]
          + flips.flatMap { flip in
            let change = flip.change
            let name = change.kind == .plan ? "plan" : "\(change.kind.singular) \(change.ref)"
            return wrapped("\(name), \(change.dimension.inWords): \(change.move)", 4)
              + wrapped(change.after.words, 6)
          }
      }
  }

  private var steady: [String] {
    sweep.steady.isEmpty || sweep.flips.isEmpty
      ? [] : wrapped("Nothing flips in \(sweep.steady.joined(separator: "; ")).", 0)
  }

  private func wrapped(_ text: String, _ indent: Int) -> [String] {
    Text.wrapped(text, width: style.width, indent: indent, hanging: indent + 2)
  }
}

extension HeldLevel {
  /// The one letter that a bar is drawn with.
  var bar: String { String(letter.prefix(1)) }
}
