package import BraggModel
public import BraggRules

/// Writes what was decided about a subject of a stream as one line of JSON.
public enum StreamLine {
  /// Writes the line.
  ///
  /// - Parameters:
  ///   - rated: What was decided.
  ///   - hasFacts: Whether it tells what ratings and breaches rest on.
  /// - Returns: The line with its line break.
  public static func render(_ rated: RatedAlone, hasFacts: Bool = false) -> String {
    json(rated, hasFacts: hasFacts).serialised() + "\n"
  }

  package static func json(_ rated: RatedAlone, hasFacts: Bool) -> JSONText {
    let issues = rated.issues.map(ResultsText.issue)
    return .object(
      [
        ("ref", .string(rated.subject.ref)),
        ("ratings", ResultsText.ratings(rated.subject, hasFacts: hasFacts)),
        ("breaches", .array(rated.breaches.map { ResultsText.breach($0, hasFacts: hasFacts) })),
      ] + (issues.isEmpty ? [] : [("issues", .array(issues))]))
  }
}
