/// A calendar day of the Gregorian calendar, from 1900 to 2199, with no clock and no time zone.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970, which is day 0.
  public let daysSince1970: Int

  /// The years a day can lie in; a council's date outside them is a slip of the keyboard.
  package static let years = 1900...2199

  /// Nil where the calendar has no such day, such as 31 February.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), 1...12 ~= month,
      1...Self.daysIn(month: month, of: year) ~= day
    else { return nil }
    let beforeMonth = (1..<month).reduce(0) { $0 + Self.daysIn(month: $1, of: year) }
    daysSince1970 = Self.newYear(of: year) + beforeMonth + day - 1
  }

  /// Reads exactly `YYYY-MM-DD`, and nothing near it.
  public init?(iso: some StringProtocol) {
    guard iso.utf8.count == 10 else { return nil }
    var (year, month, day) = (0, 0, 0)
    for (place, byte) in iso.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch place {
      case ..<4: year = year * 10 + digit
      case ..<7: month = month * 10 + digit
      default: day = day * 10 + digit
      }
    }
    self.init(year: year, month: month, day: day)
  }

  private init(daysSince1970: Int) {
    self.daysSince1970 = daysSince1970
  }

  /// From 1900 to 2199.
  public var year: Int { civil.year }
  /// From 1, January, to 12, December.
  public var month: Int { civil.month }
  /// From 1 to the length of the month.
  public var day: Int { civil.day }

  /// From 1, Monday, to 7, Sunday.
  public var weekday: Int {
    let sinceMonday = (daysSince1970 + 3) % 7  // 1 January 1970 was a Thursday
    return (sinceMonday + 7) % 7 + 1
  }

  /// The first day of the same month.
  public var startOfMonth: Day { Day(daysSince1970: daysSince1970 - day + 1) }

  /// The last day of the same month.
  public var endOfMonth: Day {
    let (year, month, day) = civil
    return Day(daysSince1970: daysSince1970 + Self.daysIn(month: month, of: year) - day)
  }

  /// The day so many days later, or earlier where negative; nil outside the years.
  public func adding(days: Int) -> Day? {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    let first = Self.newYear(of: Self.years.lowerBound)
    let end = Self.newYear(of: Self.years.upperBound + 1)
    return overflow || !(first..<end).contains(sum) ? nil : Day(daysSince1970: sum)
  }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Earlier days come first.
  public static func < (left: Day, right: Day) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
}

extension Day {
  /// 28 to 31 for a month from 1 to 12.
  package static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1 January 1970 to 1 January of the year, counting the leap days between.
  private static func newYear(of year: Int) -> Int {
    let last = year - 1
    let leapDaysTo1969 = 477
    return (year - 1970) * 365 + last / 4 - last / 100 + last / 400 - leapDaysTo1969
  }

  private var civil: (year: Int, month: Int, day: Int) {
    // No year is longer than 366 days, so the estimate is never after the year it looks for.
    var year = Self.years.lowerBound
    year += (daysSince1970 - Self.newYear(of: year)) / 366
    while Self.newYear(of: year + 1) <= daysSince1970 { year += 1 }
    var day = daysSince1970 - Self.newYear(of: year) + 1
    var month = 1
    while day > Self.daysIn(month: month, of: year) {
      day -= Self.daysIn(month: month, of: year)
      month += 1
    }
    return (year, month, day)
  }
}
