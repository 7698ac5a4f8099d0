package import BraggModel

/// Looks through a folder's data beside the rule set that rates it.
package struct DataCheck {
  let folder: PlanFolder
  let rules: RuleSet
  let assessment: Assessment
  /// The assessments before this one, earliest first.
  let past: [PastAssessment]
  private let checked: CheckedRules

  /// Rates the folder's plan as of a day, to look at what the rules make of it.
  ///
  /// - Throws: What reading its history or rating it throws.
  package init(
    _ folder: PlanFolder, rules: RuleSet, asOf: Day, settings: [String: String] = [:],
    limits: RuleLimits = .standard
  ) throws {
    let history = try folder.history(before: asOf)
    self.folder = folder
    self.rules = rules
    past = history.past
    assessment = try rules.assess(
      folder.plan, performance: folder.performance, cases: folder.cases, history: history,
      asOf: asOf, settings: settings, limits: limits)
    checked = try CheckedRules(rules)
  }

  /// What is wrong with the data, and worth a look; some of it may be let pass by the data themselves.
  package func findings() -> [JudgedFinding] {
    var findings = DataFindings(texts)
    for note in notes {
      findings.add(.unreadableCell, note)
    }
    let names = RuleNames(checked)
    ActionChecks(plan: folder.plan, names: names, past: past, assessment: assessment)
      .add(to: &findings)
    MeasureChecks(
      plan: folder.plan, performance: folder.performance, names: names, assessment: assessment
    ).add(to: &findings)
    UseChecks(
      folder: folder, names: names, checked: checked, assessment: assessment, past: past
    ).add(to: &findings)
    return findings.found.map { judged in
      JudgedFinding(
        finding: judged.finding, reason: judged.reason ?? allowances.reason(for: judged.finding))
    }
  }

  /// Some findings stand in the rules.
  private var allowances: Allowances { Allowances(in: checked.files.map(\.text), parts: []) }

  private var notes: [DocumentError] {
    folder.plan.notes + (folder.performance?.notes ?? []) + (folder.cases?.notes ?? [])
  }

  private var texts: [CheckedText] {
    let documents = [folder.plan.document, folder.performance?.document].compactMap { $0 }
    let records = (folder.cases?.path).flatMap { try? FileSnapshot.read($0) }
    return documents.map { CheckedText($0.bytes, path: $0.path) }
      + (records.map { [CheckedText($0.bytes, path: $0.path)] } ?? [])
  }
}

/// What the rules' text speaks of.
struct RuleNames {
  private let names: Set<String>
  private let texts: Set<String>
  private let files: [CheckedFile]

  init(_ checked: CheckedRules) {
    files = checked.files + checked.inherited
    let tokens = files.flatMap(\.tokens)
    names = Set(tokens.filter { $0.kind == .name }.map(\.text))
    texts = Set(tokens.compactMap(\.quoted))
  }

  /// Whether a name or a text stands anywhere in the rules.
  func speak(of name: String) -> Bool { names.contains(name) || texts.contains(name) }

  func speak(ofAny names: String...) -> Bool { names.contains(where: speak) }

  /// Criteria that are asked for by name: `a:criterion "clear_scope"`, `a.criteria.clear_scope`.
  var criteria: [(name: String, place: CheckPlace)] {
    files.flatMap { file in
      file.tokens.indices.compactMap { index -> (String, CheckPlace)? in
        if file.name(at: index) == "criterion", file.symbol(":", at: index - 1) {
          let at = file.symbol("(", at: index + 1) ? index + 2 : index + 1
          return file.quoted(at: at).map { ($0, file.place(at)) }
        }
        guard file.name(at: index) == "criteria", file.symbol(".", at: index - 1),
          file.symbol(".", at: index + 1), let name = file.name(at: index + 2)
        else { return nil }
        return (name, file.place(index + 2))
      }
    }
  }
}
