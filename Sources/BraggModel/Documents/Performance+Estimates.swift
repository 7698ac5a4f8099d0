extension Performance {
  /// A figure that was worked out, not counted.
  package struct Estimate: Sendable {
    /// The id of its measure, which has observations already.
    package let measure: String
    /// The period, as documents write it.
    package let period: String
    /// The value, in the measure's unit.
    package let value: Double

    package init(measure: String, period: String, value: Double) {
      self.measure = measure
      self.period = period
      self.value = value
    }
  }

  /// The same document with more observations, whose state is `estimated`; it is read and checked
  /// again, as a file would be.
  package func adding(_ estimates: [Estimate]) throws(DocumentErrors) -> Performance {
    let more = Dictionary(grouping: estimates, by: \.measure)
    var bytes = document.bytes
    for measure in measures.reversed() {
      guard let more = more[measure.id], let list = measure.value["observations"], list.count > 0
      else { continue }
      let text = more.map { estimate in
        let entry = JSONText.object([
          ("period", .string(estimate.period)), ("value", .number(estimate.value)),
          ("state", .string(ObservationState.estimated.rawValue)),
        ])
        return ", " + entry.serialised()
      }
      let end = list.range.upperBound - 1
      bytes.insert(contentsOf: Array(text.joined().utf8), at: end)
    }
    return try PerformanceReader().performance(bytes, path: path)
  }
}
