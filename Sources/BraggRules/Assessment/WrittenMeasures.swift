import BraggModel
import LuaRuntime

/// The measures of a performance file as rules see them, each written once for all actions that
/// name it.
struct WrittenMeasures {
  private let writings: Writings
  private let latest: LatestValues

  init(_ performance: Performance, asOf: Day) {
    writings = Writings(performance, asOf: asOf)
    latest = LatestValues(performance, asOf: asOf)
  }

  subscript(id: String) -> LuaInput? { writings[id] }

  /// The value that counts of a measure.
  func latestValue(of id: String) -> Double? { latest[id] }
}

/// What is written of measures, once something asks for it.
private final class Writings {
  private let measures: [String: Measure]
  private let asOf: Day
  private var known: [String: LuaInput] = [:]

  init(_ performance: Performance, asOf: Day) {
    measures = Dictionary(performance.measures.map { ($0.id, $0) }) { first, _ in first }
    self.asOf = asOf
  }

  subscript(id: String) -> LuaInput? {
    if let input = known[id] { return input }
    guard let measure = measures[id] else { return nil }
    let input = LuaInput()
    let writer = SubjectWriter(
      input: input, asOf: asOf, planStart: nil, year: nil, immediateDays: nil, measures: nil)
    writer.measure(measure.value, recorded: false, previous: [:])
    known[id] = input
    return input
  }
}

/// The latest usable values of measures, each looked up once for all areas above it.
private final class LatestValues {
  private let measures: [String: Measure]
  private let asOf: Day
  private var known: [String: Double?] = [:]

  init(_ performance: Performance, asOf: Day) {
    measures = Dictionary(performance.measures.map { ($0.id, $0) }) { first, _ in first }
    self.asOf = asOf
  }

  subscript(id: String) -> Double? {
    if let value = known[id] { return value }
    let value = measures[id].flatMap { LatestObservation(of: $0.value, asOf: asOf).value }
    let number = value.flatMap(Double.init)
    known[id] = number
    return number
  }
}
