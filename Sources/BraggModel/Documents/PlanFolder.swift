/// A council's folder: the plan, its performance data, and past results.
public struct PlanFolder: Sendable {
  /// The folder, as it was named.
  public let path: String
  /// The plan in `plan.json`.
  public let plan: Plan
  /// The data in `performance.json`, if there is one.
  public let performance: Performance?

  /// Reads the plan and the performance data of a folder.
  ///
  /// - Parameter path: The folder.
  /// - Throws: `FileError` where a file cannot be read, `DocumentErrors` with all that is wrong.
  public init(_ path: String) throws {
    self.path = path
    // Both files are read before either is refused, so that all errors are told at once.
    let plan = Result { try PlanReader().plan(at: "\(path)/plan.json") }
    let performance = Result { () throws -> Performance? in
      do {
        return try PerformanceReader().performance(at: "\(path)/performance.json")
      } catch let error as FileError where error.kind == .notFound {
        return nil
      }
    }
    if case .failure(let first as DocumentErrors) = plan,
      case .failure(let second as DocumentErrors) = performance
    {
      throw DocumentErrors(first.errors + second.errors)
    }
    self.plan = try plan.get()
    self.performance = try performance.get()
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
