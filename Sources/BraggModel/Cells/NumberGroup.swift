/// One to three numbers joined without a space by one mark: `2023-11`, `31/12/2019`, `2022/23`.
struct NumberGroup {
  let numbers: [String]
  let values: [Int]
  /// The mark between the numbers, empty for a number alone.
  let mark: String
  /// The place of the token after the group.
  let end: Int

  init?(_ tokens: [CellToken], at start: Int) {
    var numbers: [String] = []
    var mark = ""
    var place = start
    while place < tokens.count, tokens[place].kind == .number {
      guard numbers.isEmpty || !tokens[place].followsSpace else { break }
      numbers.append(tokens[place].text)
      place += 1
      guard place + 1 < tokens.count, tokens[place + 1].kind == .number,
        ["-", "/", "."].contains(tokens[place].word), mark.isEmpty || mark == tokens[place].word,
        !tokens[place].followsSpace, !tokens[place + 1].followsSpace
      else { break }
      mark = tokens[place].word
      place += 1
    }
    let values = numbers.compactMap(Int.init)
    guard 1...3 ~= numbers.count, values.count == numbers.count else { return nil }
    self.numbers = numbers
    self.values = values
    self.mark = mark
    end = place
  }

  var text: String { numbers.joined(separator: mark) }

  /// The year a financial year begins in, where the second number is the year after the first.
  var financialYear: Int? {
    guard mark == "/" || mark == "-", values.count == 2 else { return nil }
    switch numbers.map(\.count) {
    case [4, 4]: return values[1] == values[0] + 1 ? values[0] : nil
    case [4, 2]: return values[1] == (values[0] + 1) % 100 ? values[0] : nil
    case [2, 2]: return values[1] == (values[0] + 1) % 100 ? 2000 + values[0] : nil
    default: return nil
    }
  }

  /// The period the numbers mean; nil where they have no shape of a date.
  func period() throws(Unreadable) -> Period? {
    let quoted = Unreadable.quote(text)
    let nines = numbers.map { String(repeating: "9", count: min($0.count, 5)) }
    switch nines.joined(separator: mark) {
    case "9999":
      return try .calendarYear(values[0])
    case "9999-99-99":
      return .day(try Day(reading: values[0], values[1], values[2]))
    case "9999-99" where 1...12 ~= values[1]:
      // `2010-11` is a month, as in ISO 8601; the financial year is `2010/11`.
      return try .month(values[1], of: values[0])
    case "9999-99", "9999/99", "9999-9999", "9999/9999":
      if let financialYear { return try .financialYear(financialYear) }
      throw Unreadable("\(quoted) is neither a month nor a financial year")
    case "9/9999", "99/9999", "9-9999", "99-9999":
      return try .month(values[0], of: values[1])
    case "9/9/99", "9/99/99", "99/9/99", "99/99/99":
      return .day(try Day(reading: 2000 + values[2], values[1], values[0]))
    case "99/99":
      if let financialYear, values[1] > 12 { return try .financialYear(financialYear) }
      throw Unreadable("\(quoted) may be a day, a month or a year: write the year in four digits")
    default:
      if values.count == 3, numbers[0].count < 3, numbers[1].count < 3, numbers[2].count == 4 {
        return .day(try Day(reading: values[2], values[1], values[0]))
      }
      let couldBeDate = numbers.contains { $0.count == 4 } || values.count == 3 && mark != "."
      guard couldBeDate, values.count > 1 else { return nil }
      throw Unreadable("\(quoted) is not a date: write a day as `2024-03-31`")
    }
  }
}
