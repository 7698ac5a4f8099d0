import BraggModel

/// A value that a README gives a parameter.
struct StatedValue {
  let parameter: Parameter
  let value: Parameter.Value
  /// As written.
  let words: String
  let place: CheckPlace
}

extension CheckedText {
  /// The values a README states: in rows whose first cell names parameters, and before a name in
  /// brackets, as in "more than 60 days (`major_slip_days`)".
  func statedValues(of parameters: [Parameter]) -> [StatedValue] {
    lines.enumerated().flatMap { index, line -> [StatedValue] in
      let row = valuesInRow(line, parameters)
      let found = row.isEmpty ? valuesInProse(line, parameters) : row
      return found.compactMap { parameter, word in
        // Other kinds of value can be written in too many ways to compare.
        guard case .number? = parameter.values.first?.value, let number = word.statedNumber else {
          return nil
        }
        return StatedValue(
          parameter: parameter, value: .number(number), words: word,
          place: place(
            line: index + 1, column: line.column(of: word), length: word.unicodeScalars.count))
      }
    }
  }

  /// One name and its value, or several names that share a cell as their values share the next.
  private func valuesInRow(
    _ line: String, _ parameters: [Parameter]
  ) -> [(Parameter, String)] {
    let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
    guard line.hasPrefix("|"), cells.count > 1 else { return [] }
    let names = cells[0].split { $0 == "," || $0 == " " }
    let named = names.compactMap { name in parameters.first { "`\($0.name)`" == name } }
    guard !named.isEmpty, named.count == names.count else { return [] }
    let words = String(cells[1]).stated
    return words.count < named.count ? [] : Array(zip(named, words))
  }

  /// The last number of the phrase that ends in the name.
  private func valuesInProse(
    _ line: String, _ parameters: [Parameter]
  ) -> [(Parameter, String)] {
    parameters.compactMap { parameter in
      guard let end = line.column(of: "(`\(parameter.name)`)") else { return nil }
      let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(end - 1)))
      let phrase = before.split { [";", ":", "|", "(", ")"].contains($0) }.last.map(String.init)
      return phrase?.stated.last.map { (parameter, $0) }
    }
  }
}

extension String {
  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// The numbers of a phrase as they are written, in figures or words.
  fileprivate var stated: [String] {
    split { $0 == " " }
      .map { word in
        String(
          word.drop { !$0.isLetter && !$0.isNumber && $0 != "-" }.reversed()
            .drop { !$0.isLetter && !$0.isNumber }.reversed())
      }
      .filter { $0.statedNumber != nil }
  }

  fileprivate var statedNumber: Double? {
    if let place = Self.numbers.firstIndex(of: lowercased()) { return Double(place + 1) }
    guard let first = utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return nil
    }
    return Double(replacing(",", with: ""))
  }
}
