/// Reads case records: one JSON object on a line, as a file or line by line as they come.
public struct CaseRecordReader: Sendable {
  private let year: Int?

  /// A reader.
  ///
  /// - Parameter year: The year of dates that are written without one.
  public init(year: Int? = nil) { self.year = year }

  /// Reads and checks the case records in a file.
  ///
  /// - Parameter path: The file.
  /// - Returns: The records, with notes of what was odd.
  /// - Throws: `FileError` where the file cannot be read, `DocumentErrors` with all that is wrong in it.
  public func cases(at path: String) throws -> CaseRecords {
    try cases(FileSnapshot.read(path).bytes, path: path)
  }

  package func cases(_ bytes: [UInt8], path: String) throws(DocumentErrors) -> CaseRecords {
    var cases: [CaseRecord] = []
    var errors: [DocumentError] = []
    var ownFields: [String: Set<String>] = [:]
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      do throws(DocumentErrors) {
        guard let found = try read(line, line: number, of: path) else { continue }
        cases.append(found.record)
        ownFields.merge(found.ownFields) { $0.union($1) }
      } catch {
        errors += error.errors
      }
    }
    errors += repeats(of: "ref", in: cases.map(\.value))
    guard errors.isEmpty else { throw DocumentErrors(errors.inFileOrder) }
    return CaseRecords(path: path, cases: cases, ownFields: ownFields, sha256: sha256Hex(bytes))
  }

  /// Reads and checks one line; nothing of other lines is held or needed.
  ///
  /// - Parameters:
  ///   - bytes: The line without its break.
  ///   - number: The line's number, where the first is 1.
  ///   - path: The file or stream, as messages call it.
  /// - Returns: The record; nil where the line is blank.
  /// - Throws: `DocumentErrors` with all that is wrong in the line.
  public func record(
    _ bytes: some Collection<UInt8>, line number: Int, of path: String
  ) throws(DocumentErrors) -> CaseRecord? {
    try read(bytes, line: number, of: path)?.record
  }

  private func read(
    _ bytes: some Collection<UInt8>, line number: Int, of path: String
  ) throws(DocumentErrors) -> (record: CaseRecord, ownFields: [String: Set<String>])? {
    guard !bytes.allSatisfy(\.isBlank) else { return nil }
    let document = try JSONDocument.parse(Array(bytes), path: path, filling: .line(number))
    var check = ShapeCheck()
    check.check(document.root, .caseRecord)
    let errors = check.errors.isEmpty ? SubjectCheck.errors(in: document.root) : check.errors
    guard errors.isEmpty else { throw DocumentErrors(errors.inFileOrder) }
    let odd = SubjectCheck.notes(on: document.root, dates: ["start", "due", "end"], year: year)
    let record = CaseRecord(document.root, notes: (check.notes + odd).inFileOrder, year: year)
    return (record, check.ownFields)
  }
}

extension CaseRecord {
  fileprivate init(_ value: JSONValue, notes: [DocumentError], year: Int?) {
    func date(_ name: String) -> Timescale? {
      value[name]?.string.flatMap { Timescale($0, year: year) }
    }
    self.init(
      ref: value["ref"]?.string ?? "", title: value["title"]?.string ?? "", notes: notes,
      start: date("start"), due: date("due"), end: date("end"), value: value)
  }
}

extension UInt8 {
  /// White space of JSON, of which a blank line may have some.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }
}
