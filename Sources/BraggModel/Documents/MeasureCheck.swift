/// Checks what a shape cannot say of a measure: its periods and the words of its targets.
enum MeasureCheck {
  /// One period has one value, and values stand in one place: else the rating would be a matter of
  /// order.
  static func errors(in measure: JSONValue) -> [DocumentError] {
    repeatedPeriods(
      in: measure.list("observations"),
      help: "keep the latest figure and mark it `\"state\": \"revised\"`")
      + repeatedPeriods(in: measure.list("targets"), help: "keep the target that holds")
      + doubleValues(in: measure) + measure.list("observations").compactMap(turnedInterval)
  }

  /// Neither list of values may be dropped in silence.
  private static func doubleValues(in measure: JSONValue) -> [DocumentError] {
    guard let values = measure["values"], !values.isNull, let other = measure["observations"],
      !other.isNull
    else { return [] }
    return [
      values.error(
        found: "`values` beside `observations`", wanted: "one of the two",
        help: "`values` is short for observations without periods; put all into `observations`")
    ]
  }

  private static func turnedInterval(of observation: JSONValue) -> DocumentError? {
    guard let low = observation["interval"]?["low"], let high = observation["interval"]?["high"],
      let least = low.number, let most = high.number, most < least
    else { return nil }
    return low.error(wanted: "no more than `high`, which is \(high.digits ?? "less")")
  }

  /// Targets and baselines that cannot be read; they count as none, and do not stop the rest.
  static func notes(on measure: JSONValue) -> [DocumentError] {
    let targets = [measure["target"]] + measure.list("targets").map { $0["value"] }
    return unreadable([measure["baseline"]], "baseline") + unreadable(targets, "target")
  }

  private static func repeatedPeriods(in entries: [JSONValue], help: String) -> [DocumentError] {
    var seen: Set<Period> = []
    return entries.compactMap { entry in
      guard let value = entry["period"], let period = value.string.flatMap({ try? Period($0) }),
        !seen.insert(period).inserted
      else { return nil }
      return value.error(
        found: "the period `\(period.text)` a second time", wanted: "one value for each period",
        help: help)
    }
  }

  private static func unreadable(_ cells: [JSONValue?], _ name: String) -> [DocumentError] {
    cells.compactMap { cell in
      guard let cell, let reason = Target(json: cell)?.reason else { return nil }
      return cell.error(
        wanted: "a \(name)", help: "\(reason); it counts as no \(name) until it is mended")
    }
  }
}
