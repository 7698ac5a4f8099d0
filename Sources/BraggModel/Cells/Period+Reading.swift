extension Period {
  /// Reads `2023-09-30`, `2023-09`, `Sep 23`, `2022/23 Q1`, `Q1 2022/23`, `2022/23` or `2019`.
  ///
  /// `2022-23` is the financial year, because there is no month 23; `2010-11` is November 2010.
  package init(_ text: String) throws(Unreadable) {
    if let period = Period(iso: text) {
      self = period
      return
    }
    let text = text.trimmed
    var tokens = CellToken.tokens(in: text)
    while tokens.last?.word == "." { tokens.removeLast() }
    var scanner = PeriodScanner(tokens)
    guard let period = try scanner.period(), scanner.token() == nil else {
      throw Unreadable(
        "\(Unreadable.quote(text)) is not a period: write `2023-09`, `2022/23 Q1` or `2022/23`")
    }
    self.init(kind: period.kind, first: period.first, last: period.last, text: text)
  }

  /// The spellings that data mostly have, `2023-09` and `2023-09-30`, without taking words apart.
  private init?(iso text: String) {
    let bytes = text.utf8
    if bytes.count == 10, let day = Day(iso: text) {
      self = .day(day)
      return
    }
    // Two digits above 12 are a year's, not a month's: `2022-23`.
    guard bytes.count == 7, let first = Day(iso: text + "-01") else { return nil }
    self.init(kind: .month, first: first, last: first.endOfMonth, text: text)
  }
}
