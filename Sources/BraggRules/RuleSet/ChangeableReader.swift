import BraggModel
import LuaRuntime

/// Reads which fields people can still change: `changeable = { actions = { "status", … } }`.
struct ChangeableReader {
  let value: LuaValue
  /// The fields of the council's own, by what holds them.
  let ownFields: [String: [OwnField]]

  func changeable(_ findings: inout RuleSetFindings) -> [SubjectKind: [String]] {
    guard !value.isNull else { return [:] }
    let line = findings.lines.line(setting: "changeable")
    guard value.members != nil else {
      findings.add(
        "`changeable` is \(value.words), not a table", line: line,
        help: "write `changeable = { actions = { \"status\", \"milestones.done\" } }`")
      return [:]
    }
    let kinds = SubjectKind.allCases.filter { $0 != .areas && $0 != .plan }
    findings.refuseUnknown(value, known: kinds.map(\.rawValue), in: "`changeable`", from: line)
    var changeable: [SubjectKind: [String]] = [:]
    for kind in kinds where !value[kind.rawValue].isNull {
      changeable[kind] = fields(of: kind, line, &findings)
    }
    return changeable
  }

  private func fields(of kind: SubjectKind, _ line: Int?, _ findings: inout RuleSetFindings)
    -> [String]
  {
    let list = value[kind.rawValue]
    guard let elements = list.elements, elements.allSatisfy({ $0.text != nil }) else {
      findings.add(
        "`changeable.\(kind.rawValue)` is \(list.words), not a list of fields", line: line,
        help: "write `\(kind.rawValue) = { \"status\" }`")
      return []
    }
    let known = self.known(of: kind)
    let names = elements.compactMap(\.text)
    for name in names where !known.contains(String(name.prefix { $0 != "." })) {
      findings.add(
        "`changeable.\(kind.rawValue)` names `\(name)`, a field that \(kind.rawValue) do not have",
        line: line,
        help: nearest(name, in: known).map { "did you mean `\($0)`?" }
          ?? "declare a field of your own in `fields.\(kind.rawValue)`")
    }
    return names
  }

  private func known(of kind: SubjectKind) -> [String] {
    let shape: Shape =
      switch kind {
      case .measures: .measure
      case .risks: .risk
      case .cases: .caseRecord
      default: .action
      }
    return shape.fields.map(\.name) + (ownFields[kind.rawValue] ?? []).map(\.name)
  }
}
