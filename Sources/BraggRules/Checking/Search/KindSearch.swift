import BraggModel

/// The search among subjects of one kind.
struct KindSearch {
  let rules: RuleSet
  let kind: SubjectKind
  let asOf: Day
  let tests: RuleTests?
  /// How many subjects are made up.
  let budget: Int
  let jobs: Int
  var random: SplitMix
  /// Trials that reached something new, in the order they were found.
  private(set) var corpus: [Trial] = []
  private(set) var ledger: FaultLedger
  private var keys: Set<String> = []
  private var marks: Set<String> = []

  init(
    _ rules: RuleSet, kind: SubjectKind, asOf: Day, tests: RuleTests?, subjects: Int,
    seed: UInt64, jobs: Int
  ) {
    self.rules = rules
    self.kind = kind
    self.asOf = asOf
    self.tests = tests
    // Areas and plans are many subjects each.
    budget = kind == .areas || kind == .plan ? subjects / 16 : subjects
    self.jobs = jobs
    random = SplitMix(seed: seed)
    ledger = FaultLedger(rules, kind: kind)
  }

  /// Tries subjects until the effort is spent.
  mutating func run(children: [WholeMaker.Child], progress: @Sendable (Int) -> Void) {
    tryAll(seeds)
    let isWhole = kind == .areas || kind == .plan
    // Rounds, not subjects one by one: what a round makes depends only on the rounds before.
    let round = max(25, budget / 16)
    var made = 0
    while made < budget {
      let maker = isWhole ? nil : subjectMaker
      ledger.guessed = maker?.guessed ?? []
      let promising = corpus.filter(ledger.isPromising)
      let whole = WholeMaker(kind: kind, asOf: asOf, children: children)
      var subjects: [TrialSubject] = []
      for _ in 0..<round {
        // Some tries go to clauses that hold, but have never decided.
        let bases = !promising.isEmpty && random.holds(30) ? promising : corpus
        subjects.append(maker?.subject(from: bases, &random) ?? whole.subject(&random))
      }
      made += round
      tryAll(subjects)
      progress(ledger.tried)
    }
    tryChanges(limit: max(1, budget / 2))
  }

  /// Nothing at all, and the data of cases.
  private var seeds: [TrialSubject] {
    let empty = JSONText.object([(kind.singular, .object([]))])
    let cases = (tests?.cases ?? []).filter { $0.kind == kind }.map(TrialSubject.init)
    return [TrialSubject(kind, asOf: asOf, data: empty)]
      + cases.map { $0.setting($0.root.appending("overrides"), to: nil) }
  }

  private var subjectMaker: SubjectMaker {
    var choices = FieldChoices(RuleConstants(rules, on: asOf), asOf: asOf)
    choices.wanted = ledger.wanted
    let shape = Shape.of(named: kind.singular) ?? .action
    var ownValues: [String: [JSONText]] = [:]
    var known: Set<String> = []
    for subject in seeds {
      for field in subject.data[subject.root]?.fields ?? [] {
        // Fields of the format count as asked for where a case has them.
        choices.wanted.formUnion(names(of: field.1, at: field.0))
        guard shape.field(field.0) == nil, known.insert(field.0 + field.1.serialised()).inserted
        else { continue }
        ownValues[field.0, default: []].append(field.1)
      }
    }
    return SubjectMaker(
      kind: kind, asOf: asOf, shape: shape, choices: choices, ownValues: ownValues)
  }

  private func names(of value: JSONText, at path: String) -> [String] {
    [path] + value.fields.flatMap { names(of: $0.1, at: "\(path).\($0.0)") }
      + value.list.flatMap { names(of: $0, at: path) }
  }

  /// Tries what was not tried before, on as many threads as there are, and keeps what is new.
  private mutating func tryAll(_ subjects: [TrialSubject]) {
    let new = subjects.filter { keys.insert($0.key).inserted }
    for trial in TrialRunner.trials(of: new, rules, tests, jobs: jobs) {
      guard let trial else { continue }
      ledger.add(trial)
      let fresh = trial.marks.filter { marks.insert($0).inserted }
      if !fresh.isEmpty { corpus.append(trial) }
    }
  }

  /// Asks again about what was kept, with something worse, left out, or changed that must not matter.
  private mutating func tryChanges(limit: Int) {
    var asked = corpus.flatMap { trial in Alteration.all(of: trial.subject).map { (trial, $0) } }
    // Where there are too many, some of each part of the search are taken.
    let every = max(1, (asked.count + limit - 1) / limit)
    asked = asked.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    let changed = asked.map { trial, alteration in
      alteration.change.applied(to: trial.subject) ?? trial.subject
    }
    let trials = TrialRunner.trials(of: changed, rules, tests, jobs: jobs)
    for ((before, alteration), after) in zip(asked, trials) {
      guard let after else { continue }
      ledger.add(alteration, before: before, after: after)
    }
  }
}

extension TrialRunner {
  /// What the rules say of each subject, in their order.
  static func trials(
    of subjects: [TrialSubject], _ rules: RuleSet, _ tests: RuleTests?, jobs: Int
  ) -> [Trial?] {
    let size = max(8, (subjects.count + jobs - 1) / jobs)
    let shares = stride(from: 0, to: subjects.count, by: size).map {
      Array(subjects[$0..<min($0 + size, subjects.count)])
    }
    return Parallel.map(shares, jobs: jobs) {
      { share -> [Trial?] in
        guard let runner = try? TrialRunner(rules, tests: tests, observes: true) else {
          return share.map { _ in nil }
        }
        return share.map { runner.run($0) }
      }
    }.flatMap { $0 }
  }
}
