import BraggModel
public import BraggRules

extension ParameterSweep {
  /// The sweep's text in a format, ending in a line break.
  public func render(_ format: ComparisonFormat, style: TableStyle = TableStyle()) -> String {
    switch format {
    case .table: SweepText(sweep: self, style: style).text
    case .json: SweepJSON.json(self).serialised(indent: 2)
    case .markdown: SweepMarkdown(sweep: self).text
    }
  }

  /// `slip_days from 0 to 60 days, 61 values; in force: 30`.
  var heading: String {
    let span =
      values.count > 1
      ? "\(parameter) from \(values[0]) to \(values[values.count - 1])"
      : "\(parameter) \(values[0])"
    let count = values.count == 1 ? "1 value" : "\(values.count) values"
    return span + (unit.isEmpty ? "" : " \(unit)") + ", \(count)"
      + (inForce.map { "; in force: \($0)" } ?? "")
  }

  /// `As of 31 January 2024, by rule set tameside 2023.09, with tolerance = 5`.
  var rulesWords: String {
    let set = settings.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
    return "As of \(asOf.inWords), by rule set \(ruleSet.id) \(ruleSet.version)"
      + (set.isEmpty ? "" : ", with \(set)")
  }

  /// Where nothing flips, so much is said plainly.
  var summary: String {
    let subjects = Set(flips.map { "\($0.change.kind.rawValue) \($0.change.ref)" }).count
    let places = Set(flips.map(\.position)).count
    guard !flips.isEmpty else {
      return "Nothing flips: every rating is the same at every value."
    }
    return "\(subjects) subject\(subjects == 1 ? "" : "s") flip\(subjects == 1 ? "s" : "") at "
      + "\(places) value\(places == 1 ? "" : "s")."
  }

  /// The values of a run: `0–6`, or one alone.
  func words(_ run: ClosedRange<Int>) -> String {
    run.count == 1
      ? "\(values[run.lowerBound])" : "\(values[run.lowerBound])–\(values[run.upperBound])"
  }

  /// Whether the value in force is in a run.
  func isInForce(in run: ClosedRange<Int>) -> Bool { run.contains { values[$0] == inForce } }

  /// The rows in which some rating flips.
  var moving: [Row] { rows.filter { !$0.isSteady } }

  /// Those in which none does, `Measures, rag (53)`.
  var steady: [String] {
    rows.filter(\.isSteady).map {
      "\($0.kind.title(of: $0.dimension)) (\($0.counts[0].reduce(0, +)))"
    }
  }

  /// The flips at each value, in order.
  var flipsByValue: [(position: Int, flips: [Flip])] {
    flips.reduce(into: []) { groups, flip in
      if groups.last?.position == flip.position {
        groups[groups.count - 1].flips.append(flip)
      } else {
        groups.append((flip.position, [flip]))
      }
    }
  }
}
