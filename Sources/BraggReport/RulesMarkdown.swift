import BraggModel
import BraggRules

/// A rule set as a key that can be pasted into a plan.
struct RulesMarkdown {
  let report: RulesReport
  private var rules: RuleSet { report.rules }

  var text: String {
    let sections =
      [heading, scale] + keys + [
        thresholds, parameters, ownFields, changeable, versions,
      ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    """
    # \(Markdown.escaped(rules.title))

    \(Markdown.escaped(report.heading)). Source: \(Markdown.escaped(rules.source)). \(report.day).
    """
  }

  private var scale: String { "## Scale\n\n" + levels(of: rules.scale) }

  private func levels(of scale: Scale) -> String {
    Markdown.table(
      ["Level", "Meaning"],
      scale.levels.map { level in
        [
          "**\(Markdown.escaped(level.letter))** \(Markdown.escaped(level.words))",
          Markdown.escaped(level.meaning),
        ]
      })
  }

  private var keys: [String] {
    SubjectKind.allCases.flatMap { kind in
      (rules.dimensions[kind] ?? []).map { key(of: $0, kind) }
    }
  }

  private func key(of dimension: Dimension, _ kind: SubjectKind) -> String {
    let title = "## " + Markdown.escaped(kind.title(of: dimension.name))
    let travel =
      dimension.travelPlace.map { place in
        "\n\nIts direction of travel is the rule set's own (`\(place)`)."
      } ?? ""
    let notes =
      (dimension.hasOwnScale
        ? "\n\nOn a scale of its own:\n\n" + levels(of: dimension.scale) : "") + travel
    if let combination = report.combination(dimension) {
      let origin = dimension.origin.words.map { ", \($0)" } ?? ""
      return "\(title)\n\n\(Markdown.escaped(combination.capitalised + origin)).\(notes)"
    }
    return title + "\n\nThe first line that holds decides.\(notes)\n\n"
      + Markdown.table(
        ["Level", "Meaning", "Clause"], dimension.clauses.map { row($0, dimension.scale) })
  }

  private func row(_ clause: Clause, _ scale: Scale) -> [String] {
    let level = scale[clause.rating]
    let label = level.map { "**\(Markdown.escaped($0.letter))** \(Markdown.escaped($0.label))" }
    let asks =
      clause.requires.isEmpty ? "" : "; asks for \(clause.requires.joined(separator: ", "))"
    let rest = clause.isOtherwise ? ", for all that is left" : ""
    let origin = clause.origin.words.map { ", \($0)" } ?? ""
    return [
      label ?? "Unrated", Markdown.escaped(clause.means + asks),
      "`\(clause.id)`\(rest)\(Markdown.escaped(origin)) (`\(clause.place)`)",
    ]
  }

  private var thresholds: String {
    guard !rules.thresholds.isEmpty else { return "" }
    return "## Thresholds\n\n"
      + Markdown.table(
        ["Severity", "Meaning", "Watches", "Threshold"],
        rules.thresholds.map { threshold in
          let origin = threshold.origin.words.map { ", \($0)" } ?? ""
          return [
            threshold.severity.rawValue, Markdown.escaped(threshold.means),
            Markdown.escaped(report.watched(by: threshold)),
            "`\(threshold.id)`\(Markdown.escaped(origin)) (`\(threshold.place)`)",
          ]
        })
  }

  private var parameters: String {
    guard !rules.parameters.isEmpty else { return "" }
    return "## Parameters\n\n"
      + Markdown.table(
        ["Parameter", "Value", "Why"],
        rules.parameters.map { parameter in
          let dated = report.datedValues(of: parameter).map { " (\($0))" } ?? ""
          let origin = parameter.origin.words.map { ", \($0)" } ?? ""
          return [
            "`\(parameter.name)`\(Markdown.escaped(origin))",
            Markdown.escaped(report.value(of: parameter) + dated), Markdown.escaped(parameter.why),
          ]
        })
  }

  private var ownFields: String {
    let rows = report.ownFields.flatMap { holder, fields in
      fields.map { field in
        [holder, "`\(field.name)`", Markdown.escaped(field.means)]
      }
    }
    return rows.isEmpty
      ? "" : "## Fields of its own\n\n" + Markdown.table(["Of", "Field", "Holds"], rows)
  }

  private var changeable: String {
    let rows = report.changeable.map { kind, fields in
      [kind.rawValue, fields.map { "`\($0)`" }.joined(separator: ", ")]
    }
    return rows.isEmpty
      ? "" : "## What people can still change\n\n" + Markdown.table(["Of", "Fields"], rows)
  }

  private var versions: String {
    "## Versions\n\n"
      + report.versions.map { "- " + Markdown.escaped(report.words(for: $0)) }
      .joined(separator: "\n")
  }
}

extension String {
  /// As the beginning of a sentence.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
