import BraggModel
import LuaRuntime

/// A line of a rule file.
package struct LinePlace: Sendable, Hashable, Comparable {
  package let file: String
  package let line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  init(_ line: LuaLine) { self.init(file: line.file, line: line.line) }

  package static func < (left: LinePlace, right: LinePlace) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}

/// What rules did while subjects were rated: for the coverage of their tests.
package struct Observation: Sendable {
  /// A clause that was tried, and whether it held.
  package struct TriedClause: Sendable, Hashable {
    package let kind: SubjectKind
    package let dimension: String
    package let clause: String
    package let held: Bool
  }

  /// A threshold that was watched, and whether it was crossed.
  package struct TriedThreshold: Sendable, Hashable {
    package let threshold: String
    package let held: Bool
  }

  /// A comparison that was made, and how far its left side was above its right.
  package struct TriedComparison: Sendable, Hashable {
    package let site: Int
    /// In the sides' own unit, or days where both are days; only its sign counts for other texts.
    package let gap: Double
  }

  package private(set) var clauses: Set<TriedClause> = []
  package private(set) var thresholds: Set<TriedThreshold> = []
  package private(set) var comparisons: Set<TriedComparison> = []
  /// How often each line ran.
  package private(set) var lines: [LinePlace: Int] = [:]

  package init() {}

  /// Adds what another saw.
  package mutating func add(_ other: Observation) {
    clauses.formUnion(other.clauses)
    thresholds.formUnion(other.thresholds)
    comparisons.formUnion(other.comparisons)
    lines.merge(other.lines, uniquingKeysWith: +)
  }

  mutating func add(_ answer: LuaAnswer, of kind: SubjectKind) {
    for line in answer.lines { lines[LinePlace(line), default: 0] += line.count }
    let observed = answer.value["observed"]
    for entry in observed["clauses"].elements ?? [] {
      clauses.insert(
        TriedClause(
          kind: kind, dimension: entry["dimension"].text ?? "", clause: entry["clause"].text ?? "",
          held: entry["held"].bool ?? false))
    }
    for entry in observed["thresholds"].elements ?? [] {
      thresholds.insert(
        TriedThreshold(
          threshold: entry["threshold"].text ?? "", held: entry["held"].bool ?? false))
    }
    for entry in observed["comparisons"].elements ?? [] {
      guard let site = entry["site"].integer else { continue }
      comparisons.insert(
        TriedComparison(site: site, gap: Self.gap(entry["left"], entry["right"])))
    }
  }

  static func gap(_ left: LuaValue, _ right: LuaValue) -> Double {
    if let left = left.double, let right = right.double { return left - right }
    guard let left = left.text, let right = right.text else { return 0 }
    if let first = Day(iso: left), let second = Day(iso: right) {
      return Double(first.daysSince1970 - second.daysSince1970)
    }
    return left == right ? 0 : left < right ? -1 : 1
  }
}
