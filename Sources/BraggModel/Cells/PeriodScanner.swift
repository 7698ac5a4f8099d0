/// Finds days, months, quarters and years among the tokens of a cell.
///
/// A spelling that could mean two things is thrown, with what to write instead; day, month, year
/// is the order of numbers, and a year of two digits is one of this century.
struct PeriodScanner {
  let tokens: [CellToken]
  /// The year of a day or month written without one, where something else in the plan says it.
  let assumedYear: Int?
  var position = 0

  init(_ tokens: [CellToken], assumedYear: Int? = nil) {
    self.tokens = tokens
    self.assumedYear = assumedYear
  }

  func token(_ ahead: Int = 0) -> CellToken? {
    let place = position + ahead
    return tokens.indices.contains(place) ? tokens[place] : nil
  }

  /// Moves past a period that begins here; nil, without moving, where none does.
  mutating func period() throws(Unreadable) -> Period? {
    let start = position
    var found = try quarter()
    if found == nil { found = try dayAndMonth() }
    if found == nil { found = try numbers() }
    if found == nil { position = start }
    return found
  }

  /// `Q3 2023/24`, or `Quarter 3 of 2023/24`.
  private mutating func quarter() throws(Unreadable) -> Period? {
    guard let quarter = quarterNumber() else { return nil }
    skip(["of", ",", "-"])
    guard let year = NumberGroup(tokens, at: position), let first = year.financialYear else {
      throw Unreadable("a quarter needs its financial year, such as `Q\(quarter) 2023/24`")
    }
    position = year.end
    return try .quarter(quarter, of: first)
  }

  private mutating func quarterNumber() -> Int? {
    guard let name = token(), name.word == "q" || name.word == "quarter",
      let number = token(1), number.kind == .number, let quarter = Int(number.text)
    else { return nil }
    position += 2
    return quarter
  }

  /// A date with the month as a word, with or without its day.
  private mutating func dayAndMonth() throws(Unreadable) -> Period? {
    let start = position
    var day: Int?
    if let number = token(), number.kind == .number, number.text.count <= 2 {
      day = Int(number.text)
      position += 1
      skipOrdinal()
      skip(["of", "-", "/", "."])
    }
    guard let name = token(), let month = MonthName.number(of: name.word) else {
      position = start
      return nil
    }
    position += 1
    if token()?.word == ".", token(1)?.kind == .number { position += 1 }
    if day == nil { day = dayAfterMonth() }
    guard let year = try yearAfterMonth() ?? (start == 0 || day != nil ? assumedYear : nil) else {
      throw Unreadable("\(Unreadable.quote(written(from: start))) has no year")
    }
    guard let day else { return try .month(month, of: year) }
    return .day(try Day(reading: year, month, day))
  }

  /// The 31 of `March 31, 2024`: only where a year of four digits leaves no doubt.
  private mutating func dayAfterMonth() -> Int? {
    let start = position
    guard let number = token(), number.kind == .number, number.text.count <= 2 else { return nil }
    position += 1
    skipOrdinal()
    skip([","])
    if let year = token(), year.kind == .number, year.text.count == 4 { return Int(number.text) }
    position = start
    return nil
  }

  private mutating func yearAfterMonth() throws(Unreadable) -> Int? {
    let start = position
    if !isBreak() { skip(["-", "/", ","]) }
    guard let group = NumberGroup(tokens, at: position) else {
      position = start
      return nil
    }
    guard group.numbers.count == 1 else {
      throw Unreadable("\(Unreadable.quote(group.text)) after a month is not a year")
    }
    let digits = group.numbers[0].count
    position = group.end
    if digits == 4 { return group.values[0] }
    if digits == 2, !isOrdinal(token()) { return 2000 + group.values[0] }
    position = start
    return nil
  }

  /// A date in numbers alone, and a financial year with or without its quarter after it.
  private mutating func numbers() throws(Unreadable) -> Period? {
    guard let group = NumberGroup(tokens, at: position) else { return nil }
    position = group.end
    if let year = group.financialYear {
      let afterYear = position
      skip([",", "-"])
      if let quarter = quarterNumber() { return try .quarter(quarter, of: year) }
      position = afterYear
    }
    return try group.period()
  }

  /// Whether a dash set off by a space stands here: the end of a date and the start of a remark.
  func isBreak() -> Bool {
    guard let dash = token(), dash.word == "-" else { return false }
    return dash.followsSpace || token(1)?.followsSpace ?? true
  }

  private func isOrdinal(_ token: CellToken?) -> Bool {
    ["st", "nd", "rd", "th"].contains(token?.word)
  }

  private mutating func skipOrdinal() {
    if isOrdinal(token()) { position += 1 }
  }

  private mutating func skip(_ words: [String]) {
    if let word = token()?.word, words.contains(word) { position += 1 }
  }

  private func written(from start: Int) -> String {
    tokens[start..<position].map { ($0.followsSpace ? " " : "") + $0.text }.joined()
      .trimmed
  }
}
