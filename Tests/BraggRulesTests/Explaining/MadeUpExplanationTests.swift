import BraggModel
import Testing

@testable import BraggRules

/// What is printed of made-up subjects is true: each change and each way was made by hand and rated.
struct MadeUpExplanationTests {
  private static let rules = sourceFolder(of: #filePath, above: 4) + "/Rules"

  /// A rule set and a kind of subject, and so many subjects.
  struct Sample: CustomTestStringConvertible {
    let rules: String
    let kind: SubjectKind
    let count: Int
    var testDescription: String { "\(count) \(kind.rawValue) of \(rules)" }
  }

  static let samples = [
    Sample(rules: "tameside", kind: .actions, count: 60),
    Sample(rules: "tameside", kind: .measures, count: 20),
    Sample(rules: "standard", kind: .actions, count: 30),
    Sample(rules: "herefordshire", kind: .actions, count: 20),
    Sample(rules: "herefordshire", kind: .risks, count: 10),
    Sample(rules: "torbay", kind: .actions, count: 20),
    Sample(rules: "worcestershire", kind: .actions, count: 20),
    Sample(rules: "worcestershire-cases", kind: .cases, count: 20),
  ]

  @Test(arguments: samples)
  func `margins and ways are true`(_ sample: Sample) throws {
    let folder = "\(Self.rules)/\(sample.rules)"
    let rules = try RuleSet(folder: folder)
    let tests = try RuleTests(folder: folder)
    var counted = Counted()
    for subject in try Self.subjects(sample, rules, tests) {
      try check(subject, rules, &counted)
    }
    #expect(counted.changes > 0, "\(counted)")
    // Some kinds of few subjects have no way to the level that is asked for.
    #expect(counted.ways > 0 || sample.count <= 20, "\(counted)")
  }

  struct Counted {
    var changes = 0
    var margins = 0
    var ways = 0
  }

  /// A few of the sample, unless everything is asked for.
  private static func subjects(_ sample: Sample, _ rules: RuleSet, _ tests: RuleTests) throws
    -> [TrialSubject]
  {
    let cases = tests.cases.filter { $0.kind == sample.kind }
    let asOf = try #require(cases.first?.asOf)
    let seeds = cases.map(TrialSubject.init)
    let trials = TrialRunner.trials(of: seeds, rules, tests, jobs: 1).compactMap(\.self)
    var choices = FieldChoices(RuleConstants(rules, on: asOf), asOf: asOf)
    choices.wanted = trials.reduce(into: []) { $0.formUnion($1.wanted) }
    let maker = SubjectMaker(
      kind: sample.kind, asOf: asOf, shape: Shape.of(named: sample.kind.singular) ?? .action,
      choices: choices, ownValues: [:])
    var random = SplitMix(seed: 2024)
    let count = Thorough.isWanted ? sample.count : max(2, sample.count / 20)
    return (0..<count).map { _ in maker.subject(from: trials, &random) }
  }

  private func check(_ subject: TrialSubject, _ rules: RuleSet, _ counted: inout Counted) throws {
    guard subject.makesSense, let read = try? subject.caseData.documents(path: "trial") else {
      return
    }
    let ref = try #require(subject.caseData.ref)
    let documents = ChangedDocuments(
      plan: JSONText(read.plan.document.root),
      performance: read.performance.map { JSONText($0.document.root) },
      record: read.cases?.cases.first.map { JSONText($0.value) }, kind: subject.kind, ref: ref,
      asOf: subject.asOf)
    let levels = try documents.levels(rules)
    let scale = rules.scale.levels.filter { $0.rank != nil }
    let wanted = scale[abs(subject.key.utf8.count) % scale.count].id
    for explanation in try rules.explain(
      ref, kind: subject.kind, in: read.plan, performance: read.performance, cases: read.cases,
      asOf: subject.asOf, pathTo: wanted, changes: 2)
    {
      let dimension = explanation.rating.dimension
      #expect(levels[dimension] == explanation.rating.decidedLevel)
      for other in explanation.others {
        for change in other.changes {
          try check(change, to: other.level.id, dimension, documents, rules)
          counted.changes += 1
          if change.by != nil { counted.margins += 1 }
        }
      }
      for path in explanation.paths?.paths ?? [] {
        try check(path, dimension, documents, rules)
        counted.ways += 1
      }
    }
  }

  /// The change gives the level, and one step less does not.
  private func check(
    _ change: FactChange, to level: String, _ dimension: String, _ documents: ChangedDocuments,
    _ rules: RuleSet
  ) throws {
    let words =
      "\(change.kind) \(change.path) to \(change.to ?? "nothing") of \(documents.plan.serialised()) \(documents.performance?.serialised() ?? "") \(documents.record?.serialised() ?? "")"
    #expect(try documents.with(change).levels(rules)[dimension] == level, "\(words)")
    guard let less = change.oneStepLess(in: documents), less != change.from else { return }
    // Where one step less cannot be written down, no document has it.
    guard let before = try? documents.with(change, to: less).levels(rules) else { return }
    #expect(before[dimension] != level, "\(words), and so does \(less)")
  }

  /// All of the changes lead to the level, and no part of them does.
  private func check(
    _ path: PathToLevel, _ dimension: String, _ documents: ChangedDocuments, _ rules: RuleSet
  ) throws {
    for mask in 1..<(1 << path.changes.count) {
      let part = path.changes.indices.filter { mask & (1 << $0) != 0 }.map { path.changes[$0] }
      let isWhole = part.count == path.changes.count
      let ends = part.compactMap { $0.period.flatMap { try? Period($0).last } }
      let made = try part.reduce(documents) { try $0.with($1) }
      let level = try made.levels(rules, asOf: ends.reduce(documents.asOf, max))[dimension]
      #expect(
        (level == path.level) == isWhole,
        "\(part.map { "\($0.path) to \($0.to ?? "")" }) of \(documents.plan.serialised()) \(documents.performance?.serialised() ?? "")"
      )
    }
  }
}
