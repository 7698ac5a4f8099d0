import BraggModel
import Testing

@testable import BraggRules

/// Every rated subject of the examples can be explained, and the part of the plan that is looked at
/// gives the rating of the whole.
struct ExplainedExamplesTests {
  private static let root = sourceFolder(of: #filePath, above: 4)

  struct Example: CustomTestStringConvertible {
    let folder: String
    let rules: String
    var asOf: String?
    var testDescription: String { folder }
  }

  static let examples = [
    Example(folder: "tameside", rules: "tameside"),
    Example(folder: "herefordshire", rules: "herefordshire"),
    Example(folder: "torbay", rules: "torbay"),
    Example(folder: "worcestershire", rules: "worcestershire"),
    Example(folder: "stockton", rules: "stockton"),
    Example(
      folder: "worcestershire-cases", rules: "worcestershire-cases", asOf: "2017-02-24"),
  ]

  @Test(arguments: examples)
  func `an excerpt gives the ratings of the whole`(_ example: Example) throws {
    let (assessment, source) = try source(example)
    for kind in [SubjectKind.actions, .measures, .risks, .cases] {
      let subjects = assessment.subjects(kind)
      let every = Thorough.isWanted ? 1 : max(1, subjects.count / 5)
      for (index, subject) in subjects.enumerated() where index % every == 0 {
        guard !subject.ratings.isEmpty else { continue }
        let excerpt = try #require(source.excerpt(of: subject))
        let bench = source.bench(excerpt)
        let rated = try #require(bench.rated([], asOf: assessment.asOf, withFacts: true))
        #expect(rated.ratings == subject.ratings, "\(kind) \(subject.ref)")
      }
    }
  }

  @Test(arguments: examples)
  func `subjects are explained, each level but their own`(_ example: Example) throws {
    let (assessment, source) = try source(example)
    for kind in SubjectKind.allCases {
      let subjects = assessment.subjects(kind).filter { !$0.ratings.isEmpty }
      let every = Thorough.isWanted ? 1 : max(1, subjects.count)
      for (index, subject) in subjects.enumerated() where index % every == 0 {
        let explained = try source.explanations(
          of: subject, dimension: nil, pathTo: nil, changes: 3)
        #expect(explained.map(\.rating) == subject.ratings)
        for explanation in explained {
          let levels = explanation.others.map(\.level.id) + [explanation.rating.decidedLevel]
          #expect(Set(explanation.rating.scale.ids).isSubset(of: levels.compactMap(\.self)))
        }
      }
    }
  }

  @Test(arguments: [("tameside", "1.2"), ("stockton", "PEO5"), ("herefordshire", "W1.2")])
  func `what is said of one rating does not depend on what was asked of another`(
    _ example: (folder: String, ref: String)
  ) throws {
    let (assessment, source) = try source(Example(folder: example.folder, rules: example.folder))
    let subject = try #require(assessment.actions.first { $0.ref == example.ref })
    let together = try source.explanations(
      of: subject, dimension: nil, pathTo: "green", changes: 2)
    #expect(together.count > 1)
    for one in together {
      let alone = try #require(
        try source.explanations(
          of: subject, dimension: one.rating.dimension, pathTo: "green", changes: 2
        ).first)
      #expect(alone.others.map(\.changes) == one.others.map(\.changes))
      #expect(alone.paths?.paths == one.paths?.paths)
      #expect(alone.paths?.isBounded == one.paths?.isBounded)
      #expect(alone.isBounded == one.isBounded)
    }
  }

  private func source(_ example: Example) throws -> (Assessment, ExplainedSource) {
    let folder = try PlanFolder("\(Self.root)/Examples/\(example.folder)")
    let asOf = try example.asOf.map(Day.written) ?? #require(folder.performance?.asOf)
    let rules = try RuleSet(folder: "\(Self.root)/Rules/\(example.rules)", inForceOn: asOf)
    let history = try folder.history(before: asOf)
    let assessment = try rules.assess(
      folder.plan, performance: folder.performance, cases: folder.cases, history: history,
      asOf: asOf)
    return (
      assessment,
      ExplainedSource(
        assessment: assessment, performance: folder.performance, cases: folder.cases,
        history: history, settings: [:], limits: .standard)
    )
  }
}
