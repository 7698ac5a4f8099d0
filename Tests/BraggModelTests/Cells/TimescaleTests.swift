import BraggModel
import Testing

struct TimescaleTests {
  @Test(arguments: PlanTimescaleCases.all)
  func `each timescale of the published plans reads or is reported`(_ example: TimescaleExample) {
    check(example)
  }

  @Test(arguments: TimescaleCases.all)
  func `each rule holds on both sides of its boundary`(_ example: TimescaleExample) {
    check(example)
  }

  private func check(_ example: TimescaleExample) {
    let timescale = Timescale(example.text, year: example.year)
    #expect(timescale?.word == example.word, "\(timescale?.reason ?? "readable")")
    #expect(timescale?.start == example.start)
    #expect(timescale?.due == example.due)
    #expect((timescale?.reason == nil) == (timescale?.word != "unreadable"))
  }

  @Test func `the text is kept as written, without the space around it`() {
    #expect(Timescale(" 31 st  March 2020 for review\n")?.text == "31 st  March 2020 for review")
  }

  @Test(arguments: [
    ("31/02/2019", "February 2019 has 28 days, not 31"),
    ("13/13/2019", "there is no month 13"),
    ("31 December 3019", "`3019` is not a year from 1900 to 2199"),
    ("31 Mar", "`31 Mar` has no year"),
    ("11/12", "`11/12` may be a day, a month or a year: write the year in four digits"),
    ("2023/25", "`2023/25` is neither a month nor a financial year"),
    ("2023/11/30", "`2023/11/30` is not a date: write a day as `2024-03-31`"),
    ("Q3 2023", "a quarter needs its financial year, such as `Q3 2023/24`"),
    ("2023", "`2023` may be a calendar or a financial year: write `2023-12` or so"),
    ("Spring 2024", "`Spring` names no exact day"),
    ("31 March 2020?", "`?` leaves the date open"),
    ("75% by June 2022", "`75` is not part of a date"),
    ("Survey Sept 2022", "`Survey` stands before the date: write the date first"),
    ("Quarterly report by 1 Nov 2019", "`report` leaves open what the date is for"),
    ("Immediate, 31 March 2020", "a date and `immediate` in one cell"),
    ("1 May 2020 - moved to June 2020", "the words after the date give another, at `June`"),
    ("Done", "no date here: write `2024-03-31`, `Mar 24`, `ongoing`, `immediate` or `TBC`"),
  ])
  func `an unreadable cell says why`(text: String, reason: String) {
    #expect(Timescale(text)?.reason == reason)
  }

  @Test(arguments: [
    ("Daily", 1, "days"), ("Weekly", 7, "days"), ("fortnightly", 14, "days"),
    ("Monthly", 1, "months"), ("Quarterly", 3, "months"), ("Annually", 12, "months"),
    ("Every Q", 3, "months"), ("each quarter", 3, "months"), ("Every 6 weeks", 42, "days"),
    ("Every two months", 2, "months"), ("Every other week", 14, "days"),
    ("6 monthly", 6, "months"), ("Six-monthly", 6, "months"), ("Half-yearly", 6, "months"),
    ("Twice yearly", 6, "months"), ("Quarterly from April 2023", 3, "months"),
    ("Quarterly, each quarter", 3, "months"), ("Every 60 days", 60, "days"),
  ])
  func `a timescale says how often it recurs`(text: String, count: Int, unit: String) {
    let recurrence = Timescale(text)?.recurrence
    #expect(recurrence?.count == count)
    #expect(recurrence?.unit.rawValue == unit)
  }

  @Test(arguments: [
    "Termly", "Every term", "Bi-monthly", "Bi-annually", "Twice weekly", "Half-monthly",
    "Monthly and quarterly", "Every 4 to 6 weeks", "Every 0 days", "Every 61 days", "Ongoing",
    "Ongoing, reviewed monthly", "Immediate", "31 March 2024", "2024-03-31", "TBC", "Spring",
  ])
  func `one that leaves it open says no interval`(text: String) {
    #expect(Timescale(text)?.recurrence == nil)
  }

  @Test func `a page pasted into a cell is read once and quoted short`() throws {
    let page = String(repeating: "Sept ", count: 20_000)
    let reason = try #require(Timescale(page + "2022 or so")?.reason)
    #expect(reason.count < 100)
    let dashes = try #require(Timescale("1 May 2020" + String(repeating: " - by", count: 20_000)))
    #expect(dashes.due == Day(iso: "2020-05-01"))
  }
}
