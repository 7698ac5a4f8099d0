/// Reads case records: a file with one JSON object on a line.
public struct CaseRecordReader: Sendable {
  private let reader: LoneSubjectReader

  /// A reader.
  ///
  /// - Parameter year: The year of dates that are written without one.
  public init(year: Int? = nil) { reader = LoneSubjectReader(.caseRecord, year: year) }

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
        guard let found = try reader.read(line, line: number, of: path),
          case .caseRecord(let record) = found.subject.content
        else { continue }
        cases.append(record)
        ownFields.merge(found.ownFields) { $0.union($1) }
      } catch {
        errors += error.errors
      }
    }
    errors += repeats(of: "ref", in: cases.map(\.value))
    guard errors.isEmpty else { throw DocumentErrors(errors.inFileOrder) }
    return CaseRecords(path: path, cases: cases, ownFields: ownFields, sha256: sha256Hex(bytes))
  }
}

extension CaseRecord {
  init(_ value: JSONValue, notes: [DocumentError], year: Int?) {
    func date(_ name: String) -> Timescale? {
      value[name]?.string.flatMap { Timescale($0, year: year) }
    }
    self.init(
      ref: value["ref"]?.string ?? "", title: value["title"]?.string ?? "", notes: notes,
      start: date("start"), due: date("due"), end: date("end"), value: value)
  }
}
