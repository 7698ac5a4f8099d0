import BraggModel
import LuaRuntime

/// Reads a rule set's own definitions of travel: `travel = { actions = { action = function … } }`.
struct TravelReader {
  let value: LuaValue
  /// The dimensions of each kind of subject.
  let dimensions: [SubjectKind: [String]]

  /// File and line of each definition, by kind and dimension.
  func places(_ findings: inout RuleSetFindings) -> [SubjectKind: [String: String]] {
    guard !value.isNull else { return [:] }
    let line = findings.lines.line(setting: "travel")
    guard value.members != nil, value.functionPlace == nil else {
      findings.add("`travel` is \(value.words), not a table", line: line, help: Self.example)
      return [:]
    }
    findings.refuseUnknown(
      value, known: SubjectKind.allCases.map(\.rawValue), in: "`travel`", from: line)
    var places: [SubjectKind: [String: String]] = [:]
    for kind in SubjectKind.allCases {
      places[kind] = read(value[kind.rawValue], of: kind, from: line, &findings)
    }
    return places
  }

  private func read(
    _ table: LuaValue, of kind: SubjectKind, from start: Int?, _ findings: inout RuleSetFindings
  ) -> [String: String] {
    guard !table.isNull else { return [:] }
    guard let members = table.members, table.functionPlace == nil else {
      findings.add(
        "`travel.\(kind.rawValue)` is \(table.words), not a table", line: start, help: Self.example)
      return [:]
    }
    var places: [String: String] = [:]
    for member in members {
      let title = "`travel.\(kind.rawValue).\(member.key)`"
      let line = findings.lines.line(setting: member.key, from: start ?? 1) ?? start
      let known = dimensions[kind] ?? []
      if !known.contains(member.key) {
        findings.add(
          "\(title) is for a dimension that is not there", line: line,
          help: nearest(member.key, in: known).map { "did you mean `\($0)`?" }
            ?? (known.isEmpty
              ? "the rule set does not rate \(kind.rawValue)"
              : "there is " + known.map { "`\($0)`" }.joined(separator: ", ")))
      }
      guard let place = member.value.functionPlace else {
        findings.add(
          "\(title) is \(member.value.words), not a function", line: line, help: Self.example)
        continue
      }
      places[member.key] = "\(place.file):\(place.line)"
    }
    return places
  }

  private static let example =
    "write `travel = { actions = { action = function(a) return \"better\" end } }`"
}
