package import BraggModel

/// The documents of a session as they stand now: read again after each change, as files would be.
package struct PlanAtHand: Sendable {
  /// A document that can be changed.
  package enum Document: String, CaseIterable, Sendable {
    case plan = "plan.json"
    case performance = "performance.json"
    case cases = "cases.ndjson"
  }

  package let plan: Plan
  package let performance: Performance?
  package let cases: CaseRecords?
  /// The text that the case records were read from.
  private let caseBytes: [UInt8]

  init(_ folder: PlanFolder) throws {
    plan = folder.plan
    performance = folder.performance
    caseBytes = try folder.cases.map { try FileSnapshot.read($0.path).bytes } ?? []
    let year = plan.year
    cases = try folder.cases.map { [caseBytes] in
      try CaseRecordReader(year: year).cases(caseBytes, path: $0.path)
    }
  }

  private init(plan: Plan, performance: Performance?, cases: CaseRecords?, caseBytes: [UInt8]) {
    self.plan = plan
    self.performance = performance
    self.cases = cases
    self.caseBytes = caseBytes
  }

  /// The text of a document; nil where there is none.
  package func bytes(of document: Document) -> [UInt8]? {
    switch document {
    case .plan: plan.isAbsent ? nil : plan.document.bytes
    case .performance: performance?.document.bytes
    case .cases: cases == nil ? nil : caseBytes
    }
  }

  /// The same with another text of the document that a subject stands in.
  ///
  /// - Throws: `DocumentErrors` where the text is none that the document can have.
  func replacing(
    _ bytes: [UInt8], around value: JSONValue, in document: Document
  ) throws(DocumentErrors) -> PlanAtHand {
    switch document {
    case .plan:
      let plan = try PlanReader().plan(bytes, path: plan.path, snapshot: plan.snapshot)
      // Dates of case records without a year are of the plan's.
      let cases = plan.year == self.plan.year ? cases : try read(caseBytes, year: plan.year)
      return PlanAtHand(plan: plan, performance: performance, cases: cases, caseBytes: caseBytes)
    case .performance:
      let path = performance?.path ?? document.rawValue
      return PlanAtHand(
        plan: plan, performance: try PerformanceReader().performance(bytes, path: path),
        cases: cases, caseBytes: caseBytes)
    case .cases:
      let all = caseBytes.replacingLine(value.location.line, with: bytes)
      return PlanAtHand(
        plan: plan, performance: performance, cases: try read(all, year: plan.year), caseBytes: all)
    }
  }

  private func read(_ bytes: [UInt8], year: Int?) throws(DocumentErrors) -> CaseRecords? {
    guard let cases else { return nil }
    return try CaseRecordReader(year: year).cases(bytes, path: cases.path)
  }
}

extension [UInt8] {
  /// The same with other bytes in place of a line, counted from 1; its break stays.
  fileprivate func replacingLine(_ number: Int, with line: [UInt8]) -> [UInt8] {
    var lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines[number - 1] = line[...]
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
