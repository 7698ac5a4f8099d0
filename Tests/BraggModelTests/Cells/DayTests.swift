import BraggModel
import Testing

struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("1970-12-31", 364, 4), ("1971-01-01", 365, 5),
    ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3), ("2024-01-31", 19_753, 3),
    ("1900-01-01", -25_567, 1), ("2199-12-31", 84_005, 2),
  ])
  func `a day is a number of days since 1970 and a day of the week`(
    iso: String, days: Int, weekday: Int
  ) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.daysSince1970 == days)
    #expect(day.weekday == weekday)
    #expect(day.description == iso)
  }

  @Test func `each day of three centuries follows the one before it`() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    var count = 1
    while let next = day.adding(days: 1) {
      let isNewMonth = next.day == 1
      let isNewYear = isNewMonth && next.month == 1
      let expected = (
        isNewYear ? day.year + 1 : day.year,
        isNewYear ? 1 : isNewMonth ? day.month + 1 : day.month,
        isNewMonth ? 1 : day.day + 1
      )
      guard (next.year, next.month, next.day) == expected, isNewMonth == (day == day.endOfMonth),
        next.weekday == day.weekday % 7 + 1,
        next == Day(year: next.year, month: next.month, day: next.day), next > day
      else {
        Issue.record("\(next) does not follow \(day)")
        return
      }
      day = next
      count += 1
    }
    #expect(day.description == "2199-12-31")
    // 300 years of 365 days; every fourth a leap year but for 1900 and 2100.
    #expect(count == 300 * 365 + 75 - 2)
  }

  @Test(arguments: [
    ("2023-02-28", "2023-02-01", "2023-02-28"), ("2024-02-28", "2024-02-01", "2024-02-29"),
    ("1900-02-01", "1900-02-01", "1900-02-28"), ("2000-02-01", "2000-02-01", "2000-02-29"),
    ("2023-12-31", "2023-12-01", "2023-12-31"), ("2023-04-30", "2023-04-01", "2023-04-30"),
  ])
  func `a day knows its month's first and last day`(iso: String, first: String, last: String) throws
  {
    let day = try #require(Day(iso: iso))
    #expect(day.startOfMonth.description == first)
    #expect(day.endOfMonth.description == last)
  }

  @Test(arguments: [
    "2023-02-29", "2100-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00",
    "2023-01-32", "1899-12-31", "2200-01-01", "2023-1-01", "2023-01-1", "2023/01/01", "20230101",
    " 2023-01-01", "2023-01-01 ", "2023-01-01T00:00", "", "2023-01", "+023-01-01", "２023-01-01",
  ])
  func `what is no ISO day of these centuries is refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `adding stops at the last day and at the first`() throws {
    let last = try #require(Day(iso: "2199-12-31"))
    let first = try #require(Day(iso: "1900-01-01"))
    #expect(last.adding(days: 1) == nil)
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: .max) == nil)
    #expect(first.adding(days: .min) == nil)
    #expect(first.adding(days: 109_572) == last)
    #expect(last.adding(days: -109_572) == first)
  }
}
