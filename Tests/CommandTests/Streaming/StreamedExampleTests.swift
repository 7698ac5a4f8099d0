import Bragg
import BraggModel
import BraggReport
import BraggRules
import Testing

/// Subjects of real plans get in a stream what an assessment without past results gives them.
struct StreamedExampleTests {
  struct Example: CustomTestStringConvertible {
    let name: String
    let asOf: String
    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "tameside", asOf: "2024-01-31"),
    Example(name: "herefordshire", asOf: "2022-10-31"),
    Example(name: "torbay", asOf: "2020-01-31"),
    Example(name: "worcestershire", asOf: "2017-02-24"),
    Example(name: "stockton", asOf: "2023-08-31"),
  ]

  /// A plan, what it is rated by, and what an assessment of it decides.
  private struct Rated {
    let plan: Plan
    let performance: Performance
    let assessment: Assessment
    var terms: StreamTerms

    init(_ example: Example) throws {
      let folder = "\(Checkout.source)/Examples/\(example.name)"
      let day = try #require(Day(iso: example.asOf))
      // A line has no plan around it, so it is in no focus window.
      let text = try #require(File.text(at: "\(folder)/plan.json"))
        .replacing("\n  \"focus\":", with: "\n  \"unfocused\":")
      plan = try PlanReader().plan(Array(text.utf8), path: "plan.json")
      performance = try PerformanceReader().performance(at: "\(folder)/performance.json")
      let rules = try RuleSet(folder: "\(Checkout.source)/Rules/\(example.name)")
      assessment = try rules.assess(plan, performance: performance, asOf: day)
      terms = StreamTerms(rules, of: .action, asOf: day)
      (terms.planStart, terms.year) = (plan.start, plan.year)
    }

    func expect(
      _ lines: [String], toGetWhat kind: SubjectKind, _ sameFacts: Bool = true
    ) throws {
      let rater = try SubjectRater(terms)
      let subjects = assessment.subjects(kind)
      try #require(subjects.count == lines.count)
      for (line, assessed) in zip(lines, subjects) {
        let rated = try #require(try rater.rate(line: line.utf8))
        let ratings = ResultsText.ratings(rated.subject, hasFacts: sameFacts).serialised()
        #expect(rated.subject.ref == assessed.ref)
        #expect(ratings == ResultsText.ratings(assessed, hasFacts: sameFacts).serialised())
        let breaches = assessment.breaches.filter {
          $0.subject == assessed.ref && $0.threshold.of == kind
        }
        #expect(
          rated.breaches.map { "\($0.threshold.id) \($0.message) \($0.since)" }.sorted()
            == breaches.map { "\($0.threshold.id) \($0.message) \($0.since)" }.sorted())
      }
    }
  }

  private static func line(_ value: JSONValue) -> String {
    String(decoding: value.document.bytes[value.range], as: UTF8.self)
      .replacing("\n", with: " ")
  }

  @Test(arguments: examples)
  func `actions, with the measures they name in the performance data`(example: Example) throws {
    var rated = try Rated(example)
    rated.terms.performance = rated.performance
    try rated.expect(rated.plan.actions.map { Self.line($0.value) }, toGetWhat: .actions)
  }

  @Test(arguments: examples.prefix(1))
  func `actions that carry their measures whole`(example: Example) throws {
    let rated = try Rated(example)
    let lines = rated.plan.actions.map { action in
      action.measures.reduce(Self.line(action.value)) { line, id in
        guard let measure = rated.performance.measure(id) else { return line }
        return line.replacing("\"\(id)\"", with: Self.line(measure.value))
      }
    }
    #expect(lines.contains { $0.contains("\"observations\"") })
    try rated.expect(lines, toGetWhat: .actions)
  }

  @Test(arguments: examples.prefix(1))
  func `measures and risks`(example: Example) throws {
    var rated = try Rated(example)
    rated.terms.kind = .measure
    try rated.expect(rated.performance.measures.map { Self.line($0.value) }, toGetWhat: .measures)
    rated.terms.kind = .risk
    try rated.expect(rated.plan.risks.map { Self.line($0.value) }, toGetWhat: .risks)
  }

  @Test func `case records, asked for one by one`() async throws {
    let folder = "\(Checkout.source)/Examples/worcestershire-cases"
    let day = try #require(Day(iso: "2017-02-24"))
    let rules = try RuleSet(folder: "\(Checkout.source)/Rules/worcestershire-cases")
    let cases = try CaseRecordReader().cases(at: "\(folder)/cases.ndjson")
    let assessment = try rules.assess(PlanFolder(folder).plan, cases: cases, asOf: day)
    let text = try #require(File.text(at: "\(folder)/cases.ndjson"))
    let lines = AsyncStream { more in
      for line in text.split(separator: "\n") { more.yield(line) }
      more.finish()
    }
    var assessed = assessment.cases[...]
    for try await line in RatedLines(of: lines, by: StreamTerms(rules, of: .caseRecord, asOf: day))
    {
      guard case .rated(let rated) = line else { continue }
      let next = assessed.popFirst()
      let expected = try #require(next)
      #expect(rated.subject.ref == expected.ref && rated.subject.ratings == expected.ratings)
    }
    #expect(assessed.isEmpty)
  }
}
