import BraggModel
package import BraggRules

/// The coverage of rule sets for a reader: shares first, then each thing that no case reaches.
package enum CoverageText {
  package static func render(_ coverages: [Coverage]) -> String {
    coverages.map(render).joined(separator: "\n")
  }

  private static func render(_ coverage: Coverage) -> String {
    let shares = [
      ("sides of clauses and thresholds", coverage.sides),
      ("lines", coverage.lineShare),
      ("sides of boundaries", coverage.boundaryShare),
    ]
    let width = shares.map(\.0.count).max() ?? 0
    var text = "Coverage of \(coverage.folder)\n"
    for (what, share) in shares {
      let name = what + String(repeating: " ", count: width - what.count)
      text += "  \(name)  \(share.reached) of \(share.total) (\(share.words))\n"
    }
    for (title, lines) in parts(coverage) where !lines.isEmpty {
      text += "  \(title)\n" + lines.map { "    \($0)\n" }.joined()
    }
    return text
  }

  private static func parts(_ coverage: Coverage) -> [(String, [String])] {
    let clauses = coverage.clauses.compactMap { clause in
      clause.reason.map { reason in
        "\(clause.clause.place) \(clause.kind.rawValue).\(clause.dimension) `\(clause.clause.id)` \(reason)"
      }
    }
    let thresholds = coverage.thresholds.compactMap { threshold -> String? in
      let said = "\(threshold.threshold.place) threshold `\(threshold.threshold.id)`"
      switch (threshold.crossed.isEmpty, threshold.kept.isEmpty) {
      case (true, true): return "\(said) was never watched"
      case (true, false): return "\(said) is crossed in no case"
      case (false, true): return "\(said) is crossed in every case that watches it"
      case (false, false): return nil
      }
    }
    let boundaries = coverage.boundaries.compactMap { boundary -> String? in
      guard let missing = boundary.missing else { return nil }
      let place = "\(boundary.comparison.file):\(boundary.comparison.line)"
      return "\(place) `\(boundary.comparison.text)` \(missing)"
    }
    return [
      ("Clauses and thresholds of which a side is not reached:", clauses + thresholds),
      (
        "Lines that no case runs:", ranges(of: coverage.lines.filter { $0.count == 0 }.map(\.place))
      ),
      ("Boundaries without a case on each side and on it:", boundaries),
    ]
  }

  /// Neighbouring lines as one entry.
  private static func ranges(of places: [LinePlace]) -> [String] {
    var ranges: [(file: String, lines: ClosedRange<Int>)] = []
    for place in places {
      if let last = ranges.last, last.file == place.file, last.lines.upperBound + 1 == place.line {
        ranges[ranges.count - 1].lines = last.lines.lowerBound...place.line
      } else {
        ranges.append((place.file, place.line...place.line))
      }
    }
    return ranges.map { range in
      let (first, last) = (range.lines.lowerBound, range.lines.upperBound)
      return "\(range.file):\(first)" + (first == last ? "" : "–\(last)")
    }
  }
}

extension BoundaryCoverage {
  /// Which sides no case is on, and how near one comes; nil where all are reached.
  fileprivate var missing: String? {
    guard sidesReached > 0 else { return "is never compared" }
    guard sidesReached < sides else { return nil }
    var missing: [String] = []
    if below.isEmpty, sides == 3 { missing.append("below") }
    if on.isEmpty { missing.append("on") }
    if above.isEmpty { missing.append("above") }
    let nearest = [("below", nearestBelow), ("above", nearestAbove)].compactMap { side, gap in
      gap.map { "\(side) by \(JSONText.number($0).serialised(indent: nil))" }
    }
    let near = nearest.isEmpty ? "" : " (nearest \(nearest.joined(separator: ", ")))"
    return "has no case \(missing.joined(separator: " or "))\(near)"
  }
}

extension Share {
  /// Such as `96.7 %`: never `100 %` of less than all.
  package var words: String {
    let tenths = Int((percent * 10).rounded(.down))
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
