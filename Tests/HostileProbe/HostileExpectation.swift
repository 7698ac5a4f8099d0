package import LuaRuntime

/// How a hostile script must end.
package enum HostileExpectation: Equatable, Sendable {
  /// It never runs.
  case refused
  case limit(LuaError.Limit)
  /// It raises an error with these words in it.
  case error(words: String)
  /// It does no harm, and this is its answer.
  case text(String)

  /// What a first line like `-- expect: limit steps` says.
  init?(firstLineOf source: [UInt8]) {
    let line = String(decoding: source.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let start = "-- expect: "
    guard line.hasPrefix(start) else { return nil }
    let words = line.dropFirst(start.count)
    let rest = String(words.drop { $0 != " " }.dropFirst())
    switch words.prefix(while: { $0 != " " }) {
    case "refused": self = .refused
    case "limit":
      guard let limit = LuaError.Limit(rawValue: rest) else { return nil }
      self = .limit(limit)
    case "error": self = .error(words: rest)
    case "text": self = .text(rest)
    default: return nil
    }
  }

  /// Whether a script that was to end so did.
  package func isMet(by outcome: HostileOutcome) -> Bool {
    switch (self, outcome) {
    case (.refused, .refused(let error)): error.kind == .error
    case (.limit(let limit), .stopped(let error)), (.limit(let limit), .refused(let error)):
      error.kind == .limit(limit)
    case (.error(let words), .failed(let message, _)): contains(message, words)
    case (.text(let text), .answered(let answer)): answer == text
    default: false
    }
  }

  private func contains(_ message: String, _ words: String) -> Bool {
    let (message, words) = (Array(message.utf8), Array(words.utf8))
    guard words.count <= message.count else { return false }
    return (0...(message.count - words.count)).contains { message[$0...].starts(with: words) }
  }
}
