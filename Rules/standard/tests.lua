-- Both sides of each boundary of the standard rule set, on the last day of January 2024.

local today = "2024-01-31"

local function action(name, subject, expect, because, more)
  local case = { name = name, as_of = today, action = subject, expect = expect, because = because }
  for key, value in pairs(more or {}) do case[key] = value end
  return case
end

local function measure(name, subject, level, clause, more)
  local case = { name = name, as_of = today, measure = subject, expect = { rag = level },
    because = { rag = clause } }
  if not subject.polarity then subject.polarity = "higher" end
  for key, value in pairs(more or {}) do case[key] = value end
  return case
end

local function risk(name, likelihood, impact, level, clause, more)
  local subject = { likelihood = likelihood, impact = impact }
  for key, value in pairs(more or {}) do subject[key] = value end
  return { name = name, as_of = today, risk = subject, expect = { rag = level },
    because = { rag = clause } }
end

local function evidence(...)
  local list = {}
  for _, e in ipairs { ... } do list[#list + 1] = { on = e[1], finding = e[2], kind = e[3] or "audit" } end
  return list
end

-- A hundred days from start to due date, forty of them gone: an even pace is at 40 %.
local function pace(percent, status)
  return { status = status or "in_progress", start = "2023-12-22", due = "2024-03-31",
    percent_complete = percent }
end

-- A plan with one action for each entry: their levels in `action`. All but the grey ones have no
-- finding, and their impact is not due.
local kinds = {
  blue = { status = "complete", due = "2023-12-31" },
  green = { status = "in_progress", due = "2024-06-30" },
  amber = { status = "in_progress", due = "2024-01-30" },
  red = { status = "in_progress", due = "2023-12-31" },
  grey = { status = "not_started", due = "2024-06-30" },
  unrated = { status = "in_progress" },
}

local function plan(name, levels, level, clause, set)
  local actions = {}
  for i, kind in ipairs(levels) do
    local subject = { ref = "A" .. i }
    for key, value in pairs(kinds[kind]) do subject[key] = value end
    actions[i] = subject
  end
  return { name = name, as_of = today, plan = { actions = actions },
    expect = { action = level }, because = { action = clause }, set = set }
end

local function off_target(value)
  return { { id = "M", polarity = "higher", target = 90, values = { value } } }
end

return {
  -- Action: late
  action("on its due day an action is not late", { status = "in_progress", due = today },
    { action = "green" }, { action = "on-schedule" }),
  action("a day after its due day it is late", { status = "in_progress", due = "2024-01-30" },
    { action = "amber" }, { action = "late" }),
  action("30 days late is within the days allowed", { status = "in_progress", due = "2024-01-01" },
    { action = "amber" }, { action = "late" }),
  action("31 days late has slipped", { status = "in_progress", due = "2023-12-31" },
    { action = "red" }, { action = "slipped" }),
  action("a month written in words ends on its last day", { status = "in_progress", due = "Dec 23" },
    { action = "red" }, { action = "slipped" }),
  action("of several dates the last counts", { status = "in_progress", due = "Nov 23 Jan 24" },
    { action = "green" }, { action = "on-schedule" }),
  action("with 14 days allowed, 15 late has slipped", { status = "in_progress", due = "2024-01-16" },
    { action = "red" }, { action = "slipped" }, { set = { slip_days = 14 } }),
  action("with 14 days allowed, 14 late has not", { status = "in_progress", due = "2024-01-17" },
    { action = "amber" }, { action = "late" }, { set = { slip_days = 14 } }),
  action("a milestone due today is not missed",
    { status = "in_progress", due = "Mar 24", milestones = { { due = today } } },
    { action = "green" }, { action = "on-schedule" }),
  action("a milestone missed by a day makes the action late",
    { status = "in_progress", due = "Mar 24", milestones = { { due = "2024-01-30" } } },
    { action = "amber" }, { action = "late" }),
  action("a milestone missed by 31 days makes it slip, whatever its due date",
    { status = "in_progress", due = "Mar 24", milestones = { { due = "2023-12-31" } } },
    { action = "red" }, { action = "slipped" }),
  action("a milestone done late no longer counts",
    { status = "in_progress", due = "Mar 24", milestones = { { due = "2023-12-01", done = "2024-01-20" } } },
    { action = "green" }, { action = "on-schedule" }),
  action("milestones alone are enough to judge by",
    { status = "in_progress", milestones = { { due = "2024-02-29" } } },
    { action = "green" }, { action = "on-schedule" }),
  action("an open milestone without a date cannot be judged",
    { status = "in_progress", due = "Mar 24", milestones = { { title = "Some day" } } },
    { action = "unrated" }, nil, { missing = { action = "due" } }),

  -- Action: pace
  action("10 points behind an even pace is allowed", pace(30), { action = "green" }, { action = "on-schedule" }),
  action("more than 10 points behind is amber", pace(29.9), { action = "amber" }, { action = "behind" }),
  action("30 points behind is still amber", pace(10), { action = "amber" }, { action = "behind" }),
  action("more than 30 points behind is red", pace(9.9), { action = "red" }, { action = "far-behind" }),
  action("ahead of the pace is on schedule", pace(80), { action = "green" }, { action = "on-schedule" }),
  action("without a per cent the pace is not judged", pace(nil), { action = "green" }, { action = "on-schedule" }),
  action("without a start the pace is not judged",
    { status = "in_progress", due = "2024-03-31", percent_complete = 0 },
    { action = "green" }, { action = "on-schedule" }),
  action("paused work keeps losing ground", pace(9, "paused"), { action = "red" }, { action = "far-behind" }),

  -- Action: status
  action("complete is blue", { status = "complete", due = "Nov 23" }, { action = "blue" }, { action = "complete" }),
  action("complete needs no date", { status = "complete" }, { action = "blue" }, { action = "complete" }),
  action("complete with every milestone done is blue",
    { status = "complete", milestones = { { due = "2024-01-10", done = "2024-01-12" } } },
    { action = "blue" }, { action = "complete" }),
  action("complete with a milestone open is not",
    { status = "complete", milestones = { { due = "2024-01-10", done = "2024-01-12" }, { due = "2024-02-29" } } },
    { action = "amber" }, { action = "complete-with-gaps" }),
  action("cancelled is not rated", { status = "cancelled", due = "Nov 23" },
    { action = "unrated", impact = "unrated", overall = "unrated" }, { action = "cancelled", impact = "cancelled" }),
  action("paused is amber before anything is late", { status = "paused", due = "Mar 24" },
    { action = "amber" }, { action = "paused" }),
  action("paused and 31 days late is red", { status = "paused", due = "2023-12-31" },
    { action = "red" }, { action = "slipped" }),
  action("without a status nothing is decided", { due = "Mar 24" },
    { action = "unrated" }, nil, { missing = { action = "status" } }),
  action("without any date nothing is decided", { status = "in_progress" },
    { action = "unrated" }, nil, { missing = { action = "due" } }),
  action("a date to be confirmed is no date", { status = "in_progress", due = "TBC" },
    { action = "unrated" }, nil, { missing = { action = "due" } }),

  -- Action: not started
  action("not started with 31 days left is grey", { status = "not_started", due = "2024-03-02" },
    { action = "grey", overall = "grey" }, { action = "not-started" }),
  action("not started with 30 days left is amber", { status = "not_started", due = "2024-03-01" },
    { action = "amber", overall = "amber" }, { action = "short-of-time" }),
  action("not started on its start day is not late", { status = "not_started", start = today, due = "Jun 24" },
    { action = "grey" }, { action = "not-started" }),
  action("not started the day after is late", { status = "not_started", start = "2024-01-30", due = "Jun 24" },
    { action = "amber" }, { action = "late" }),
  action("not started 31 days after its start has slipped",
    { status = "not_started", start = "2023-12-31", due = "Jun 24" }, { action = "red" }, { action = "slipped" }),
  action("what has not started has no pace",
    { status = "not_started", start = today, due = "2024-03-31", percent_complete = 0 },
    { action = "grey" }, { action = "not-started" }),
  action("ongoing work that has not started is grey", { status = "not_started", due = "Ongoing" },
    { action = "grey" }, { action = "not-started" }),
  action("not started and without a date is unrated", { status = "not_started" },
    { action = "unrated" }, nil, { missing = { action = "due" } }),

  -- Action: ongoing
  action("ongoing work reported 92 days ago is kept up",
    { status = "in_progress", due = "Ongoing", updated = "2023-10-31" }, { action = "green" }, { action = "kept-up" }),
  action("ongoing work reported 93 days ago has gone quiet",
    { status = "in_progress", due = "Ongoing", updated = "2023-10-30" }, { action = "amber" }, { action = "gone-quiet" }),
  action("what recurs is held to the same", { status = "in_progress", due = "Every Q", updated = "2023-10-30" },
    { action = "amber" }, { action = "gone-quiet" }),
  action("ongoing work never reported on is unrated", { status = "in_progress", due = "Ongoing" },
    { action = "unrated" }, nil, { missing = { action = "updated" } }),
  action("ongoing work can miss its milestones",
    { status = "in_progress", due = "Ongoing", updated = today, milestones = { { due = "2023-12-31" } } },
    { action = "red" }, { action = "slipped" }),

  -- Impact
  action("not started has no impact yet", { status = "not_started", due = "Jun 24" },
    { impact = "grey" }, { impact = "not-started" }),
  action("one positive finding does not show impact, nor harm it early",
    { status = "in_progress", due = "Mar 24", evidence = evidence { "2024-01-10", "positive" } },
    { impact = "grey", overall = "green" }, { impact = "not-due" }),
  action("two positive findings show impact",
    { status = "in_progress", due = "Mar 24",
      evidence = evidence({ "2024-01-10", "positive" }, { "2024-01-20", "positive" }) },
    { impact = "green" }, { impact = "shown" }),
  action("a finding of 183 days ago still counts",
    { status = "in_progress", due = "Mar 24",
      evidence = evidence({ "2023-08-01", "positive" }, { "2024-01-20", "positive" }) },
    { impact = "green" }, { impact = "shown" }),
  action("a finding of 184 days ago does not",
    { status = "in_progress", due = "Mar 24",
      evidence = evidence({ "2023-07-31", "positive" }, { "2024-01-20", "positive" }) },
    { impact = "grey" }, { impact = "not-due" }),
  action("two positive findings and a mixed one last do not show impact",
    { status = "in_progress", due = "Mar 24", evidence = evidence({ "2024-01-10", "positive" },
      { "2024-01-12", "positive" }, { "2024-01-20", "mixed" }) },
    { impact = "amber" }, { impact = "not-yet-shown" }),
  action("a negative finding last of all is red",
    { status = "in_progress", due = "Mar 24", evidence = evidence({ "2024-01-10", "positive" },
      { "2024-01-12", "positive" }, { "2024-01-20", "negative" }) },
    { impact = "red", overall = "red" }, { impact = "negative" }),
  action("a negative finding that two positive ones followed is not",
    { status = "in_progress", due = "Mar 24", evidence = evidence({ "2024-01-05", "negative" },
      { "2024-01-12", "positive" }, { "2024-01-20", "positive" }) },
    { impact = "green" }, { impact = "shown" }),
  action("a negative finding of 184 days ago no longer speaks",
    { status = "in_progress", due = "Mar 24", evidence = evidence { "2023-07-31", "negative" } },
    { impact = "grey" }, { impact = "not-due" }),
  action("a finding from after the day is not known yet",
    { status = "in_progress", due = "Mar 24", evidence = evidence { "2024-02-01", "negative" } },
    { impact = "grey" }, { impact = "not-due" }),
  action("positive findings 91 days apart, of two kinds, on complete work are blue",
    { status = "complete", due = "Oct 23",
      evidence = evidence({ "2023-11-01", "positive", "survey" }, { "2024-01-31", "positive" }) },
    { impact = "blue", overall = "blue" }, { impact = "lasting" }),
  action("90 days apart is not lasting",
    { status = "complete", due = "Oct 23",
      evidence = evidence({ "2023-11-02", "positive", "survey" }, { "2024-01-31", "positive" }) },
    { impact = "green", overall = "green" }, { impact = "shown" }),
  action("a finding of 183 days ago still counts as a kind of source",
    { status = "complete", due = "Oct 23",
      evidence = evidence({ "2023-08-01", "positive", "survey" }, { "2024-01-31", "positive" }) },
    { impact = "blue" }, { impact = "lasting" }),
  action("one kind of source is not enough for blue",
    { status = "complete", due = "Oct 23",
      evidence = evidence({ "2023-11-01", "positive" }, { "2024-01-31", "positive" }) },
    { impact = "green" }, { impact = "shown" }),
  action("lasting impact needs the work to be complete",
    { status = "in_progress", due = "Mar 24",
      evidence = evidence({ "2023-11-01", "positive", "survey" }, { "2024-01-31", "positive" }) },
    { impact = "green" }, { impact = "shown" }),
  action("a measure exactly on its tolerance contradicts nothing",
    { status = "in_progress", due = "Ongoing", measures = off_target(81),
      evidence = evidence({ "2024-01-10", "positive" }, { "2024-01-20", "positive" }) },
    { impact = "green" }, { impact = "shown" }),
  action("a measure off its target contradicts positive findings",
    { status = "in_progress", due = "Ongoing", measures = off_target(80.9),
      evidence = evidence({ "2024-01-10", "positive" }, { "2024-01-20", "positive" }) },
    { impact = "amber" }, { impact = "contradicted" }),
  action("before impact is due, such a measure only keeps it from being shown",
    { status = "in_progress", due = "Mar 24", measures = off_target(80.9),
      evidence = evidence({ "2024-01-10", "positive" }, { "2024-01-20", "positive" }) },
    { impact = "grey", overall = "green" }, { impact = "not-due" }),
  action("a measure without a target contradicts nothing",
    { status = "in_progress", due = "Mar 24", measures = { { id = "M", polarity = "higher", values = { 3 } } },
      evidence = evidence({ "2024-01-10", "positive" }, { "2024-01-20", "positive" }) },
    { impact = "green" }, { impact = "shown" }),
  action("without a finding, impact is not due 91 days after the due date",
    { status = "in_progress", due = "2023-11-01", updated = today }, { impact = "grey" },
    { impact = "not-due" }, { breaches = {} }),
  action("92 days after it, a finding is missing, and watched for",
    { status = "in_progress", due = "2023-10-31", updated = today }, { impact = "unrated", overall = "red" },
    { impact = "no-finding" }, { breaches = { "impact-unproven" } }),
  action("complete work waits for its impact without a colour",
    { status = "complete", due = "2023-11-01" }, { impact = "unrated", overall = "unrated" }, { impact = "awaited" }),
  action("so it does with one positive finding",
    { status = "complete", due = "2023-11-01", evidence = evidence { "2024-01-10", "positive" } },
    { impact = "unrated" }, { impact = "awaited" }),
  action("one positive finding 92 days after the due date is not enough",
    { status = "complete", due = "2023-10-31", evidence = evidence { "2024-01-10", "positive" } },
    { impact = "amber", overall = "amber" }, { impact = "not-yet-shown" }),
  action("ongoing work without a finding is unrated",
    { status = "in_progress", due = "Ongoing", updated = today },
    { action = "green", impact = "unrated", overall = "unrated" }, { impact = "no-finding" }),

  -- Areas and the plan: the lines are the same
  plan("one in four red is red", { "red", "green", "green", "green" }, "red", "many-red"),
  plan("one in five red is amber", { "red", "green", "green", "green", "blue" }, "amber", "any-red"),
  plan("an unrated action is no part of the four", { "red", "green", "green", "green", "unrated" }, "red", "many-red"),
  plan("a grey action is no part of the four", { "red", "green", "green", "green", "grey" }, "red", "many-red"),
  plan("with 26 % as many, one in four is amber", { "red", "green", "green", "green" }, "amber", "any-red", { area_red = 26 }),
  plan("half amber is amber", { "amber", "green" }, "amber", "many-amber"),
  plan("a third amber is green", { "amber", "green", "blue" }, "green", "mostly-well"),
  plan("all blue is blue", { "blue", "blue" }, "blue", "all-blue"),
  plan("one blue and one grey is green", { "blue", "grey" }, "green", "mostly-well"),
  plan("all grey is grey", { "grey", "grey" }, "grey", "all-grey"),
  plan("half unrated can be rated", { "green", "unrated" }, "green", "mostly-well"),
  plan("half unrated and half grey is grey", { "grey", "unrated" }, "grey", "all-grey"),
  plan("more than half unrated cannot, however red", { "red", "unrated", "unrated" }, "unrated", "little-known"),
  plan("a plan without actions is unrated", {}, "unrated", "little-known"),

  -- Updates
  action("an update of 35 days ago is in time",
    { status = "in_progress", due = "Mar 24", updated = "2023-12-27" }, { action = "green" }, nil, { breaches = {} }),
  action("an update of 36 days ago is late",
    { status = "in_progress", due = "Mar 24", updated = "2023-12-26" }, { action = "green" }, nil,
    { breaches = { "update-late" } }),
  action("what is complete needs no update", { status = "complete", due = "Mar 24", updated = "2023-10-26" },
    { action = "blue" }, nil, { breaches = {} }),

  -- Measures
  measure("on its target", { target = 90, values = { 90 } }, "green", "on-target", { breaches = {} }),
  measure("10 % short is within the tolerance", { target = 94, values = { 84.6 } }, "amber", "near-target"),
  measure("more than 10 % short is off target", { target = 94, values = { 84.5 } }, "red", "off-target"),
  measure("10 % over, where lower is better", { polarity = "lower", target = 15, values = { 16.5 } }, "amber", "near-target"),
  measure("more than 10 % over", { polarity = "lower", target = 15, values = { 16.6 } }, "red", "off-target"),
  measure("three on target running", { target = 90, values = { 90, 91, 90 } }, "blue", "held"),
  measure("two are not enough", { target = 90, values = { 90, 91 } }, "green", "on-target"),
  measure("one of three missed", { target = 90, values = { 89, 91, 90 } }, "green", "on-target"),
  measure("its own tolerance goes first: on it", { target = 90, tolerance = { points = 2 }, values = { 88 } }, "amber", "near-target"),
  measure("its own tolerance goes first: beyond it", { target = 90, tolerance = { points = 2 }, values = { 87.9 } }, "red", "off-target"),
  measure("on its floor", { target = 90, floor = 85, values = { 85 } }, "amber", "near-target"),
  measure("below its floor no tolerance helps", { target = 90, floor = 85, values = { 84.9 } }, "red", "off-target"),
  measure("under a limit that excludes its number", { polarity = "lower", target = "<20", values = { 19.9 } }, "green", "on-target"),
  measure("on a limit that excludes its number", { polarity = "lower", target = "<20", values = { 20 } }, "amber", "near-target"),
  measure("a target of nothing, met", { polarity = "lower", target = 0, values = { 0 } }, "green", "on-target"),
  measure("a target of nothing has no tolerance", { polarity = "lower", target = 0, values = { 1 } }, "red", "off-target"),
  measure("in its band", { polarity = "band", target = { min = 5, max = 8 }, values = { 8 } }, "green", "on-target"),
  measure("just outside its band", { polarity = "band", target = { min = 5, max = 8 }, values = { 8.8 } }, "amber", "near-target"),
  measure("far outside its band", { polarity = "band", target = { min = 5, max = 8 }, values = { 8.9 } }, "red", "off-target"),
  measure("no figures", { target = 90 }, "unrated", "no-figures"),
  measure("no target", { values = { 90 } }, "unrated", "no-target"),
  measure("a target to be decided", { target = "TBD", values = { 90 } }, "unrated", "no-target"),
  measure("neither way is better", { polarity = "none", target = 90, values = { 90 } }, "unrated", "no-target"),
  measure("one miss is no breach", { target = 90, values = { 90, 70 } }, "red", "off-target", { breaches = {} }),
  measure("two running are", { target = 90, values = { 89, 70 } }, "red", "off-target", { breaches = { "target-missed" } }),
  measure("two within the tolerance are not", { target = 90, values = { 89, 85 } }, "amber", "near-target", { breaches = {} }),

  -- Risks
  risk("a score of 15 is high", 5, 3, "red", "high"),
  risk("a score of 12 is medium", 3, 4, "amber", "medium"),
  risk("a score of 8 is medium", 2, 4, "amber", "medium"),
  risk("a score of 6 is low", 2, 3, "green", "low"),
  risk("low and at its target is blue", 2, 3, "blue", "at-target", { target_likelihood = 2, target_impact = 3 }),
  risk("low and above its target is green", 2, 3, "green", "low", { target_likelihood = 1, target_impact = 3 }),
  risk("medium at its target stays amber", 2, 4, "amber", "medium", { target_likelihood = 2, target_impact = 4 }),
  { name = "with 16 as high, 15 is medium", as_of = today, set = { risk_high = 16 },
    risk = { likelihood = 5, impact = 3 }, expect = { rag = "amber" }, because = { rag = "medium" } },
  { name = "a risk without a likelihood has no score", as_of = today, risk = { impact = 3 },
    expect = { rag = "unrated" }, missing = { rag = "likelihood" } },
}
