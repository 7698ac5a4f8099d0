import BraggModel
import Testing

struct SpellingTests {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  @Test func `each spelling of each day of six years is that day`() throws {
    var day = try #require(Day(iso: "2019-01-01"))
    let end = try #require(Day(iso: "2025-01-01"))
    while day < end {
      let (year, month) = (day.year, Self.months[day.month - 1])
      let short = month.prefix(3)
      let spellings = [
        day.description, "\(day.day) \(month) \(year)", "\(day.day)th \(short) \(year % 100)",
        "\(month) \(day.day), \(year)", "\(day.day)/\(day.month)/\(year)",
        "\(day.day)-\(short)-\(year % 100)", "by \(day.day) \(month.uppercased()) \(year).",
      ]
      for text in spellings {
        let timescale = Timescale(text)
        guard timescale?.start == day, timescale?.due == day else {
          Issue.record("\(text) reads as \(String(describing: timescale))")
          return
        }
      }
      day = try #require(day.adding(days: 1))
    }
  }

  @Test func `no cell of odd pieces breaks a reader, and none ends before it begins`() {
    let pieces = [
      "31", "9", "22", "2023", "24", "0", "99999999999999999999", "/", "-", " - ", ".", ",", "(",
      ")", "%", "£", "<", "=", "+", "?", "st", "th", "Mar", "Sept", "may", "Q", "Q3", "end", "of",
      "by", "from", "to", "and", "or", "every", "each", "quarter", "monthly", "ongoing", "TBC",
      "immediate", "onwards", "as", "baseline", "per", "at least", "between", " ", "\u{A0}", "\n",
      "\u{2013}", "'", "\u{301}", "👩‍👧", "\u{0}", "٣", "½", "ß", "\u{202E}",
    ]
    var seed: UInt64 = 2019
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<7 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(seed >> 33) % pieces.count] + (seed >> 20 & 1 == 0 ? " " : "")
      }
      if let start = Timescale(text)?.start, let due = Timescale(text)?.due, start > due {
        Issue.record("\(text) ends before it begins")
      }
      if let period = try? Period(text), period.first > period.last {
        Issue.record("\(text) ends before it begins")
      }
      if case .band(let min, let max) = Target(text)?.aim, min > max {
        Issue.record("\(text) is upside down")
      }
    }
  }
}
