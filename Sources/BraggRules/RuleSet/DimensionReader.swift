import BraggModel
import LuaRuntime

/// Reads one dimension: a list of clauses, or `worst_of` others.
struct DimensionReader {
  let kind: SubjectKind
  let name: String
  let value: LuaValue
  let scale: Scale
  let hasOwnScale: Bool
  /// Every dimension of the same kind of subject.
  let others: [String]
  /// Where the rule set's own definition of its travel stands.
  let travelPlace: String?
  let origins: Origins

  private var context: String { "\(kind.rawValue).\(name)" }

  /// The dimension, and the line where it begins.
  func dimension(
    _ findings: inout RuleSetFindings, from start: Int
  ) -> (dimension: Dimension, line: Int) {
    let line = findings.lines.line(setting: name, from: start) ?? start
    if let rule = combined(&findings, line) {
      return (dimension(rule), line)
    }
    guard let entries = value.elements, !entries.isEmpty else {
      findings.add(
        value.elements == nil
          ? "`\(context)` is \(value.words), not a list of clauses" : "`\(context)` has no clauses",
        line: line,
        help:
          "write `{ { id = \"late\", rating = \"red\", means = \"…\", when = function(a) … end } }`"
      )
      return (dimension(.clauses([])), line)
    }
    var clauses: [Clause] = []
    for (index, entry) in entries.enumerated() {
      clauses.append(
        read(entry, after: clauses, position: index + 1, near: line, &findings))
    }
    return (dimension(.clauses(clauses)), line)
  }

  private func dimension(_ rule: Dimension.Rule) -> Dimension {
    Dimension(
      name: name, rule: rule, scale: scale, hasOwnScale: hasOwnScale, travelPlace: travelPlace,
      origin: origins.dimension(name, of: kind))
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
    checkGiven(combine, &findings, line)
    return combine == "worst_of_children" ? .worstOfChildren(part) : .majorityOfChildren(part)
  }

  /// The second argument of `majority_of_children`: what to do where two levels lead alike.
  private func checkGiven(_ combine: String, _ findings: inout RuleSetFindings, _ line: Int) {
    let given = value["given"]
    guard !given.isNull else { return }
    let call = "`\(combine)` of \(context)"
    guard combine == "majority_of_children", given.members != nil else {
      let help =
        combine == "majority_of_children"
        ? "write `majority_of_children(\"action\", { tie = \"better\" })`" : "take the braces away"
      findings.add("\(call) has \(given.words) after the rating", line: line, help: help)
      return
    }
    findings.refuseUnknown(given, known: ["tie", "tie_level", "unranked"], in: call, from: line)
    _ = findings.flag("unranked", of: given, in: call, line: line)
    checkTie(given, call, &findings, line)
  }

  private func checkTie(
    _ given: LuaValue, _ call: String, _ findings: inout RuleSetFindings, _ line: Int
  ) {
    let (tie, level) = (given["tie"], given["tie_level"])
    if !tie.isNull, !["worse", "better", "unrated"].contains(tie.text) {
      findings.add(
        "\(call) has \(tie.words) as its `tie`", line: line,
        help: "write \"worse\", \"better\" or \"unrated\"; `tie_level` names a level")
    }
    if !level.isNull, level.text.flatMap({ scale[$0] }) == nil {
      findings.add(
        "\(call) has \(level.words) as its `tie_level`, which the scale does not have", line: line,
        help: level.text.flatMap { nearest($0, in: scale.ids) }.map { "did you mean `\($0)`?" }
          ?? "the scale has " + scale.ids.map { "`\($0)`" }.joined(separator: ", "))
    }
    if !tie.isNull, !level.isNull {
      findings.add("\(call) has both `tie` and `tie_level`", line: line, help: "keep one of them")
    }
  }

