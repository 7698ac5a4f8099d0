import BraggModel
import Testing

@testable import BraggRules

/// Two assessments held against each other.
struct AssessmentComparisonTests {
  private static let root = sourceFolder(of: #filePath, above: 4)

  private static func scale(_ levels: [(String, Int?)]) -> Scale {
    Scale(
      levels: levels.map { id, rank in
        Level(id: id, label: id, letter: String(id.prefix(1)), meaning: id, rank: rank)
      })
  }

  private static let brag = scale([("green", 0), ("amber", 1), ("red", 2), ("grey", nil)])

  private static func side(
    _ levels: [(String, String?)], scale: Scale = brag, dimension: String = "action",
    crossings: [String] = []
  ) throws -> AssessmentSide {
    AssessmentSide(
      asOf: try #require(Day(iso: "2024-01-31")), ruleSet: ("ours", "1", "0"), parameters: [:],
      set: [],
      subjects: [
        .actions: levels.map { ref, level in
          .init(
            ref: ref, title: "",
            decisions: [
              .init(
                dimension: dimension, level: level, state: level == nil ? .unrated : .rated,
                clause: nil, reason: "", place: nil)
            ])
        }
      ],
      crossings: crossings.map {
        .init(threshold: "late", subject: $0, severity: "high", message: "")
      }, scale: scale, scales: [:])
  }

  private static let moves: [(from: String?, to: String?, direction: Direction)] = [
    ("green", "red", .worse), ("red", "amber", .better), ("green", "grey", .other),
    ("grey", "green", .other), (nil, "red", .other), ("green", nil, .other),
  ]

  @Test func `better and worse are for ranked levels`() throws {
    for move in Self.moves {
      let comparison = AssessmentComparison(
        before: try Self.side([("1", move.from)]), after: try Self.side([("1", move.to)]))
      #expect(comparison.changes.map(\.direction) == [move.direction], "\(move)")
    }
  }

  @Test func `scales that cannot be ordered claim nothing`() throws {
    let other = Self.scale([("good", 0), ("amber", 1), ("red", 2)])
    let comparison = AssessmentComparison(
      before: try Self.side([("1", "green"), ("2", "amber"), ("3", "red")]),
      after: try Self.side([("1", "red"), ("2", "red"), ("3", "good")], scale: other))
    // Amber and red are on both, in one order; green and good are not.
    #expect(comparison.changes.map(\.direction) == [.other, .worse, .other])
    #expect(comparison.matrices[0].scales.unmatched == ["green", "grey", "good"])
    let reversed = Self.scale([("red", 0), ("amber", 1), ("green", 2)])
    let turned = AssessmentComparison(
      before: try Self.side([("1", "green")]), after: try Self.side([("1", "red")], scale: reversed)
    )
    #expect(turned.changes.map(\.direction) == [.other])
    #expect(!turned.matrices[0].scales.isOrdered)
  }

  @Test func `subjects and dimensions of one side are no changes`() throws {
    let comparison = AssessmentComparison(
      before: try Self.side([("1", "green"), ("2", "red")], crossings: ["1", "2"]),
      after: try Self.side([("2", "red"), ("3", "red")], crossings: ["2", "3"]))
    #expect(comparison.changes.isEmpty && !comparison.isUnchanged)
    #expect(
      comparison.lone.map(\.ref) == ["1", "3"] && comparison.lone.map(\.isNew) == [false, true])
    #expect(comparison.breaches.map(\.crossing.subject) == ["3", "1"])
    #expect(comparison.breaches.map(\.comes) == [true, false])
    #expect(comparison.matrices[0].total == 3 && comparison.rated == 3)
    #expect(comparison.matrices[0].changed == 0)
    let dimensions = AssessmentComparison(
      before: try Self.side([("1", "green")]),
      after: try Self.side([("1", "red")], dimension: "impact"))
    #expect(dimensions.changes.isEmpty && dimensions.matrices.isEmpty)
    #expect(dimensions.loneDimensions.map(\.dimension) == ["action", "impact"])
  }

  @Test(arguments: ["tameside", "herefordshire", "torbay", "stockton", "worcestershire"])
  func `a matrix adds up to the subjects of both results files`(_ name: String) throws {
    let folder = "\(Self.root)/Examples/\(name)/results"
    let files = try FolderListing.names(in: folder).filter { $0.hasSuffix(".json") }.sorted()
    let sides = try files.prefix(2).map { try AssessmentSide(at: "\(folder)/\($0)") }
    let comparison = AssessmentComparison(before: sides[0], after: sides[1])
    #expect(comparison.hasSharedSubjects && !comparison.matrices.isEmpty)
    for matrix in comparison.matrices {
      let refs = sides.flatMap { $0.subjects[matrix.kind] ?? [] }.map(\.ref)
      #expect(matrix.total == Set(refs).count)
      let changes = comparison.changes.filter {
        $0.kind == matrix.kind && $0.dimension == matrix.dimension
      }
      #expect(matrix.changed == changes.count)
      for change in changes {
        let before = sides[0].subjects[change.kind]?.first { $0.ref == change.ref }
        #expect(
          before?.decision(change.dimension)?.level == (change.from.isLevel ? change.from.id : nil))
      }
    }
  }

  @Test func `a file says what the assessment says that it is of`() throws {
    let folder = try PlanFolder("\(Self.root)/Examples/tameside/past/2023-12-31")
    let rules = try RuleSet(folder: "\(Self.root)/Rules/tameside")
    let day = try #require(Day(iso: "2023-12-31"))
    let assessment = try rules.assess(
      folder.plan, performance: folder.performance, history: folder.history(before: day), asOf: day)
    let comparison = AssessmentComparison(
      before: try AssessmentSide(at: "\(Self.root)/Examples/tameside/results/2023-12-31.json"),
      after: AssessmentSide(assessment))
    #expect(comparison.isUnchanged && comparison.otherClauses == 0)
    #expect(comparison.parameters.isEmpty)
  }

  /// Of four subjects, two change: one to red, which is worse, one to grey.
  @Test(arguments: [
    ("any", true), ("any worse", true), ("any to red", true), ("any to grey", true),
    ("any to amber", false), ("any to unrated", false), ("more than 1", true),
    ("more than 2", false), ("more than 49.9 %", true), ("more than 50 %", false),
    ("more than 50%", false), (" any  to  red ", true),
  ])
  func `limits of change`(text: String, isExceeded: Bool) throws {
    let comparison = AssessmentComparison(
      before: try Self.side([("1", "green"), ("2", "red"), ("3", "green"), ("4", "green")]),
      after: try Self.side([("1", "red"), ("2", "red"), ("3", "grey"), ("4", "green")]))
    let limit = try ChangeLimit(text, levels: comparison.after.levels)
    #expect(limit.isExceeded(by: comparison) == isExceeded)
    #expect(try ChangeLimit(limit.words, levels: comparison.after.levels) == limit)
  }

  @Test(arguments: [
    ("", #"is not one of "any""#), ("red", "is not one of"), ("any better", "is not one of"),
    ("any to", "is not one of"), ("any to rde", "did you mean `red`?"),
    ("more than", "is not one of"),
    ("more than -1", "is not one of"), ("more than 2.5", "is not one of"),
    ("more than 101 %", "is not one of"), ("more than x %", "is not one of"),
  ])
  func `what is no limit is refused`(text: String, message: String) {
    let error = #expect(throws: ChangeLimit.Unreadable.self) {
      try ChangeLimit(text, levels: ["green", "amber", "red"])
    }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }
}
