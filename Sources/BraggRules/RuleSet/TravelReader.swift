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
    let line = findings.lines.line(settingOutermost: "travel")
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
      findings.refuse(
        dimension: member.key, of: kind, among: dimensions[kind] ?? [], in: title, line: line)
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
