import BraggModel

/// What a search has seen so far, in the order it was seen.
struct FaultLedger: Sendable {
  private(set) var tried = 0
  private(set) var wanted: Set<String> = []
  /// Fields of the council's own that no case has, so that their values are guesses.
  var guessed: Set<String> = []
  /// The smallest subject for each fault.
  private(set) var witnesses: [Fault: Witness] = [:]
  /// On which sides of each comparison's limit subjects lay.
  private(set) var sides: [Int: Set<Int>] = [:]
  private let rules: RuleSet
  private let kind: SubjectKind
  private let dimensions: [Dimension]
  private var decided: [ClauseName: Int] = [:]
  private var held: [ClauseName: Int] = [:]
  /// The clauses that decided while another held, and how often.
  private var takers: [ClauseName: [String: Int]] = [:]
  /// Which clause held while another did not.
  private var alone: Set<[String]> = []

  struct ClauseName: Hashable, Sendable {
    let dimension: String
    let clause: String
  }

  init(_ rules: RuleSet, kind: SubjectKind) {
    self.rules = rules
    self.kind = kind
    dimensions = (rules.dimensions[kind] ?? []).filter { !$0.clauses.isEmpty }
  }

  mutating func add(_ trial: Trial) {
    tried += 1
    wanted.formUnion(trial.wanted)
    for comparison in trial.comparisons {
      sides[comparison.site, default: []].insert(comparison.gap.signOf)
    }
    for dimension in dimensions {
      guard let verdict = trial.verdict(in: dimension.name) else { continue }
      add(verdict, of: dimension, trial)
    }
    addFailures(trial)
  }

  private mutating func addFailures(_ trial: Trial) {
    // What kind of value a field of the council's own holds is anyone's guess without a case.
    let own = trial.subject.data[trial.subject.root] ?? .null
    guard !own.fields.contains(where: { guessed.contains($0.0) }) else { return }
    var hasFailed = false
    for dimension in rules.dimensions[kind] ?? [] {
      guard let verdict = trial.verdict(in: dimension.name), verdict.isFailure else { continue }
      // What comes of another dimension is told of that one, and what is inherited where it stands.
      defer { hasFailed = true }
      guard !hasFailed, !(verdict.place ?? "").hasPrefix("../") else { continue }
      keep(
        Fault(
          kind: trial.subject.isUndirected ? .undirected : .failure, of: kind,
          dimension: dimension.name, other: verdict.place ?? ""), trial.subject)
    }
    // A threshold that no rating hangs on refuses such a measure in words that say so.
    guard !hasFailed, !trial.subject.isUndirected else { return }
    for threshold in trial.thresholds where threshold.problem == "error" {
      guard !(threshold.place ?? "").hasPrefix("../") else { continue }
      keep(
        Fault(
          kind: .failure, of: kind, dimension: threshold.id, other: threshold.place ?? ""),
        trial.subject)
    }
  }

  private mutating func add(_ verdict: Trial.Verdict, of dimension: Dimension, _ trial: Trial) {
    if verdict.problem == "gap" {
      keep(Fault(kind: .gap, of: kind, dimension: dimension.name), trial.subject)
    }
    let held = Set(verdict.held)
    for clause in verdict.held {
      self.held[ClauseName(dimension: dimension.name, clause: clause), default: 0] += 1
    }
    guard verdict.decides, let decider = verdict.clause else { return }
    decided[ClauseName(dimension: dimension.name, clause: decider), default: 0] += 1
    for clause in dimension.clauses where clause.id != decider {
      guard held.contains(clause.id) else {
        alone.insert([dimension.name, decider, clause.id])
        continue
      }
      takers[ClauseName(dimension: dimension.name, clause: clause.id), default: [:]][
        decider, default: 0] += 1
      keep(
        Fault(
          kind: .shadowed, of: kind, dimension: dimension.name, clause: decider, other: clause.id),
        trial.subject)
    }
    // Whether the other can hold without this one.
    for clause in dimension.clauses where held.contains(clause.id) {
      for other in dimension.clauses where !held.contains(other.id) {
        alone.insert([dimension.name, clause.id, other.id])
      }
    }
  }

  /// Holds the ratings of a subject against those after a change.
  mutating func add(_ alteration: Alteration, before: Trial, after: Trial) {
    tried += 1
    for dimension in rules.dimensions[kind] ?? [] {
      let fault = Fault(
        kind: alteration.kind, of: kind, dimension: dimension.name, clause: alteration.words)
      guard fault.isShown(by: [before, after], rules) else { continue }
      // What comes of another dimension is told of that one.
      guard !dimension.clauses.isEmpty else { continue }
      keep(fault, before.subject, alteration.change)
    }
  }

  private mutating func keep(_ fault: Fault, _ subject: TrialSubject, _ change: Change? = nil) {
    let witness = Witness(fault: fault, subject: subject, change: change)
    if let best = witnesses[fault], best.size <= witness.size { return }
    witnesses[fault] = witness
  }
}

