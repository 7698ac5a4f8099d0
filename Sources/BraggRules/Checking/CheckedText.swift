import BraggModel

/// A text file that is checked, line by line.
package struct CheckedText: Sendable {
  /// The path as findings name it.
  package let path: String
  package let lines: [String]

  package init(_ bytes: [UInt8], path: String) {
    self.path = path
    lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.last == "\r" ? String($0.dropLast()) : String($0) }
  }

  /// A line, from 1.
  package func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// A place in the file: at a column where one is told, else where the line's text begins.
  package func place(line: Int?, column: Int? = nil, length: Int? = nil) -> CheckPlace {
    guard let line, let text = self.line(line) else { return CheckPlace(file: path) }
    let indent = text.prefix { $0 == " " || $0 == "\t" }.count
    let start = column ?? indent + 1
    let rest = max(1, text.unicodeScalars.count - start + 1)
    return CheckPlace(
      file: path, line: line, column: start, length: max(1, min(length ?? rest, rest)),
      excerpt: text)
  }

  /// The first place where a text stands, from a line on.
  package func place(of words: String, from start: Int = 1) -> CheckPlace? {
    for number in max(1, start)...max(1, start, lines.count) {
      guard let line = line(number), let column = line.column(of: words) else { continue }
      return place(line: number, column: column, length: words.unicodeScalars.count)
    }
    return nil
  }
}

extension String {
  /// Where a text first stands, in characters from 1.
  func column(of words: String) -> Int? {
    let scalars = Array(unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    guard !wanted.isEmpty, scalars.count >= wanted.count else { return nil }
    return (0...(scalars.count - wanted.count))
      .first { scalars[$0..<$0 + wanted.count].elementsEqual(wanted) }
      .map { $0 + 1 }
  }
}

extension CheckedText {
  /// A place in a file that is read only for it.
  static func place(in file: String, line: Int?) -> CheckPlace {
    guard let bytes = (try? FileSnapshot.read(file))?.bytes else {
      return CheckPlace(file: file, line: line)
    }
    return CheckedText(bytes, path: file).place(line: line)
  }
}
