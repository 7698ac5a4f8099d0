import BraggModel
import LuaRuntime

/// What the data have and no rule reads, and what rules read and no data have.
struct UseChecks {
  let folder: PlanFolder
  let names: RuleNames
  let checked: CheckedRules
  let assessment: Assessment
  let past: [PastAssessment]

  private var rules: RuleSet { checked.rules }
  private var plan: Plan { folder.plan }
  private var performance: Performance? { folder.performance }

  func add(to findings: inout DataFindings) {
    addErrors(&findings)
    addUnratedMeasures(&findings)
    addUnknownMeasures(&findings)
    addCriteria(&findings)
    addAbsentFields(&findings)
    addQuietThresholds(&findings)
  }

  /// One finding for each line that fails, with the subjects it fails for.
  private func addErrors(_ findings: inout DataFindings) {
    var failures: [(place: String, reason: String, subjects: [String])] = []
    for kind in SubjectKind.allCases {
      for subject in assessment.subjects(kind) {
        for rating in subject.ratings where rating.state == .error {
          let place = rating.place ?? "rules.lua"
          let name = "\(kind.singular) \(subject.ref)"
          if let at = failures.firstIndex(where: { $0.place == place && $0.reason == rating.reason }
          ) {
            failures[at].subjects.append(name)
          } else {
            failures.append((place, rating.reason, [name]))
          }
        }
      }
    }
    for failure in failures {
      findings.add(
        CheckFinding(
          .ratingInError, at: checked.place(failure.place, id: ""),
          "a rule fails for \(failure.subjects.shortened): \(failure.reason)",
          help: "mend the clause; `subject:has \"field\"` asks before a field is read"))
    }
  }

  private func addUnratedMeasures(_ findings: inout DataFindings) {
    let watched = rules.thresholds.filter { $0.of == .measures }
    let named = checked.ownThresholds.flatMap { $0.entry["where"]["id"].texts }
    let watchesAll =
      watched.count
      > checked.ownThresholds.count {
        $0.threshold.of == .measures && !$0.entry["where"]["id"].isNull
      }
    guard !watchesAll else { return }
    var unrated: [(reason: String, measures: [Measure])] = []
    for (measure, subject) in zip(performance?.measures ?? [], assessment.measures)
    where !named.contains(measure.id) && subject.ratings.allSatisfy({ $0.state == .unrated }) {
      let reason = subject.ratings.first?.reason ?? "no clause is about measures"
      if let at = unrated.firstIndex(where: { $0.reason == reason }) {
        unrated[at].measures.append(measure)
      } else {
        unrated.append((reason, [measure]))
      }
    }
    for group in unrated {
      guard let first = group.measures.first, let id = first.value["id"] else { continue }
      findings.add(
        .unratedMeasure, at: id, of: first.value,
        "\(group.measures.count == 1 ? "measure" : "measures") \(group.measures.map(\.id).shortened): no rule rates \(group.measures.count == 1 ? "it" : "them") (\(group.reason))",
        help: "give what is missing, or leave out what nobody looks at")
    }
  }

  private func addUnknownMeasures(_ findings: inout DataFindings) {
    let ids = performance?.measures.map(\.id) ?? []
    guard !ids.isEmpty else { return }
    for (threshold, entry) in checked.ownThresholds where threshold.of == .measures {
      for id in entry["where"]["id"].texts where !ids.contains(id) {
        findings.add(
          CheckFinding(
            .unknownMeasure, at: checked.place(of: threshold),
            "threshold `\(threshold.id)` watches the measure `\(id)`, which the figures do not have",
            help: nearest(id, in: ids).map { "did you mean `\($0)`?" }
              ?? "name a measure that performance.json has", subject: "threshold `\(threshold.id)`")
        )
      }
    }
    for action in plan.actions {
      for link in action.value.list("measures") {
        guard let id = link.string, !ids.contains(id) else { continue }
        findings.add(
          .unknownMeasure, at: link, of: action.value,
          "action \(action.ref) names the measure `\(id)`, which the figures do not have",
          help: nearest(id, in: ids).map { "did you mean `\($0)`?" }
            ?? "add it to performance.json, or take it out here", about: "action \(action.ref)")
      }
    }
  }