  private func parts(_ findings: inout RuleSetFindings, _ line: Int) -> [String] {
    let parts = (value["of"].elements ?? []).map { $0.text ?? "" }
    if parts.isEmpty {
      findings.add(
        "`\(context)` is the worst of nothing", line: line,
        help: "write `worst_of { \"action\", \"impact\" }`")
    }
    for part in parts where !others.contains(part) || part == name {
      let rest = others.filter { $0 != name }
      if part == name {
        findings.add(
          "`\(context)` is the worst of itself", line: line,
          help:
            "name the other dimensions: `worst_of { \(rest.map { "\"\($0)\"" }.joined(separator: ", ")) }`"
        )
      } else {
        findings.add(
          "`\(context)` uses a dimension `\(part)`, which is not there", line: line,
          help: nearest(part, in: rest).map { "did you mean `\($0)`?" }
            ?? "there is " + rest.map { "`\($0)`" }.joined(separator: ", "))
      }
    }
    return parts
  }

  private func read(
    _ entry: LuaValue, after earlier: [Clause], position: Int, near start: Int,
    _ findings: inout RuleSetFindings
  ) -> Clause {
    let when = entry["when"]
    let id = entry["id"].text ?? ""
    let origin = origins.clause(id, in: name, of: kind)
    let home = findings
    defer { findings.turnBack(to: home) }
    let places = ClausePlaces(kind: kind)
    let file = places.file(of: entry, origin)
    if file != "rules.lua" { findings.turn(to: file) }
    let line = places.line(of: entry, in: file, after: earlier, near: start, findings.lines)
    let title = id.isEmpty ? "clause \(position) of \(context)" : "clause `\(id)` of \(context)"
    guard entry.members != nil else {
      findings.add(
        "\(title) is \(entry.words), not a table", line: start,
        help: "write `{ id = \"late\", rating = \"red\", means = \"…\", when = function(a) … end }`"
      )
      return Clause(
        id: "", rating: "", means: "", requires: [], isOtherwise: false,
        place: "rules.lua:\(start)", origin: origin)
    }
    _ = findings.text(
      "id", of: entry, in: title, line: line, help: "write `id = \"late\"`: reports name it")
    refuseRepeats(of: id, after: earlier, line, &findings)
    findings.refuseUnknown(
      entry, known: ["id", "rating", "means", "when", "otherwise", "requires"], in: title,
      from: line)
    let rating = findings.text(
      "rating", of: entry, in: title, line: line, help: "write the level it gives")
    if !rating.isEmpty, !scale.levels.isEmpty, rating != Scale.unrated, scale[rating] == nil {
      let near = nearest(rating, in: scale.ids)
      findings.add(
        "\(title) gives the level `\(rating)`, which the scale does not have", line: line,
        help: near.map { "did you mean `\($0)`?" }
          ?? "the scale has " + scale.ids.map { "`\($0)`" }.joined(separator: ", ")
          + "; `\(Scale.unrated)` gives none of them")
    }
    // `otherwise` is true, or a function that gives the reason.
    let hasReason = entry["otherwise"].functionPlace != nil
    let otherwise =
      hasReason ? true : findings.flag("otherwise", of: entry, in: title, line: line)
    let isOtherwise = otherwise ?? !entry["otherwise"].isNull
    checkCondition(when, isOtherwise, title, line, &findings)
    return Clause(
      id: id, rating: rating,
      means: findings.text(
        "means", of: entry, in: title, line: line, help: "write what the line of the key says"),
      requires: readRequires(entry, title, line, &findings), isOtherwise: isOtherwise,
      place: "\(file):\(line)", origin: origin)
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
    of id: String, after earlier: [Clause], _ line: Int, _ findings: inout RuleSetFindings
  ) {
    if let otherwise = earlier.first(where: \.isOtherwise) {
      findings.add(
        "clause `\(id)` of \(context) is never reached: `\(otherwise.id)` before it takes everything",
        line: line, help: "move `\(otherwise.id)` to the end")
    }
    if !id.isEmpty, earlier.contains(where: { $0.id == id }) {
      findings.add(
        "two clauses of \(context) have the id `\(id)`", line: line,
        help: "give each its own id: reports and tests name clauses by it")
    }
  }
}
