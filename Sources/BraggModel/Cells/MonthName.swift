/// The names of the months, in full and as councils shorten them.
package enum MonthName {
  package static let full = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// From 1 to 12; nil where the lower-case word is no month.
  static func number(of word: String) -> Int? {
    numbers[word]
  }

  private static let numbers: [String: Int] = {
    var numbers = ["sept": 9]
    for (place, name) in full.enumerated() {
      numbers[name.lowercased()] = place + 1
      numbers[name.prefix(3).lowercased()] = place + 1
    }
    return numbers
  }()
}
