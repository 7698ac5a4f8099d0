/// Case records, read and checked: what a rule set rates case by case.
public struct CaseRecords: Sendable {
  /// The file they were read from, as messages call it.
  public let path: String
  /// The records, in the order of the file.
  public let cases: [CaseRecord]

  /// The names of the council's own fields, by the name of the shape they stand in.
  package let ownFields: [String: Set<String>]
  /// The hash of the file's bytes.
  package let sha256: String

  /// What was odd but could be kept.
  public var notes: [DocumentError] { cases.flatMap(\.notes) }
}

/// One case record: a child's, a family's or a worker's, without a name.
public struct CaseRecord: Sendable {
  /// The record's reference, such as `CP-0007`.
  public let ref: String
  /// What it is called; empty where the record does not say.
  public let title: String
  /// What was odd but could be kept.
  public let notes: [DocumentError]

  package let start: Timescale?
  package let due: Timescale?
  package let end: Timescale?
  package let value: JSONValue
}
