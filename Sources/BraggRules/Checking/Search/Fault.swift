import BraggModel

/// A fault of a key that the search can come upon.
struct Fault: Hashable, Sendable {
  enum Kind: String, Sendable, CaseIterable {
    /// A rule fails on data the formats allow.
    case failure
    /// A measure fails because no way is better for it.
    case undirected
    /// A rating that depends on what must not matter.
    case unstable
    /// No clause holds.
    case gap
    /// An earlier clause holds whenever this one does.
    case shadowed
    /// A clause never held in all that was tried.
    case unreached
    /// What is worse rates better.
    case contradiction
    /// Leaving a fact out makes a rating better.
    case silence
    /// Two clauses hold, and only their order decides.
    case overlap
  }

  let kind: Kind
  /// What is rated, or watched by a threshold.
  let of: SubjectKind
  /// The dimension, or the threshold where it has none.
  let dimension: String
  /// The clause, or what was changed.
  var clause = ""
  /// The other clause, or the field.
  var other = ""
}

/// A subject that shows a fault.
struct Witness: Sendable {
  let fault: Fault
  var subject: TrialSubject
  /// Where two subjects show it: how the second comes from the first.
  var change: Change?

  /// The smaller of two witnesses is the better one.
  var size: Int { subject.data.serialised().utf8.count }

  /// Both subjects, as far as there are two.
  var subjects: [TrialSubject] { [subject, change?.applied(to: subject)].compactMap(\.self) }

  /// Whether the rules still show the fault.
  func isShown(by runner: TrialRunner, _ rules: RuleSet) -> Bool {
    let subjects = subjects
    guard change == nil || subjects.count == 2 else { return false }
    let trials = subjects.compactMap(runner.run)
    return trials.count == subjects.count && fault.isShown(by: trials, rules)
  }
}

extension Fault {
  /// Whether trials of its subjects show it.
  func isShown(by trials: [Trial], _ rules: RuleSet) -> Bool {
    guard let first = trials.first else { return false }
    if kind == .failure, first.verdict(in: dimension) == nil {
      return first.thresholds.contains { $0.id == dimension && $0.problem == "error" }
    }
    guard let verdict = first.verdict(in: dimension) else { return false }
    let scale = rules.scale(of: dimension, of: of)
    switch kind {
    case .failure, .undirected: return verdict.isFailure && (verdict.place ?? "") == other
    case .gap: return verdict.problem == "gap"
    case .overlap, .shadowed:
      return verdict.decides && verdict.clause == clause && first.holds(other, dimension)
    case .unreached: return false
    case .unstable:
      // Which entry a rule stops at for want of a fact is no rating.
      guard let second = trials.last?.verdict(in: dimension), verdict.decides, second.decides
      else { return false }
      return !verdict.agrees(with: second)
    case .contradiction, .silence:
      guard let second = trials.last?.verdict(in: dimension),
        let before = scale.rank(of: verdict), let after = scale.rank(of: second)
      else { return false }
      return after < before
    }
  }
}

extension Trial.Verdict {
  var isFailure: Bool { state == "error" && problem != "skipped" }
}

extension Trial {
  /// Whether a clause holds by itself, whatever decides.
  func holds(_ clause: String, _ dimension: String) -> Bool {
    verdict(in: dimension)?.held.contains(clause) ?? false
  }
}

extension RuleSet {
  /// The scale of a dimension; the rule set's own where it has none.
  func scale(of dimension: String, of kind: SubjectKind) -> Scale {
    self.dimension(dimension, of: kind)?.scale ?? scale
  }
}

extension Scale {
  func rank(of verdict: Trial.Verdict) -> Int? {
    verdict.state == "rated" ? verdict.level.flatMap { self[$0]?.rank } : nil
  }
}
