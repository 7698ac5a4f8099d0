import BraggModel
import BraggRules

extension ForecastReport {
  /// The measures that go on along their trends.
  var continued: [(measure: Measure, line: MeasureTrend.Line)] {
    (forecast.trends ?? []).compactMap { trend in
      trend.line.map { (measure: trend.measure, line: $0) }
    }
  }

  /// The measures that stay at their last figure, by the reason why.
  var held: [(why: String, ids: [String])] {
    var reasons: [(why: String, ids: [String])] = []
    for trend in forecast.trends ?? [] {
      guard case .held(let why) = trend.course else { continue }
      if let place = reasons.firstIndex(where: { $0.why == why }) {
        reasons[place].ids.append(trend.measure.id)
      } else {
        reasons.append((why, [trend.measure.id]))
      }
    }
    return reasons
  }

  /// What the made-up figures are, said before them.
  var continuedWords: String {
    continued.isEmpty
      ? "No measure is continued on its trend."
      : "Made-up figures: \(continued.count) of \((forecast.trends ?? []).count) measures are "
        + "continued on trend, rounded as their own figures are."
  }

  /// Which measures are held, and why.
  var heldWords: [String] {
    held.map { "Held as they are, because \($0.why): \($0.ids.joined(separator: ", "))." }
  }

  /// What the mark on a change means.
  var markWords: String {
    let marked = changes.count(where: \.isByTrend)
    let missing =
      forecast.heldOnly == 0
      ? "" : " With every measure held, \(Self.changes(forecast.heldOnly)) would come otherwise."
    return
      (marked == 0
      ? "No change shown rests on a made-up figure."
      : "\(Self.changes(marked)) marked “on trend” \(marked == 1 ? "rests" : "rest") on made-up "
        + "figures; all others come with every measure held, too.") + missing
  }

  private static func changes(_ count: Int) -> String {
    count == 1 ? "1 change" : "\(count) changes"
  }
}

extension MeasureTrend.Line {
  /// `78.3 for 2024-01, then +1.1 a month by the line through 7 figures: 79.9 for 2024-02, …`.
  func words(unit: String?) -> String {
    let unit = unit.map { $0 == "count" ? "" : " \($0)" } ?? ""
    let ends =
      figures.count < 3
      ? figures.map(\.words).joined(separator: ", ")
      : "\(figures[0].words) … \(figures[figures.count - 1].words)"
    return
      "\(last.words(unit)); \(riseWords) \(rhythm) by the line through \(count) figures: \(ends)"
  }

  /// The rise to three digits, with its sign.
  var riseWords: String {
    var scale = 1.0
    while abs(rise) * scale < 100, scale < 1e6, rise != 0 { scale *= 10 }
    let short = (abs(rise) * scale).rounded() / scale
    return (rise < 0 ? "−" : "+") + JSONText.number(short).serialised()
  }
}

extension MeasureTrend.Figure {
  var words: String { words("") }

  func words(_ unit: String) -> String {
    "\(JSONText.number(value).serialised())\(unit) for \(period)"
  }
}
