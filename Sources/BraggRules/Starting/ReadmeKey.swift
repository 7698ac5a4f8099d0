import BraggModel

/// A rule set's key as the README that a council starts from.
struct ReadmeKey {
  let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  var text: String {
    let inherited = rules.extends.map {
      "\n\nWhatever rules.lua does not say is that of [\($0)](../\($0)/README.md). Change the lines below together\nwith it: `bragg check` tells where the two differ."
    }
    return """
      # \(NewRuleSet.title(of: rules.id))

      Name here the document that publishes the key, and each choice that is yours where it is silent.\(inherited ?? "")

      ## The key

      The first line that holds decides.

      \(Self.table(["rated", "level", "when", "clause"], clauses))

      ## Watched besides

      \(Self.table(["threshold", "when"], rules.thresholds.map { ["`\($0.id)`", $0.means] }))

      ## Numbers

      \(Self.table(["parameter", "value", "why"], parameters))

      """
  }

  private var clauses: [[String]] {
    SubjectKind.allCases.flatMap { kind in
      (rules.dimensions[kind] ?? []).flatMap { dimension in
        dimension.clauses.map { clause in
          let level = dimension.scale[clause.rating]?.label ?? clause.rating
          return ["\(kind.rawValue), \(dimension.name)", level, clause.means, "`\(clause.id)`"]
        }
      }
    }
  }

  private var parameters: [[String]] {
    rules.parameters.map { parameter in
      let value = parameter.values.last.map { "\($0.value) \(parameter.unit)" } ?? ""
      return ["`\(parameter.name)`", value, parameter.why]
    }
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "Nothing." }
    return ([header, header.map { _ in "---" }] + rows).map { cells in
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }
}
