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

  /// How lines and their parts are written.
  package static func format(hasFacts: Bool) -> StreamFormat {
    StreamFormat { rated, text in
      text += render(rated, hasFacts: hasFacts).utf8
    } rating: { rating in
      let written = JSONText.object([
        (rating.dimension, ResultsText.rating(rating, hasFacts: hasFacts))
      ])
      return String(written.serialised().dropFirst().dropLast())
    } breach: { breach in
      ResultsText.breach(breach, hasFacts: hasFacts).serialised()
    }
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
