import BraggModel
import LuaRuntime

/// The measures of a performance file as rules see them, each written once for all actions that
/// name it.
struct WrittenMeasures {
  private let inputs: [String: LuaInput]

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
  }

  subscript(id: String) -> LuaInput? { inputs[id] }
}
