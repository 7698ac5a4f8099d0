/// What a JSON value fills: a file, or one of its lines.
package enum JSONExtent: Sendable {
  case file
  /// A line by its number, where the first is 1.
  case line(Int)

  /// The number of the line that the text begins on.
  var firstLine: Int {
    switch self {
    case .file: 1
    case .line(let number): number
    }
  }

  /// What messages call it.
  var word: String {
    switch self {
    case .file: "file"
    case .line: "line"
    }
  }
}
