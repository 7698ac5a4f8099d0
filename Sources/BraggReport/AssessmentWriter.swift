import BraggModel
public import BraggRules

/// Writes assessments to files, whole or not at all.
public enum AssessmentWriter {
  /// Writes the results file.
  ///
  /// - Throws: `FileError` where it cannot be written; an older file is then still whole.
  public static func write(_ assessment: Assessment, to path: String) throws {
    try FileReplacement.write(Array(ResultsText.render(assessment).utf8), to: path)
  }

  /// Fills in `ratings` of each action in the plan's own file; every other byte stays as it was.
  ///
  /// - Throws: `FileError` where the file cannot be written, or changed since the plan was read.
  public static func writeBack(_ assessment: Assessment) throws {
    let plan = assessment.plan
    let ratings = assessment.actions.map { ($0.ref, Self.ratings(of: $0)) }
    let bytes = WriteBack.replacing(
      field: "ratings", ofEach: "actions", keyedBy: "ref",
      with: Dictionary(ratings) { first, _ in first }, in: plan.document)
    guard bytes != plan.document.bytes else { return }
    try FileReplacement.write(bytes, to: plan.path, expecting: plan.snapshot)
  }

  /// What a reader of the plan needs; the facts are in the results file.
  private static func ratings(of action: RatedSubject) -> JSONText {
    .object(
      action.ratings.map { rating in
        let fields: [(String, JSONText?)] = [
          ("level", rating.level.map(JSONText.string) ?? .null),
          ("state", .string(rating.state.rawValue)),
          ("clause", rating.clause.map(JSONText.string)),
          ("reason", .string(rating.reason)),
        ]
        return (
          rating.dimension,
          .object(fields.compactMap { name, value in value.map { (name, $0) } })
        )
      })
  }
}
