import BraggModel
import LuaRuntime

/// Levels, dimensions and parameters: those nothing uses, and those that are not there.
enum NameChecks {
  static func findings(_ checked: CheckedRules) -> [CheckFinding] {
    unusedLevels(checked) + unusedParameters(checked)
      + checked.files.flatMap { file in
        unknownParameters(in: file, checked.rules) + askedRatings(in: file, checked.rules)
      }
  }

  private static func unusedLevels(_ checked: CheckedRules) -> [CheckFinding] {
    guard !checked.own["scale"].isNull else { return [] }
    let given = Set(checked.rules.dimensions.values.joined().flatMap(\.clauses).map(\.rating))
    return checked.rules.scale.levels.filter { !given.contains($0.id) }.map { level in
      CheckFinding(
        .unusedLevel,
        at: checked.file("rules.lua")?.place(ofLevel: level.id) ?? checked.place(setting: "scale"),
        "no clause gives the level `\(level.id)`",
        help: "write the clause that gives it, or take the level out of the scale",
        subject: "level `\(level.id)`")
    }
  }

  /// The engine itself reads this one, for plans that write `Immediate`.
  private static let readByTheEngine = ["immediate_days"]

  private static func unusedParameters(_ checked: CheckedRules) -> [CheckFinding] {
    let files = checked.files + checked.inherited
    return checked.ownParameters.filter { parameter in
      !readByTheEngine.contains(parameter.name)
        && !files.contains { $0.reads(parameter: parameter.name) }
    }.map { parameter in
      CheckFinding(
        .unusedParameter, at: checked.place(setting: parameter.name, after: "parameters"),
        "nothing reads the parameter `\(parameter.name)`",
        help: "read it as `params.\(parameter.name)` where its value is meant, or remove it",
        subject: "parameter `\(parameter.name)`")
    }
  }

  private static func unknownParameters(
    in file: CheckedFile, _ rules: RuleSet
  ) -> [CheckFinding] {
    let names = rules.parameters.map(\.name)
    return file.tokens.indices.compactMap { index in
      guard let name = file.parameter(at: index), !names.contains(name) else { return nil }
      let near = nearest(name, in: names).map { "did you mean `\($0)`?" }
      return CheckFinding(
        .unknownParameter, at: file.place(index + 2),
        "there is no parameter `\(name)`",
        help: near ?? "add it to `parameters`, with its value, its unit and why",
        subject: "parameter `\(name)`")
    }
  }

  /// Ratings that rules ask for by name: `a:is_rated("action", "red")` and the like.
  private static func askedRatings(in file: CheckedFile, _ rules: RuleSet) -> [CheckFinding] {
    let dimensions = Set(rules.dimensions.values.joined().map(\.name))
    return file.askedRatings.flatMap { asked -> [CheckFinding] in
      var findings: [CheckFinding] = []
      if let (token, name) = asked.dimension, !dimensions.contains(name) {
        findings.append(
          CheckFinding(
            .unknownDimension, at: file.place(token), "nothing is rated in a dimension `\(name)`",
            help: help(name, among: dimensions.sorted())))
      }
      if let (token, name) = asked.level, !rules.levels.contains(name) {
        findings.append(
          CheckFinding(
            .unknownLevel, at: file.place(token), "the scale has no level `\(name)`",
            help: help(name, among: rules.levels)))
      }
      return findings
    }
  }

  private static func help(_ name: String, among names: [String]) -> String {
    nearest(name, in: names).map { "did you mean `\($0)`?" }
      ?? "it has " + names.map { "`\($0)`" }.joined(separator: ", ")
  }
}

extension CheckedFile {
  /// The name that follows `params.`, where this token is `params` and no local of that name.
  func parameter(at index: Int) -> String? {
    guard name(at: index) == "params", symbol(".", at: index + 1), !symbol(".", at: index - 1)
    else { return nil }
    return name(at: index + 2)
  }

  /// Whether the file reads a parameter, or holds its name as a text, by which it may.
  func reads(parameter wanted: String) -> Bool {
    tokens.indices.contains { parameter(at: $0) == wanted || quoted(at: $0) == wanted }
  }

  fileprivate func place(ofLevel id: String) -> CheckPlace? {
    guard let start = setting("scale", after: 0) else { return nil }
    return tokens.indices.dropFirst(start)
      .first { quoted(at: $0) == id && symbol("=", at: $0 - 1) && name(at: $0 - 2) == "id" }
      .map { place($0) }
  }

  /// A dimension and a level that are asked for, each with its token.
  fileprivate struct AskedRating {
    var dimension: (Int, String)?
    var level: (Int, String)?
  }

  fileprivate var askedRatings: [AskedRating] {
    tokens.indices.compactMap { index in
      if symbol(":", at: index - 1), let method = name(at: index) {
        return asked(by: method, at: index)
      }
      return name(at: index) == "ratings" && symbol(".", at: index - 1) ? compared(at: index) : nil
    }
  }

  private func asked(by method: String, at index: Int) -> AskedRating? {
    let hasBracket = symbol("(", at: index + 1)
    let first = index + (hasBracket ? 2 : 1)
    var asked = AskedRating()
    switch method {
    case "is_rated":
      asked.dimension = text(at: first)
      asked.level = symbol(",", at: first + 1) ? text(at: first + 2) : nil
    case "level", "reason_of":
      asked.dimension = text(at: first)
      let after = first + (hasBracket ? 2 : 1)
      if method == "level", isEquality(after) { asked.level = text(at: after + 1) }
    case "count", "share", "rated", "unrated":
      guard symbol("{", at: first) else { return nil }
      let end = lua.end(ofBracketAt: first)
      for at in first..<end where symbol("=", at: at + 1) {
        if name(at: at) == "rating" { asked.dimension = text(at: at + 2) }
        if name(at: at) == "level" { asked.level = text(at: at + 2) }
      }
    default: return nil
    }
    return asked
  }

  /// `ratings.action == "red"`.
  private func compared(at index: Int) -> AskedRating? {
    guard symbol(".", at: index + 1), let dimension = name(at: index + 2), isEquality(index + 3)
    else { return nil }
    return AskedRating(dimension: (index + 2, dimension), level: text(at: index + 4))
  }

  private func isEquality(_ index: Int) -> Bool {
    symbol("==", at: index) || symbol("~=", at: index)
  }

  /// A text that is a whole argument, and no part of a longer expression.
  private func text(at index: Int) -> (Int, String)? {
    guard let text = quoted(at: index), !symbol("..", at: index + 1) else { return nil }
    return (index, text)
  }
}
