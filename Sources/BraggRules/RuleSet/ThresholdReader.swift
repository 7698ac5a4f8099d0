import BraggModel
import LuaRuntime

/// Reads one threshold of a rule set.
struct ThresholdReader {
  let position: Int
  let value: LuaValue
  /// The ids of the thresholds before it.
  let earlier: [String]
  let origins: Origins

  func threshold(_ findings: inout RuleSetFindings) -> Threshold? {
    let id = value["id"].text ?? ""
    let title = id.isEmpty ? "threshold \(position)" : "threshold `\(id)`"
    let origin = origins.threshold(id)
    let home = findings
    defer { findings.turnBack(to: home) }
    let file = value["when"].functionPlace?.file ?? "rules.lua"
    if file != "rules.lua" { findings.turn(to: file) }
    let line = line(id, &findings)
    guard value.members != nil else {
      findings.add(
        "\(title) is \(value.words), not a table", line: line,
        help: "write `{ id = \"…\", of = \"measures\", when = function(m) … end }`")
      return nil
    }
    findings.refuseUnknown(
      value, known: ["id", "of", "where", "severity", "means", "when"], in: title,
      from: line)
    _ = findings.text("id", of: value, in: title, line: line, help: "write `id = \"visits-late\"`")
    if value["when"].functionPlace == nil {
      let found =
        value["when"].isNull ? "no `when`" : "\(value["when"].words) as its `when`, not a function"
      findings.add(
        "\(title) has \(found)", line: line, help: "write `when = function(subject) return … end`")
    }
    if earlier.contains(id) {
      findings.add(
        "two thresholds have the id `\(id)`", line: line, help: "give each its own id")
    }
    let watches = watched(title, line, &findings)
    return Threshold(
      id: id,
      of: word("of", title, line, &findings) ?? .measures,
      severity: word("severity", title, line, &findings) ?? .medium,
      means: findings.text(
        "means", of: value, in: title, line: line, help: "write what a breach means"),
      watches: watches, place: "\(file):\(line)", origin: origin)
  }

  private func line(_ id: String, _ findings: inout RuleSetFindings) -> Int {
    let start = findings.lines.line(setting: "thresholds") ?? 1
    return findings.lines.line(
      setting: "id", to: id, from: start, occurrence: earlier.count { $0 == id } + 1)
      ?? value["when"].functionPlace?.line ?? start
  }

  private func watched(
    _ title: String, _ line: Int, _ findings: inout RuleSetFindings
  ) -> Threshold.Watched {
    let table = value["where"]
    if let place = table.functionPlace { return .picked(place: "\(place.file):\(place.line)") }
    guard !table.isNull else { return .all }
    guard let fields = table.members else {
      findings.add(
        "\(title) has \(table.words) as its `where`", line: line,
        help: "write fields and values, `where = { id = \"CIN20\" }`, or a function")
      return .all
    }
    return .fields(
      fields.map { field in
        let values = field.value.elements ?? [field.value]
        return .init(field: field.key, values: values.map(\.spelling))
      })
  }

  /// A field that must be one of a few words.
  private func word<Word: RawRepresentable & CaseIterable>(
    _ field: String, _ title: String, _ line: Int?, _ findings: inout RuleSetFindings
  ) -> Word? where Word.RawValue == String {
    let found = value[field]
    if let word = found.text.flatMap(Word.init(rawValue:)) { return word }
    let words = Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    findings.add(
      found.isNull ? "\(title) has no `\(field)`" : "\(title) has \(found.words) as its `\(field)`",
      line: line,
      help: found.text.flatMap { nearest($0, in: Word.allCases.map(\.rawValue)) }
        .map { "did you mean `\($0)`?" } ?? "it is one of \(words)")
    return nil
  }
}

extension LuaValue {
  /// A plain value as a rule file would write it.
  fileprivate var spelling: String {
    if let text { return text }
    return Parameter.Value(self)?.description ?? words
  }
}
