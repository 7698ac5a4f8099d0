/// Finds the line of a rule file on which something stands.
///
/// Tables do not know where they were written, functions do; for the rest, the text is searched.
struct SourceLines {
  private let lines: [ArraySlice<UInt8>]

  init(_ source: [UInt8]) {
    lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// The line that sets a field to a text, such as `id = "late"`: the nth such line from `start` on.
  func line(
    setting field: String, to text: String, from start: Int = 1, occurrence: Int = 1
  ) -> Int? {
    let field = Array(field.utf8)
    let wanted = ["\"\(text)\"", "'\(text)'"].map { Array($0.utf8) }
    var seen = 0
    for index in lines.indices.dropFirst(start - 1) {
      guard let value = assignment(to: field, in: lines[index])?.value,
        wanted.contains(where: { value.starts(with: $0) })
      else { continue }
      seen += 1
      if seen == occurrence { return index + 1 }
    }
    return nil
  }

  /// The last line up to one, and after another where that stands before it, that sets a field to a text.
  func line(setting field: String, to text: String, upTo end: Int, after start: Int?) -> Int? {
    var last: Int?
    var next = start.map { $0 < end ? $0 + 1 : 1 } ?? 1
    while let found = line(setting: field, to: text, from: next), found <= end {
      last = found
      next = found + 1
    }
    return last
  }

  /// The first line from `start` on that sets a field at all.
  func line(setting field: String, from start: Int = 1) -> Int? {
    let field = Array(field.utf8)
    return lines.indices.dropFirst(start - 1)
      .first { assignment(to: field, in: lines[$0]) != nil }
      .map { $0 + 1 }
  }

  /// The line that sets a field furthest to the left: not one of the same name inside another table.
  func line(settingOutermost field: String) -> Int? {
    let field = Array(field.utf8)
    let found = lines.indices.compactMap { index in
      assignment(to: field, in: lines[index]).map { (line: index + 1, column: $0.column) }
    }
    return found.min { $0.column < $1.column }?.line
  }

  /// Where `field =` stands in a line, and what follows it, if it is there outside a comment.
  private func assignment(
    to field: [UInt8], in line: ArraySlice<UInt8>
  ) -> (column: Int, value: ArraySlice<UInt8>)? {
    guard let first = field.first else { return nil }
    var at = line.startIndex
    while let found = line[at...].firstIndex(where: { $0 == first || $0 == UInt8(ascii: "-") }) {
      at = found + 1
      let rest = line[found...]
      if rest.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]) { return nil }
      let follows = found > line.startIndex && isName(line[found - 1])
      guard !follows, rest.starts(with: field) else { continue }
      let after = rest.dropFirst(field.count).drop { closers.contains($0) }
      guard after.first == UInt8(ascii: "="), after.dropFirst().first != UInt8(ascii: "=")
      else { continue }
      return (
        found - line.startIndex, after.dropFirst().drop { $0 == UInt8(ascii: " ") }
      )
    }
    return nil
  }

  private func isName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// What may stand between a name and its `=`, as in `["name"] =`.
  private let closers: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "]")]
}
