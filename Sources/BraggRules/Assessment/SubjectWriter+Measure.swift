import BraggModel
import LuaRuntime

extension SubjectWriter {
  /// Writes a measure: observations in order, and only those known on the as-of date.
  func measure(_ value: JSONValue, recorded: Bool, previous: [String: String]) {
    input.object(shape: SubjectShape.measure.rawValue, recorded: recorded) {
      for member in value.members {
        guard let name = member.key.string, !member.value.isNull else { continue }
        writeMember(name, member.value, of: value)
      }
      // Only its own period's target counts for a figure; `target` stands for periods without one.
      write(value["target"].flatMap(Target.init(json:)), as: "target")
      write(targetInForce(of: value), as: "target_in_force")
      input.key("previous")
      input.object {
        for (dimension, level) in previous.sorted(by: { $0.key < $1.key }) {
          input.key(dimension)
          input.text(level)
        }
      }
    }
  }

  private func writeMember(_ name: String, _ value: JSONValue, of measure: JSONValue) {
    switch name {
    case "target": break
    case "baseline":
      guard case .value(let number)? = Target(json: value)?.aim else { return }
      input.key(name)
      input.number(number)
    case "targets":
      input.key(name)
      input.list { for target in periodTargets(of: measure) { write(target) } }
    case "tolerance":
      input.key(name)
      writeTolerance(value)
    case "observations":
      input.key(name)
      writeObservations(value)
    case "values":
      // Short for observations, oldest first.
      guard measure["observations"]?.isNull != false else { return }
      input.key("observations")
      writeValues(value)
    default:
      input.key(name)
      copy(value)
    }
  }

  private func write(_ target: Target?, as name: String) {
    guard let target, target.aim.word != nil else { return }
    input.key(name)
    write(target)
  }

  private struct PeriodTarget {
    let period: Period
    let target: Target?
  }

  private func periodTargets(of measure: JSONValue) -> [PeriodTarget] {
    measure.list("targets").compactMap { entry in
      guard let period = entry["period"]?.string.flatMap({ try? Period($0) }) else { return nil }
      return PeriodTarget(period: period, target: entry["value"].flatMap(Target.init(json:)))
    }.sorted { $0.period < $1.period }
  }

  /// The target of the period that the as-of date falls in, else the one for all periods.
  private func targetInForce(of measure: JSONValue) -> Target? {
    let now = periodTargets(of: measure).last { entry in
      entry.period.first <= asOf && asOf <= entry.period.last
    }
    if let now { return now.target }
    return measure["target"].flatMap(Target.init(json:))
  }

  private func write(_ entry: PeriodTarget) {
    input.object(shape: SubjectShape.periodTarget.rawValue) {
      write(entry.period)
      if let target = entry.target, target.aim.word != nil {
        input.key("target")
        write(target)
      }
    }
  }

  private func write(_ period: Period) {
    for (name, text) in [
      ("period", period.text), ("from", period.first.description), ("to", period.last.description),
    ] {
      input.key(name)
      input.text(text)
    }
  }

  private func write(_ target: Target) {
    input.object(shape: SubjectShape.target.rawValue) {
      func text(_ name: String, _ text: String?) {
        guard let text else { return }
        input.key(name)
        input.text(text)
      }
      func number(_ name: String, _ number: Double) {
        input.key(name)
        input.number(number)
      }
      text("kind", target.aim.word)
      text("text", target.text)
      switch target.aim {
      case .value(let value): number("value", value)
      case .limit(let comparator, let value):
        text("comparator", comparator.rawValue)
        number("value", value)
      case .band(let min, let max):
        number("min", min)
        number("max", max)
      case .baselinePlus(let more): number("value", more)
      case .benchmark(let name, let standing):
        text("benchmark", name)
        text("is", standing.rawValue)
      case .toBeDecided, .unreadable: break
      }
    }
  }

  private func writeTolerance(_ value: JSONValue) {
    input.object(shape: SubjectShape.tolerance.rawValue) {
      if value.digits != nil {
        input.key("percent")
        copy(value)
        return
      }
      for member in value.members {
        input.key(member.key.string ?? "")
        copy(member.value)
      }
    }
  }

  private func writeObservations(_ value: JSONValue) {
    let dated = value.elements.compactMap { entry -> (period: Period, entry: JSONValue)? in
      guard let period = entry["period"]?.string.flatMap({ try? Period($0) }),
        period.last <= asOf
      else { return nil }
      return (period, entry)
    }
    input.list {
      for (period, entry) in dated.sorted(by: { $0.period < $1.period }) {
        writeObservation(entry, period)
      }
    }
  }

  private func writeObservation(_ entry: JSONValue, _ period: Period) {
    let state = entry["state"]?.string.flatMap(ObservationState.init(rawValue:)) ?? .final
    let hasValue = entry["value"].map { !$0.isNull } ?? false
    let isUsable = state.isUsable && hasValue
    input.object(shape: SubjectShape.observation.rawValue) {
      write(period)
      for member in entry.members where !member.value.isNull {
        guard let name = member.key.string, !["period", "state"].contains(name) else { continue }
        // A figure that is suppressed or not comparable must not decide anything.
        if name == "value", !isUsable { continue }
        input.key(name)
        copy(member.value)
      }
      input.key("state")
      input.text(state.rawValue)
      input.key("usable")
      input.bool(isUsable)
    }
  }

  private func writeValues(_ value: JSONValue) {
    input.list {
      for number in value.elements {
        input.object(shape: SubjectShape.observation.rawValue) {
          input.key("value")
          copy(number)
          input.key("state")
          input.text(ObservationState.final.rawValue)
          input.key("usable")
          input.bool(true)
        }
      }
    }
  }
}

extension Target.Aim {
  /// The word rules know the kind of target by; nil where there is none to hold a value against.
  fileprivate var word: String? {
    switch self {
    case .value: "value"
    case .limit: "comparator"
    case .band: "band"
    case .baselinePlus: "baseline_plus"
    case .benchmark: "benchmark"
    case .toBeDecided, .unreadable: nil
    }
  }
}
