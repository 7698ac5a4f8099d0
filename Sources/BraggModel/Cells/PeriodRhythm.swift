/// How the periods of a measure follow one another, and which come next.
package struct PeriodRhythm: Sendable {
  private enum Counted { case months, monthEnds, days }

  private let kind: Period.Kind
  private let counted: Counted
  /// How many months or days lie between two periods, as a rule.
  private let step: Int

  /// Nil where there are fewer than two periods, or they are of several kinds.
  ///
  /// - Parameter periods: The periods, the earliest first. Where their gaps differ, the middle one
  ///   counts. Days that all end their months follow one another as months do.
  package init?(_ periods: [Period]) {
    guard let kind = periods.first?.kind, periods.count > 1,
      periods.allSatisfy({ $0.kind == kind })
    else { return nil }
    self.kind = kind
    if kind != .day {
      counted = .months
    } else {
      counted = periods.allSatisfy { $0.last == $0.last.endOfMonth } ? .monthEnds : .days
    }
    let places = periods.map { [counted] period in
      counted == .days
        ? period.first.daysSince1970 : period.first.year * 12 + period.first.month - 1
    }
    let gaps = zip(places, places.dropFirst()).map { $1 - $0 }.sorted()
    step = gaps[(gaps.count - 1) / 2]
    guard step > 0 else { return nil }
  }

  /// The period so many steps after another; nil beyond the calendar.
  package func period(_ count: Int, after last: Period) -> Period? {
    if counted == .days { return last.first.adding(days: count * step).map(Period.day) }
    let place = last.first.year * 12 + last.first.month - 1 + count * step
    let (year, month) = (place / 12, place % 12 + 1)
    switch kind {
    case .day: return Day(year: year, month: month, day: 1).map { .day($0.endOfMonth) }
    case .month: return try? .month(month, of: year)
    case .quarter: return try? .quarter((month + 8) % 12 / 3 + 1, of: month < 4 ? year - 1 : year)
    case .financialYear: return try? .financialYear(year)
    case .calendarYear: return try? .calendarYear(year)
    }
  }

  /// How often a figure comes: `a month`, `every 14 days`.
  package var words: String {
    if counted == .days { return step == 1 ? "a day" : "every \(step) days" }
    switch step {
    case 1: return "a month"
    case 3: return "a quarter"
    case 12: return "a year"
    default: return "every \(step) months"
    }
  }
}