extension FaultLedger {
  /// What the search came upon; of clauses that never decide, those that stand nowhere else.
  ///
  /// Clauses that stand where one decided something are alive: a line may serve several dimensions.
  func faults(alive: Set<String>) -> [Witness] {
    let dimensionFaults = dimensions.flatMap { dimension in
      dead(dimension, alive: alive) + overlaps(dimension)
    }
    let others = witnesses.values.filter { witness in
      ![.shadowed, .overlap].contains(witness.fault.kind)
        && (witness.fault.kind != .silence || !isInherited(witness.fault.dimension))
    }
    return others.sorted { $0.fault.order < $1.fault.order } + dimensionFaults
  }

  private func isInherited(_ dimension: String) -> Bool {
    dimensions.first { $0.name == dimension }?.clauses.allSatisfy { !$0.isOwn } ?? false
  }

  /// Clauses that never decide, with an example where they hold in vain.
  private func dead(_ dimension: Dimension, alive: Set<String>) -> [Witness] {
    dimension.clauses.compactMap { clause in
      let name = ClauseName(dimension: dimension.name, clause: clause.id)
      guard decided[name] == nil, !alive.contains(clause.place) else { return nil }
      let taker = takers[name]?.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let taker, !clause.isOtherwise {
        // What is inherited is checked where it stands, but for what a clause of its own took.
        let own = dimension.clauses.first { $0.id == taker.key }
        guard clause.isOwn || own?.isOwn ?? false else { return nil }
        let fault = Fault(
          kind: .shadowed, of: kind, dimension: dimension.name, clause: taker.key, other: clause.id)
        return witnesses[fault]
      }
      guard clause.isOwn else { return nil }
      let fault = Fault(
        kind: .unreached, of: kind, dimension: dimension.name, clause: clause.id)
      let empty = JSONText.object([(kind.singular, .object([]))])
      return Witness(fault: fault, subject: TrialSubject(kind, asOf: .someDay, data: empty))
    }
  }

  /// Pairs of clauses of different levels, each of which also holds without the other.
  ///
  /// A clause that holds only where another does is its special case: there order is no choice.
  private func overlaps(_ dimension: Dimension) -> [Witness] {
    let clauses = dimension.clauses
    return clauses.indices.flatMap { first in
      clauses.indices.dropFirst(first + 1).compactMap { second -> Witness? in
        let (one, other) = (clauses[first], clauses[second])
        guard isChoice(one, other, in: dimension.scale), !other.isOtherwise,
          alone.contains([dimension.name, one.id, other.id]),
          alone.contains([dimension.name, other.id, one.id])
        else { return nil }
        let shadowed = Fault(
          kind: .shadowed, of: kind, dimension: dimension.name, clause: one.id, other: other.id)
        guard var witness = witnesses[shadowed] else { return nil }
        witness = Witness(
          fault: Fault(
            kind: .overlap, of: kind, dimension: dimension.name, clause: one.id, other: other.id),
          subject: witness.subject)
        return witness
      }
    }
  }

  /// Whether it matters which of two goes first.
  ///
  /// It does where the better level, or one that has no rank, goes before a worse one: the worse
  /// first is what a careful key does.
  private func isChoice(_ one: Clause, _ other: Clause, in scale: Scale) -> Bool {
    guard one.rating != other.rating, one.rating != Scale.unrated,
      one.isOwn || other.isOwn, let second = scale[other.rating]?.rank
    else { return false }
    let worst = scale.levels.compactMap(\.rank).max() ?? 0
    return scale[one.rating]?.rank.map { $0 < second } ?? (second == worst)
  }

  /// Whether a clause holds in a trial that has not decided anything yet.
  func isPromising(_ trial: Trial) -> Bool {
    trial.verdicts.contains { verdict in
      verdict.held.contains { clause in
        decided[ClauseName(dimension: verdict.dimension, clause: clause)] == nil
      }
    }
  }

  /// Where the clauses stand that decided something.
  var alive: Set<String> {
    Set(
      dimensions.flatMap { dimension in
        dimension.clauses.filter {
          decided[ClauseName(dimension: dimension.name, clause: $0.id)] != nil
        }.map(\.place)
      })
  }

  /// How many clauses decided, of how many.
  var clausesReached: (Int, of: Int) {
    let all = dimensions.flatMap { dimension in
      dimension.clauses.map { ClauseName(dimension: dimension.name, clause: $0.id) }
    }
    return (all.count { decided[$0] != nil }, all.count)
  }
}

extension Fault {
  /// So that the same faults come in the same order.
  var order: (String, String, String, String) { (kind.rawValue, dimension, clause, other) }
}

extension Trial.Verdict {
  /// Whether a clause decided, if only that there is no level.
  var decides: Bool { state == "rated" || problem == "clause" }
}

extension Double {
  fileprivate var signOf: Int { self < 0 ? -1 : self > 0 ? 1 : 0 }
}
