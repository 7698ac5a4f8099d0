import BraggModel
import LuaRuntime

/// Reads one dimension: a list of clauses, or `worst_of` others.
struct DimensionReader {
  let kind: SubjectKind
  let name: String
  let value: LuaValue
  let scale: Scale
  /// Every dimension of the same kind of subject.
  let others: [String]

  private var context: String { "\(kind.rawValue).\(name)" }

  /// The dimension, and the line where it begins.
  func dimension(
    _ findings: inout RuleSetFindings, from start: Int
  ) -> (dimension: Dimension, line: Int) {
    let line = findings.lines.line(setting: name, from: start) ?? start
    if let rule = combined(&findings, line) {
      return (Dimension(name: name, rule: rule), line)
    }
    guard let entries = value.elements, !entries.isEmpty else {
      findings.add(
        "`\(context)` is \(value.words), not a list of clauses", line: line,
        help:
          "write `{ { id = \"late\", rating = \"red\", means = \"…\", when = function(a) … end } }`"
      )
      return (Dimension(name: name, rule: .clauses([])), line)
    }
    var clauses: [Clause] = []
    for (index, entry) in entries.enumerated() {
      let clause = read(entry, position: index + 1, near: line, &findings)
      refuseRepeats(of: clause, after: clauses, &findings)
      clauses.append(clause)
    }
    return (Dimension(name: name, rule: .clauses(clauses)), line)
  }

  /// The rule of a dimension that other ratings decide.
  private func combined(_ findings: inout RuleSetFindings, _ line: Int) -> Dimension.Rule? {
    guard let combine = value["combine"].text else { return nil }
    if combine == "worst_of" { return .worstOf(parts(&findings, line)) }
    let part = value["of"].text ?? ""
    if kind != .areas && kind != .plan {
      findings.add(
        "`\(context)` is decided by children, and \(kind.rawValue) have none", line: line,
        help: "areas and the plan have children")
    }
    if part.isEmpty {
      findings.add(
        "`\(context)` does not say which rating of the children it takes", line: line,
        help: "write `\(combine) \"action\"`")
    }
    return combine == "worst_of_children" ? .worstOfChildren(part) : .majorityOfChildren(part)
  }

  private func parts(_ findings: inout RuleSetFindings, _ line: Int) -> [String] {
    let parts = (value["of"].elements ?? []).map { $0.text ?? "" }
    if parts.isEmpty {
      findings.add(
        "`\(context)` is the worst of nothing", line: line,
        help: "write `worst_of { \"action\", \"impact\" }`")
    }
    for part in parts where !others.contains(part) || part == name {
      let near = nearest(part, in: others.filter { $0 != name })
      findings.add(
        part == name
          ? "`\(context)` is the worst of itself"
          : "`\(context)` uses a dimension `\(part)`, which is not there",
        line: line, help: near.map { "did you mean `\($0)`?" })
    }
    return parts
  }

  private func read(
    _ entry: LuaValue, position: Int, near start: Int, _ findings: inout RuleSetFindings
  ) -> Clause {
    let when = entry["when"]
    let id = entry["id"].text ?? ""
    let line =
      when.functionPlace?.line
      ?? (id.isEmpty ? start : findings.lines.line(setting: "id", to: id) ?? start)
    let title = id.isEmpty ? "clause \(position) of \(context)" : "clause `\(id)` of \(context)"
    guard entry.members != nil else {
      findings.add("\(title) is \(entry.words), not a table", line: start, help: nil)
      return Clause(
        id: "", rating: "", means: "", requires: [], isOtherwise: false, place: "rules.lua:\(start)"
      )
    }
    if id.isEmpty {
      findings.add(
        "\(title) has no `id`", line: line, help: "write `id = \"late\"`: reports name it")
    }
    findings.refuseUnknown(
      entry, known: ["id", "rating", "means", "when", "otherwise", "requires"], in: title,
      from: findings.lines.line(setting: "id", to: id) ?? start)
    let rating = findings.text(
      "rating", of: entry, in: title, line: line, help: "write the level it gives")
    if !rating.isEmpty, rating != Scale.unrated, scale[rating] == nil {
      let near = nearest(rating, in: scale.ids)
      findings.add(
        "\(title) gives the level `\(rating)`, which the scale does not have", line: line,
        help: near.map { "did you mean `\($0)`?" }
          ?? "the scale has " + scale.ids.map { "`\($0)`" }.joined(separator: ", ")
          + "; `\(Scale.unrated)` gives none of them")
    }
    let isOtherwise = entry["otherwise"].bool ?? false
    checkCondition(when, isOtherwise, title, line, &findings)
    return Clause(
      id: id, rating: rating,
      means: findings.text(
        "means", of: entry, in: title, line: line, help: "write what the line of the key says"),
      requires: readRequires(entry, title, line, &findings), isOtherwise: isOtherwise,
      place: "\(when.functionPlace?.file ?? "rules.lua"):\(line)")
  }

  private func checkCondition(
    _ when: LuaValue, _ isOtherwise: Bool, _ title: String, _ line: Int?,
    _ findings: inout RuleSetFindings
  ) {
    switch (when.functionPlace != nil, isOtherwise) {
    case (true, true):
      findings.add(
        "\(title) has both `when` and `otherwise`", line: line,
        help: "keep `when`, or keep `otherwise = true` for what no other clause takes")
    case (false, false):
      let found = when.isNull ? "has no `when`" : "has \(when.words) as its `when`, not a function"
      findings.add(
        "\(title) \(found)", line: line,
        help: "write `when = function(subject) return … end`, or `otherwise = true`")
    default: break
    }
  }

  private func readRequires(
    _ entry: LuaValue, _ title: String, _ line: Int?, _ findings: inout RuleSetFindings
  ) -> [String] {
    let value = entry["requires"]
    guard !value.isNull else { return [] }
    guard let names = value.elements, names.allSatisfy({ $0.text != nil }) else {
      findings.add(
        "\(title) has \(value.words) as its `requires`", line: line,
        help: "write a list of names: `requires = { \"path_to_green\" }`")
      return []
    }
    return names.compactMap(\.text)
  }

  private func refuseRepeats(
    of clause: Clause, after earlier: [Clause], _ findings: inout RuleSetFindings
  ) {
    let line = clause.place.split(separator: ":").last.flatMap { Int($0) }
    if let otherwise = earlier.first(where: \.isOtherwise) {
      findings.add(
        "clause `\(clause.id)` of \(context) is never reached: `\(otherwise.id)` before it takes everything",
        line: line, help: "move `\(otherwise.id)` to the end")
    }
    if !clause.id.isEmpty, earlier.contains(where: { $0.id == clause.id }) {
      findings.add(
        "two clauses of \(context) have the id `\(clause.id)`", line: line,
        help: "give each its own id: reports and tests name clauses by it")
    }
  }
}
