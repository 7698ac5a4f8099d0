/// Reads the tokens of one start or due cell.
///
/// Words may follow a date, and may stand before one only where `by` leads to it; a word that could
/// move the date, a number left over or a second date in a remark makes the cell unreadable.
struct TimescaleReader {
  private var scanner: PeriodScanner
  private var dates: [Period] = []
  private var senses: [TimescaleWords.Sense] = []
  private var isOpened = false
  private var otherWords: [CellToken] = []
  private var startsWithOtherWord = false
  private var previousWord = ""
  /// The interval of each recurrence; nil for one that has none in days or months.
  private var recurrences: [Recurrence?] = []

  init(_ tokens: [CellToken], year: Int?) {
    scanner = PeriodScanner(tokens, assumedYear: year)
  }

  mutating func meaning() throws(Unreadable) -> Timescale.Meaning {
    while let token = scanner.token() {
      if !dates.isEmpty, scanner.isBreak(), !isDateNext() {
        scanner.position += 1
        try checkRemark()
        break
      }
      let isEarlier = otherWords.isEmpty && senses.isEmpty
      if try takeDate() { continue }
      if takeSense() { continue }
      try takeWord(token)
      if isEarlier, !otherWords.isEmpty, dates.isEmpty { startsWithOtherWord = true }
    }
    return dates.isEmpty ? try undated() : try dated()
  }

  /// The one interval at which the cell recurs; nil where it names none, or several.
  var recurrence: Recurrence? {
    guard let first = recurrences.first, recurrences.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private mutating func dated() throws(Unreadable) -> Timescale.Meaning {
    if let year = dates.first(where: { $0.kind == .calendarYear }) {
      throw Unreadable(
        "`\(year.text)` may be a calendar or a financial year: write `\(year.text)-12` or so")
    }
    var first = dates[0].first
    var last = dates[0].last
    for date in dates {
      first = min(first, date.first)
      last = max(last, date.last)
    }
    guard !senses.isEmpty || isOpened && dates.count == 1 else {
      return .dated(first: first, last: last)
    }
    if let word = otherWords.first {
      throw Unreadable("\(Unreadable.quote(word.text)) leaves open what the date is for")
    }
    if senses.contains(.toBeConfirmed) { return .toBeConfirmed }
    if senses.contains(.immediate) { throw Unreadable("a date and `immediate` in one cell") }
    return senses.contains(.recurring) && !senses.contains(.ongoing)
      ? .recurring(from: first) : .ongoing(from: first)
  }

  private func undated() throws(Unreadable) -> Timescale.Meaning {
    guard let opening = senses.first, !startsWithOtherWord else {
      throw Unreadable(
        "no date here: write `2024-03-31`, `Mar 24`, `ongoing`, `immediate` or `TBC`")
    }
    let order: [TimescaleWords.Sense] = [.toBeConfirmed, .ongoing, .recurring, .immediate]
    let sense = otherWords.isEmpty ? order.first(where: senses.contains) ?? opening : opening
    return switch sense {
    case .toBeConfirmed: .toBeConfirmed
    case .ongoing: .ongoing(from: nil)
    case .recurring: .recurring(from: nil)
    case .immediate: .immediate
    }
  }
}

extension TimescaleReader {
  /// A period, or the `end of` or `start of` one.
  private mutating func takeDate() throws(Unreadable) -> Bool {
    let start = scanner.position
    let edge = takeEdge()
    guard let period = try scanner.period() else {
      scanner.position = start
      return false
    }
    if dates.isEmpty, let word = otherWords.first, previousWord != "by" {
      throw Unreadable(
        "\(Unreadable.quote(word.text)) stands before the date: write the date first")
    }
    if let edge, period.kind != .calendarYear {
      dates.append(.day(edge == .end ? period.last : period.first))
    } else {
      dates.append(period)
    }
    return true
  }

  private enum Edge {
    case start
    case end
  }

