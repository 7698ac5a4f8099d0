import BraggModel

/// Says what a fault is, and how it is mended.
struct FaultWords {
  private let rules: RuleSet
  private let fault: Fault
  private let trials: [Trial]
  private let tried: Int

  init(_ rules: RuleSet, _ shown: ShownFault, tried: Int) {
    self.rules = rules
    fault = shown.witness.fault
    trials = shown.trials
    self.tried = tried
  }

  var finding: CheckFinding {
    switch fault.kind {
    case .failure:
      finding(
        "a rule of \(name) fails on data that the formats allow: \(failure)",
        "ask `has` before a field is used, or `need` it, so that the rating is unrated instead")
    case .undirected:
      finding(
        "a measure whose polarity is `none` fails in \(name), instead of being unrated",
        "put a clause before that gives `unrated` where `m.polarity` is `none`")
    case .unstable:
      finding(
        "\(name) depends on \(fault.clause), which must not matter: \(change)",
        "decide by what the entries say, not by where they stand or what else is there")
    case .gap:
      finding(
        "no clause of \(name) holds for some \(fault.of.rawValue): they stay unrated",
        "add a clause for the case below, move a limit so that it holds, or end with `otherwise`")
    case .shadowed: shadowed
    case .unreached:
      finding(
        "clause `\(fault.clause)` of \(name) never held in \(tried) subjects tried",
        "write a case that reaches it, or drop it where none can be written")
    case .contradiction:
      finding(
        "\(name) rates better when \(fault.clause): \(change)",
        "look at the clause that gives the better level: what is worse must not satisfy it")
    case .silence:
      finding(
        "\(name) rates better when `\(fault.clause)` is left out: \(change)",
        "`need` the field, so that leaving it out gives no level rather than a better one")
    case .overlap: overlap(of: [fault])
    }
  }

  private var shadowed: CheckFinding {
    finding(
      "clause `\(fault.other)` of \(name) never decides: whenever it held in \(tried) subjects "
        + "tried, an earlier clause decided, such as `\(fault.clause)`",
      "move it before `\(fault.clause)`, narrow that clause, or drop this one", at: fault.other)
  }

  /// All pairs of a dimension, the first with a case.
  func overlap(of pairs: [Fault]) -> CheckFinding {
    let words = pairs.prefix(3).map { "`\($0.clause)` before `\($0.other)`" }
      .joined(separator: ", ")
    let more = pairs.count > 3 ? " and \(pairs.count - 3) more" : ""
    return finding(
      "a clause of \(name) goes before one of a worse level where both hold: \(words)\(more)",
      "see that the order is the one the key means, and hold it by a case such as the one below")
  }

  private var name: String {
    isThreshold ? "threshold `\(fault.dimension)`" : "\(fault.of.rawValue).\(fault.dimension)"
  }

  private var isThreshold: Bool { rules.dimension(fault.dimension, of: fault.of) == nil }

  private var failure: String {
    let first = trials.first
    return first?.verdict(in: fault.dimension)?.message
      ?? first?.thresholds.first { $0.id == fault.dimension }?.message ?? "it stopped"
  }

  /// Such as "amber by `late` becomes green by `on-track`".
  private var change: String {
    trials.compactMap { $0.verdict(in: fault.dimension) }.map { verdict in
      verdict.outcome + (verdict.clause.map { " by `\($0)`" } ?? "")
    }.joined(separator: " becomes ")
  }

  private func finding(
    _ message: String, _ help: String, at clause: String? = nil
  ) -> CheckFinding {
    CheckFinding(
      fault.kind.check, at: place(of: clause), message, help: help, subject: name,
      example: example)
  }

  private func place(of clause: String?) -> CheckPlace {
    let clauses = rules.dimension(fault.dimension, of: fault.of)?.clauses ?? []
    let named = clauses.first { $0.id == clause ?? fault.clause }
    let watched = rules.thresholds.first { $0.id == fault.dimension }?.place
    let deciding = trials.last?.verdict(in: fault.dimension)?.clause
    let last = fault.kind == .gap ? clauses.last : clauses.first { $0.id == deciding }
    let failed =
      [.failure, .undirected].contains(fault.kind) && !fault.other.isEmpty ? fault.other : nil
    let places: [String?] = [failed, named?.place, watched, last?.place, clauses.first?.place]
    let written = places.compactMap(\.self).first ?? "rules.lua"
    let parts = written.split(separator: ":")
    return CheckedText.place(
      in: "\(rules.folder)/\(parts.first ?? "rules.lua")",
      line: parts.dropFirst().first.flatMap { Int($0) })
  }

  /// The cases that hold what the rules decide now.
  private var example: String? {
    guard !trials.isEmpty else { return nil }
    let names = trials.count == 1 ? [caseName] : [caseName, "\(caseName): \(fault.clause)"]
    return zip(names, trials).map { name, trial in
      let verdict = trial.verdict(in: fault.dimension)
      let crossed = trial.thresholds.filter { $0.isCrossed ?? false }.map(\.id)
      let clause = verdict.flatMap { $0.decides ? $0.clause : nil }
      return RuleTestCase(
        named: name, asOf: trial.subject.asOf, data: trial.subject.caseData,
        levels: verdict.map { [fault.dimension: $0.outcome] } ?? [:],
        clauses: clause.map { [fault.dimension: $0] } ?? [:],
        breaches: verdict == nil ? crossed : nil
      ).luaText
    }.joined(separator: "\n")
  }

  private var caseName: String {
    switch fault.kind {
    case .failure, .undirected: "\(fault.dimension) fails"
    case .unstable: "\(fault.dimension) is unstable"
    case .gap: "no clause of \(fault.dimension) holds"
    case .shadowed, .overlap: "\(fault.clause) goes before \(fault.other)"
    case .unreached: fault.clause
    case .contradiction: "\(fault.dimension) before it is worse"
    case .silence: "\(fault.dimension) with all facts"
    }
  }
}

extension Fault.Kind {
  /// The kind of finding that tells of it.
  fileprivate var check: CheckKind {
    switch self {
    case .failure: .failingRule
    case .undirected: .undirectedMeasure
    case .unstable: .unstableRating
    case .gap: .gap
    case .shadowed: .deadClause
    case .unreached: .unreachedClause
    case .contradiction: .worseRatedBetter
    case .silence: .missingRatedBetter
    case .overlap: .overlap
    }
  }
}
