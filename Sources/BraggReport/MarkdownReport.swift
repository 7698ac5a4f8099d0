import BraggModel
import BraggRules

/// The assessment as a document: counts, actions by area, measures, breaches and the key.
struct MarkdownReport {
  private let assessment: Assessment
  private let outline: AssessmentOutline

  init(_ assessment: Assessment) {
    self.assessment = assessment
    outline = AssessmentOutline(assessment)
  }

  var text: String {
    let sections = [
      title, counts, actions, groupings, measures, risks, cases, breaches, issues, key,
    ].filter { !$0.isEmpty }
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var title: String {
    let rules = assessment.ruleSet
    let title = assessment.plan.title.isEmpty ? "Improvement plan" : assessment.plan.title
    return """
      # \(escaped(title))

      As of \(assessment.asOf.inWords), rated by \(escaped(rules.title)) (`\(rules.id)` \(escaped(rules.version))).
      """
        + assessment.planRatings.ratings.map { rating in
          "\n\nThe plan, \(rating.dimension.inWords): \(words(rating)): \(escaped(rating.reasonWithEnd))."
        }.joined()
  }

  private var counts: String {
    "## Counts\n\n"
      + assessment.ruleSet.scales.map(counts).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The counts of the dimensions on one scale.
  private func counts(on scale: Scale) -> String {
    let rows = SubjectKind.allCases.flatMap { kind in
      (assessment.ruleSet.dimensions[kind] ?? []).filter { $0.scale == scale }.map { dimension in
        [kind.rawValue, escaped(dimension.name.inWords)]
          + LevelCounts(assessment, kind, dimension.name).entries.map { String($0.count) }
      }
    }
    let labels = scale.levels.map { escaped($0.label) } + ["Unrated", "In error"]
    return rows.isEmpty ? "" : table(["Subjects", "Rating"] + labels, rows)
  }

  private var actions: String {
    guard assessment.actions.contains(where: { !$0.ratings.isEmpty }) else { return "" }
    let focus = outline.focus.map { focus in
      "### \(escaped(focus.heading))\n\n" + table(of: focus.actions)
    }
    let sections = outline.sections.map { section in
      let heading = section.headings.map(escaped).joined(separator: ": ")
      let parts =
        (heading.isEmpty ? [] : ["### \(heading)"]) + ratings(of: section.areas)
        + (section.actions.isEmpty ? [] : [table(of: section.actions)])
      return parts.joined(separator: "\n\n")
    }
    return "## Actions\n\n" + (focus + sections).joined(separator: "\n\n")
  }

  /// The areas that no action is shown under, those of a kind together.
  private var groupings: String {
    outline.groupings.map { grouping in
      let dimensions = grouping.rows.first?.rated.ratings.map(\.dimension) ?? []
      return "## \(escaped(grouping.heading))\n\n"
        + table(
          ["Ref", "Title"] + dimensions.map { escaped($0.capitalisedFirst) }
            + ["Why", "In", "Actions"],
          grouping.rows.map { row in
            [escaped(row.area.ref), escaped(row.area.title)] + row.rated.ratings.map(words)
              + [
                escaped(reasons(of: row.rated)), escaped(row.area.parent ?? ""),
                escaped(row.actions.joined(separator: ", ")),
              ]
          })
    }.joined(separator: "\n\n")
  }

  /// The areas' own ratings in a line each.
  private func ratings(of areas: [Area]) -> [String] {
    let rated = areas.compactMap { area in
      assessment.areas.first { $0.ref == area.ref && !$0.ratings.isEmpty }
    }
    return rated.map { area in
      "\(escaped(area.title)): "
        + area.ratings.map { rating in
          let why = rating.isBest ? "" : ", \(escaped(rating.reasonWithEnd))"
          return "\(escaped(rating.dimension.inWords)) \(words(rating))\(why)"
        }.joined(separator: "; ")
    }
  }

  private func table(of subjects: [RatedSubject]) -> String {
    let dimensions = subjects.first?.ratings.map(\.dimension) ?? []
    return table(
      ["Ref", "Title"] + dimensions.map { escaped($0.capitalisedFirst) } + ["Why"],
      subjects.map { subject in
        [escaped(subject.ref), escaped(subject.title)] + subject.ratings.map(words)
          + [escaped(reasons(of: subject))]
      })
  }

  private func words(_ rating: Rating) -> String {
    let travel = rating.travel.map { ", \($0.rawValue)" } ?? ""
    return "**\(escaped(rating.letter))** \(escaped(rating.label))\(travel)"
  }

  private func reasons(of subject: RatedSubject) -> String {
    let reasons = subject.ratings.map { ($0.dimension.inWords, $0.reasonWithEnd + $0.travelWords) }
    guard reasons.count > 1 else { return reasons.first?.1 ?? "" }
    return reasons.map { "\($0): \($1)" }.joined(separator: "; ")
  }

  private var measures: String { section("Measures", assessment.measures) }

  private var risks: String { section("Risks", assessment.risks) }

  private var cases: String {
    let selection = CaseRecordSelection(assessment)
    guard !selection.sentence.isEmpty else { return "" }
    let listed = selection.listed.isEmpty ? "" : "\n\n" + table(of: selection.listed)
    return "## Cases\n\n\(selection.sentence).\(listed)"
  }

  private func section(_ title: String, _ subjects: [RatedSubject]) -> String {
    let rated = subjects.filter { !$0.ratings.isEmpty }
    return rated.isEmpty ? "" : "## \(title)\n\n" + table(of: rated)
  }

  private var breaches: String {
    guard !assessment.breaches.isEmpty else { return "" }
    return "## Breaches\n\n"
      + table(
        ["Severity", "Threshold", "Subject", "What", "Value", "Limit", "Period", "Since"],
        assessment.breaches.map { breach in
          [
            breach.threshold.severity.rawValue, breach.threshold.id,
            "\(breach.subject) \(breach.title)", breach.message, breach.value ?? "",
            breach.limit ?? "", breach.period ?? "", breach.since,
          ].map(escaped)
        })
  }

  private var issues: String {
    guard !assessment.issues.isEmpty else { return "" }
    return "## To look at\n\n"
      + assessment.issues.map { issue in
        "- \(escaped(issue.place)): \(escaped(issue.message))"
          + (issue.help.map { "; \(escaped($0))" } ?? "")
      }.joined(separator: "\n")
  }

  private var key: String {
    "## Key\n\n" + key(to: assessment.ruleSet.scale)
      + assessment.ruleSet.ownScales.map { own in
        "\n\n\(escaped(own.title)):\n\n" + key(to: own.scale)
      }.joined()
  }

  private func key(to scale: Scale) -> String {
    table(
      ["Level", "Meaning"],
      scale.levels.map { level in
        ["**\(escaped(level.letter))** \(escaped(level.label))", escaped(level.meaning)]
      })
  }

  private func table(_ header: [String], _ rows: [[String]]) -> String {
    Markdown.table(header, rows)
  }

  private func escaped(_ text: String) -> String { Markdown.escaped(text) }
}

extension String {
  /// A name of a rule set as a heading has it: `stage_1` is `Stage 1`.
  var capitalisedFirst: String { prefix(1).uppercased() + inWords.dropFirst() }

  /// A name as a sentence has it: `path_to_green` is `path to green`.
  var inWords: String { String(map { $0 == "_" ? " " : $0 }) }
}
