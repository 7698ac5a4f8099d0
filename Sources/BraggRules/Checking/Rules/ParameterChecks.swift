import BraggModel

/// Parameters: what they have to say, and the days they are in force.
enum ParameterChecks {
  static func findings(_ checked: CheckedRules) -> [CheckFinding] {
    checked.ownParameters.flatMap { parameter in
      let place = checked.place(setting: parameter.name, after: "parameters")
      return words(of: parameter, place) + gap(in: parameter, checked.rules, place)
        + order(of: parameter, checked)
    }
  }

  private static func words(of parameter: Parameter, _ place: CheckPlace) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    if parameter.why.isEmpty {
      findings.append(
        CheckFinding(
          .parameterWithoutWhy, at: place,
          "the parameter `\(parameter.name)` does not say why it has its value",
          help: "add `why = \"…\"`: who set it, or what it was taken from",
          subject: "parameter `\(parameter.name)`"))
    }
    if parameter.unit.isEmpty, case .number? = parameter.values.first?.value {
      findings.append(
        CheckFinding(
          .parameterWithoutUnit, at: place,
          "the parameter `\(parameter.name)` does not say what its number counts",
          help: "add `unit = \"days\"`, or whatever it counts",
          subject: "parameter `\(parameter.name)`"))
    }
    return findings
  }

  /// Dated values that begin after the rule set does leave days on which there is no value.
  private static func gap(
    in parameter: Parameter, _ rules: RuleSet, _ place: CheckPlace
  ) -> [CheckFinding] {
    guard let first = parameter.values.first?.from, let start = rules.inForceFrom, start < first
    else { return [] }
    return [
      CheckFinding(
        .parameterGap, at: place,
        "the parameter `\(parameter.name)` has no value from \(start), when the rule set comes into force, until \(first)",
        help: "add a value for [\"\(start)\"] or an earlier day",
        subject: "parameter `\(parameter.name)`")
    ]
  }

  /// Days that stand out of order as written: a reader takes the last for the newest.
  private static func order(of parameter: Parameter, _ checked: CheckedRules) -> [CheckFinding] {
    guard parameter.values.count > 1, let file = checked.file("rules.lua"),
      let start = file.setting("parameters", after: 0),
      let own = file.setting(parameter.name, after: start),
      let table = file.setting("values", after: own), file.symbol("{", at: table + 2)
    else { return [] }
    let days = (table + 2..<file.lua.end(ofBracketAt: table + 2)).compactMap { index in
      file.symbol("[", at: index - 1) ? file.quoted(at: index).map { (index, $0) } : nil
    }
    guard let late = zip(days, days.dropFirst()).first(where: { $0.1 > $1.1 }) else { return [] }
    return [
      CheckFinding(
        .parameterOrder, at: file.place(late.1.0),
        "\(late.1.1) stands after \(late.0.1) in the parameter `\(parameter.name)`",
        help: "write the earliest day first", subject: "parameter `\(parameter.name)`")
    ]
  }
}
