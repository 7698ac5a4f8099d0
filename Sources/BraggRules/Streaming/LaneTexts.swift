import BraggModel
import LuaRuntime

/// Tells a lane how ratings are written: as the format writes them, with marks where the words of a
/// single subject go.
struct LaneTexts {
  /// What a lane's counts are asked for by.
  struct Count {
    let dimension: String
    let level: String
    let place: (dimension: Int32, rating: Int32)
  }

  private let rules: RuleSet
  private let kind: SubjectKind
  private let asOf: Day
  private let format: StreamFormat

  /// Characters that stand in for what is not known yet; no council's words have them.
  private static let marks = ["\u{E000}", "\u{E001}", "\u{E002}", "\u{E003}"]

  init(_ rules: RuleSet, kind: SubjectKind, asOf: Day, format: StreamFormat) {
    (self.rules, self.kind, self.asOf, self.format) = (rules, kind, asOf, format)
  }

  /// Tells it all, or nothing where the rule set's own words have such a character.
  func tell(_ lane: LuaLane, subject shape: LuaLane.Shape) -> [Count]? {
    var line: [UInt8] = []
    let nobody = RatedSubject(kind: kind, ref: Self.marks[0], title: "", ratings: [])
    format.line(RatedAlone(subject: nobody, breaches: [], issues: []), &line)
    guard let frame = Frame(String(decoding: line, as: UTF8.self), around: Self.marks[0]) else {
      return nil
    }
    lane.subject(
      shape, opening: frame.opening, beforeRatings: frame.beforeRatings,
      beforeBreaches: frame.beforeBreaches, closing: frame.closing)
    guard let counts = tellRatings(lane), tellBreaches(lane) else { return nil }
    return counts
  }

  /// A line without ratings and breaches, in its parts.
  private struct Frame {
    let opening, beforeRatings, beforeBreaches, closing: String

    init?(_ line: String, around mark: String) {
      let parts = line.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 2, let ratings = parts[1].firstRange(of: "{}"),
        let breaches = parts[1].firstRange(of: "[]")
      else { return nil }
      opening = String(parts[0])
      beforeRatings = parts[1][..<ratings.lowerBound] + "{"
      beforeBreaches = "}" + parts[1][ratings.upperBound..<breaches.lowerBound] + "["
      closing = "]" + parts[1][breaches.upperBound...]
    }
  }

  private var verdict: SubjectVerdict {
    SubjectVerdict(
      rules: rules, history: History(), asOf: asOf, kind: kind, ref: Self.marks[0], title: "",
      value: nil, overrides: [])
  }

  private func tellRatings(_ lane: LuaLane) -> [Count]? {
    var counts: [Count] = []
    for dimension in rules.dimensions[kind] ?? [] {
      let place = lane.dimension(dimension.name)
      for (clause, level) in dimension.outcomes {
        let plain = text(dimension, clause, level, reason: nil)
        let withReason = text(dimension, clause, level, reason: Self.marks[1])
        guard isPlain(plain, marks: []), isPlain(withReason, marks: [1]) else { return nil }
        let rating = lane.rating(
          in: place, clause: clause, level: level, withReason: withReason, plain: plain)
        counts.append(
          Count(dimension: dimension.name, level: level, place: (place, rating)))
      }
    }
    return counts
  }

  private func text(
    _ dimension: Dimension, _ clause: String, _ level: String, reason: String?
  ) -> String {
    let outcome = Outcome(level: level, clause: clause, reason: reason)
    return format.rating(
      verdict.rating(.init(outcome: outcome), in: dimension, previous: nil, travel: nil))
  }

  private func tellBreaches(_ lane: LuaLane) -> Bool {
    // The latest figure of a measure fills what its rule leaves out: each is different.
    guard kind != .measures else { return true }
    for threshold in rules.thresholds where threshold.of == kind {
      for parts in 0..<8 {
        func given(_ part: Int) -> String? { parts & 1 << (part - 1) == 0 ? nil : Self.marks[part] }
        let crossing = SubjectEvaluation.ThresholdOutcome(
          id: threshold.id, isCrossed: true, message: given(1), limit: given(2), value: given(3))
        guard let breach = verdict.breach(crossing) else { return false }
        let text = format.breach(breach)
        guard isPlain(text, marks: [0] + (1...3).filter { given($0) != nil }) else { return false }
        lane.breach(threshold.id, parts: Int32(parts), text)
      }
    }
    return true
  }

  /// Whether each of these marks is there once, and no other.
  private func isPlain(_ text: String, marks: [Int]) -> Bool {
    let found = text.unicodeScalars.filter { (0xE000...0xE03F).contains($0.value) }
    return found.map { Int($0.value) - 0xE000 }.sorted() == marks
  }
}

extension Outcome {
  /// A rating by a clause.
  fileprivate init(level: String, clause: String, reason: String?) {
    self.init(.null)
    (state, self.level, self.clause, self.reason) = (.rated, level, clause, reason)
  }
}

extension Dimension {
  /// The clauses that can decide, each with its level.
  fileprivate var outcomes: [(clause: String, level: String)] {
    switch rule {
    case .clauses(let clauses):
      // What a level demands is looked for in the subject itself: that goes the long way.
      clauses.filter { $0.requires.isEmpty && $0.rating != "unrated" }.map { ($0.id, $0.rating) }
    case .worstOf: scale.ids.map { ("worst-of", $0) }
    case .worstOfChildren, .majorityOfChildren: []
    }
  }
}
