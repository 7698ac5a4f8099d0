/// The comments in which an author says why no case can tell a change of a line:
/// `-- bragg: equivalent because …`, at the end of the line or in the line above.
///
/// `-- bragg: equivalent swapped because …` speaks of one kind of change only.
struct Explanations {
  struct Explanation: Sendable {
    /// The line of the comment.
    let line: Int
    /// The kind of change it speaks of; nil for all.
    let kind: MutationKind?
    let reason: String
  }

  /// In the order of the file.
  private(set) var all: [Explanation] = []
  /// The lines that hold nothing else.
  private var alone: Set<Int> = []

  init(_ source: [UInt8]) {
    let text = String(decoding: source, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let mark = line.firstRange(of: "-- bragg: equivalent "),
        let explanation = Self.read(line[mark.upperBound...], line: index + 1)
      else { continue }
      all.append(explanation)
      if line[..<mark.lowerBound].allSatisfy(\.isWhitespace) { alone.insert(index + 1) }
    }
  }

  private static func read(_ text: Substring, line: Int) -> Explanation? {
    var words = text.split(separator: " ")[...]
    guard let first = words.popFirst() else { return nil }
    let kind = MutationKind(rawValue: String(first))
    if kind != nil {
      guard words.popFirst() == "because" else { return nil }
    } else if first != "because" {
      return nil
    }
    guard !words.isEmpty else { return nil }
    return Explanation(line: line, kind: kind, reason: words.joined(separator: " "))
  }

  /// Why no case can tell a change of a kind in a line, where the author says so.
  func explanation(of kind: MutationKind, in line: Int) -> Explanation? {
    func speaks(_ explanation: Explanation) -> Bool {
      explanation.kind == nil || explanation.kind == kind
    }
    if let here = all.first(where: { $0.line == line && speaks($0) }) { return here }
    var above = line - 1
    while alone.contains(above) {
      if let found = all.first(where: { $0.line == above && speaks($0) }) { return found }
      above -= 1
    }
    return nil
  }
}
