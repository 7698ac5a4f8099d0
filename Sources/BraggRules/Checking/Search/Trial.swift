import BraggModel
import LuaRuntime

/// What rules said of a subject that was made up.
struct Trial: Sendable {
  let subject: TrialSubject
  /// By the rule set's order of dimensions.
  let verdicts: [Verdict]
  let thresholds: [ThresholdVerdict]
  /// Fields that rules looked for and did not find.
  let wanted: Set<String>
  /// How far comparisons of the rule set's were from their limits.
  let comparisons: [Observation.TriedComparison]

  struct Verdict: Sendable, Equatable {
    let dimension: String
    let state: String
    let level: String?
    let clause: String?
    /// Why there is no level: `missing`, `error`, `gap` and the like.
    let problem: String?
    let message: String?
    let place: String?
    /// What each clause says by itself; nil where it could not tell.
    let holds: [Bool?]
    /// The clauses that hold by themselves, in their order.
    let held: [String]

    /// What a case would expect.
    var outcome: String { level ?? state }

    /// Whether another decides the same.
    func agrees(with other: Verdict) -> Bool {
      outcome == other.outcome && clause == other.clause
    }
  }

  struct ThresholdVerdict: Sendable, Equatable {
    let id: String
    let isCrossed: Bool?
    let problem: String?
    let message: String?
    let place: String?
  }

  func verdict(in dimension: String) -> Verdict? { verdicts.first { $0.dimension == dimension } }

  init(_ subject: TrialSubject, _ weighing: Weighing, dimensions: [String], seen: Observation) {
    self.subject = subject
    let value = weighing.answer.value
    verdicts = dimensions.map { dimension in
      Verdict(
        dimension, value["ratings"][dimension], weighed: value["weighed"][dimension].elements ?? [])
    }
    thresholds = (value["thresholds"].elements ?? []).map(ThresholdVerdict.init)
    wanted = weighing.wanted
    comparisons = seen.comparisons.sorted { ($0.site, $0.gap) < ($1.site, $1.gap) }
  }

  /// Marks of what the trial reached: a trial with a new one is worth keeping.
  var marks: [String] {
    var marks: [String] = []
    for verdict in verdicts {
      let held = verdict.holds.map { $0.map { $0 ? "1" : "0" } ?? "?" }.joined()
      marks.append("\(verdict.dimension) \(held)")
      marks.append("\(verdict.dimension) \(verdict.outcome) \(verdict.clause ?? "")")
    }
    marks.append(verdicts.map(\.outcome).joined(separator: " "))
    for threshold in thresholds { marks.append("\(threshold.id) \(threshold.isCrossed ?? false)") }
    for comparison in comparisons {
      let side = comparison.gap == 0 ? "on" : comparison.gap < 0 ? "below" : "above"
      marks.append("\(comparison.site) \(side)\(abs(comparison.gap) <= 1 ? " near" : "")")
    }
    return marks.sorted()
  }
}

extension Trial.Verdict {
  fileprivate init(_ dimension: String, _ rating: LuaValue, weighed: [LuaValue]) {
    self.dimension = dimension
    state = rating["state"].text ?? "error"
    level = rating["level"].text
    clause = rating["clause"].text
    problem = rating["kind"].text
    message = rating["message"].text
    place = rating["place"].text
    holds = weighed.map { $0["held"].bool }
    held = weighed.filter { $0["held"].bool ?? false }.compactMap { $0["clause"].text }
  }
}

extension Trial.ThresholdVerdict {
  fileprivate init(_ value: LuaValue) {
    let problem = value["problem"]
    id = value["threshold"].text ?? ""
    isCrossed = problem.isNull ? value["held"].bool ?? false : nil
    self.problem = problem.isNull ? nil : problem["state"].text
    message = problem["message"].text
    place = problem["place"].text
  }
}
