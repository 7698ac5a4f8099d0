import BraggModel
import LuaRuntime

/// Collects what is wrong with a rule set while it is read, so that all of it is reported together.
struct RuleSetFindings {
  private(set) var file: String
  private(set) var lines: SourceLines
  /// The text of each file of the rule set, by the name that Lua knows it by.
  private let sources: [String: [UInt8]]
  private var found: [(line: Int, error: RuleSetError)] = []

  init(file: String, source: [UInt8], others: [String: [UInt8]]) {
    self.file = file
    sources = others
    lines = SourceLines(source)
  }

  mutating func add(_ message: String, line: Int? = nil, help: String? = nil) {
    let place = line.map { "\(file):\($0)" } ?? file
    let error = RuleSetError(kind: .invalid, place: place, message: message, help: help)
    found.append((line ?? 0, error))
  }

  /// Turns to another file of the rule set, or of one that it extends.
  mutating func turn(to name: String) {
    file =
      file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/" + name
    lines = SourceLines(sources[name] ?? [])
  }

  /// Turns back to the file that `findings` were in before.
  mutating func turnBack(to findings: RuleSetFindings) {
    (file, lines) = (findings.file, findings.lines)
  }

  /// What was found, in the order of the file.
  var errors: [RuleSetError] {
    found.enumerated().sorted { left, right in
      (left.element.line, left.offset) < (right.element.line, right.offset)
    }.map(\.element.error)
  }

  /// Reports members of a table whose names nothing reads.
  mutating func refuseUnknown(
    _ table: LuaValue, known: [String], in context: String, from line: Int? = nil
  ) {
    for member in table.members ?? [] where !known.contains(member.key) {
      let near = nearest(member.key, in: known)
      add(
        "\(context) has no field `\(member.key)`",
        line: lines.line(setting: member.key, from: line ?? 1) ?? line,
        help: near.map { "did you mean `\($0)`?" }
          ?? "it can have " + known.map { "`\($0)`" }.joined(separator: ", "))
    }
  }

  /// Reports what is said of a dimension that is not there.
  mutating func refuse(
    dimension: String, of kind: SubjectKind, among known: [String], in context: String, line: Int?
  ) {
    guard !known.contains(dimension) else { return }
    add(
      "\(context) is for a dimension that is not there", line: line,
      help: nearest(dimension, in: known).map { "did you mean `\($0)`?" }
        ?? (known.isEmpty
          ? "the rule set does not rate \(kind.rawValue)"
          : "there is " + known.map { "`\($0)`" }.joined(separator: ", ")))
  }

  /// A text that must be there.
  mutating func text(
    _ field: String, of table: LuaValue, in context: String, line: Int? = nil, help: String
  ) -> String {
    let value = table[field]
    if let text = value.text, !text.isEmpty { return text }
    let found =
      value.isNull || value.text != nil
      ? "has no `\(field)`" : "has \(value.words) as its `\(field)`, not text"
    add("\(context) \(found)", line: line ?? lines.line(setting: field), help: help)
    return ""
  }

  /// A field that may be left out, and else must be true or false.
  mutating func flag(
    _ field: String, of table: LuaValue, in context: String, line: Int?
  ) -> Bool? {
    let value = table[field]
    if value.bool == nil, !value.isNull {
      add(
        "\(context) has \(value.words) as its `\(field)`", line: line, help: "write true or false")
    }
    return value.bool
  }
}

extension LuaValue {
  /// What a message says was found.
  var words: String {
    switch self {
    case .null: "nothing"
    case .bool(let bool): bool ? "true" : "false"
    case .integer(let integer): "the number \(integer)"
    case .number(let number): "the number \(number)"
    case .text(let text): "the text `\(text)`"
    case .list: "a list"
    case .table: functionPlace == nil ? "a table" : "a function"
    }
  }
}
