/// A change of a file as a unified diff without lines around it.
struct SourceDiff {
  private struct Hunk {
    var oldStart: Int
    var newStart: Int
    var removed: [String] = []
    var added: [String] = []
  }

  private var hunks: [Hunk] = []

  init(from old: [UInt8], to new: [UInt8]) {
    let (old, new) = (Self.lines(old), Self.lines(new))
    let changes = new.difference(from: old)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var (at, to) = (0, 0)
    while at < old.count || to < new.count {
      guard removed.contains(at) || added.contains(to) else {
        at += 1
        to += 1
        continue
      }
      var hunk = Hunk(oldStart: at, newStart: to)
      while removed.contains(at) {
        hunk.removed.append(old[at])
        at += 1
      }
      while added.contains(to) {
        hunk.added.append(new[to])
        to += 1
      }
      hunks.append(hunk)
    }
  }

  /// The lines of the diff, each hunk after a line that says where it is.
  var lines: [String] { lines(cutAfter: .max) }

  /// The same, with only the first lines of what is taken away or added in one place.
  func lines(cutAfter count: Int) -> [String] {
    var lines: [String] = []
    for hunk in hunks {
      let old = Self.span(hunk.oldStart, hunk.removed.count)
      let new = Self.span(hunk.newStart, hunk.added.count)
      lines.append("@@ -\(old) +\(new) @@")
      lines += Self.cut(hunk.removed.map { "-" + $0 }, after: count)
      lines += Self.cut(hunk.added.map { "+" + $0 }, after: count)
    }
    return lines
  }

  private static func cut(_ lines: [String], after count: Int) -> [String] {
    guard lines.count - 1 > count else { return lines }
    return lines.prefix(count) + [" … and \(lines.count - count) more lines"]
  }

  /// Where there are no lines, a diff names the line before.
  private static func span(_ start: Int, _ count: Int) -> String {
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  private static func lines(_ source: [UInt8]) -> [String] {
    let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}
