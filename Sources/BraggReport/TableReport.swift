import BraggModel
import BraggRules

/// The assessment for a person at a terminal: actions by area with their reasons, then what needs
/// attention, counts and the key.
struct TableReport {
  let assessment: Assessment
  let style: TableStyle
  let outline: AssessmentOutline

  init(_ assessment: Assessment, style: TableStyle) {
    self.assessment = assessment
    self.style = style
    outline = AssessmentOutline(assessment)
  }

  var text: String {
    let sections = [
      heading, actions, groupings, measures, risks, cases, breaches, unrated, counts, key,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  /// The heading and the counts alone.
  var summary: String {
    [heading, counts].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private var heading: [String] {
    let rules = assessment.ruleSet
    let title = [assessment.plan.council?.name ?? "", assessment.plan.title]
      .filter { !$0.isEmpty }.joined(separator: ": ")
    let set = assessment.parameters.filter(\.isSet).map { "\($0.name) = \($0.value)" }
    let settings = set.isEmpty ? "" : ", with " + set.joined(separator: ", ")
    let plan = assessment.planRatings.ratings.map { rating in
      "\(rating.dimension.capitalisedFirst): \(Columns.words(rating)), \(rating.reasonWithEnd)"
    }
    let lines = title.isEmpty ? [] : Text.wrapped(title, width: style.width)
    return lines.map { Text.bold($0, style) }
      + Text.wrapped(
        "As of \(assessment.asOf.inWords), by rule set \(rules.id) \(rules.version)\(settings)",
        width: style.width)
      + plan.flatMap { Text.wrapped($0, width: style.width, hanging: 2) }
  }

  private var measures: [String] {
    subjects(assessment.measures, title: "Measures")
  }

  private var risks: [String] {
    subjects(assessment.risks, title: "Risks")
  }

  /// The counts stand at the end, as of all subjects; this says first how many need a look.
  private var cases: [String] {
    let selection = CaseRecordSelection(assessment)
    guard !selection.sentence.isEmpty else { return [] }
    let columns = Columns(subjects: selection.listed, width: style.width)
    return [Text.bold("Cases", style)]
      + Text.wrapped(selection.sentence, width: style.width, indent: 2)
      + (selection.listed.isEmpty ? [] : [columns.header(style)])
      + selection.listed.flatMap { columns.rows(of: $0, style) }
  }

  /// Those with a level; the others are listed with what is unrated.
  private func subjects(_ subjects: [RatedSubject], title: String) -> [String] {
    let rated = subjects.filter { $0.ratings.contains { $0.state != .unrated } }
    guard !rated.isEmpty else { return [] }
    let columns = Columns(subjects: rated, width: style.width)
    return [Text.bold(title, style), columns.header(style)]
      + rated.flatMap { columns.rows(of: $0, style) }
  }

  private var breaches: [String] {
    guard !assessment.breaches.isEmpty else { return [] }
    var lines = [Text.bold("Breaches", style)]
    for severity in Threshold.Severity.allCases {
      let graded = assessment.breaches.filter { $0.threshold.severity == severity }
      guard !graded.isEmpty else { continue }
      lines.append("  \(severity.rawValue): \(graded.count)")
      for breach in graded {
        let facts = [
          breach.value.map { "value \($0)" }, breach.limit.map { "limit \($0)" },
          breach.period.map { "period \($0)" }, "since \(breach.since)",
        ].compactMap { $0 }.joined(separator: ", ")
        lines += Text.wrapped(
          "\(breach.subject) \(breach.title): \(breach.message) (\(facts); \(breach.threshold.id))",
          width: style.width, indent: 4, hanging: 6)
      }
    }
    return lines
  }

  /// Unrated subjects, those with the same reason together.
  private var unrated: [String] {
    var order: [String] = []
    var refs: [String: [String]] = [:]
    for kind in SubjectKind.allCases {
      for subject in assessment.subjects(kind) {
        for rating in subject.ratings where rating.state == .unrated {
          let reason = "(\(rating.dimension.inWords)): \(rating.reason)"
          if refs[reason] == nil { order.append(reason) }
          refs[reason, default: []].append(subject.ref)
        }
      }
    }
    guard !order.isEmpty else { return [] }
    return [Text.bold("Unrated, and why", style)]
      + order.flatMap { reason in
        Text.wrapped(
          "\((refs[reason] ?? []).joined(separator: ", ")) \(reason)", width: style.width,
          indent: 2, hanging: 4)
      }
  }

  private var counts: [String] {
    let rows = SubjectKind.allCases.flatMap { kind in
      (assessment.ruleSet.dimensions[kind] ?? []).map { dimension in
        (
          name: "\(kind.rawValue), \(dimension.name.inWords)",
          counts: LevelCounts(assessment, kind, dimension.name)
        )
      }
    }.filter { row in row.counts.entries.contains { $0.count > 0 } }
    let nameWidth = (rows.map(\.name.count) + [6]).max() ?? 6
    let tables = assessment.ruleSet.scales.map { scale in
      counts(rows.filter { $0.counts.scale == scale }, nameWidth: nameWidth)
    }
    return rows.isEmpty ? [] : [Text.bold("Counts", style)] + tables.flatMap { $0 }
  }

  /// The counts of dimensions on one scale, below its levels.
  private func counts(_ rows: [(name: String, counts: LevelCounts)], nameWidth: Int) -> [String] {
    guard let first = rows.first else { return [] }
    let labels = first.counts.entries.map(\.label)
    func line(_ name: String, _ cells: [String]) -> String {
      "  " + Text.padded(name, nameWidth)
        + zip(cells, labels).map { "  " + Text.padded($0, $1.count, right: true) }.joined()
    }
    guard line("", labels).count <= style.width else {
      return rows.flatMap { row in
        let counts = row.counts.entries.map { "\($0.label) \($0.count)" }
        return Text.wrapped(
          "\(row.name): \(counts.joined(separator: ", "))", width: style.width, indent: 2,
          hanging: 4)
      }
    }
    return [line("", labels)]
      + rows.map { line($0.name, $0.counts.entries.map { String($0.count) }) }
  }

  private var key: [String] {
    [Text.bold("Key", style)] + levels(of: assessment.ruleSet.scale, indent: 2)
      + assessment.ruleSet.ownScales.flatMap { own in
        Text.wrapped(own.title, width: style.width, indent: 2, hanging: 4)
          + levels(of: own.scale, indent: 4)
      }
      + Text.wrapped(
        "Since the last assessment: ▲ better, ▼ worse, = same, * new. ? unrated, ! in error.",
        width: style.width, indent: 2, hanging: 4)
  }

  private func levels(of scale: Scale, indent: Int) -> [String] {
    scale.levels.flatMap { level in
      Text.wrapped(
        "\(level.letter) \(level.label): \(level.meaning)", width: style.width, indent: indent,
        hanging: indent + 2)
    }
  }
}
