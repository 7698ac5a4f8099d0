import BraggModel

/// Reads changed copies of an excerpt; a part that no change reaches is read once.
final class TrialDocuments {
  /// A copy as it is rated.
  struct Copy {
    let plan: Plan
    let performance: Performance?
    /// The measures as rules see them on the day.
    let measures: WrittenMeasures?
    let subject: RatedDocument
  }

  private let excerpt: Excerpt
  private lazy var plan = readPlan(excerpt.data)
  private lazy var performance = readPerformance(excerpt.data)
  private var measures: [Day: WrittenMeasures] = [:]
  private let farNames = FarNames()

  init(_ excerpt: Excerpt) { self.excerpt = excerpt }

  /// The excerpt after some changes; nil where no document could hold it.
  func copy(_ edits: [Edit], asOf: Day) -> Copy? {
    let data = excerpt.data.applying(edits)
    func isChanged(_ part: String) -> Bool {
      edits.contains { $0.place.steps.first == .member(part) }
    }
    guard let plan = isChanged(Excerpt.plan) ? readPlan(data) : plan else { return nil }
    let hasOtherFigures = isChanged(Excerpt.performance)
    let performance = hasOtherFigures ? readPerformance(data) : performance
    guard let subject = subject(of: plan, performance, data) else { return nil }
    return Copy(
      plan: plan, performance: performance,
      measures: performance.map {
        hasOtherFigures ? WrittenMeasures($0, asOf: asOf) : written($0, asOf: asOf)
      }, subject: subject)
  }

  private func subject(
    of plan: Plan, _ performance: Performance?, _ data: JSONText
  ) -> RatedDocument? {
    switch excerpt.kind {
    case .actions: plan.actions.first.map(RatedDocument.action)
    case .measures: performance?.measures.first.map(RatedDocument.measure)
    case .risks: plan.risks.first.map(RatedDocument.risk)
    case .cases: readCases(data, of: plan)?.cases.first.map(RatedDocument.caseRecord)
    case .areas, .plan: nil
    }
  }

  private func written(_ performance: Performance, asOf: Day) -> WrittenMeasures {
    if let known = measures[asOf] { return known }
    let written = WrittenMeasures(performance, asOf: asOf)
    measures[asOf] = written
    return written
  }

  private func readPlan(_ data: JSONText) -> Plan? {
    try? PlanReader(remembering: farNames).plan(bytes(of: data[Excerpt.plan]), path: "plan.json")
  }

  private func readPerformance(_ data: JSONText) -> Performance? {
    data[Excerpt.performance].flatMap { part in
      try? PerformanceReader(remembering: farNames).performance(
        bytes(of: part), path: "performance.json")
    }
  }

  private func readCases(_ data: JSONText, of plan: Plan) -> CaseRecords? {
    try? CaseRecordReader(year: plan.year).cases(
      bytes(of: data[Excerpt.record]), path: "cases.ndjson")
  }

  private func bytes(of part: JSONText?) -> [UInt8] {
    Array((part ?? .object([])).serialised().utf8)
  }
}
