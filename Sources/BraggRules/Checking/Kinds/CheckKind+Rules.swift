extension CheckKind {
  static let ruleSetKinds: [CheckKind] = [
    .invalidRuleSet, .missingReadme, .missingTests,
    .readmeOmits, .readmeUnknownName, .readmeDiffers,
    .unusedLevel, .unknownLevel, .unknownDimension,
    .unusedParameter, .unknownParameter, .parameterWithoutWhy,
    .parameterWithoutUnit, .parameterGap, .parameterOrder,
    .numberForParameter, .duplicateMeaning, .duplicateCondition,
    .idSpelling, .thresholdsOutOfOrder, .droppedReason,
    .unroundedNumber, .unusedAllowance, .allowanceWithoutReason,
  ]

  package static let invalidRuleSet = CheckKind(
    "invalid-rule-set", .rules, .error,
    "The rule set cannot be loaded.",
    wrong: #"""
      { id = "late", rating = "red", when = function(a) return a:days_overdue() > 0 end },
      """#,
    right: #"""
      { id = "late", rating = "red", means = "Late",
        when = function(a) return a:days_overdue() > 0 end },
      """#,
    why: """
      A rule set that does not load rates nothing. The message names what is missing or \
      cannot be: a clause without `means`, a level that the scale has not, a name that \
      replaces nothing.
      """)

  package static let missingReadme = CheckKind(
    "missing-readme", .rules, .warning,
    "The rule set has no README.md.",
    wrong: #"""
      Rules/exampleshire/rules.lua, and nothing that says what the council published
      """#,
    right: #"""
      Rules/exampleshire/README.md, with the key, its source, and each choice where it is silent
      """#,
    why: """
      The key is the council's and the clauses are ours. Only beside each other can anybody \
      see whether they say the same.
      """)

  package static let missingTests = CheckKind(
    "missing-tests", .rules, .warning,
    "The rule set has no tests.lua.",
    wrong: "Rules/exampleshire/rules.lua, and no case that shows what it decides",
    right: #"""
      return {
        { name = "31 days late is red", as_of = "2024-05-31",
          action = { status = "in_progress", due = "2024-04-30" },
          expect = { action = "red" } },
      }
      """#,
    why: """
      Without cases, nobody notices when a change of one line changes what another line \
      decides.
      """)

  package static let readmeOmits = CheckKind(
    "readme-omits", .rules, .warning,
    """
    README.md does not name a level, clause, threshold or parameter of the rule set.
    """,
    wrong: #"""
      -- rules.lua
      { id = "paused", rating = "amber", means = "Work has been paused", when = … },
      """#,
    right: #"""
      <!-- README.md -->
      | amber | not fully on track | `slightly-late`, `paused` |
      """#,
    why: """
      A clause that the README does not name is one that nobody held against the published \
      key.
      """)

  package static let readmeUnknownName = CheckKind(
    "readme-unknown-name", .rules, .warning,
    "README.md names something that the rule set does not have.",
    wrong: "| red | slipped by more than 30 days | `sliped` |",
    right: "| red | slipped by more than 30 days | `slipped` |",
    why: """
      A reader who looks the name up in rules.lua does not find it: the clause was renamed, \
      or never written.
      """)

  package static let readmeDiffers = CheckKind(
    "readme-differs", .rules, .error,
    "README.md gives a parameter another value than rules.lua does.",
    wrong: #"""
      <!-- README.md; in rules.lua it is { value = 31, unit = "days" } -->
      | `slip_days` | 30 days |
      """#,
    right: "| `slip_days` | 31 days |",
    why: """
      One of the two is not what the council published, and the ratings follow rules.lua. \
      The value stands in the cell after the name, or before the name in brackets: within 30 \
      days (`slip_days`).
      """)

  package static let unusedLevel = CheckKind(
    "unused-level", .rules, .warning,
    "No clause gives a level of the scale.",
    wrong: #"""
      scale = { …, { id = "blue", label = "Blue", letter = "B", meaning = "Complete" } },
      -- and no clause with rating = "blue"
      """#,
    right: #"""
      { id = "complete", rating = "blue", means = "Complete",
        when = function(a) return a.status == "complete" end },
      """#,
    why: """
      A line of the published key is missing, or the scale promises a colour that nothing \
      can get.
      """)

  package static let unknownLevel = CheckKind(
    "unknown-level", .rules, .error,
    "A clause or helper asks for a level that the scale does not have.",
    wrong: #"when = function(a) return a:is_rated("action", "rde") end"#,
    right: #"when = function(a) return a:is_rated("action", "red") end"#,
    why: "The question is never answered with yes, and nothing says so.")

  package static let unknownDimension = CheckKind(
    "unknown-dimension", .rules, .error,
    "A clause or helper asks for a rating that nothing has.",
    wrong: #"when = function(a) return a:is_rated("acton", "red") end"#,
    right: #"when = function(a) return a:is_rated("action", "red") end"#,
    why: "The clause fails when it is first tried, or counts nothing.")

  package static let unusedParameter = CheckKind(
    "unused-parameter", .rules, .warning,
    "Nothing reads a parameter.",
    wrong: #"""
      parameters = { slip_days = { value = 30, unit = "days", why = "…" } },
      -- and a clause with: a:days_overdue() > 30
      """#,
    right: "when = function(a) return a:days_overdue() > params.slip_days end",
    why: """
      Whoever changes it with `--set`, or in the next edition of the key, changes nothing \
      and is not told.
      """)

  package static let unknownParameter = CheckKind(
    "unknown-parameter", .rules, .error,
    "A clause or helper reads a parameter that is not there.",
    wrong: "return a:days_overdue() > params.slip_day",
    right: "return a:days_overdue() > params.slip_days",
    why: """
      The clause fails whenever it is tried, and every rating that reaches it is in error.
      """)

  package static let parameterWithoutWhy = CheckKind(
    "parameter-without-why", .rules, .warning,
    "A parameter does not say why it has its value.",
    wrong: #"slip_days = { value = 30, unit = "days" },"#,
    right: #"""
      slip_days = { value = 30, unit = "days",
        why = "boards meet monthly: what is still late at the next has slipped" },
      """#,
    why: """
      Where the key is silent the number is somebody's choice. Nobody can agree to it, or \
      change it, without its reason.
      """)

  package static let parameterWithoutUnit = CheckKind(
    "parameter-without-unit", .rules, .hint,
    "A number among the parameters does not say what it counts.",
    wrong: #"slip = { value = 30, why = "…" },"#,
    right: #"slip = { value = 30, unit = "days", why = "…" },"#,
    why: """
      Thirty days, working days or per cent: results and reports print the unit beside the \
      value.
      """)

  package static let parameterGap = CheckKind(
    "parameter-gap", .rules, .error,
    """
    A dated parameter has no value on days on which the rule set is in force.
    """,
    wrong: #"""
      in_force = { from = "2023-04-01" },
      parameters = { tolerance = { values = { ["2024-04-01"] = 5 }, unit = "%", why = "…" } },
      """#,
    right: #"""
      tolerance = { values = { ["2023-04-01"] = 10, ["2024-04-01"] = 5 }, unit = "%", why = "…" },
      """#,
    why: """
      On those days the parameter is not there, and each clause that reads it fails.
      """)

  package static let parameterOrder = CheckKind(
    "parameter-order", .rules, .hint,
    "The days of a dated parameter are not written in order.",
    wrong: #"values = { ["2024-04-01"] = 5, ["2023-04-01"] = 10 }"#,
    right: #"values = { ["2023-04-01"] = 10, ["2024-04-01"] = 5 }"#,
    why: "A reader takes the last value for the one that holds now.")

  package static let numberForParameter = CheckKind(
    "number-for-parameter", .rules, .warning,
    "A clause has a number that is also the value of a parameter.",
    wrong: #"""
      when = function(a) return a:days_overdue() > 30 end  -- slip_days is 30
      """#,
    right: "when = function(a) return a:days_overdue() > params.slip_days end",
    why: """
      `--set` and the next edition of the key change the parameter, and the clause goes on \
      with the old number. Numbers up to 3 count only where the line speaks of what the \
      parameter counts.
      """)

  package static let duplicateMeaning = CheckKind(
    "duplicate-meaning", .rules, .warning,
    """
    Two clauses of a dimension, or two thresholds, mean the same word for word.
    """,
    wrong: #"""
      { id = "late", rating = "amber", means = "Late", when = … },
      { id = "slipped", rating = "red", means = "Late", when = … },
      """#,
    right: #"""
      { id = "late", rating = "amber", means = "Late by up to 30 days", when = … },
      { id = "slipped", rating = "red", means = "Late by more than 30 days", when = … },
      """#,
    why: """
      A reader of the report cannot tell why one action is amber and another red.
      """)

  package static let duplicateCondition = CheckKind(
    "duplicate-condition", .rules, .error,
    "Two clauses of a dimension have the same `when`.",
    wrong: #"""
      { id = "late", rating = "amber", means = "Late", when = function(a) return a:is_overdue() end },
      { id = "slipped", rating = "red", means = "Slipped", when = function(a) return a:is_overdue() end },
      """#,
    right: #"""
      { id = "slipped", rating = "red", means = "Slipped",
        when = function(a) return a:days_overdue() > params.slip_days end },
      { id = "late", rating = "amber", means = "Late", when = function(a) return a:is_overdue() end },
      """#,
    why: "The first clause that holds decides, so the second never does.")

  package static let idSpelling = CheckKind(
    "id-spelling", .rules, .hint,
    """
    The id of a clause or threshold is not in small letters with hyphens.
    """,
    wrong: #"id = "OnTrack""#,
    right: #"id = "on-track""#,
    why: """
      Results, tests and `--set` name things by id, and a council's rule sets are read side \
      by side. A parameter is a Lua name and has underscores.
      """)

  package static let thresholdsOutOfOrder = CheckKind(
    "thresholds-out-of-order", .rules, .error,
    """
    Of two thresholds on the same figure, the graver one has the limit that is reached \
    first.
    """,
    wrong: #"""
      { id = "late", of = "actions", severity = "high", when = function(a) return a:days_overdue() > 10 end },
      { id = "very-late", of = "actions", severity = "low", when = function(a) return a:days_overdue() > 60 end },
      """#,
    right: #"""
      { id = "late", of = "actions", severity = "low", when = function(a) return a:days_overdue() > 10 end },
      { id = "very-late", of = "actions", severity = "high", when = function(a) return a:days_overdue() > 60 end },
      """#,
    why: """
      Whatever crosses the milder limit has crossed the graver one before it, so the milder \
      says nothing. Only conditions of one comparison are held against each other.
      """)

  package static let droppedReason = CheckKind(
    "dropped-reason", .rules, .warning,
    """
    A reason is lost because `and` or `or` keeps only the first of several values.
    """,
    wrong: #"when = function(a) return a:has "due" and is_behind(a, 10) end"#,
    right: #"""
      when = function(a)
        if not a:has "due" then return false end
        return is_behind(a, 10)
      end
      """#,
    why: """
      The rating then shows what the clause means in general, and not what was found.
      """)

  package static let unroundedNumber = CheckKind(
    "unrounded-number", .rules, .hint,
    "A quotient is joined to a text as it is.",
    wrong: #"return true, "a share of " .. done / all"#,
    right: #"return true, ("a share of %.0f %%"):format(100 * done / all)"#,
    why: """
      A third prints as 0.33333333333333, and nothing out of nothing as nan.
      """)

  package static let unusedAllowance = CheckKind(
    "unused-allowance", .rules, .warning,
    "A comment allows something that is not found.",
    wrong: #"""
      -- bragg: allow unused-level because the Board asked for it  (and a clause gives the level)
      """#,
    right: "The line without the comment.",
    why: """
      It would hide the next finding of the kind, for a reason that no longer holds.
      """)

  package static let allowanceWithoutReason = CheckKind(
    "allowance-without-reason", .rules, .error,
    "A comment allows something and does not say why.",
    wrong: "-- bragg: allow unused-level",
    right: "-- bragg: allow unused-level because no project has been closed yet",
    why: """
      The next reader has to know why it is right here, to judge whether it still is.
      """)
}
