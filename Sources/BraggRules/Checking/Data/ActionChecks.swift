import BraggModel

/// Actions: days that cannot be, and what is missing where work is said to be done.
struct ActionChecks {
  let plan: Plan
  let names: RuleNames
  let past: [PastAssessment]
  let assessment: Assessment

  func add(to findings: inout DataFindings) {
    let asksForEvidence = names.speak(ofAny: "evidence", "evidence_count", "latest_evidence")
    for action in plan.actions {
      checkDays(of: action, &findings)
      if asksForEvidence { checkEvidence(of: action, &findings) }
    }
    for kind in [SubjectKind.actions, .risks] {
      for subject in assessment.subjects(kind) { checkObligations(of: subject, kind, &findings) }
    }
  }

  private func checkDays(of action: Action, _ findings: inout DataFindings) {
    guard let due = action.due?.due, let cell = action.value["due"] else { return }
    if let start = action.start?.start, due < start {
      findings.add(
        .dueBeforeStart, at: cell, of: action.value,
        "action \(action.ref) is due on \(due), before it starts on \(start)",
        help: "mend the day that is wrong", about: "action \(action.ref)")
    }
    for milestone in action.value.list("milestones") {
      guard let cell = milestone["due"],
        let day = cell.string.flatMap({ Timescale($0, year: plan.year) })?.due, day > due
      else { continue }
      findings.add(
        .milestoneAfterDue, at: cell, of: action.value,
        "a milestone of action \(action.ref) is due on \(day), after the action on \(due)",
        help: "mend the day that is wrong, or let the action end with its last milestone",
        about: "action \(action.ref)")
    }
  }

  private func checkEvidence(of action: Action, _ findings: inout DataFindings) {
    guard let status = action.value["status"], status.string == "complete",
      action.value.list("evidence").isEmpty
    else { return }
    findings.add(
      .completeWithoutEvidence, at: status, of: action.value,
      "action \(action.ref) is complete, and nothing shows what came of it",
      help: "add `evidence`: an audit, a survey or what families say, with its day and finding",
      about: "action \(action.ref)")
  }

  /// Three assessments in a row at a level whose demands the data do not meet.
  private func checkObligations(
    of subject: RatedSubject, _ kind: SubjectKind, _ findings: inout DataFindings
  ) {
    let values =
      kind == .actions
      ? plan.actions.map { ($0.ref, $0.value) }
      : plan.risks.map { ($0.ref, $0.value) }
    guard let value = values.first(where: { $0.0 == subject.ref })?.1, let ref = value["ref"] else {
      return
    }
    for rating in subject.ratings {
      guard let level = rating.level else { continue }
      let unmet = rating.obligations.filter { !$0.isMet }.map { "`\($0.name)`" }
      let before = past.reversed().prefix {
        $0.levels[kind.rawValue]?[subject.ref]?[rating.dimension] == level
      }.count
      guard !unmet.isEmpty, before >= 2 else { continue }
      findings.add(
        .unmetObligation, at: ref, of: value,
        "\(kind.singular) \(subject.ref) is \(level) (\(rating.dimension)) at \(before + 1) assessments running, without \(unmet.joined(separator: " and "))",
        help: "this level demands it: add \(unmet.joined(separator: " and "))",
        about: "\(kind.singular) \(subject.ref)")
    }
  }
}
