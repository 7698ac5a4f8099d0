import BraggModel
import BraggRules

/// A rule set as data (`bragg-rules/1`).
struct RulesJSON {
  let report: RulesReport
  private var rules: RuleSet { report.rules }

  var json: JSONText {
    .object(
      [
        ("format", .string("bragg-rules/1")),
        ("as_of", .string(report.asOf.description)),
        ("id", .string(rules.id)), ("version", .string(rules.version)),
        ("title", .string(rules.title)), ("source", .string(rules.source)),
      ]
        + optional("extends", rules.extends.map(JSONText.string))
        + optional("in_force", inForce(rules))
        + [
          ("sha256", .string(rules.sha256)),
          ("scale", .array(rules.scale.levels.map(ResultsText.level))),
          ("parameters", .array(rules.parameters.map(parameter))),
          ("fields", .object(report.ownFields.map { ($0.holder, .array($0.fields.map(field))) })),
        ]
        + optional("changeable", changeable)
        + [
          ("dimensions", byKind { (rules.dimensions[$0] ?? []).map(dimension) }),
          ("thresholds", .array(rules.thresholds.map(threshold))),
          ("versions", .array(report.versions.map(version))),
        ])
  }

  /// Nil where the rule set does not say.
  private var changeable: JSONText? {
    rules.changeable.isEmpty
      ? nil
      : .object(
        report.changeable.map { ($0.kind.rawValue, .array($0.fields.map(JSONText.string))) })
  }

  private func byKind(_ entries: (SubjectKind) -> [JSONText]) -> JSONText {
    .object(
      SubjectKind.allCases.compactMap { kind in
        let entries = entries(kind)
        return entries.isEmpty ? nil : (kind.rawValue, .array(entries))
      })
  }

  private func parameter(_ parameter: Parameter) -> JSONText {
    let found = report.inForce.first { $0.name == parameter.name }
    let dated = parameter.values.compactMap { dated in
      dated.from.map { from in
        JSONText.object([
          ("from", .string(from.description)), ("value", JSONText(dated.value)),
        ])
      }
    }
    return .object(
      [("name", .string(parameter.name)), ("value", found.map { JSONText($0.value) } ?? .null)]
        + optional("set", found?.isSet == true ? .bool(true) : nil)
        + optional("unit", parameter.unit.isEmpty ? nil : .string(parameter.unit))
        + optional("why", parameter.why.isEmpty ? nil : .string(parameter.why))
        + optional("values", dated.isEmpty ? nil : .array(dated)) + origin(parameter.origin))
  }

  private func field(_ field: OwnField) -> JSONText {
    .object([("name", .string(field.name)), ("means", .string(field.means))])
  }

  private func dimension(_ dimension: Dimension) -> JSONText {
    let rule: [(String, JSONText)] =
      switch dimension.rule {
      case .clauses(let clauses): [("clauses", .array(clauses.map(clause)))]
      case .worstOf(let names): [("worst_of", .array(names.map(JSONText.string)))]
      case .worstOfChildren(let name): [("worst_of_children", .string(name))]
      case .majorityOfChildren(let name): [("majority_of_children", .string(name))]
      }
    return .object(
      [("name", .string(dimension.name))] + rule
        + optional(
          "scale",
          dimension.hasOwnScale ? .array(dimension.scale.levels.map(ResultsText.level)) : nil)
        + optional("travel", dimension.travelPlace.map(JSONText.string))
        + origin(dimension.origin))
  }

  private func clause(_ clause: Clause) -> JSONText {
    .object(
      [
        ("id", .string(clause.id)), ("rating", .string(clause.rating)),
        ("means", .string(clause.means)),
      ]
        + optional("otherwise", clause.isOtherwise ? .bool(true) : nil)
        + optional(
          "requires",
          clause.requires.isEmpty ? nil : .array(clause.requires.map(JSONText.string)))
        + [("place", .string(clause.place))] + origin(clause.origin))
  }

  private func threshold(_ threshold: Threshold) -> JSONText {
    let watched: (String, JSONText)? =
      switch threshold.watches {
      case .all: nil
      case .picked(let place): ("where_picked", .string(place))
      case .fields(let conditions):
        (
          "where",
          .object(conditions.map { ($0.field, .array($0.values.map(JSONText.string))) })
        )
      }
    return .object(
      [
        ("id", .string(threshold.id)), ("of", .string(threshold.of.rawValue)),
        ("severity", .string(threshold.severity.rawValue)), ("means", .string(threshold.means)),
      ] + (watched.map { [$0] } ?? []) + [("place", .string(threshold.place))]
        + origin(threshold.origin))
  }

  private func version(_ version: RuleSet) -> JSONText {
    .object(
      [("version", .string(version.version))]
        + optional("folder", report.folderName(of: version).map(JSONText.string))
        + optional("in_force", inForce(version))
        + [("shown", .bool(version.folder == rules.folder))])
  }

  private func inForce(_ rules: RuleSet) -> JSONText? {
    let days = [("from", rules.inForceFrom), ("to", rules.inForceUntil)].compactMap { name, day in
      day.map { (name, JSONText.string($0.description)) }
    }
    return days.isEmpty ? nil : .object(days)
  }

  private func origin(_ origin: Origin) -> [(String, JSONText)] {
    switch origin {
    case .own: []
    case .inherited(let id): [("inherited_from", .string(id))]
    case .changed(let id): [("changed_from", .string(id))]
    }
  }

  private func optional(_ name: String, _ value: JSONText?) -> [(String, JSONText)] {
    value.map { [(name, $0)] } ?? []
  }
}
