/// Reads performance data.
public struct PerformanceReader: Sendable {
  private let farNames: FarNames?

  /// A reader.
  public init() { farNames = nil }

  /// A reader of many documents that are nearly the same.
  package init(remembering farNames: FarNames) { self.farNames = farNames }

  /// Reads and checks the performance data in a file.
  ///
  /// - Parameter path: The file.
  /// - Returns: The measures, with notes of what was odd.
  /// - Throws: `FileError` where the file cannot be read, `DocumentErrors` with all that is wrong in it.
  public func performance(at path: String) throws -> Performance {
    try performance(FileSnapshot.read(path).bytes, path: path)
  }

  package func performance(_ bytes: [UInt8], path: String) throws(DocumentErrors) -> Performance {
    let document = try JSONDocument.parse(bytes, path: path)
    var check = ShapeCheck(remembering: farNames)
    check.check(document.root, .performance)
    var errors = check.errors
    let measures = document.root.list("measures")
    if errors.isEmpty {
      errors += repeats(of: "id", in: measures)
      errors += measures.flatMap(MeasureCheck.errors(in:))
    }
    guard errors.isEmpty else { throw DocumentErrors(errors.inFileOrder) }
    return Performance(
      path: path,
      asOf: document.root["as_of"]?.string.flatMap { Day(iso: $0) },
      measures: measures.map(Measure.init),
      notes: (check.notes + measures.flatMap(MeasureCheck.notes(on:))).inFileOrder,
      document: document, ownFields: check.ownFields)
  }
}

extension Measure {
  package init(_ value: JSONValue) {
    let id = value["id"]?.string ?? ""
    self.init(
      id: id, title: value["title"]?.string ?? id, unit: value["unit"]?.string, value: value)
  }
}
