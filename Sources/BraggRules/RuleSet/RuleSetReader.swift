import BraggModel
import LuaRuntime

/// Turns what a rule file returned into a rule set, or into all that is wrong with it.
struct RuleSetReader {
  private let value: LuaValue
  private let origins: Origins
  private var findings: RuleSetFindings

  static let fields =
    [
      "id", "version", "title", "source", "in_force", "extends", "scale", "parameters",
      "fields", "changeable", "thresholds", "travel", "scales",
    ]
    + SubjectKind.allCases.map(\.rawValue)

  init(_ value: LuaValue, of modules: RuleModules, source: [UInt8], origins: Origins) {
    self.value = value
    self.origins = origins
    let sources = modules.modules.map { ($0.file, $0.source) }
    findings = RuleSetFindings(
      file: "\(modules.folder)/rules.lua", source: source,
      others: Dictionary(sources) { first, _ in first })
  }

  mutating func ruleSet(modules: RuleModules, sha256: String) throws(RuleSetErrors) -> RuleSet {
    findings.refuseUnknown(value, known: Self.fields, in: "the rule set")
    let id = identity("id", "write `id = \"yourcouncil\"`")
    let version = identity("version", "write `version = \"2024.04\"`")
    let title = identity("title", "write what the rule set is called")
    let source = identity("source", "name the document that publishes the key")
    let (from, until) = inForce()
    let scale = readScale()
    let parameters = readParameters()
    let scales = readScales()
    let travel = readTravel()
    var dimensions: [SubjectKind: [Dimension]] = [:]
    for kind in SubjectKind.allCases {
      dimensions[kind] = readDimensions(
        of: kind, scale: scale, scales: scales[kind] ?? [:], travel: travel[kind] ?? [:])
    }
    ScaleCheck(dimensions: dimensions).run(&findings)
    let thresholds = readThresholds()
    let ownFields = readOwnFields()
    let changeable = ChangeableReader(value: value["changeable"], ownFields: ownFields)
      .changeable(&findings)
    let subjects = SubjectKind.allCases.map { ($0, ownFields[$0.rawValue] ?? []) }
    let parts = Self.parts.map { ($0, ownFields[$0] ?? []) }
    if SubjectKind.allCases.allSatisfy({ value[$0.rawValue].isEmpty }) {
      findings.add("the rule set rates nothing", help: "add `actions = { action = { … } }`")
    }
    guard findings.errors.isEmpty else { throw RuleSetErrors(errors: findings.errors) }
    return RuleSet(
      id: id, version: version, title: title, source: source, extends: value["extends"].text,
      inForceFrom: from,
      inForceUntil: until, scale: scale, parameters: parameters, dimensions: dimensions,
      thresholds: thresholds, ownFields: Dictionary(uniqueKeysWithValues: subjects),
      partFields: Dictionary(uniqueKeysWithValues: parts), changeable: changeable, sha256: sha256,
      modules: modules)
  }

  /// What subjects hold lists of, which may have fields of the council's own as well.
  private static let parts = ["milestones", "evidence", "observations"]

  /// `fields = { actions = { recovery = "a plan to recover" } }`.
  private mutating func readOwnFields() -> [String: [OwnField]] {
    let table = value["fields"]
    let line = findings.lines.line(setting: "fields")
    let kinds = SubjectKind.allCases.map(\.rawValue) + Self.parts
    findings.refuseUnknown(table, known: kinds, in: "`fields`", from: line)
    var own: [String: [OwnField]] = [:]
    for kind in kinds {
      let names = table[kind].members ?? []
      for name in names where name.value.text == nil {
        findings.add(
          "`fields.\(kind).\(name.key)` is \(name.value.words), not text", line: line,
          help: "say what the field holds")
      }
      own[kind] = names.map { OwnField(name: $0.key, means: $0.value.text ?? "") }
    }
    return own
  }

  private mutating func identity(_ field: String, _ help: String) -> String {
    findings.text(field, of: value, in: "the rule set", help: help)
  }

