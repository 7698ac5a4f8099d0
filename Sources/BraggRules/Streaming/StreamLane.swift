import BraggModel
import LuaRuntime

/// The short way for the plain lines of a stream: read, rated and written without a value of Swift's.
///
/// It is there where nobody asks for facts and the rules are seen to keep nothing from one subject to
/// the next, so that they need to be run once. What it writes is what `SubjectRater` decides, to the byte.
final class StreamLane {
  private let engine: RuleEngine
  private let request: LuaInput
  private let lane: LuaLane
  private let counts: [LaneTexts.Count]
  private var shapes: LaneShapes
  private var stops = 0
  private var isReady: Bool

  /// How many limits may trip before all goes the long way: each costs a new state.
  private static let mostStops = 16

  /// A lane; nil where there can be none.
  init?(_ terms: StreamTerms, format: StreamFormat) {
    let (rules, kind) = (terms.rules, terms.kind.subjects)
    let dimensions = rules.dimensions[kind] ?? []
    let modules = rules.modules.deciding
    var plan = Plan.absent()
    (plan.start, plan.year) = (terms.planStart, terms.year)
    let ownFields = OwnFields(rules, plan: plan, performance: nil, cases: nil).byShape
    guard !terms.hasFacts, !modules.mayKeepState,
      dimensions.allSatisfy({ $0.travelPlace == nil }),
      let parameters = try? rules.parametersInForce(on: terms.asOf, settings: terms.settings),
      let engine = try? RuleEngine(
        modules: modules, limits: terms.limits.bridged, ownFields: ownFields)
    else { return nil }
    let lane = LuaLane(asOf: terms.asOf.description)
    var shapes = LaneShapes(lane, ownFields: ownFields)
    let (shape, document) = terms.kind.shapes
    let subject = shapes.shape(shape, document)
    let texts = LaneTexts(rules, kind: kind, asOf: terms.asOf, format: format)
    guard let counts = texts.tell(lane, subject: subject) else { return nil }
    self.engine = engine
    (self.lane, self.shapes, self.counts) = (lane, shapes, counts)
    request =
      EvaluationRequest(
        kind: kind, dimensions: dimensions,
        thresholds: rules.thresholds.filter { $0.of == kind }.map(\.id), asOf: terms.asOf,
        parameters: parameters, given: [:]
      ).constant().input
    isReady = (try? engine.open(lane, for: request)) != nil
  }

  /// Rates lines from the first on, until one has to go the long way: how many bytes went.
  func rate(_ lines: UnsafeRawBufferPointer) -> Int {
    guard isReady else { return 0 }
    let taken = engine.rate(lines, in: lane)
    if engine.isStopped {
      stops += 1
      isReady = stops <= Self.mostStops && (try? engine.open(lane, for: request)) != nil
    }
    return taken
  }

  /// Takes fields of the council's own that a line of the long way had.
  func learn(_ ownFields: [String: Set<String>]) {
    guard isReady else { return }
    var isChanged = false
    for (format, names) in ownFields {
      for name in names where shapes.learn(name, of: format) { isChanged = true }
    }
    if isChanged { isReady = (try? engine.open(lane, for: request)) != nil }
  }

  /// Moves the lines that were written, and what was counted.
  func move(to piece: inout SubjectStream.Piece) {
    lane.moveText(to: &piece.text)
    piece.counts.subjects += lane.takeSubjects()
    piece.counts.breaches += lane.takeBreaches()
    for count in counts {
      let found = lane.takeCount(of: count.place.rating, in: count.place.dimension)
      guard found > 0 else { continue }
      piece.counts.levels[count.dimension, default: [:]][count.level, default: 0] += found
    }
  }
}

extension LoneSubject.Kind {
  /// What its subjects are to rules, and their format.
  fileprivate var shapes: (SubjectShape, Shape) {
    switch self {
    case .action: (.action, .action)
    case .caseRecord: (.caseRecord, .caseRecord)
    case .measure: (.measure, .measure)
    case .risk: (.risk, .risk)
    }
  }
}
