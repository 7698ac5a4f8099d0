import BraggModel
import LuaRuntime

/// Reads scales of dimensions' own: `scales = { measures = { direction = { … levels … } } }`.
struct ScalesReader {
  let value: LuaValue
  /// The dimensions of each kind of subject.
  let dimensions: [SubjectKind: [String]]

  func scales(_ findings: inout RuleSetFindings) -> [SubjectKind: [String: Scale]] {
    guard !value.isNull else { return [:] }
    let line = findings.lines.line(settingOutermost: "scales")
    guard value.members != nil, value.functionPlace == nil else {
      findings.add("`scales` is \(value.words), not a table", line: line, help: Self.example)
      return [:]
    }
    findings.refuseUnknown(
      value, known: SubjectKind.allCases.map(\.rawValue), in: "`scales`", from: line)
    var scales: [SubjectKind: [String: Scale]] = [:]
    for kind in SubjectKind.allCases {
      scales[kind] = read(value[kind.rawValue], of: kind, from: line, &findings)
    }
    return scales
  }

  private func read(
    _ table: LuaValue, of kind: SubjectKind, from start: Int?, _ findings: inout RuleSetFindings
  ) -> [String: Scale] {
    guard !table.isNull else { return [:] }
    guard let members = table.members, table.functionPlace == nil else {
      findings.add(
        "`scales.\(kind.rawValue)` is \(table.words), not a table", line: start, help: Self.example)
      return [:]
    }
    var scales: [String: Scale] = [:]
    for member in members {
      let title = "`scales.\(kind.rawValue).\(member.key)`"
      let line = findings.lines.line(setting: member.key, from: start ?? 1) ?? start
      findings.refuse(
        dimension: member.key, of: kind, among: dimensions[kind] ?? [], in: title, line: line)
      scales[member.key] = ScaleReader(value: member.value, title: title)
        .scale(&findings, from: line)
    }
    return scales
  }

  private static let example =
    "write `scales = { measures = { direction = { … levels, best first … } } }`"
}