  private mutating func inForce() -> (Day?, Day?) {
    let table = value["in_force"]
    guard !table.isNull else { return (nil, nil) }
    let line = findings.lines.line(setting: "in_force")
    guard table.members != nil else {
      findings.add(
        "`in_force` is \(table.words), not a table", line: line,
        help: "write `in_force = { from = \"2024-04-01\" }`")
      return (nil, nil)
    }
    findings.refuseUnknown(table, known: ["from", "to"], in: "`in_force`", from: line)
    let days = ["from", "to"].map { field -> Day? in
      let value = table[field]
      guard !value.isNull else { return nil }
      guard let day = value.text.flatMap({ Day(iso: $0) }) else {
        findings.add(
          "`in_force.\(field)` is \(value.words), not a day", line: line,
          help: "write it as \"2024-04-01\"")
        return nil
      }
      return day
    }
    if let from = days[0], let to = days[1], to < from {
      findings.add(
        "`in_force` ends before it starts", line: line,
        help: "set `to` to the last day, on or after `from`")
    }
    return (days[0], days[1])
  }

  private mutating func readScale() -> Scale {
    ScaleReader(value: value["scale"], title: "the scale")
      .scale(&findings, from: findings.lines.line(setting: "scale"))
  }

  private mutating func readScales() -> [SubjectKind: [String: Scale]] {
    ScalesReader(value: value["scales"], dimensions: dimensionNames).scales(&findings)
  }

  private var dimensionNames: [SubjectKind: [String]] {
    let names = SubjectKind.allCases.map { kind in
      (kind, (value[kind.rawValue].members ?? []).map(\.key))
    }
    return Dictionary(uniqueKeysWithValues: names)
  }

  private mutating func readParameters() -> [Parameter] {
    let table = value["parameters"]
    let start = findings.lines.line(setting: "parameters") ?? 1
    guard let members = table.members else {
      if !table.isNull {
        findings.add(
          "`parameters` is \(table.words), not a table", line: start,
          help: "write `parameters = { slip_days = { value = 30, unit = \"days\", why = \"…\" } }`")
      }
      return []
    }
    return members.map { member in
      ParameterReader(
        name: member.key, value: member.value, origin: origins.parameter(member.key)
      ).parameter(&findings, from: start)
    }
  }

  private mutating func readTravel() -> [SubjectKind: [String: String]] {
    TravelReader(value: value["travel"], dimensions: dimensionNames).places(&findings)
  }

  private mutating func readDimensions(
    of kind: SubjectKind, scale: Scale, scales: [String: Scale], travel: [String: String]
  ) -> [Dimension] {
    guard let members = value[kind.rawValue].members else {
      if !value[kind.rawValue].isNull {
        findings.add(
          "`\(kind.rawValue)` is \(value[kind.rawValue].words), not a table of dimensions",
          line: findings.lines.line(settingOutermost: kind.rawValue),
          help:
            "write `\(kind.rawValue) = { \(kind == .actions ? "action" : "rag") = { … clauses … } }`"
        )
      }
      return []
    }
    let start = findings.lines.line(settingOutermost: kind.rawValue) ?? 1
    let names = members.map(\.key)
    let read = members.map { member in
      DimensionReader(
        kind: kind, name: member.key, value: member.value,
        scale: scales[member.key] ?? scale, hasOwnScale: scales[member.key] != nil, others: names,
        travelPlace: travel[member.key], origins: origins
      )
      .dimension(&findings, from: start)
    }
    // Lua keeps no order of names; people expect the order they wrote.
    return read.sorted { left, right in
      (left.line, left.dimension.name) < (right.line, right.dimension.name)
    }.map(\.dimension)
  }

  private mutating func readThresholds() -> [Threshold] {
    let list = value["thresholds"]
    guard !list.isNull else { return [] }
    guard let entries = list.elements else {
      findings.add(
        "`thresholds` is \(list.words), not a list",
        line: findings.lines.line(setting: "thresholds"),
        help: "write each as `{ id = \"…\", of = \"measures\", when = function(m) … end }`")
      return []
    }
    var seen: [String] = []
    return entries.enumerated().compactMap { index, entry in
      let reader = ThresholdReader(
        position: index + 1, value: entry, earlier: seen, origins: origins)
      guard let threshold = reader.threshold(&findings) else { return nil }
      seen.append(threshold.id)
      return threshold
    }
  }
}

extension LuaValue {
  /// Whether nothing was written, or a table with nothing in it.
  fileprivate var isEmpty: Bool { isNull || elements?.isEmpty ?? false }
}
