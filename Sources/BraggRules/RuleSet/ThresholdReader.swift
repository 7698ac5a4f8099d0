import BraggModel
import LuaRuntime

/// Reads one threshold of a rule set.
struct ThresholdReader {
  let position: Int
  let value: LuaValue
  /// The ids of the thresholds before it.
  let earlier: [String]

  func threshold(_ findings: inout RuleSetFindings) -> Threshold? {
    let id = value["id"].text ?? ""
    let title = id.isEmpty ? "threshold \(position)" : "threshold `\(id)`"
    let start = findings.lines.line(setting: "thresholds") ?? 1
    let line =
      findings.lines.line(
        setting: "id", to: id, from: start, occurrence: earlier.count { $0 == id } + 1)
      ?? value["when"].functionPlace?.line ?? start
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
    let place = value["where"]
    if !place.isNull, place.members == nil {
      findings.add(
        "\(title) has \(place.words) as its `where`", line: line,
        help: "write fields and values, `where = { id = \"CIN20\" }`, or a function")
    }
    return Threshold(
      id: id,
      of: word("of", title, line, &findings) ?? .measures,
      severity: word("severity", title, line, &findings) ?? .medium,
      means: findings.text(
        "means", of: value, in: title, line: line, help: "write what a breach means"),
      line: line)
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
