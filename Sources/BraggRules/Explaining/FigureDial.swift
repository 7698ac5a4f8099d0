import BraggModel

/// The next figure of a measure, which is still to come.
struct FigureDial {
  let finder: DialFinder

  init(_ finder: DialFinder) { self.finder = finder }

  /// The dial of a measure's next figure; nil where no period can be told.
  func next(of measure: FactPath) -> Dial? {
    guard let holder = finder.places.containers[measure] else { return nil }
    let value = finder.data[holder.place]
    let path = measure.appending(.field("observations"))
    if let values = value?["values"]?.list, value?["observations"] == nil {
      return dial(
        path, holder.place.appending("values"), nil, period: nil,
        decimals: values.compactMap(\.decimals).reduce(0, max),
        last: values.last)
    }
    let list = value?["observations"]?.list ?? []
    let periods = list.compactMap { $0.text("period").flatMap { try? Period($0) } }
    guard let period = next(after: periods.sorted()) else { return nil }
    let last = list.last { $0["value"]?.decimals != nil }?["value"]
    return dial(
      path, holder.place.appending("observations"),
      Dial.Holder(object: .object([("period", .string(period.text))]), field: "value"),
      period: period,
      decimals: list.compactMap { $0["value"]?.decimals }.reduce(0, max), last: last)
  }

  private func dial(
    _ path: FactPath, _ place: JSONPlace, _ holder: Dial.Holder?, period: Period?, decimals: Int,
    last: JSONText?
  ) -> Dial {
    let decimals = min(decimals, 4)
    return Dial(
      path, place, .numbers(decimals: decimals, range: nil), current: nil,
      at: last?.steps(decimals), in: holder, isAddition: true, period: period)
  }

  private func next(after periods: [Period]) -> Period? {
    guard let last = periods.last else {
      let month = finder.asOf == finder.asOf.endOfMonth ? finder.asOf : lastMonth
      return try? Period(String(month.description.prefix(7)))
    }
    return last.following(after: periods.dropLast().last)
  }

  private var lastMonth: Day {
    finder.asOf.startOfMonth.adding(days: -1) ?? finder.asOf
  }
}

extension Period {
  /// The period of the same kind that comes next; for single days, as far on as the one before was.
  fileprivate func following(after previous: Period?) -> Period? {
    guard let first = last.adding(days: 1) else { return nil }
    switch kind {
    case .day:
      let distance = previous.map { last.daysSince1970 - $0.last.daysSince1970 } ?? 30
      return last.adding(days: max(1, distance)).flatMap { try? Period($0.description) }
    case .month: return try? Period(String(first.description.prefix(7)))
    case .quarter:
      let quarter = (first.month + 8) % 12 / 3 + 1
      return try? Period("\(Self.financialYear(of: first)) Q\(quarter)")
    case .financialYear: return try? Period(Self.financialYear(of: first))
    case .calendarYear: return try? Period("\(first.year)")
    }
  }

  private static func financialYear(of day: Day) -> String {
    let start = day.month >= 4 ? day.year : day.year - 1
    let next = (start + 1) % 100
    return "\(start)/\(next < 10 ? "0" : "")\(next)"
  }
}
