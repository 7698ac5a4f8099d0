import BraggModel
package import BraggRules

/// Writes what whole-folder cases got to the files that hold what they expect.
package enum RecordedAssessmentWriter {
  /// Writes the files of a run.
  ///
  /// - Returns: Their paths, in the order of the cases.
  /// - Throws: `FileError` where one cannot be written; an older file is then still whole.
  package static func write(_ run: TestRun) throws -> [String] {
    var written: [String] = []
    for result in run.ruleSets.flatMap(\.results) {
      guard let recorded = result.test.recorded, let assessed = result.assessed else { continue }
      try createFolders(above: recorded.file, in: result.test)
      try FileReplacement.write(Array(assessed.text.utf8), to: recorded.file)
      written.append(recorded.file)
    }
    return written
  }

  /// The folders between the rule set's own, which is there, and the file.
  private static func createFolders(above file: String, in test: RuleTestCase) throws {
    let ruleSet = FilePlace.parent(of: FilePlace.parts(test.place).file)
    var missing: [String] = []
    var folder = FilePlace.parent(of: file)
    while folder.utf8.count > ruleSet.utf8.count {
      missing.append(folder)
      folder = FilePlace.parent(of: folder)
    }
    for folder in missing.reversed() { try FileReplacement.createFolder(folder) }
  }
}
