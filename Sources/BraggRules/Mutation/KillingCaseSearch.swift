import BraggModel

/// Looks near the cases of a rule set for one that a mutant would fail.
///
/// It is bounded: where it finds none, the mutant may be equivalent, or the case may lie further off.
struct KillingCaseSearch {
  private let tests: RuleTests
  private let baseline: [CaseResult]
  private let nearest: NearestCases
  /// The fields of subjects in any case, by kind, each value once.
  private let donors: [SubjectKind: [(String, JSONText)]]
  /// Subjects of cases that expect different things, by the list of a plan that they can stand in.
  private let elements: [String: [JSONText]]

  /// How many cases each way of changing data may try.
  private static let budgets = (nudges: 300, words: 90, removals: 130, donations: 300, settings: 40)
  private static let pairs = 150
  private static let startingCases = 30

  init(_ tests: RuleTests, _ baseline: [CaseResult]) {
    self.tests = tests
    self.baseline = baseline.filter(\.passes)
    nearest = NearestCases(of: tests.ruleSet)
    var donors: [SubjectKind: [(String, JSONText)]] = [:]
    var seen: Set<String> = []
    for test in baseline.map(\.test) where test.kind != .plan {
      for (name, value) in test.data.subject.fields where name != "ref" && name != "id" {
        guard seen.insert("\(test.kind) \(name) \(value.serialised())").inserted else { continue }
        donors[test.kind, default: []].append((name, value))
      }
    }
    self.donors = donors
    elements = Self.elements(of: baseline.map(\.test))
  }

  private static func elements(of cases: [RuleTestCase]) -> [String: [JSONText]] {
    var elements: [String: [JSONText]] = [:]
    var seen: Set<String> = []
    for test in cases where test.kind != .plan {
      let levels = test.levels.sorted { $0.key < $1.key }
      let clauses = test.clauses.sorted { $0.key < $1.key }
      guard seen.insert("\(test.kind) \(levels) \(clauses)").inserted else { continue }
      elements[test.kind.rawValue, default: []].append(test.data.subject)
    }
    return elements
  }

  /// A survivor, with the case that would tell it where one is found.
  func fate(of result: MutationResult) -> MutationResult.Fate {
    guard case .survived(let touching, _) = result.fate,
      let original = try? CaseRunner(tests),
      let changed = try? CaseRunner(tests, rules: tests.ruleSet.changed(by: result.mutant))
    else { return result.fate }
    var duel = Duel(original: original, changed: changed)
    return .survived(touching: touching, find(result.mutant, &duel))
  }

  private func find(_ mutant: Mutant, _ duel: inout Duel) -> KillingCase? {
    let starts = starts(for: mutant)
    for start in starts { if let found = duel.meet(start.trial) { return found } }
    let groups: [([[CaseTrial.Edit]], Int)] = [
      (starts.map { $0.edits.nudges() }, Self.budgets.nudges),
      (starts.map { $0.edits.words() }, Self.budgets.words),
      (starts.map { $0.edits.removals() }, Self.budgets.removals),
      (
        starts.map {
          $0.edits.exchanges(elements) + $0.edits.donations(donors[$0.trial.kind] ?? [])
        }, Self.budgets.donations
      ),
      (starts.map { $0.edits.settings() }, Self.budgets.settings),
    ]
    for (edits, budget) in groups {
      duel.budget = budget
      // The first change of each case, then the second of each: near cases come first.
      for index in 0..<(edits.map(\.count).max() ?? 0) where duel.budget > 0 {
        for (start, edits) in zip(starts, edits) where index < edits.count {
          if let found = duel.meet(start.trial.applying(edits[index])) { return found }
        }
      }
    }
    return findPairs(starts, groups.map(\.0), &duel) ?? duel.secondBest
  }

  /// Two changes at once, spread over all that there are.
  private func findPairs(
    _ starts: [Start], _ groups: [[[CaseTrial.Edit]]], _ duel: inout Duel
  ) -> KillingCase? {
    duel.budget = Self.pairs
    let edits = starts.indices.map { index in groups.flatMap { $0[index] } }
    for round in 0..<Self.pairs where duel.budget > 0 {
      for (start, edits) in zip(starts, edits) where !edits.isEmpty {
        let first = edits[(round * 37) % edits.count]
        let second = edits[(round * 101 + 13) % edits.count]
        if let found = duel.meet(start.trial.applying(first).applying(second)) { return found }
      }
    }
    return nil
  }

  private struct Start {
    let trial: CaseTrial
    let edits: CaseEdits
  }

  /// The cases to begin from: those nearest to the boundaries that the mutant is about.
  private func starts(for mutant: Mutant) -> [Start] {
    let touched = baseline.filter { mutant.reach.includes($0) }
    let near = nearest.sorted(touched.isEmpty ? baseline : touched, for: mutant)
    let chosen = Self.spread(near.map { (kind: $0.result.test.kind, entry: $0) })
    return chosen.map { result, gaps in
      let start = CaseTrial(result.test)
      let trial = start.moved(to: day(of: mutant, near: start.asOf))
      return Start(
        trial: trial,
        edits: CaseEdits(
          trial, gaps: moved(Array(gaps.prefix(8)), by: mutant, from: start.asOf),
          rules: tests.ruleSet))
    }
  }

  /// A day on which the value that a mutant changes is in force.
  private func day(of mutant: Mutant, near asOf: Day) -> Day {
    guard let setting = mutant.setting,
      let values = tests.ruleSet.parameters.first(where: { $0.name == setting.name })?.values,
      values.lastIndex(where: { dated in dated.from.map { $0 <= asOf } ?? true })
        != setting.position
    else { return asOf }
    let next = setting.position + 1
    let lastDay = values.indices.contains(next) ? values[next].from?.adding(days: -1) : nil
    return values[setting.position].from ?? lastDay ?? asOf
  }

  /// Gaps that were seen beside a value of another day, as they are beside the one that a mutant changes.
  private func moved(_ gaps: [Double], by mutant: Mutant, from asOf: Day) -> [Double] {
    guard let setting = mutant.setting,
      let parameter = tests.ruleSet.parameters.first(where: { $0.name == setting.name }),
      case .number(let old)? = parameter.value(on: asOf),
      case .number(let new) = parameter.values[setting.position].value, old != new
    else { return gaps }
    // The parameter may stand on either side.
    return gaps.flatMap { [$0 + old - new, $0 - old + new] }
  }

  /// As many of each kind of subject: of each, half are the first and half from all the others.
  private static func spread<Entry>(_ entries: [(kind: SubjectKind, entry: Entry)]) -> [Entry] {
    let groups = Dictionary(grouping: entries, by: \.kind)
    let share = startingCases / max(1, groups.count)
    return SubjectKind.allCases.flatMap { kind -> [Entry] in
      let group = (groups[kind] ?? []).map(\.entry)
      let far = group.dropFirst(share / 2)
      let stride = max(1, far.count / max(1, share / 2))
      return Array(group.prefix(share / 2))
        + far.enumerated().filter { $0.offset % stride == 0 }.map(\.element).prefix(share / 2)
    }
  }
}
