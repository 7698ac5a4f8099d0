import BraggModel
import LuaRuntime

/// Reads a list of levels, best first.
struct ScaleReader {
  let value: LuaValue
  /// What messages call it: `the scale`, or where a scale of a dimension's own stands.
  let title: String

  func scale(_ findings: inout RuleSetFindings, from start: Int?) -> Scale {
    guard let entries = value.elements, !entries.isEmpty else {
      findings.add(
        absence, line: start,
        help:
          "list the levels, best first: `{ id = \"green\", label = \"Green\", letter = \"G\", … }`")
      return Scale(levels: [])
    }
    var levels: [Level] = []
    for (index, entry) in entries.enumerated() {
      if let level = level(entry, position: index + 1, after: levels, from: start, &findings) {
        levels.append(level)
      }
    }
    return Scale(levels: levels)
  }

  private var absence: String {
    let isWrong = value.elements == nil && !value.isNull
    if title == "the scale" {
      return isWrong
        ? "the rule set has \(value.words) as its `scale`, not a list of levels"
        : "the rule set has no `scale`"
    }
    return isWrong ? "\(title) is \(value.words), not a list of levels" : "\(title) has no levels"
  }

  private func level(
    _ entry: LuaValue, position: Int, after earlier: [Level], from start: Int?,
    _ findings: inout RuleSetFindings
  ) -> Level? {
    let context = "level \(position) of \(title)"
    guard entry.members != nil else {
      findings.add(
        "\(context) is \(entry.words), not a table", line: start,
        help: "write `{ id = \"green\", label = \"Green\", letter = \"G\", … }`")
      return nil
    }
    let id = findings.text("id", of: entry, in: context, line: start, help: "give it an `id`")
    let repeats = earlier.count { $0.id == id }
    let line =
      findings.lines.line(setting: "id", to: id, from: start ?? 1, occurrence: repeats + 1) ?? start
    findings.refuseUnknown(
      entry, known: ["id", "label", "letter", "meaning", "ranked"], in: context, from: line)
    if repeats > 0, !id.isEmpty {
      findings.add("\(title) has the level `\(id)` twice", line: line, help: "keep one of them")
    }
    if id == Scale.unrated || id == "error" {
      findings.add(
        "`\(id)` cannot be a level: it says that there is none", line: line,
        help: "give the level another id")
    }
    let isRanked = findings.flag("ranked", of: entry, in: context, line: line) ?? true
    return Level(
      id: id,
      label: findings.text(
        "label", of: entry, in: context, line: line, help: "write the word a reader sees"),
      letter: findings.text(
        "letter", of: entry, in: context, line: line, help: "write a letter or two"),
      meaning: findings.text(
        "meaning", of: entry, in: context, line: line, help: "write what the council says it means"),
      rank: isRanked ? earlier.count { $0.rank != nil } : nil)
  }
}
