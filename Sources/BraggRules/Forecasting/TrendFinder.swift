import BraggModel
import LuaRuntime

/// Lays the vocabulary's own line through the figures of measures, and makes up those to come.
struct TrendFinder {
  private let engine: RuleEngine
  private let asOf: Day
  private let until: Day

  init(_ engine: RuleEngine, asOf: Day, until: Day) {
    self.engine = engine
    self.asOf = asOf
    self.until = until
  }

  /// A figure as the document has it, and its period.
  private struct Known {
    let period: Period
    let digits: String?

    init?(_ entry: JSONValue) {
      guard let period = entry["period"]?.string.flatMap({ try? Period($0) }) else { return nil }
      self.period = period
      let state = entry["state"]?.string.flatMap(ObservationState.init(rawValue:)) ?? .final
      digits = state.isUsable ? entry["value"]?.digits : nil
    }
  }

  func trend(of measure: Measure) -> MeasureTrend {
    MeasureTrend(measure: measure, course: course(of: measure))
  }

  private func course(of measure: Measure) -> MeasureTrend.Course {
    guard measure.value.list("values").isEmpty else {
      return .held("its figures have no periods")
    }
    let listed = measure.value.list("observations").compactMap(Known.init)
      .sorted { $0.period < $1.period }
    // The line knows what is known on the as-of date; what the file has for later stands as it is.
    let known = listed.filter { $0.period.last <= asOf }
    let usable = known.indices.filter { known[$0].digits != nil }
    guard let latest = usable.last, let end = listed.last else { return .held("it has no figures") }
    guard usable.count > 1 else { return .held("one figure has no slope") }
    guard let rhythm = PeriodRhythm(known.map(\.period)) else {
      return .held("its periods are of several kinds")
    }
    let next = periods(rhythm, after: end.period)
    guard !next.isEmpty else { return .held("no further period of it ends in time") }
    let ahead = next.map { $0.count + listed.count - 1 - latest }
    let digits = usable.compactMap { known[$0].digits }
    guard let found = try? project(measure, ahead: ahead), found.values.count == next.count,
      found.values.allSatisfy(\.isFinite), let last = digits.last.flatMap(Double.init)
    else { return .held("no line can be laid through its figures") }
    let writing = FigureWriting(digits, unit: measure.unit)
    return .continued(
      MeasureTrend.Line(
        count: usable.count, rise: found.rise, rhythm: rhythm.words,
        last: .init(period: known[latest].period.text, value: last),
        figures: zip(next, found.values).map { next, value in
          .init(period: next.period.text, value: writing.written(value))
        }))
  }

  /// The periods after the last listed one whose last day is looked at, and how many steps on each is.
  private func periods(_ rhythm: PeriodRhythm, after last: Period) -> [(count: Int, period: Period)]
  {
    var found: [(Int, Period)] = []
    var count = 1
    while let period = rhythm.period(count, after: last), period.last <= until {
      if asOf < period.last { found.append((count, period)) }
      count += 1
    }
    return found
  }

  private func project(
    _ measure: Measure, ahead: [Int]
  ) throws(LuaError) -> (values: [Double], rise: Double)? {
    let input = LuaInput()
    input.object {
      input.key("ahead")
      input.list { for count in ahead { input.number(Double(count)) } }
      input.key("subject")
      SubjectWriter(
        input: input, asOf: asOf, planStart: nil, year: nil, immediateDays: nil, measures: nil
      ).measure(measure.value, recorded: false, previous: [:])
    }
    let answer = try engine.project(input)
    guard let rise = answer["rise"].double else { return nil }
    return ((answer["values"].elements ?? []).compactMap(\.double), rise)
  }
}

/// How a measure's figures are written: with how many decimals, and within which bounds.
private struct FigureWriting {
  private let scale: Double
  private let bounds: ClosedRange<Double>

  init(_ digits: [String], unit: String?) {
    let values = digits.compactMap(Double.init)
    let isShare = unit == "%" && values.allSatisfy { $0 <= 100 }
    bounds =
      (values.allSatisfy { $0 >= 0 } ? 0 : -Double.infinity)...(isShare ? 100 : Double.infinity)
    let decimals = digits.map { text in
      text.contains { $0 == "e" || $0 == "E" }
        ? 9 : text.split(separator: ".").dropFirst().first?.count ?? 0
    }
    scale = (0..<min(9, decimals.max() ?? 0)).reduce(1) { scale, _ in scale * 10 }
  }

  func written(_ value: Double) -> Double {
    let scaled = min(max(value, bounds.lowerBound), bounds.upperBound) * scale
    // Beyond 2⁵³ there are no decimals left to round.
    return abs(scaled) < 0x1p53 ? scaled.rounded() / scale : scaled / scale
  }
}
