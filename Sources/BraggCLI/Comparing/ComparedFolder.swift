import BraggModel
import BraggReport
import BraggRules

/// A plan's folder rated by the rules before and by those after.
struct ComparedFolder {
  private let folder: PlanFolder
  private let rules: String?
  private let after: RuleSet?
  private let settings: [String: String]
  private let limits: RuleLimits
  private let asOf: Day

  init(
    _ path: String, rules: String?, with other: String?, settings: [String: String],
    limits: RuleLimits, asOf: String?
  ) throws {
    folder = try PlanFolder(path)
    self.rules = rules
    // As it is, because what is not in force yet is what is asked about.
    after = try other.map { try RuleSet(folder: RuleLibrary.folder(of: $0, near: path)) }
    self.settings = settings
    self.limits = limits
    self.asOf = try asOf.map(Day.typed) ?? folder.performance?.asOf ?? .today
  }

  /// On the day alone, or on every day before it too whose files are kept.
  func report(history: Bool) throws -> ComparisonReport {
    let kept = history ? try KeptInputs(of: folder.path) : nil
    let past = (kept?.days ?? []).filter { $0.day < asOf }
    let days =
      try past.map { try compare(PlanFolder($0.folder), on: $0.day) } + [compare(folder, on: asOf)]
    let first = try before(folder, on: asOf)
    return ComparisonReport(
      title: [folder.plan.council?.name ?? "", folder.plan.title].filter { !$0.isEmpty }
        .joined(separator: ": "),
      before: first.words, after: (after ?? first).words + settingWords, days: days,
      leftOut: (kept?.lost ?? []).filter { $0 < asOf }.map { day in
        .init(
          day: day.description,
          why: "the files it was made from are not in \(folder.path)/past/\(day)")
      })
  }

  private func compare(_ folder: PlanFolder, on day: Day) throws -> AssessmentComparison {
    let before = try before(folder, on: day)
    let history = try folder.history(before: day)
    func side(_ rules: RuleSet, _ settings: [String: String]) throws -> AssessmentSide {
      AssessmentSide(
        try rules.assess(
          folder.plan, performance: folder.performance, cases: folder.cases, history: history,
          asOf: day, settings: settings, limits: limits))
    }
    return AssessmentComparison(
      before: try side(before, [:]), after: try side(after ?? before, settings))
  }

  private func before(_ folder: PlanFolder, on day: Day) throws -> RuleSet {
    try RuleOptions.ruleSet(rules ?? self.folder.plan.rules, for: folder, asOf: day)
  }

  private var settingWords: String {
    settings.isEmpty
      ? ""
      : ", with "
        + settings.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
        .joined(separator: ", ")
  }

  /// How to find the values at which anything changes; nil where no number was set.
  var hint: String? {
    guard after == nil, settings.count == 1, let (name, typed) = settings.first,
      let value = Double(typed), value >= 0, value <= 1000
    else { return nil }
    let place = folder.path.contains(" ") ? "FOLDER" : folder.path
    return
      "`bragg compare \(place) --as-of \(asOf) --sweep \(name)=0..\(Int(value * 4) + 1)` shows at which values anyone changes"
  }
}

extension RuleSet {
  /// Such as `rule set tameside 2023.09 (Rules/tameside)`.
  fileprivate var words: String { "rule set \(id) \(version) (\(folder))" }
}
