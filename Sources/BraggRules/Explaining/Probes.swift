import BraggModel

/// The values of a fact at which rules may change their mind: near, far, and a comparison's gap away.
struct Probes {
  let asOf: Day
  /// How far comparisons were from their boundaries.
  let gaps: [Double]
  /// The numbers that the rule set's parameters have.
  let limits: [Double]

  init(_ rules: RuleSet, asOf: Day, gaps: [Double]) {
    self.asOf = asOf
    self.gaps = gaps
    limits = Set(
      rules.parameters.compactMap { parameter -> Double? in
        guard case .number(let number)? = parameter.value(on: asOf) else { return nil }
        return number
      }
    ).sorted()
  }

  func positions(of dial: Dial) -> [Int] {
    switch dial.values {
    case .options(let options): return options.indices.filter { $0 != dial.position }
    case .days: return days(around: dial.position)
    case .numbers(let decimals, let range):
      let found = numbers(around: dial.position, decimals, isNew: dial.current == nil)
      guard let range else { return found }
      if range.count <= Self.fewValues { return Array(range) }
      return (found.filter(range.contains) + [range.lowerBound, range.upperBound]).unique
    }
  }

  private func days(around position: Int?) -> [Int] {
    let away = [1, 31, 183, 731]
    let today = asOf.daysSince1970
    guard let position else {
      let distances = (away + limits.compactMap { Int(exactly: $0) }.filter { $0 < 2000 }).unique
      return ([today] + distances.flatMap { [today - $0, today + $0] }).unique
    }
    let distances = (away + gaps.compactMap { Int(exactly: $0) }.filter { $0 < 4000 }).unique
    return ([position] + distances.flatMap { [position - $0, position + $0] } + [today]).unique
  }

  private func numbers(around position: Int?, _ decimals: Int, isNew: Bool) -> [Int] {
    let one = Double(powerOfTen: decimals)
    func steps(_ number: Double) -> Int { Int((number * one).rounded()) }
    var found = [0, steps(1), steps(100)]
    if let position {
      let distances =
        [1, steps(1), steps(10), steps(100)]
        + gaps.filter { $0 < 1_000_000 }.flatMap { [steps($0), steps($0) + 1] }
      found = [position] + distances.flatMap { [position - $0, position + $0] } + found
    }
    if isNew { found += limits.filter { abs($0) < 1_000_000 }.map(steps) + [steps(10_000)] }
    return found.unique
  }

  /// So few values of a fact are all tried.
  private static let fewValues = 12
}

extension [Int] {
  /// Each once, in the order they are met.
  fileprivate var unique: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
