import BraggModel
import CJSONReader
import LuaRuntime

/// What one subject's evaluation gave: an outcome and facts for each rating and threshold.
struct SubjectEvaluation {
  struct RatingOutcome {
    var outcome: Outcome
    var facts: [Fact] = []
  }

  struct ThresholdOutcome {
    let id: String
    /// Whether the threshold is crossed; nil where that could not be decided.
    var isCrossed: Bool?
    var problem: Outcome?
    var message: String?
    var limit: String?
    var value: String?
    var period: String?
    var since: String?
    var facts: [Fact] = []
  }

  /// What the rule set itself says of how a rating moved.
  struct TravelOutcome {
    /// The word it gives; nil where it leaves that to the levels.
    var word: String?
    var reason: String?
    /// What it answered in place of a word.
    var odd: String?
    var problem: Outcome?
    var facts: [Fact] = []
  }

  var ratings: [String: RatingOutcome] = [:]
  var thresholds: [ThresholdOutcome] = []
  /// By dimension; only those with a definition of their own.
  var travel: [String: TravelOutcome] = [:]

  init() {}

  /// Without paths, there are no facts.
  init(_ answer: LuaAnswer, paths: FactPaths?) {
    let rated = answer.value["ratings"].members ?? []
    let spans = rated.map { Span($0.value) }
    for (member, span) in zip(rated, spans) where member.value["kind"].text != "skipped" {
      guard paths != nil else {
        ratings[member.key] = RatingOutcome(outcome: Outcome(member.value))
        continue
      }
      // Another rating that this one asked for has facts of its own.
      let inner = spans.filter { $0 != span && span.start <= $0.first && $0.stop <= span.stop }
      let own = (span.start..<span.stop).filter { index in
        !inner.contains { $0.first <= index && index < $0.stop }
      }
      let reads = own.map { answer.reads[$0] }
      ratings[member.key] = RatingOutcome(
        outcome: Outcome(member.value), facts: Self.facts(reads, paths))
    }
    for value in answer.value["thresholds"].elements ?? [] {
      thresholds.append(threshold(value, answer.reads, paths))
    }
    for value in answer.value["travel"].elements ?? [] {
      let span = Span(value)
      travel[value["dimension"].text ?? ""] = TravelOutcome(
        word: value["word"].text, reason: value["reason"].text, odd: value["odd"].text,
        problem: value["problem"].isNull ? nil : Outcome(value["problem"]),
        facts: facts(answer.reads, span, paths))
    }
  }

  private struct Span: Equatable {
    let first, start, stop: Int

    init(_ value: LuaValue) {
      first = value["first"].integer ?? 0
      start = value["start"].integer ?? 0
      stop = value["stop"].integer ?? start
    }
  }

  private func threshold(
    _ value: LuaValue, _ reads: [LuaRead], _ paths: FactPaths?
  ) -> ThresholdOutcome {
    let span = Span(value)
    var outcome = ThresholdOutcome(id: value["threshold"].text ?? "")
    outcome.facts = facts(reads, span, paths)
    if !value["problem"].isNull {
      outcome.problem = Outcome(value["problem"])
      return outcome
    }
    outcome.isCrossed = value["held"].bool ?? false
    outcome.message = value["message"].text
    outcome.limit = value["limit"].spelt
    outcome.value = value["value"].spelt
    outcome.period = value["period"].text
    outcome.since = value["since"].text
    return outcome
  }

  private func facts(_ reads: [LuaRead], _ span: Span, _ paths: FactPaths?) -> [Fact] {
    paths == nil ? [] : Self.facts(Array(reads[span.start..<span.stop]), paths)
  }

  /// The reads as facts, each place once, in the order they were first read.
  static func facts(_ reads: [LuaRead], _ paths: FactPaths?) -> [Fact] {
    guard let paths else { return [] }
    var seen: Set<String> = []
    return reads.compactMap { read -> Fact? in
      let fact =
        switch read {
        case .value(let node): Fact(path: paths.path(of: node), value: paths.value(of: node))
        case .count(let node):
          Fact(
            path: paths.path(of: node, field: "count"),
            value: .integer(Int64(paths.count(of: node))))
        case .missing(let node, let field), .absent(let node, let field):
          Fact(path: paths.path(of: node, field: field), value: .null)
        case .noted(let key, let value):
          Fact(path: key, value: value.isEmpty ? .null : .string(value))
        }
      return seen.insert(fact.path).inserted ? fact : nil
    }
  }
}

extension LuaValue {
  /// A number or text as a reader would write it.
  fileprivate var spelt: String? {
    switch self {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): JSONText.number(number).serialised()
    default: nil
    }
  }
}
