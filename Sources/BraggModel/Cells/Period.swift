/// The days an observation or a target speaks for: a day, month, quarter or year.
///
/// Periods of the same days are equal however they are spelt; the one that ends later is greater.
package struct Period: Hashable, Comparable, Sendable {
  /// How long a period is, and what year it belongs to.
  package enum Kind: String, CaseIterable, Sendable {
    /// A position as at one day.
    case day
    /// A month of the calendar.
    case month
    /// Three months of a financial year: the first is April to June.
    case quarter
    /// April to March.
    case financialYear = "financial_year"
    /// January to December.
    case calendarYear = "calendar_year"
  }

  /// How long it is, and of what year.
  package let kind: Kind
  /// The day it begins.
  package let first: Day
  /// The day it ends, which counts.
  package let last: Day
  /// As written, or as we write it where Bragg worked the period out.
  package let text: String

  init(kind: Kind, first: Day, last: Day, text: String) {
    self.kind = kind
    self.first = first
    self.last = last
    self.text = text
  }

  /// The same days, in any spelling.
  package static func == (left: Period, right: Period) -> Bool {
    left.first == right.first && left.last == right.last
  }

  /// Ends earlier, or begins earlier where both end on one day.
  package static func < (left: Period, right: Period) -> Bool {
    (left.last, left.first) < (right.last, right.first)
  }

  /// Agrees with `==`.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(last)
  }
}

extension Period {
  static func day(_ day: Day) -> Period {
    Period(kind: .day, first: day, last: day, text: day.description)
  }

  static func month(_ month: Int, of year: Int) throws(Unreadable) -> Period {
    let first = try Day(reading: year, month, 1)
    let text = String(first.description.prefix(7))
    return Period(kind: .month, first: first, last: first.endOfMonth, text: text)
  }

  /// A quarter from 1 to 4 of the financial year that begins in the year.
  static func quarter(_ quarter: Int, of year: Int) throws(Unreadable) -> Period {
    guard 1...4 ~= quarter else { throw Unreadable("there is no quarter \(quarter)") }
    let isLast = quarter == 4
    let first = try Day(reading: isLast ? year + 1 : year, isLast ? 1 : quarter * 3 + 1, 1)
    let last = try Day(reading: first.year, first.month + 2, 1).endOfMonth
    let text = "\(Self.financialYearText(year)) Q\(quarter)"
    return Period(kind: .quarter, first: first, last: last, text: text)
  }

  /// The financial year that begins in the year.
  static func financialYear(_ year: Int) throws(Unreadable) -> Period {
    Period(
      kind: .financialYear, first: try Day(reading: year, 4, 1),
      last: try Day(reading: year + 1, 3, 31), text: financialYearText(year))
  }

  static func calendarYear(_ year: Int) throws(Unreadable) -> Period {
    Period(
      kind: .calendarYear, first: try Day(reading: year, 1, 1),
      last: try Day(reading: year, 12, 31), text: "\(year)")
  }

  private static func financialYearText(_ year: Int) -> String {
    let next = (year + 1) % 100
    return "\(year)/\(next < 10 ? "0" : "")\(next)"
  }
}

extension Day {
  /// The day, or the reason why the calendar has none such.
  init(reading year: Int, _ month: Int, _ day: Int) throws(Unreadable) {
    if let day = Day(year: year, month: month, day: day) {
      self = day
      return
    }
    guard Day.years.contains(year) else {
      throw Unreadable("`\(year)` is not a year from 1900 to 2199")
    }
    guard 1...12 ~= month else { throw Unreadable("there is no month \(month)") }
    let length = Day.daysIn(month: month, of: year)
    throw Unreadable("\(MonthName.full[month - 1]) \(year) has \(length) days, not \(day)")
  }
}
