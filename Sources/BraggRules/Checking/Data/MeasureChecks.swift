import BraggModel

/// Measures: targets, baselines and tolerances that make no sense together.
struct MeasureChecks {
  let plan: Plan
  let performance: Performance?
  let names: RuleNames
  let assessment: Assessment

  func add(to findings: inout DataFindings) {
    for measure in performance?.measures ?? [] {
      let goals = Goals(measure)
      checkPolarity(of: measure, goals, &findings)
      checkOrder(of: measure, goals, &findings)
      checkWhole(of: measure, goals, &findings)
      checkBaseline(of: measure, goals, &findings)
      checkTolerance(of: measure, goals, &findings)
    }
  }

  private func checkPolarity(
    of measure: Measure, _ goals: Goals, _ findings: inout DataFindings
  ) {
    guard measure.value["polarity"].map(\.isNull) ?? true,
      let plain = goals.all.first(where: { goal in
        if case .value = goal.target.aim { true } else { false }
      })
    else { return }
    findings.add(
      .missingPolarity, at: plain.cell, of: measure.value,
      "measure \(measure.id) has a target, and does not say which way is better",
      help: "add `\"polarity\": \"higher\"`, `\"lower\"`, `\"band\"` or `\"none\"`",
      about: "measure \(measure.id)")
  }

  private func checkOrder(of measure: Measure, _ goals: Goals, _ findings: inout DataFindings) {
    guard let isHigher = goals.isHigher else { return }
    let dated = goals.all.compactMap { goal -> (Period, Double, JSONValue)? in
      guard let period = goal.period, let number = goal.number else { return nil }
      return (period, number, goal.cell)
    }.sorted { $0.0 < $1.0 }
    for (earlier, later) in zip(dated, dated.dropFirst())
    where isHigher ? later.1 < earlier.1 : later.1 > earlier.1 {
      findings.add(
        .targetAgainstPolarity, at: later.2, of: measure.value,
        "the target of measure \(measure.id) goes from \(earlier.1.plain) (\(earlier.0.text)) to \(later.1.plain) (\(later.0.text)), though \(isHigher ? "higher" : "lower") is better",
        help: "mend the polarity, or the row that is wrong", about: "measure \(measure.id)")
    }
  }

  private func checkWhole(of measure: Measure, _ goals: Goals, _ findings: inout DataFindings) {
    let goal = goals.all.first { goal in
      guard let number = goal.number, measure.unit == "%" || goal.target.unit == "%" else {
        return false
      }
      return number > 100 || number < 0
    }
    guard let goal, let number = goal.number else { return }
    findings.add(
      .targetBeyondWhole, at: goal.cell, of: measure.value,
      "measure \(measure.id) has a target of \(number.plain) %",
      help: "no share is below 0 or above 100 %: mend the target, or the unit",
      about: "measure \(measure.id)")
  }

  private func checkBaseline(of measure: Measure, _ goals: Goals, _ findings: inout DataFindings) {
    guard let isHigher = goals.isHigher, let cell = measure.value["baseline"],
      let baseline = Target(json: cell)?.plainNumber,
      let goal = goals.all.first(where: { $0.number != nil }), let number = goal.number,
      isHigher ? baseline >= number : baseline <= number
    else { return }
    findings.add(
      .targetAlreadyMet, at: cell, of: measure.value,
      "the baseline of measure \(measure.id), \(baseline.plain), already meets its target of \(number.plain)",
      help: "see whether the target, the baseline or the polarity is wrong",
      about: "measure \(measure.id)")
  }

  private func checkTolerance(of measure: Measure, _ goals: Goals, _ findings: inout DataFindings) {
    guard let zero = goals.all.first(where: { $0.number == 0 }) else { return }
    let tolerance = measure.value["tolerance"]
    let own = tolerance?.number ?? tolerance?["percent"]?.number
    guard let own, own > 0, let tolerance else { return }
    findings.add(
      .toleranceOfZero, at: tolerance, of: measure.value,
      "measure \(measure.id) allows \(own.plain) % of a target of \(zero.number.map(\.plain) ?? "0")",
      help: "give the tolerance in the measure's unit: `\"tolerance\": { \"points\": 1 }`",
      about: "measure \(measure.id)")
  }
}

/// The targets of a measure, and which way is better.
private struct Goals {
  struct Goal {
    let target: Target
    let period: Period?
    let cell: JSONValue

    /// The number to reach, where there is one.
    var number: Double? { target.plainNumber }
  }

  let all: [Goal]
  /// Nil where neither way is.
  let isHigher: Bool?

  init(_ measure: Measure) {
    var all: [Goal] = []
    if let cell = measure.value["target"], let target = Target(json: cell) {
      all.append(Goal(target: target, period: nil, cell: cell))
    }
    for entry in measure.value.list("targets") {
      guard let cell = entry["value"], let target = Target(json: cell) else { continue }
      let period = entry["period"]?.string.flatMap { try? Period($0) }
      all.append(Goal(target: target, period: period, cell: cell))
    }
    self.all = all
    switch measure.value["polarity"]?.string {
    case "higher": isHigher = true
    case "lower": isHigher = false
    default: isHigher = nil
    }
  }
}

extension Target {
  /// The number of a plain target or of a limit.
  fileprivate var plainNumber: Double? {
    switch aim {
    case .value(let number), .limit(_, let number): number
    default: nil
    }
  }
}
