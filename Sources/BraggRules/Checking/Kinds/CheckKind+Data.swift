extension CheckKind {
  static let dataKinds: [CheckKind] = [
    .invalidDocument, .unreadableCell, .ratingInError,
    .unratedMeasure, .unknownMeasure, .unreadCriterion,
    .unknownCriterion, .fieldNeverThere, .thresholdNeverCrossed,
    .completeWithoutEvidence, .dueBeforeStart, .milestoneAfterDue,
    .unmetObligation, .targetAgainstPolarity, .targetBeyondWhole,
    .targetAlreadyMet, .toleranceOfZero, .missingPolarity,
  ]

  package static let invalidDocument = CheckKind(
    "invalid-document", .data, .error,
    "A document of the folder cannot be read.",
    wrong: #"""
      { "format": "bragg-plan/1", "actions": [{ "ref": "1", "status": "done" }] }
      """#,
    right: #"""
      { "format": "bragg-plan/1", "actions": [{ "ref": "1", "status": "complete" }] }
      """#,
    why: "Nothing of the folder can be rated before it is mended.")

  package static let unreadableCell = CheckKind(
    "unreadable-cell", .data, .warning,
    "A date or target is written in a way that nobody can be sure of.",
    wrong: #""due": "early in the new year""#,
    right: #""due": "2024-01""#,
    why: "It counts as missing until it is mended: nothing is guessed.")

  package static let ratingInError = CheckKind(
    "rating-in-error", .data, .error,
    "A rule fails on this folder's data.",
    wrong: "when = function(a) return a.recovery.by < as_of end",
    right: #"""
      when = function(a) return a:has "recovery" and a.recovery.by < as_of end
      """#,
    why: "The rating it was to give is missing from the report.")

  package static let unratedMeasure = CheckKind(
    "unrated-measure", .data, .hint,
    "No rule rates some measures, and no threshold watches them.",
    wrong: #"{ "id": "CIN8", "observations": [ … ] }  // no target and no polarity"#,
    right: #"""
      { "id": "CIN8", "polarity": "higher", "target": "95%", "observations": [ … ] }
      """#,
    why: """
      Figures are collected for them, and whatever they say nothing changes.
      """)

  package static let unknownMeasure = CheckKind(
    "unknown-measure", .data, .warning,
    """
    A threshold or an action names a measure that the figures do not have.
    """,
    wrong: #"where = { id = "CIN2O" }"#,
    right: #"where = { id = "CIN20" }"#,
    why: """
      The threshold can never be crossed, and an action is judged without the measure.
      """)

  package static let unreadCriterion = CheckKind(
    "unread-criterion", .data, .hint,
    "The plan answers a criterion that no rule reads.",
    wrong: #""criteria": { "project_plan": true, "photo_taken": false }"#,
    right: #""criteria": { "project_plan": true }"#,
    why: "Whoever answers it expects that it counts for something.")

  package static let unknownCriterion = CheckKind(
    "unknown-criterion", .data, .warning,
    "A rule asks for a criterion that no action of the plan has.",
    wrong: #"a:criterion "clear_scop""#,
    right: #"a:criterion "clear_scope""#,
    why: """
      The rating stays unrated for want of an answer that nobody was asked for.
      """)

  package static let fieldNeverThere = CheckKind(
    "field-never-there", .data, .hint,
    "A clause reads a field that no subject of the plan has.",
    wrong: #"{ "ref": "1.1", "title": "Rota agreed" }  // no action has evidence"#,
    right: #"""
      { "ref": "1.1", "title": "Rota agreed", "evidence": [{ "on": "2024-01-15", "finding": "positive" }] }
      """#,
    why: """
      Every rating that needs it is unrated or falls to the next clause, for all subjects \
      alike.
      """)

  package static let thresholdNeverCrossed = CheckKind(
    "threshold-never-crossed", .data, .hint,
    "A threshold was never crossed, now or in any past assessment.",
    wrong: "A limit of 90 % on a measure that has been above 97 % for two years",
    right: "A limit that the Board would want to hear of",
    why: """
      It may be kept well, or be set where nothing can reach it. Told from three assessments \
      on.
      """)

  package static let completeWithoutEvidence = CheckKind(
    "complete-without-evidence", .data, .hint,
    """
    An action is complete and has no evidence, though the rules ask for some.
    """,
    wrong: #"{ "ref": "1.1", "status": "complete" }"#,
    right: #"""
      { "ref": "1.1", "status": "complete", "evidence": [{ "on": "2024-01-15", "kind": "audit", "finding": "positive" }] }
      """#,
    why: "Inspectors ask how the council knows that it made a difference.")

  package static let dueBeforeStart = CheckKind(
    "due-before-start", .data, .error,
    "An action is due before it starts.",
    wrong: #""start": "2024-03-01", "due": "2024-01-31""#,
    right: #""start": "2023-03-01", "due": "2024-01-31""#,
    why: """
      One of the two days is wrong, and every rating by date rests on it.
      """)

  package static let milestoneAfterDue = CheckKind(
    "milestone-after-due", .data, .warning,
    "A milestone is due after its action.",
    wrong: #"""
      "due": "2024-01-31", "milestones": [{ "title": "Rota agreed", "due": "2024-03-31" }]
      """#,
    right: #"""
      "due": "2024-03-31", "milestones": [{ "title": "Rota agreed", "due": "2024-03-31" }]
      """#,
    why: """
      The action would be complete before its own step; one of the two days is wrong.
      """)

  package static let unmetObligation = CheckKind(
    "unmet-obligation", .data, .warning,
    """
    A subject has had a level three times running without what that level demands.
    """,
    wrong: #"{ "ref": "1.1" }  // red in November, December and January"#,
    right: #"""
      { "ref": "1.1", "path_to_green": { "plan": "Two more posts", "by": "2024-03-31" } }
      """#,
    why: "The key asks for a way out, and no Board has been shown one.")

  package static let targetAgainstPolarity = CheckKind(
    "target-against-polarity", .data, .warning,
    "A measure's targets get easier from one period to the next.",
    wrong: #"""
      "polarity": "higher", "targets": [{ "period": "2023/24", "value": 90 }, { "period": "2024/25", "value": 80 }]
      """#,
    right: #"""
      "polarity": "higher", "targets": [{ "period": "2023/24", "value": 80 }, { "period": "2024/25", "value": 90 }]
      """#,
    why: """
      An improvement plan that aims lower each year is rare; two rows in the wrong order are \
      not.
      """)

  package static let targetBeyondWhole = CheckKind(
    "target-beyond-whole", .data, .warning,
    "A target is above 100 % or below 0 %.",
    wrong: #""unit": "%", "target": 120"#,
    right: #""unit": "%", "target": 95"#,
    why: """
      No share can reach it. Where it is a rate and not a share, the unit is another.
      """)

  package static let targetAlreadyMet = CheckKind(
    "target-already-met", .data, .hint,
    "A measure's baseline already meets its target.",
    wrong: #""polarity": "higher", "baseline": 92, "target": 90"#,
    right: #""polarity": "higher", "baseline": 82, "target": 90"#,
    why: """
      It was on target before any of the work began: the target, the baseline or the \
      polarity is wrong, or the measure shows nothing of the plan.
      """)

  package static let toleranceOfZero = CheckKind(
    "tolerance-of-zero", .data, .warning,
    "A tolerance in per cent stands beside a target of zero.",
    wrong: #""target": 0, "tolerance": 10"#,
    right: #""target": 0, "tolerance": { "points": 2 }"#,
    why: """
      Ten per cent of nothing is nothing: a single case is as far off target as a hundred.
      """)

  package static let missingPolarity = CheckKind(
    "missing-polarity", .data, .warning,
    "A measure has a target and does not say which way is better.",
    wrong: #"{ "id": "CIN8", "target": 95 }"#,
    right: #"{ "id": "CIN8", "polarity": "higher", "target": 95 }"#,
    why: """
      Whether 97 meets a target of 95 cannot be told, so nothing that asks can be rated.
      """)
}
