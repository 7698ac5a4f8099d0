/// A council's folder: a plan, case records or both, with performance data and past results.
public struct PlanFolder: Sendable {
  /// The folder, as it was named.
  public let path: String
  /// The plan in `plan.json`; an empty one where the folder holds case records alone.
  public let plan: Plan
  /// The data in `performance.json`, if there is one.
  public let performance: Performance?
  /// The case records in `cases.ndjson`, if there is one.
  public let cases: CaseRecords?

  /// Whether the folder holds a plan; without one, `plan` is empty.
  public var hasPlan: Bool { !plan.isAbsent }

  /// Reads the plan, the case records and the performance data of a folder.
  ///
  /// - Parameter path: The folder.
  /// - Throws: `FileError` where a file cannot be read, `DocumentErrors` with all that is wrong.
  public init(_ path: String) throws {
    self.path = path
    // All files are read before one is refused, so that all errors are told at once.
    var failures: [any Error] = []
    func read<Document>(_ name: String, _ read: (String) throws -> Document) -> Document? {
      do {
        return try read("\(path)/\(name)")
      } catch let error as FileError where error.kind == .notFound {
        return nil
      } catch {
        failures.append(error)
        return nil
      }
    }
    let plan = read("plan.json") { try PlanReader().plan(at: $0) }
    let performance = read("performance.json") { try PerformanceReader().performance(at: $0) }
    let cases = read("cases.ndjson") { try CaseRecordReader(year: plan?.year).cases(at: $0) }
    try Self.refuse(failures)
    guard plan != nil || cases != nil else {
      throw FileError(
        kind: .notFound, path: path,
        message: "there is neither a plan.json nor a cases.ndjson here",
        help: "check the spelling, and the folder the command is run in")
    }
    self.plan = plan ?? .absent("\(path)/plan.json")
    self.performance = performance
    self.cases = cases
  }

  private static func refuse(_ failures: [any Error]) throws {
    guard let first = failures.first else { return }
    guard first is DocumentErrors else { throw first }
    throw DocumentErrors(failures.compactMap { $0 as? DocumentErrors }.flatMap(\.errors))
  }

  /// The past assessments of this folder from before a day.
  ///
  /// - Throws: `FileError` where a file cannot be read, `DocumentErrors` where one is no results file.
  public func history(before asOf: Day) throws -> History {
    let folder = "\(path)/results"
    let past = try Self.names(in: folder).compactMap { name -> PastAssessment? in
      guard name.hasSuffix(".json"), let day = Day(iso: name.dropLast(5)), day < asOf else {
        return nil
      }
      let file = "\(folder)/\(name)"
      return try PastAssessment(FileSnapshot.read(file).bytes, path: file)
    }
    return History(past, before: asOf)
  }

  /// The names of the files in a folder; none where there is no folder yet.
  private static func names(in folder: String) throws(FileError) -> [String] {
    do throws(FileError) {
      return try FolderListing.names(in: folder)
    } catch {
      guard error.kind == .notFound else { throw error }
      return []
    }
  }
}
