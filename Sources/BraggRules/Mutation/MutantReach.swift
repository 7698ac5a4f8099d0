/// Which cases a change of a rule set can touch: those whose observation shows that they came there.
indirect enum MutantReach: Sendable {
  case everything
  /// Cases of subjects of these kinds, or of what is above them.
  case kinds(Set<SubjectKind>)
  /// Cases that ran one of these lines.
  case lines(file: String, Set<Int>)
  /// Cases for which the clause was tried: it was found to hold or not, or the one before did not hold.
  case tried(clause: String, after: String)
  /// Cases that a clause held for.
  case held(clause: String)
  /// Cases that say which thresholds are crossed.
  case breaches
  case either([MutantReach])

  func includes(_ result: CaseResult) -> Bool {
    let observation = result.observation
    switch self {
    case .everything: return true
    case .kinds(let kinds):
      return kinds.contains { Self.matters($0, to: result.test.kind) }
    case .lines(let file, let lines):
      return lines.contains { observation.lines[LinePlace(file: file, line: $0)] != nil }
    case .tried(let clause, let before):
      return observation.clauses.contains {
        ($0.clause == clause || ($0.clause == before && !$0.held))
          && Self.matters($0.kind, to: result.test.kind)
      }
    case .held(let clause):
      return observation.clauses.contains {
        $0.clause == clause && $0.held && Self.matters($0.kind, to: result.test.kind)
      }
    case .breaches: return result.test.breaches != nil
    case .either(let reaches): return reaches.contains { $0.includes(result) }
    }
  }

  /// Whether a rating of one kind can decide what a case of another expects.
  private static func matters(_ kind: SubjectKind, to other: SubjectKind) -> Bool {
    kind == other || other == .areas || other == .plan
  }
}
