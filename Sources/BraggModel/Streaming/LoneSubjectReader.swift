/// Reads subjects that come one on a line; nothing of other lines is held or needed.
public struct LoneSubjectReader: Sendable {
  private let kind: LoneSubject.Kind
  private let year: Int?
  private let farNames = FarNames()

  /// A reader.
  ///
  /// - Parameters:
  ///   - kind: What each line holds.
  ///   - year: The year of dates that are written without one.
  public init(_ kind: LoneSubject.Kind, year: Int? = nil) {
    self.kind = kind
    self.year = year
  }

  /// Reads and checks one line.
  ///
  /// - Parameters:
  ///   - bytes: The line without its break.
  ///   - number: The line's number, where the first is 1.
  ///   - path: The file or stream, as messages call it.
  /// - Returns: The subject; nil where the line is blank.
  /// - Throws: `DocumentErrors` with all that is wrong in the line.
  public func subject(
    _ bytes: some Collection<UInt8>, line number: Int, of path: String
  ) throws(DocumentErrors) -> LoneSubject? {
    try read(bytes, line: number, of: path)?.subject
  }

  /// The same, with the names of the council's own fields in the line, by the name of their format.
  package func read(
    _ bytes: some Collection<UInt8>, line number: Int, of path: String
  ) throws(DocumentErrors) -> (subject: LoneSubject, ownFields: [String: Set<String>])? {
    // Most collections can hand over their bytes at once.
    let bytes = bytes.withContiguousStorageIfAvailable { Array($0) } ?? Array(bytes)
    guard !bytes.allSatisfy(\.isBlank) else { return nil }
    let document = try JSONDocument.parse(bytes, path: path, filling: .line(number))
    let root = document.root
    var check = ShapeCheck(remembering: farNames)
    check.check(root, kind.shape)
    let errors = check.errors.isEmpty ? furtherErrors(in: root) : check.errors
    guard errors.isEmpty else { throw DocumentErrors(errors.inFileOrder) }
    let notes = (check.notes + furtherNotes(on: root)).inFileOrder
    return (LoneSubject(content(root, notes), notes: notes), check.ownFields)
  }

  private func content(_ root: JSONValue, _ notes: [DocumentError]) -> LoneSubject.Content {
    switch kind {
    case .action: .action(Action(root, year: year))
    case .caseRecord: .caseRecord(CaseRecord(root, notes: notes, year: year))
    case .measure: .measure(Measure(root))
    case .risk: .risk(Risk(root))
    }
  }

  private func furtherErrors(in root: JSONValue) -> [DocumentError] {
    switch kind {
    case .action, .caseRecord: SubjectCheck.errors(in: root)
    case .measure: MeasureCheck.errors(in: root)
    case .risk: []
    }
  }

  private func furtherNotes(on root: JSONValue) -> [DocumentError] {
    switch kind {
    case .action: SubjectCheck.notes(on: root, dates: ["start", "due"], year: year)
    case .caseRecord: SubjectCheck.notes(on: root, dates: ["start", "due", "end"], year: year)
    case .measure: MeasureCheck.notes(on: root)
    case .risk: []
    }
  }
}

extension LoneSubject.Kind {
  fileprivate var shape: Shape {
    switch self {
    case .action: .action
    case .caseRecord: .caseRecord
    case .measure: .measure
    case .risk: .risk
    }
  }
}

extension UInt8 {
  /// White space of JSON, of which a blank line may have some.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }
}
