import BraggModel

extension Session {
  /// Explains the ratings of a subject as they stand now.
  ///
  /// - Parameters:
  ///   - subject: The subject.
  ///   - dimension: The rating to explain; nil for all.
  ///   - level: A level to look for ways to; nil where none is asked for.
  /// - Returns: An explanation of each rating.
  /// - Throws: `ExplanationError` where there is no such dimension or level.
  package func explain(
    _ subject: SubjectAtHand, dimension: String? = nil, pathTo level: String? = nil
  ) throws -> [Explanation] {
    try ruleSet.explain(
      subject.ref, kind: subject.kind, dimension: dimension, in: documents.plan,
      performance: documents.performance, cases: documents.cases,
      history: folder.history(before: asOf), asOf: asOf, settings: settings, limits: limits,
      pathTo: level)
  }
}
