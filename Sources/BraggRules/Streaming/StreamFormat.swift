/// How what was decided about a subject of a stream is written.
package struct StreamFormat: Sendable {
  /// A whole line, appended.
  package let line: @Sendable (RatedAlone, inout [UInt8]) -> Void
  /// What a line holds of a rating, between its dimension's neighbours.
  package let rating: @Sendable (Rating) -> String
  /// What a line holds of a breach.
  package let breach: @Sendable (Breach) -> String

  package init(
    line: @escaping @Sendable (RatedAlone, inout [UInt8]) -> Void,
    rating: @escaping @Sendable (Rating) -> String, breach: @escaping @Sendable (Breach) -> String
  ) {
    (self.line, self.rating, self.breach) = (line, rating, breach)
  }
}
