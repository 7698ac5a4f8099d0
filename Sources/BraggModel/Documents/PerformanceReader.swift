/// Reads performance data.
public struct PerformanceReader: Sendable {
  /// A reader.
  public init() {}

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
    var check = ShapeCheck()
    check.check(document.root, .performance)
    var errors = check.errors
    let measures = document.root.list("measures")
    if errors.isEmpty {
      errors += repeats(of: "id", in: measures)
      for measure in measures { errors += repeatedPeriods(in: measure) }
    }
    guard errors.isEmpty else { throw DocumentErrors(errors) }
    return Performance(
      path: path,
      asOf: document.root["as_of"]?.string.flatMap { Day(iso: $0) },
      measures: measures.map(Measure.init),
      notes: check.notes + measures.flatMap(unreadableTargets),
      document: document)
  }

  /// One period has one value; two would make the rating a matter of order.
  private func repeatedPeriods(in measure: JSONValue) -> [DocumentError] {
    ["observations", "targets"].flatMap { name in
      var seen: Set<Period> = []
      return measure.list(name).compactMap { entry -> DocumentError? in
        guard let value = entry["period"], let period = value.string.flatMap({ try? Period($0) }),
          !seen.insert(period).inserted
        else { return nil }
        return value.error(
          found: "the period `\(period.text)` a second time", wanted: "one value for each period",
          help: "keep the latest figure and mark it `\"state\": \"revised\"`")
      }
    }
  }

  private func unreadableTargets(of measure: JSONValue) -> [DocumentError] {
    let cells = [measure["target"]] + measure.list("targets").map { $0["value"] }
    return cells.compactMap { cell in
      guard let cell, let reason = cell.string.flatMap({ Target($0) })?.reason else { return nil }
      return cell.error(
        wanted: "a target", help: "\(reason); it counts as no target until it is mended")
    }
  }
}

extension Measure {
  package init(_ value: JSONValue) {
    let id = value["id"]?.string ?? ""
    self.init(
      id: id, title: value["title"]?.string ?? id, unit: value["unit"]?.string, value: value)
  }
}
