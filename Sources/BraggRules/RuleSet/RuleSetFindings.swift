import BraggModel
import LuaRuntime

/// Collects what is wrong with a rule set while it is read, so that all of it is reported together.
struct RuleSetFindings {
  let file: String
  let lines: SourceLines
  private(set) var errors: [RuleSetError] = []

  init(file: String, source: [UInt8]) {
    self.file = file
    lines = SourceLines(source)
  }

  mutating func add(_ message: String, line: Int? = nil, help: String? = nil) {
    let place = line.map { "\(file):\($0)" } ?? file
    errors.append(RuleSetError(kind: .invalid, place: place, message: message, help: help))
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

  /// A text that must be there.
  mutating func text(
    _ field: String, of table: LuaValue, in context: String, line: Int? = nil, help: String
  ) -> String {
    let value = table[field]
    if let text = value.text, !text.isEmpty { return text }
    let found =
      value.isNull ? "has no `\(field)`" : "has \(value.words) as its `\(field)`, not text"
    add("\(context) \(found)", line: line ?? lines.line(setting: field), help: help)
    return ""
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
