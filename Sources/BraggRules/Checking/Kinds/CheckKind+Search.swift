extension CheckKind {
  static let searchKinds: [CheckKind] = [
    .failingRule, .undirectedMeasure, .unstableRating, .gap, .deadClause, .unreachedClause,
    .worseRatedBetter,
    .missingRatedBetter, .overlap,
  ]

  package static let failingRule = CheckKind(
    "failing-rule", .search, .error,
    "A rule fails on data that the formats allow.",
    wrong: "a.milestones[1].due < as_of  -- where the list may be empty",
    right: "a:milestones_missed() > 0",
    why: """
      A rating that fails is no rating, and the data are not to blame: the next plan may well \
      hold what this one does not. Found by trying made-up subjects.
      """)

  package static let undirectedMeasure = CheckKind(
    "undirected-measure", .search, .hint,
    "A measure with the polarity `none` fails instead of being unrated.",
    wrong: #"when = function(m) return m:met_target() end"#,
    right: #"when = function(m) return m.polarity == "none" end  -- first, with `unrated`"#,
    why: """
      Some figures are only watched: neither more nor less of them is better. A rule that holds \\
      one against a target fails, and says so. Found by trying made-up subjects.
      """)

  package static let unstableRating = CheckKind(
    "unstable-rating", .search, .error,
    "A rating depends on what must not matter: the order of a list, or a field no rule knows.",
    wrong: #"a.evidence[1].finding == "negative""#,
    right: #"a:latest_evidence().finding == "negative""#,
    why: """
      Whoever sorts the sheet would change the rating. What counts is what the entries say. \
      Found by trying made-up subjects with their lists turned round.
      """)

  package static let gap = CheckKind(
    "gap", .search, .warning,
    "No clause of a dimension holds for some subject.",
    wrong: "`days > 30` is red, `days < 30` is green",
    right: "`days > 30` is red, `days <= 30` is green",
    why: """
      What no line of the key takes stays unrated, often just on a limit. Found by trying \
      made-up subjects, so that none found is no proof that there is none.
      """)

  package static let deadClause = CheckKind(
    "dead-clause", .search, .warning,
    "A clause never decides, because an earlier one holds whenever it does.",
    wrong: "`days > 30` is red, then `days > 60` is black",
    right: "`days > 60` is black, then `days > 30` is red",
    why: """
      The first clause that holds decides, so a special case must stand before the general \
      one. Found by trying made-up subjects: one that was not tried may reach it.
      """)

  package static let unreachedClause = CheckKind(
    "unreached-clause", .search, .hint,
    "A clause held for none of the subjects tried.",
    wrong: #"when = function(a) return a.percent_complete > 100 end"#,
    right: #"when = function(a) return a.percent_complete == 100 end"#,
    why: """
      It may be that it cannot hold, or that it needs data which the search did not make up: a \
      case in tests.lua that reaches it shows the search how.
      """)

  package static let worseRatedBetter = CheckKind(
    "worse-rated-better", .search, .warning,
    "Something made worse gets a better rating.",
    wrong: "`days > 0 and days <= 30` is red, anything else green",
    right: "`days > 0` is red, anything else green",
    why: """
      Later, further from target or less complete must never rate better, or a plan gains by \
      slipping. Found by trying pairs of made-up subjects that differ in one fact.
      """)

  package static let missingRatedBetter = CheckKind(
    "missing-rated-better", .search, .hint,
    "Leaving a fact out makes a rating better.",
    wrong: "a.percent_complete and a.percent_complete < 50",
    right: #"a:need "percent_complete" < 50"#,
    why: """
      Missing is not good news: where a rule passes over what it does not know, a blank cell \
      earns a better colour. Found by trying made-up subjects without one fact.
      """)

  package static let overlap = CheckKind(
    "overlap", .search, .hint,
    "A clause goes before one of a worse level where both hold, so that only order decides.",
    wrong: "`paused` is green, then `days > 30` is red: paused and late is green",
    right: "`days > 30` is red, then `paused` is green",
    why: """
      Many keys mean it so; where yours does, hold it by a case. A clause that holds only where \
      the other does is its special case and no overlap. Found by trying made-up subjects.
      """)
}
