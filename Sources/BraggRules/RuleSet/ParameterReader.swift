import BraggModel
import LuaRuntime

/// Reads one parameter: `{ value = 30, unit = "days", why = "…" }`, or `values` by day.
struct ParameterReader {
  let name: String
  let value: LuaValue
  let origin: Origin

  func parameter(_ findings: inout RuleSetFindings, from start: Int) -> Parameter {
    let line = findings.lines.line(setting: name, from: start)
    let context = "parameter `\(name)`"
    let empty = Parameter(name: name, unit: "", why: "", values: [], origin: origin)
    guard value.members != nil, value.functionPlace == nil else {
      findings.add(
        "\(context) is \(value.words), not a table", line: line,
        help: "write `\(name) = { value = …, unit = \"…\", why = \"…\" }`")
      return empty
    }
    findings.refuseUnknown(
      value, known: ["value", "values", "unit", "why"], in: context, from: line)
    return Parameter(
      name: name, unit: words("unit", context, line, &findings),
      why: words("why", context, line, &findings),
      values: readValues(context, line, &findings), origin: origin)
  }

  /// A text that may be left out.
  private func words(
    _ field: String, _ context: String, _ line: Int?, _ findings: inout RuleSetFindings
  ) -> String {
    guard !value[field].isNull else { return "" }
    return findings.text(
      field, of: value, in: context, line: line, help: "write it in quotes, or leave it out")
  }

  private func readValues(
    _ context: String, _ line: Int?, _ findings: inout RuleSetFindings
  ) -> [Parameter.Dated] {
    let dated = value["values"]
    guard dated.isNull else {
      if !value["value"].isNull {
        findings.add("\(context) has both `value` and `values`", line: line, help: "keep one")
      }
      return readDated(dated, context, line, &findings)
    }
    guard let single = Parameter.Value(value["value"]) else {
      let found = value["value"].isNull ? "no `value`" : "\(value["value"].words) as its `value`"
      findings.add(
        "\(context) has \(found)", line: line,
        help: "a parameter is a number, a text, true or false")
      return []
    }
    return [Parameter.Dated(from: nil, value: single)]
  }

  private func readDated(
    _ table: LuaValue, _ context: String, _ line: Int?, _ findings: inout RuleSetFindings
  ) -> [Parameter.Dated] {
    let members = table.members ?? []
    if members.isEmpty {
      findings.add(
        "\(context) has no dated values", line: line,
        help: "write `values = { [\"2024-04-01\"] = 5 }`")
    }
    return members.compactMap { member in
      guard let day = Day(iso: member.key) else {
        findings.add(
          "\(context) is dated `\(member.key)`, which is no day", line: line,
          help: "write it as [\"2024-04-01\"]")
        return nil
      }
      guard let value = Parameter.Value(member.value) else {
        findings.add(
          "\(context) has \(member.value.words) from \(member.key)", line: line,
          help: "a parameter is a number, a text, true or false")
        return nil
      }
      return Parameter.Dated(from: day, value: value)
    }
  }
}

extension Parameter.Value {
  init?(_ value: LuaValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .bool(let flag): self = .flag(flag)
    default:
      guard let number = value.double, number.isFinite else { return nil }
      self = .number(number)
    }
  }
}