  private mutating func takeEdge() -> Edge? {
    var edge: Edge?
    switch scanner.token()?.word {
    case "start", "beginning": edge = .start
    case "end": edge = .end
    default: return nil
    }
    scanner.position += 1
    while let word = scanner.token()?.word, word == "of" || word == "the" { scanner.position += 1 }
    return edge
  }

  private func isDateNext() -> Bool {
    var ahead = self
    ahead.scanner.position += 1
    while let word = ahead.scanner.token()?.word, TimescaleWords.joining.contains(word) {
      ahead.scanner.position += 1
    }
    _ = ahead.takeEdge()
    return (try? ahead.scanner.period()) != nil
  }

  /// A remark after `31 Mar - ` may say anything but another date.
  private mutating func checkRemark() throws(Unreadable) {
    while let token = scanner.token() {
      let start = scanner.position
      var isAnother = false
      do throws(Unreadable) {
        let period = try scanner.period()
        isAnother = period?.kind == .day || period?.kind == .month
      } catch {
        isAnother = token.kind == .number
      }
      if isAnother {
        throw Unreadable(
          "the words after the date give another, at \(Unreadable.quote(token.text))")
      }
      scanner.position = max(scanner.position, start + 1)
    }
  }

  private mutating func takeSense() -> Bool {
    for phrase in TimescaleWords.phrases {
      if let end = end(of: phrase.words) {
        senses.append(phrase.sense)
        scanner.position = end
        return true
      }
    }
    guard let (length, interval) = recurrenceAhead() else { return false }
    senses.append(.recurring)
    recurrences.append(interval)
    scanner.position += length
    return true
  }

  /// The place after the words, which may be joined by hyphens.
  private func end(of words: [String]) -> Int? {
    var ahead = 0
    for word in words {
      if ahead > 0, scanner.token(ahead)?.word == "-" { ahead += 1 }
      guard scanner.token(ahead)?.word == word else { return nil }
      ahead += 1
    }
    return scanner.position + ahead
  }

  /// How many tokens say that something recurs, and at what interval, if they say so.
  private func recurrenceAhead() -> (length: Int, interval: Recurrence?)? {
    guard let token = scanner.token() else { return nil }
    if let frequency = TimescaleWords.frequencies[token.word] { return (1, frequency) }
    if token.kind == .number || TimescaleWords.counts.contains(token.word) {
      let ahead = scanner.token(1)?.word == "-" ? 2 : 1
      let next = scanner.token(ahead)?.word ?? ""
      guard let frequency = TimescaleWords.frequencies[next] else { return nil }
      return (ahead + 1, TimescaleWords.interval(frequency, counted: token.word))
    }
    guard token.word == "every" || token.word == "each" else { return nil }
    return recurrenceOfUnit()
  }

  /// `every quarter`, `every 6 weeks`, `each of the terms`.
  private func recurrenceOfUnit() -> (length: Int, interval: Recurrence?)? {
    for ahead in 1...3 {
      guard let unit = TimescaleWords.units[scanner.token(ahead)?.word ?? ""] else { continue }
      let count = ahead == 2 ? scanner.token(1)?.word : nil
      let interval = count.map { TimescaleWords.interval(unit, counted: $0) } ?? unit
      return (ahead + 1, ahead < 3 ? interval : nil)
    }
    return nil
  }

  private mutating func takeWord(_ token: CellToken) throws(Unreadable) {
    scanner.position += 1
    switch token.kind {
    case .mark:
      guard TimescaleWords.plainMarks.contains(token.word) else {
        throw Unreadable("\(Unreadable.quote(token.text)) leaves the date open")
      }
      return
    case .number:
      throw Unreadable("\(Unreadable.quote(token.text)) is not part of a date")
    case .word:
      if TimescaleWords.loosening.contains(token.word) {
        throw Unreadable("\(Unreadable.quote(token.text)) names no exact day")
      }
    }
    previousWord = token.word
    if TimescaleWords.opening.contains(token.word) {
      isOpened = true
    } else if !TimescaleWords.joining.contains(token.word) {
      otherWords.append(token)
    }
  }
}
