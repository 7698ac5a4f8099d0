import BraggModel
import LuaRuntime

/// The council's key in README.md beside `rules.lua`: names that one has and the other has not, and
/// numbers that differ.
enum ReadmeChecks {
  static func findings(_ checked: CheckedRules) -> [CheckFinding] {
    missingFiles(checked)
      + (checked.readme.map { readme in
        omitted(from: readme, checked) + unknown(in: readme, checked) + differing(readme, checked)
      } ?? [])
  }

  private static func missingFiles(_ checked: CheckedRules) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    if checked.readme == nil {
      findings.append(
        CheckFinding(
          .missingReadme, at: CheckPlace(file: checked.rules.folder),
          "there is no README.md beside rules.lua",
          help: "write the council's key in your words, its source, and each choice of your own"))
    }
    if checked.tests == nil {
      findings.append(
        CheckFinding(
          .missingTests, at: CheckPlace(file: checked.rules.folder),
          "there is no tests.lua beside rules.lua",
          help: "write a case for each clause, and one on each side of each limit"))
    }
    return findings
  }

  /// What the rule set has and its README does not name.
  private static func omitted(
    from readme: CheckedText, _ checked: CheckedRules
  ) -> [CheckFinding] {
    let words = ReadmeWords(readme)
    func finding(_ what: String, _ name: String, _ place: CheckPlace) -> CheckFinding? {
      guard !words.hold(name) else { return nil }
      return CheckFinding(
        .readmeOmits, at: place, "README.md does not name the \(what) `\(name)`",
        help: "set it beside the line of the key it stands for, or say there why there is none",
        subject: "\(what) `\(name)`")
    }
    let levels = checked.own["scale"].isNull ? [] : checked.rules.scale.levels
    return levels.filter { !words.hold($0.label) }
      .compactMap { finding("level", $0.id, checked.place(setting: "scale")) }
      + checked.ownParameters.compactMap {
        finding("parameter", $0.name, checked.place(setting: $0.name, after: "parameters"))
      }
      + checked.ownDimensions.flatMap { _, dimension in
        dimension.clauses.filter(\.isOwn).compactMap {
          finding("clause", $0.id, checked.place($0.place, id: $0.id))
        }
      }.firstOfEach
      + checked.ownThresholds.compactMap {
        finding("threshold", $0.threshold.id, checked.place(of: $0.threshold))
      }
  }

  /// Names in the README that nothing in the rule set has.
  private static func unknown(in readme: CheckedText, _ checked: CheckedRules) -> [CheckFinding] {
    let known = KnownNames(checked)
    return readme.quotedNames.compactMap { name, place in
      guard let near = known.fault(name) else { return nil }
      return CheckFinding(
        .readmeUnknownName, at: place, "nothing in the rule set is called `\(name)`",
        help: near.isEmpty
          ? "write the name as rules.lua has it, or leave out the backticks"
          : "did you mean `\(near)`?")
    }
  }

  /// Values of parameters that the README gives otherwise.
  private static func differing(_ readme: CheckedText, _ checked: CheckedRules) -> [CheckFinding] {
    readme.statedValues(of: checked.rules.parameters).compactMap { stated in
      guard !stated.parameter.has(stated.value) else { return nil }
      let value = stated.parameter.values.last.map { "\($0.value)" } ?? "nothing"
      return CheckFinding(
        .readmeDiffers, at: stated.place,
        "README.md says \(stated.words) for `\(stated.parameter.name)`, and rules.lua \(value)",
        help: "the key is what the council published: mend the one that differs from it",
        subject: "parameter `\(stated.parameter.name)`")
    }
  }
}

extension [CheckFinding] {
  /// A clause that areas and the plan share, or that stands in two dimensions, is told once.
  fileprivate var firstOfEach: [CheckFinding] {
    var seen: Set<String> = []
    return filter { seen.insert($0.message).inserted }
  }
}

/// The words of a README, to look names up in.
private struct ReadmeWords {
  private let words: Set<String>

  init(_ readme: CheckedText) {
    let pieces = readme.lines.flatMap { line in
      line.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" }
    }
    words = Set(pieces.map { String($0).trimmingHyphens })
  }

  /// A name, or each word of a label.
  func hold(_ name: String) -> Bool {
    name.lowercased().split(separator: " ").allSatisfy { words.contains(String($0)) }
  }
}

/// Every name that a README may mean.
private struct KnownNames {
  private let names: Set<String>
  /// Those that a slip of the pen is most likely to have meant.
  private let ids: [String]

  init(_ checked: CheckedRules) {
    let rules = checked.rules
    let clauses = rules.dimensions.values.joined().flatMap(\.clauses).map(\.id)
    ids = (clauses + rules.thresholds.map(\.id) + rules.parameters.map(\.name)).sorted()
    let written = (checked.files + checked.inherited).flatMap { file in
      file.tokens.compactMap { $0.kind == .name ? $0.text : $0.quoted }
    }
    let shapes: [Shape] = [
      .plan, .area, .action, .milestone, .evidence, .risk, .performance, .measure, .observation,
      .results,
    ]
    names = Set(
      ids + written + shapes.flatMap { $0.fields.map(\.name) } + rules.levels
        + RuleSetReader.fields)
  }

  /// Nil where a name is known or none of ours; else what it may mean, or nothing.
  func fault(_ name: String) -> String? {
    guard !names.contains(name) else { return nil }
    if let near = nearest(name, in: ids) { return near }
    return name.contains("_") || name.contains("-") ? "" : nil
  }
}

extension CheckedText {
  /// The names in backticks, each with its place; fenced blocks are left out.
  fileprivate var quotedNames: [(name: String, place: CheckPlace)] {
    var isFenced = false
    return lines.enumerated().flatMap { index, line -> [(String, CheckPlace)] in
      if line.hasPrefix("```") { isFenced.toggle() }
      guard !isFenced else { return [] }
      var column = 1
      return line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .compactMap { position, part in
          let start = column
          column += part.unicodeScalars.count + 1
          guard position % 2 == 1, part.isName else { return nil }
          return (
            String(part),
            place(line: index + 1, column: start, length: part.unicodeScalars.count)
          )
        }
    }
  }
}

extension Substring {
  /// Small letters and digits, joined by hyphens or underscores.
  fileprivate var isName: Bool {
    guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return false
    }
    return utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
  }
}

extension String {
  fileprivate var trimmingHyphens: String {
    String(drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed())
  }
}

extension Parameter {
  /// Whether this is the newest value, or one of an earlier day.
  fileprivate func has(_ stated: Value) -> Bool { values.contains { $0.value == stated } }
}