  private func addCriteria(_ findings: inout DataFindings) {
    var answered: [String: (JSONValue, JSONValue)] = [:]
    for action in plan.actions {
      for member in action.value["criteria"].map({ Array($0.members) }) ?? [] {
        guard let name = member.key.string, answered[name] == nil else { continue }
        answered[name] = (member.key, action.value)
      }
    }
    guard !answered.isEmpty else { return }
    let readsAll = names.speak(
      ofAny: "criteria_met", "criteria_missing", "criteria_met_names", "criteria_missing_names",
      "criteria_verdict")
    for (name, (key, action)) in answered.sorted(by: { $0.key < $1.key })
    where !readsAll && !names.speak(of: name) {
      findings.add(
        .unreadCriterion, at: key, of: action, "no rule reads the criterion `\(name)`",
        help: "let a clause read it, or take it out of the plan")
    }
    for (name, place) in names.criteria where answered[name] == nil {
      findings.add(
        CheckFinding(
          .unknownCriterion, at: place, "no action of the plan has the criterion `\(name)`",
          help: nearest(name, in: answered.keys.sorted()).map { "did you mean `\($0)`?" }
            ?? "ask for it in the plan, or take the clause out"))
    }
  }

  /// Fields for want of which ratings are unrated, and that no subject of the kind has.
  private func addAbsentFields(_ findings: inout DataFindings) {
    for kind in [SubjectKind.actions, .measures, .risks, .cases] {
      let values = values(of: kind)
      guard let first = values.first else { continue }
      for (field, ids) in clausesStopped(kind).sorted(by: { $0.key < $1.key })
      where names.speak(of: field) && !values.contains(where: { $0.has(field) }) {
        findings.add(
          .fieldNeverThere, at: first["ref"] ?? first["id"] ?? first, of: first,
          "no \(kind.singular) has `\(field)`, without which \(ids.sorted().map { "`\($0)`" }.shortened) cannot be decided",
          help: "give it where it is known; until then those ratings stay unrated")
      }
      for field in (rules.ownFields[kind] ?? []).map(\.name)
      where !values.contains(where: { $0.has(field) }) {
        guard clausesStopped(kind)[field] == nil else { continue }
        findings.add(
          .fieldNeverThere, at: first["ref"] ?? first["id"] ?? first, of: first,
          "no \(kind.singular) has `\(field)`, which the rule set names among its own fields",
          help: "give it where it is known, or take it out of `fields` if it is never to be")
      }
    }
  }

  /// The clauses at which deciding stopped for want of a field, by the field.
  private func clausesStopped(_ kind: SubjectKind) -> [String: Set<String>] {
    var clauses: [String: Set<String>] = [:]
    for rating in assessment.subjects(kind).flatMap(\.ratings) where rating.state == .unrated {
      for fact in rating.facts where fact.text == nil && !fact.path.contains(".") {
        guard let clause = rating.clause, !fact.path.contains("[") else { continue }
        clauses[fact.path, default: []].insert(clause)
      }
    }
    return clauses
  }

  private func values(of kind: SubjectKind) -> [JSONValue] {
    switch kind {
    case .actions: plan.actions.map(\.value)
    case .measures: performance?.measures.map(\.value) ?? []
    case .risks: plan.risks.map(\.value)
    case .cases: folder.cases?.cases.map(\.value) ?? []
    default: []
    }
  }

  private func addQuietThresholds(_ findings: inout DataFindings) {
    guard past.count >= 2 else { return }
    let crossed = Set(
      past.flatMap { $0.breaches.map(\.threshold) } + assessment.breaches.map(\.threshold.id))
    for (threshold, _) in checked.ownThresholds where !crossed.contains(threshold.id) {
      findings.add(
        CheckFinding(
          .thresholdNeverCrossed, at: checked.place(of: threshold),
          "threshold `\(threshold.id)` was not crossed in any of \(past.count + 1) assessments",
          help: "see whether its limit can be reached at all",
          subject: "threshold `\(threshold.id)`"))
    }
  }
}

extension JSONValue {
  /// Whether a field is there, under its own name or another that says the same.
  fileprivate func has(_ field: String) -> Bool {
    let same = ["target": "targets", "observations": "values"]
    return [field, same[field]].contains { name in
      name.flatMap { self[$0] }.map { !$0.isNull } ?? false
    }
  }
}

extension LuaValue {
  /// One text, or a list of several.
  fileprivate var texts: [String] {
    if let text { return [text] }
    return (elements ?? []).compactMap(\.text)
  }
}

extension [String] {
  /// The first few, and how many more there are.
  fileprivate var shortened: String {
    count <= 6
      ? joined(separator: ", ")
      : prefix(5).joined(separator: ", ") + " and \(count - 5) more"
  }
}
