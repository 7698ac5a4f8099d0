/// What rule sets add to the vocabulary for an editor: their levels, parameters and own fields.
package struct OwnDefinition {
  private let ruleSets: [RuleSet]

  package init(_ ruleSets: [RuleSet]) { self.ruleSets = ruleSets.sorted { $0.id < $1.id } }

  /// The definition file: a workspace has one for all its rule sets, and each name says whose it is.
  package var text: String {
    var lines = [
      "---@meta", "",
      "-- The names of the rule sets of this folder. Made by `bragg init --editor`.", "",
      "---A level of a rule set.",
      "---@alias bragg.LevelId string",
    ]
    lines += levels.map { "---| \"\($0.name)\" # \($0.words.inWords)" }
    lines += ["", "---@class bragg.Params"] + parameters.map(Self.field)
    for (name, fields) in ownFields where !fields.isEmpty {
      lines += ["", "---@class \(name)"] + fields.map(Self.field)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A name, what it can be, and what each rule set that has it says of it.
  private struct Name {
    let name: String
    var types: [String] = []
    var words: [String] = []
  }

  private static func field(_ name: Name) -> String {
    "---@field \(name.name) \(name.types.joined(separator: " | "))  \(name.words.inWords)"
  }

  private var levels: [Name] {
    named(
      ruleSets.flatMap { rules in
        rules.levels.map { (name: $0, type: "string", words: rules.id) }
      })
  }

  private var parameters: [Name] {
    named(
      ruleSets.flatMap { rules in
        rules.parameters.map { parameter in
          let unit = parameter.unit.isEmpty ? "" : " (\(parameter.unit))"
          return (parameter.name, parameter.values.first?.value.luaType ?? "any", rules.id + unit)
        }
      })
  }

  private var ownFields: [(String, [Name])] {
    let kinds = Self.classes.map { kind, name in
      (name, ruleSets.flatMap { rules in Self.entries(rules.ownFields[kind], of: rules) })
    }
    let parts = Self.partClasses.map { part, name in
      (name, ruleSets.flatMap { rules in Self.entries(rules.partFields[part], of: rules) })
    }
    return (kinds + parts).map { ($0, named($1)) }
  }

  private static func entries(
    _ fields: [OwnField]?, of rules: RuleSet
  ) -> [(name: String, type: String, words: String)] {
    (fields ?? []).map { ($0.name + "?", "any", "\(rules.id): \($0.means)") }
  }

  private static let classes: [(SubjectKind, String)] = [
    (.actions, "bragg.Action"), (.measures, "bragg.Measure"), (.risks, "bragg.Risk"),
    (.areas, "bragg.Area"), (.plan, "bragg.Plan"), (.cases, "bragg.Case"),
  ]

  private static let partClasses: [(String, String)] = [
    ("milestones", "bragg.Milestone"), ("evidence", "bragg.Evidence"),
    ("observations", "bragg.Observation"),
  ]

  /// Each name once, in order.
  private func named(_ entries: [(name: String, type: String, words: String)]) -> [Name] {
    var names: [String: Name] = [:]
    for entry in entries {
      var name = names[entry.name] ?? Name(name: entry.name)
      if !name.types.contains(entry.type) { name.types.append(entry.type) }
      if !name.words.contains(entry.words) { name.words.append(entry.words) }
      names[entry.name] = name
    }
    return names.values.sorted { $0.name < $1.name }
  }
}

extension [String] {
  fileprivate var inWords: String { joined(separator: "; ") }
}

extension Parameter.Value {
  fileprivate var luaType: String {
    switch self {
    case .number: "number"
    case .text: "string"
    case .flag: "boolean"
    }
  }
}
