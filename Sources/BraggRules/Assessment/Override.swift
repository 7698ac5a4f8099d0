public import BraggModel

/// A level that a person gives in place of the derived one.
public struct Override: Sendable, Equatable {
  /// The dimension it is for.
  public let dimension: String
  /// The level's id.
  public let level: String
  /// The post that gives it.
  public let by: String
  /// Why the derived level is not right.
  public let why: String
  /// The day it was given.
  public let on: Day
  /// The last day it holds; nil where it has no end.
  public let until: Day?
}

extension Override {
  /// The overrides of a subject that hold on a day, and what is wrong with the others.
  static func reading(
    _ value: JSONValue, subject: String, rules: RuleSet, kind: SubjectKind, asOf: Day
  ) -> (holding: [Override], issues: [Issue]) {
    var holding: [Override] = []
    var issues: [Issue] = []
    for entry in value.list("overrides") {
      switch reading(entry, rules: rules, kind: kind, asOf: asOf) {
      case .success(let override?): holding.append(override)
      case .success(nil): break
      case .failure(let fault):
        issues.append(
          Issue(
            place: subject,
            message:
              "the override of `\(entry["dimension"]?.string ?? "")` is not applied: \(fault.message)",
            help: fault.help))
      }
    }
    return (holding, issues)
  }

  private struct Fault: Error {
    let message: String
    let help: String?
  }

  /// Nil where the override is not yet given on the day.
  private static func reading(
    _ entry: JSONValue, rules: RuleSet, kind: SubjectKind, asOf: Day
  ) -> Result<Override?, Fault> {
    let dimensions = rules.dimensions[kind] ?? []
    guard let name = entry["dimension"]?.string, let dimension = rules.dimension(name, of: kind)
    else {
      return .failure(
        Fault(
          message: "the rule set has no such rating",
          help: "it has " + dimensions.map { "`\($0.name)`" }.joined(separator: ", ")))
    }
    guard let level = entry["rating"]?.string, dimension.scale[level] != nil else {
      return .failure(
        Fault(
          message: "the scale has no level `\(entry["rating"]?.string ?? "")`",
          help: "it has " + dimension.scale.ids.map { "`\($0)`" }.joined(separator: ", ")))
    }
    guard let by = entry["by"]?.string, !by.isEmpty, let why = entry["why"]?.string, !why.isEmpty,
      let on = entry["on"]?.string.flatMap({ Day(iso: $0) })
    else {
      return .failure(
        Fault(message: "it does not say by whom, why and when", help: "add `by`, `why` and `on`"))
    }
    guard on <= asOf else { return .success(nil) }
    let until = entry["until"]?.string.flatMap { Day(iso: $0) }
    if let until, until < asOf {
      return .failure(
        Fault(
          message: "it held until \(until)",
          help: "give it again with a later `until`, or remove it"))
    }
    return .success(
      Override(dimension: name, level: level, by: by, why: why, on: on, until: until))
  }
}
