package import BraggRules

/// The coverage of rule sets as LCOV tracefiles have it, for viewers of code coverage.
///
/// Each clause is a branch point with two branches: where it held, and where it did not.
package enum CoverageLCOV {
  package static func render(_ coverages: [Coverage]) -> String {
    coverages.map(render).joined()
  }

  private static func render(_ coverage: Coverage) -> String {
    let files = Set(coverage.lines.map(\.place.file) + coverage.clauses.map(\.clause.file)).sorted()
    return files.map { file in
      let lines = coverage.lines.filter { $0.place.file == file }
      let clauses = coverage.clauses.filter { $0.clause.file == file }
      var text = "TN:\nSF:\(coverage.folder)/\(file)\n"
      var reached = 0
      for (block, clause) in clauses.enumerated() {
        let sides = clause.clause.isOtherwise ? [clause.held] : [clause.held, clause.failed]
        let isTried = !clause.held.isEmpty || !clause.failed.isEmpty
        for (branch, cases) in sides.enumerated() {
          reached += cases.isEmpty ? 0 : 1
          let taken = isTried ? "\(cases.count)" : "-"
          text += "BRDA:\(clause.clause.line),\(block),\(branch),\(taken)\n"
        }
      }
      text += "BRF:\(clauses.reduce(0) { $0 + $1.sides })\nBRH:\(reached)\n"
      for line in lines { text += "DA:\(line.place.line),\(line.count)\n" }
      return text + "LF:\(lines.count)\nLH:\(lines.count { $0.count > 0 })\nend_of_record\n"
    }.joined()
  }
}

extension Clause {
  /// The file of its place.
  var file: String { String(place.prefix { $0 != ":" }) }

  /// The line of its place, from 1.
  var line: Int { Int(place.drop { $0 != ":" }.dropFirst()) ?? 1 }
}
