/// A council's performance measures and their observations, read and checked.
public struct Performance: Sendable {
  /// The file it was read from, as messages call it.
  public let path: String
  /// The day the figures speak for, where the file says.
  public let asOf: Day?
  /// The measures, in the order of the file.
  public let measures: [Measure]
  /// What was odd but could be kept.
  public let notes: [DocumentError]

  package let document: JSONDocument
  /// The names of the council's own fields, by the name of the shape they stand in.
  package let ownFields: [String: Set<String>]

  /// The measure with an id.
  public func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }
}

/// A performance measure.
public struct Measure: Sendable {
  /// The measure's id, such as `CIN8`.
  public let id: String
  /// What is measured.
  public let title: String
  /// What values are in.
  public let unit: String?

  package let value: JSONValue
}
