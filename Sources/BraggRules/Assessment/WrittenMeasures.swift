import BraggModel
import LuaRuntime

/// The measures of a performance file as rules see them, each written once for all actions that
/// name it.
struct WrittenMeasures {
  private let inputs: [String: LuaInput]
  private let latest: LatestValues

  init(_ performance: Performance, asOf: Day) {
    inputs = Dictionary(
      performance.measures.map { measure in
        let input = LuaInput()
        let writer = SubjectWriter(
          input: input, asOf: asOf, planStart: nil, year: nil, immediateDays: nil, measures: nil)
        writer.measure(measure.value, recorded: false, previous: [:])
        return (measure.id, input)
      }
    ) { first, _ in first }
    latest = LatestValues(performance, asOf: asOf)
  }

  subscript(id: String) -> LuaInput? { inputs[id] }

  /// The value that counts of a measure.
  func latestValue(of id: String) -> Double? { latest[id] }
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
