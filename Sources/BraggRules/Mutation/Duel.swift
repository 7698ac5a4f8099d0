import BraggModel

/// A rule set and a mutant of it, given the same data one after another.
struct Duel {
  private let original: CaseRunner
  private let changed: CaseRunner
  private var seen: Set<String> = []
  /// How many more cases may be tried.
  var budget = Int.max
  /// A case that tells the two apart where the rule set itself has no rating to give.
  private(set) var secondBest: KillingCase?

  init(original: CaseRunner, changed: CaseRunner) {
    self.original = original
    self.changed = changed
  }

  /// What two verdicts differ in.
  private enum Difference: Equatable {
    case decision(CaseVerdict.Decision)
    case breaches([String])
  }

  /// The case in its shortest form where the two differ on its data, and the rule set gives a rating.
  mutating func meet(_ trial: CaseTrial) -> KillingCase? {
    guard budget > 0, seen.insert(trial.key).inserted else { return nil }
    budget -= 1
    guard let difference = difference(on: trial) else { return nil }
    if case .decision(let decision) = difference, !decision.isRated {
      if secondBest == nil { secondBest = killingCase(shortened(trial, difference)) }
      return nil
    }
    return killingCase(shortened(trial, difference))
  }

  private func verdicts(on trial: CaseTrial) -> (CaseVerdict, CaseVerdict)? {
    let test = trial.test()
    guard let first = try? original.assessment(of: test),
      let right = CaseVerdict(first, of: test.data), !right.hasError,
      let second = try? changed.assessment(of: test),
      let wrong = CaseVerdict(second, of: test.data)
    else { return nil }
    return (right, wrong)
  }

  private func difference(on trial: CaseTrial) -> Difference? {
    guard let (right, wrong) = verdicts(on: trial), right != wrong else { return nil }
    if let (decision, _) = right.firstDifference(from: wrong) { return .decision(decision) }
    return .breaches(right.breaches)
  }

  /// The data without what the difference does not need.
  private func shortened(_ trial: CaseTrial, _ difference: Difference) -> CaseTrial {
    var shortest = trial
    for name in trial.settings.keys.sorted() {
      var shorter = shortest
      shorter.settings[name] = nil
      if self.difference(on: shorter) == difference { shortest = shorter }
    }
    var tries = 200
    var isShorter = true
    while isShorter, tries > 0 {
      isShorter = false
      // From the end, so that what is left out moves no element that is still to be tried.
      for (path, _) in shortest.root.places.reversed() where path.count > 1 && !Self.isName(path) {
        tries -= 1
        guard tries > 0 else { break }
        let shorter = shortest.applying(.replace(path, nil))
        guard self.difference(on: shorter) == difference else { continue }
        shortest = shorter
        isShorter = true
      }
    }
    return shortest
  }

  private static func isName(_ path: [JSONStep]) -> Bool {
    path.last == .member("ref") || path.last == .member("id")
  }

  private func killingCase(_ trial: CaseTrial) -> KillingCase? {
    guard let (right, wrong) = verdicts(on: trial) else { return nil }
    guard let (decision, other) = right.firstDifference(from: wrong) else {
      let test = RuleTestCase(
        named: "crosses \(right.breaches.inWords)", asOf: trial.asOf, data: trial.data,
        settings: trial.settings, breaches: right.breaches, previous: trial.previous)
      return KillingCase(
        test: test,
        difference: "breaches: \(right.breaches.inWords), not \(wrong.breaches.inWords)")
    }
    let dimension = decision.dimension
    // Where the level stays, the direction of travel is what differs.
    let isTravel = decision.level == other.level && decision.clause == other.clause
    let (words, wrongWords) =
      isTravel
      ? ("travel \(decision.travel)", "travel \(other.travel)") : (decision.words, other.words)
    let test = RuleTestCase(
      named: "\(dimension) is \(words)", asOf: trial.asOf, data: trial.data,
      settings: trial.settings, levels: [dimension: decision.level],
      clauses: decision.clause.map { [dimension: $0] } ?? [:],
      travel: isTravel ? [dimension: decision.travel] : [:], previous: trial.previous)
    return KillingCase(test: test, difference: "\(dimension): \(words), not \(wrongWords)")
  }
}

extension CaseVerdict.Decision {
  fileprivate var words: String { clause.map { "\(level) by \($0)" } ?? level }
}

extension [String] {
  fileprivate var inWords: String { isEmpty ? "nothing" : joined(separator: ", ") }
}
