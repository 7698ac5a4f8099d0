/// Why a cell could not be read, in words for the person who wrote it.
package struct Unreadable: Error, Hashable, Sendable {
  /// One phrase, lower case, with the words it speaks of in backticks.
  package let reason: String

  init(_ reason: String) {
    self.reason = reason
  }

  /// The text in backticks, shortened where someone pasted a page into a cell.
  static func quote(_ text: some StringProtocol) -> String {
    text.count > 40 ? "`\(text.prefix(39))…`" : "`\(text)`"
  }
}
