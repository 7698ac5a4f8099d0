import BraggModel
import BraggRules

// What the text and the Markdown of a rule set have in common: the words.

extension RulesReport {
  /// `Rule set stockton 2023.04, in force from 1 April 2023, extends standard`.
  var heading: String {
    let parts = [
      "Rule set \(rules.id) \(rules.version)", rules.inForceWords,
      rules.extends.map { "extends \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// `As of 31 August 2023`, and whether the rule set is in force then.
  var day: String {
    "As of \(asOf.inWords)"
      + (rules.isInForce(on: asOf) ? "" : ", when this rule set is not in force")
  }

  /// The value in force, with its unit: `30 days`.
  func value(of parameter: Parameter) -> String {
    guard let found = inForce.first(where: { $0.name == parameter.name }) else {
      return "no value in force"
    }
    let unit = parameter.unit.isEmpty ? "" : " " + parameter.unit
    return found.value.description + unit + (found.isSet ? " (set for this run)" : "")
  }

  /// `10 from 1 April 2023, 5 from 1 April 2024`; nil where there is one value for all days.
  func datedValues(of parameter: Parameter) -> String? {
    let dated = parameter.values.compactMap { dated in
      dated.from.map { "\(dated.value) from \($0.inWords)" }
    }
    return dated.isEmpty ? nil : dated.joined(separator: ", ")
  }

  /// How a dimension is decided, where not by clauses.
  func combination(_ dimension: Dimension) -> String? {
    switch dimension.rule {
    case .clauses: nil
    case .worstOf(let names): "the worst of " + names.joined(separator: " and ")
    case .worstOfChildren(let name): "the worst \(name) rating of what is below"
    case .majorityOfChildren(let name): "the \(name) rating that most of what is below has"
    }
  }

  /// Fields of the council's own, by what has them: a kind of subject, or what subjects hold lists of.
  var ownFields: [(holder: String, fields: [OwnField])] {
    let subjects = SubjectKind.allCases.map { ($0.rawValue, rules.ownFields[$0] ?? []) }
    let parts = rules.partFields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return (subjects + parts).filter { !$0.1.isEmpty }
  }

  /// The fields that people can still change, for the kinds for which the rule set says so.
  var changeable: [(kind: SubjectKind, fields: [String])] {
    SubjectKind.allCases.compactMap { kind in rules.changeable[kind].map { (kind, $0) } }
  }

  /// `measures where id is CIN8 or CIN9`.
  func watched(by threshold: Threshold) -> String {
    let kind = threshold.of == .plan ? "the plan" : threshold.of.rawValue
    switch threshold.watches {
    case .all: return kind
    case .picked(let place): return "\(kind) that the function at \(place) picks"
    case .fields(let conditions):
      let words = conditions.map { "\($0.field) is \($0.values.joined(separator: " or "))" }
      return "\(kind) where \(words.joined(separator: " and "))"
    }
  }

  /// A version's folder as seen from the council's; nil for the one in the council's folder itself.
  func folderName(of version: RuleSet) -> String? {
    guard version.folder != versions.first?.folder else { return nil }
    return version.folder.split(separator: "/").last.map(String.init)
  }

  /// `2023.04, in force from 1 April 2023, in the folder 2023`.
  func words(for version: RuleSet) -> String {
    let parts = [
      version.version, version.inForceWords ?? "in force on every day",
      folderName(of: version).map { "in the folder \($0)" },
    ]
    let isThis = version.folder == rules.folder ? " (this one)" : ""
    return parts.compactMap { $0 }.joined(separator: ", ") + isThis
  }
}

extension RuleSet {
  fileprivate var inForceWords: String? {
    guard inForceFrom != nil || inForceUntil != nil else { return nil }
    let days = [
      inForceFrom.map { "from \($0.inWords)" }, inForceUntil.map { "until \($0.inWords)" },
    ]
    return "in force " + days.compactMap { $0 }.joined(separator: " ")
  }
}

extension SubjectKind {
  /// How a dimension of it is headed: `Actions, impact`.
  func title(of dimension: String) -> String {
    rawValue.capitalisedFirst + ", " + dimension.replacing("_", with: " ")
  }
}

extension Origin {
  /// Behind what it is the origin of; nil for the rule set's own.
  var words: String? {
    switch self {
    case .own: nil
    case .inherited(let id): "from \(id)"
    case .changed(let id): "changed from \(id)"
    }
  }
}
