import BraggModel
import Testing

struct PeriodTests {
  struct Example: CustomTestStringConvertible {
    let text: String
    let kind: Period.Kind
    let first: String
    let last: String

    init(_ text: String, _ kind: Period.Kind, _ first: String, _ last: String) {
      (self.text, self.kind, self.first, self.last) = (text, kind, first, last)
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Example("2023-09", .month, "2023-09-01", "2023-09-30"),
    Example("2024-02", .month, "2024-02-01", "2024-02-29"),
    Example("Sep 23", .month, "2023-09-01", "2023-09-30"),
    Example("2023-09-30", .day, "2023-09-30", "2023-09-30"),
    Example("30/09/2023", .day, "2023-09-30", "2023-09-30"),
    Example("2022/23 Q1", .quarter, "2022-04-01", "2022-06-30"),
    Example("2022-23 Q2", .quarter, "2022-07-01", "2022-09-30"),
    Example("Q3 2022/23", .quarter, "2022-10-01", "2022-12-31"),
    Example("Q4 22/23", .quarter, "2023-01-01", "2023-03-31"),
    Example("2023/24 Q4", .quarter, "2024-01-01", "2024-03-31"),
    Example("2010-11 Q1", .quarter, "2010-04-01", "2010-06-30"),
    Example("2022/23", .financialYear, "2022-04-01", "2023-03-31"),
    Example("2022-23", .financialYear, "2022-04-01", "2023-03-31"),
    Example("2022\u{2013}23", .financialYear, "2022-04-01", "2023-03-31"),
    Example("2022/2023", .financialYear, "2022-04-01", "2023-03-31"),
    Example("23/24", .financialYear, "2023-04-01", "2024-03-31"),
    Example("12/13", .financialYear, "2012-04-01", "2013-03-31"),
    Example("1999/00", .financialYear, "1999-04-01", "2000-03-31"),
    Example("2010/11", .financialYear, "2010-04-01", "2011-03-31"),
    Example("2010-11", .month, "2010-11-01", "2010-11-30"),
    Example("2012-13", .financialYear, "2012-04-01", "2013-03-31"),
    Example("2019", .calendarYear, "2019-01-01", "2019-12-31"),
  ])
  func `a period knows its days`(_ example: Example) throws {
    let period = try Period(example.text)
    #expect(period.kind == example.kind)
    #expect(period.first == Day(iso: example.first))
    #expect(period.last == Day(iso: example.last))
    #expect(period.text == example.text)
  }

  @Test(arguments: [
    "", "Q1", "Q0 2022/23", "Q5 2022/23", "Q1 2022", "2022/24", "2022-24", "2022-2024", "2022/3",
    "11/12", "2022-13", "2022-00", "2022-02-29", "31 Mar", "Sep", "2022/23 Q1 provisional",
    "latest", "1899", "2200", "2199/00", "2022-23-24", "Sep 23 - Oct 23", "99999999999999999999",
  ])
  func `what is no period is refused with a reason`(text: String) {
    #expect(throws: Unreadable.self) { try Period(text) }
  }

  @Test func `the one that ends later is greater, then the one that begins later`() throws {
    let texts = ["2022", "2022/23 Q3", "2022-12", "2022-12-31", "2023-01-01", "2022/23", "2023-04"]
    let sorted = try texts.shuffled().map { try Period($0) }.sorted()
    #expect(sorted.map(\.text) == texts)
  }

  @Test func `two spellings of the same days are one period`() throws {
    #expect(try Period("2022/23 Q1") == Period("Q1 2022-23"))
    #expect(try Set([Period("2022/23"), Period("2022-23"), Period("22/23")]).count == 1)
    #expect(try Period("2022-12-31") != Period("2022-12"))
  }
}
