import BraggModel

/// The last usable value of a measure and the target that stood beside it, as written.
struct LatestObservation {
  let value: String?
  let period: String?
  let target: String?

  init(of measure: JSONValue, asOf: Day) {
    let known = measure.list("observations").compactMap { entry -> (Period, JSONValue)? in
      guard let period = entry["period"]?.string.flatMap({ try? Period($0) }),
        period.last <= asOf, let value = entry["value"], !value.isNull,
        entry["state"]?.string.flatMap(ObservationState.init(rawValue:))?.isUsable ?? true
      else { return nil }
      return (period, value)
    }
    let latest = known.max { $0.0 < $1.0 }
    value = latest?.1.digits ?? measure.list("values").last?.digits
    period = latest?.0.text
    let targets = measure.list("targets").filter { entry in
      let period = entry["period"]?.string.flatMap { try? Period($0) }
      guard let period, let last = latest?.0.last else { return false }
      return period.first <= last && last <= period.last
    }
    let target = targets.first?["value"] ?? measure["target"]
    self.target = target.flatMap { $0.string ?? $0.digits }
  }
}
