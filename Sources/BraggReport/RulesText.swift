import BraggModel
import BraggRules

/// A rule set for a person at a terminal, laid out as the key a council publishes.
struct RulesText {
  let report: RulesReport
  let width: Int
  private var rules: RuleSet { report.rules }

  var text: String {
    let sections =
      [heading, scale] + keys + [thresholds, parameters, ownFields, changeable, versions]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private var heading: [String] {
    wrapped(rules.title) + wrapped(report.heading, hanging: 2)
      + wrapped("Source: \(rules.source)", hanging: 2) + wrapped(report.day)
  }

  private var scale: [String] { ["Scale, best first"] + levels(of: rules.scale, indent: 2) }

  private func levels(of scale: Scale, indent: Int) -> [String] {
    scale.levels.flatMap { level in
      wrapped(
        "\(level.letter) \(level.words): \(level.meaning)", indent: indent,
        hanging: indent + 2)
    }
  }

  private var keys: [[String]] {
    SubjectKind.allCases.flatMap { kind in
      (rules.dimensions[kind] ?? []).map { key(of: $0, kind) }
    }
  }

  private func key(of dimension: Dimension, _ kind: SubjectKind) -> [String] {
    let title = kind.title(of: dimension.name)
    let ownScale =
      dimension.hasOwnScale
      ? ["  On a scale of its own, best first"] + levels(of: dimension.scale, indent: 4) : []
    let travel = dimension.travelPlace.map { place in
      wrapped("Its direction of travel is the rule set's own (\(place))", indent: 2, hanging: 4)
    }
    let notes = ownScale + (travel ?? [])
    if let combination = report.combination(dimension) {
      let origin = dimension.origin.words.map { " (\($0))" } ?? ""
      return wrapped("\(title): \(combination)\(origin)", hanging: 2) + notes
    }
    let labels = dimension.clauses.map { label(of: $0, in: dimension.scale) }
    let column = (labels.map(\.count).max() ?? 0) + 4
    return wrapped("\(title): the first line that holds decides", hanging: 2) + notes
      + zip(dimension.clauses, labels).flatMap { clause, label in
        lines(of: clause, label, column: column)
      }
  }

  /// The level in its column, the meaning beside it, and below where the line stands.
  private func lines(of clause: Clause, _ label: String, column: Int) -> [String] {
    let meaning = Text.wrapped(clause.means, width: width, indent: column)
    let first = "  " + Text.padded(label, column - 2) + (meaning.first?.dropFirst(column) ?? "")
    return [first] + meaning.dropFirst() + wrapped(facts(of: clause), indent: column)
  }

  private func facts(of clause: Clause) -> String {
    let parts = [
      clause.id, clause.isOtherwise ? "takes all that is left" : nil,
      clause.requires.isEmpty ? nil : "asks for \(clause.requires.joined(separator: ", "))",
      clause.origin.words, clause.place,
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  private func label(of clause: Clause, in scale: Scale) -> String {
    guard let level = scale[clause.rating] else { return "? Unrated" }
    return "\(level.letter) \(level.label)"
  }

  private var thresholds: [String] {
    guard !rules.thresholds.isEmpty else { return [] }
    return ["Thresholds"]
      + rules.thresholds.flatMap { threshold in
        let facts = [
          threshold.id, report.watched(by: threshold), threshold.origin.words, threshold.place,
        ].compactMap { $0 }.joined(separator: "; ")
        let severity = Text.padded(threshold.severity.rawValue, 8)
        return wrapped(threshold.means, indent: 10).enumerated().map { position, line in
          position == 0 ? "  " + severity + line.dropFirst(10) : line
        } + wrapped(facts, indent: 10)
      }
  }

  private var parameters: [String] {
    guard !rules.parameters.isEmpty else { return [] }
    return ["Parameters"]
      + rules.parameters.flatMap { parameter in
        let origin = parameter.origin.words.map { " (\($0))" } ?? ""
        let why = parameter.why.isEmpty ? [] : wrapped(parameter.why, indent: 6)
        let dated = report.datedValues(of: parameter).map { wrapped($0, indent: 6) } ?? []
        return wrapped(
          "\(parameter.name) = \(report.value(of: parameter))\(origin)", indent: 2, hanging: 6)
          + dated + why
      }
  }

  private var ownFields: [String] {
    let lines = report.ownFields.flatMap { holder, fields in
      fields.flatMap { field in
        wrapped("\(holder), \(field.name): \(field.means)", indent: 2, hanging: 6)
      }
    }
    return lines.isEmpty ? [] : ["Fields of its own"] + lines
  }

  private var changeable: [String] {
    let lines = report.changeable.flatMap { kind, fields in
      wrapped("\(kind.rawValue): \(fields.joined(separator: ", "))", indent: 2, hanging: 6)
    }
    return lines.isEmpty ? [] : ["What people can still change"] + lines
  }

  private var versions: [String] {
    ["Versions"]
      + report.versions.flatMap { wrapped(report.words(for: $0), indent: 2, hanging: 4) }
  }

  private func wrapped(_ text: String, indent: Int = 0, hanging: Int? = nil) -> [String] {
    Text.wrapped(text, width: width, indent: indent, hanging: hanging)
  }
}

extension Level {
  /// The label, and whether the level has a rank.
  var words: String { label + (rank == nil ? " (no rank)" : "") }
}
