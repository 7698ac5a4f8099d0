-- Both sides of each boundary of the standard rule set, on the last day of January 2024.

local today = "2024-01-31"

-- A level and a clause are of the one dimension; tables say more of them.
local function action_in(dimension)
  local function of(word) return type(word) == "string" and { [dimension] = word } or word end
  return function(name, subject, level, clause, more)
    local case = { name = name, as_of = today, action = subject, expect = of(level), because = of(clause) }
    for key, value in pairs(more or {}) do case[key] = value end
    return case
  end
end

local action, impact = action_in "action", action_in "impact"

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

-- The same with a milestone missed by a day.
local function pace_late(percent)
  local subject = pace(percent)
  subject.milestones = { { due = "2024-01-30" } }
  return subject
end

local function off_target(value)
  return { { id = "M", polarity = "higher", target = 90, values = { value } } }
end

local positives = evidence({ "2024-01-10", "positive" }, { "2024-01-20", "positive" })
local twice = { { "2023-11-01", "positive", "survey" }, { "2024-01-31", "positive" } }

-- Complete, long enough ago for its impact to be due, with these findings.
local function complete(...) return { status = "complete", due = "Oct 23", evidence = evidence(...) } end

local cases = {
  -- Action: late
  action("on its due day an action is not late", { status = "in_progress", due = today }, "green", "on-schedule"),
  action("a day after its due day it is late", { status = "in_progress", due = "2024-01-30" }, "amber", "late"),
  action("30 days late is within the days allowed", { status = "in_progress", due = "2024-01-01" }, "amber", "late"),
  action("31 days late has slipped", { status = "in_progress", due = "2023-12-31" }, "red", "slipped"),
  action("a month written in words ends on its last day", { status = "in_progress", due = "Dec 23" },
    "red", "slipped"),
  action("of several dates the last counts", { status = "in_progress", due = "Nov 23 Jan 24" },
    "green", "on-schedule"),
  action("with 14 days allowed, 15 late has slipped", { status = "in_progress", due = "2024-01-16" },
    "red", "slipped", { set = { slip_days = 14 } }),
  action("with 14 days allowed, 14 late has not", { status = "in_progress", due = "2024-01-17" },
    "amber", "late", { set = { slip_days = 14 } }),
  action("a milestone due today is not missed",
    { status = "in_progress", due = "Mar 24", milestones = { { due = today } } }, "green", "on-schedule"),
  action("a milestone missed by a day makes the action late",
    { status = "in_progress", due = "Mar 24", milestones = { { due = "2024-01-30" } } }, "amber", "late"),
  action("a milestone missed by 31 days makes it slip, whatever its due date",
    { status = "in_progress", due = "Mar 24", milestones = { { due = "2023-12-31" } } }, "red", "slipped"),
  action("the longer delay counts: the due date's",
    { status = "in_progress", due = "2023-12-31", milestones = { { due = "2024-01-30" } } }, "red", "slipped"),
  action("the due date's and a milestone's alike, 30 days",
    { status = "in_progress", due = "2024-01-01", milestones = { { due = "2024-01-01" } } }, "amber", "late"),
  -- 1 January and 30 days are 31 January.
  action("immediate work is due 30 days after the plan's start", { status = "in_progress", due = "Immediate" },
    "green", "on-schedule", { plan = { start = "2024-01-01" } }),
  action("with a start a day earlier it is a day late", { status = "in_progress", due = "Immediate" },
    "amber", "late", { plan = { start = "2023-12-31" } }),
  action("a red action asks for a path to green", { status = "in_progress", due = "2023-12-31" },
    { action = "red" }, nil, { requires = { action = { "path_to_green" } }, lacks = { action = { "path_to_green" } } }),
  action("and has it where one is written",
    { status = "in_progress", due = "2023-12-31", path_to_green = { plan = "Two more posts", by = "2024-03-31" } },
    { action = "red" }, nil, { lacks = { action = {} } }),
  action("a late one asks for none", { status = "in_progress", due = "2024-01-30" },
    { action = "amber" }, nil, { requires = { action = {} } }),
  action("a milestone done late no longer counts",
    { status = "in_progress", due = "Mar 24", milestones = { { due = "2023-12-01", done = "2024-01-20" } } },
    "green", "on-schedule"),
  action("milestones alone are enough to judge by",
    { status = "in_progress", milestones = { { due = "2024-02-29" } } }, "green", "on-schedule"),
  action("an open milestone without a date cannot be judged",
    { status = "in_progress", due = "Mar 24", milestones = { { title = "Some day" } } },
    { action = "unrated" }, nil, { missing = { action = "due" } }),

  -- Action: pace
  action("10 points behind an even pace is allowed", pace(30), "green", "on-schedule"),
  action("more than 10 points behind is amber", pace(29.9), "amber", "behind"),
  action("30 points behind is still amber", pace(10), "amber", "behind"),
  action("more than 30 points behind is red", pace(9.9), "red", "far-behind"),
  action("so it is ahead of the pace where no point behind is allowed", pace(80), "green", "on-schedule",
    { set = { pace_amber = 0 } }),
  action("ahead of the pace is on schedule", pace(80), "green", "on-schedule"),
  action("late and behind is late", pace_late(15), "amber", "late"),
  action("late and far behind is far behind", pace_late(9.9), "red", "far-behind", { lacks = { action = { "path_to_green" } } }),
  action("slipped and far behind has slipped",
    { status = "in_progress", start = "2023-12-01", due = "2023-12-31", percent_complete = 0 }, "red", "slipped"),
  action("ongoing work has no pace", { status = "in_progress", start = "2023-01-01", due = "Ongoing",
      percent_complete = 0, updated = today }, "green", "kept-up"),
  action("paused and behind is behind", pace(29, "paused"), "amber", "behind"),
  -- 20 days late, 20 of 45 days gone: an even pace would be at 44 %.
  action("not started it has none either, only a start missed",
    { status = "not_started", start = "2024-01-11", due = "2024-02-25", percent_complete = 0 }, "amber", "late"),
  action("without a per cent the pace is not judged", pace(nil), "green", "on-schedule"),
  action("without a start the pace is not judged",
    { status = "in_progress", due = "2024-03-31", percent_complete = 0 }, "green", "on-schedule"),
  action("paused work keeps losing ground", pace(9, "paused"), "red", "far-behind"),

  -- Action: status
  action("complete is blue", { status = "complete", due = "Nov 23" }, "blue", "complete"),
  action("complete needs no date", { status = "complete" }, "blue", "complete"),
  action("complete with every milestone done is blue",
    { status = "complete", milestones = { { due = "2024-01-10", done = "2024-01-12" } } }, "blue", "complete"),
  action("complete with a milestone open is not",
    { status = "complete", milestones = { { due = "2024-01-10", done = "2024-01-12" }, { due = "2024-02-29" } } },
    "amber", "complete-with-gaps"),
  action("complete takes no account of the pace", pace(0, "complete"), "blue", "complete"),
  action("a start alone is a date to judge by", { status = "in_progress", start = "2023-01-31" },
    "green", "on-schedule"),
  action("cancelled is not rated", { status = "cancelled", due = "Nov 23" },
    { action = "unrated", impact = "unrated", overall = "unrated" }, { action = "cancelled", impact = "cancelled" }),
  action("paused is amber before anything is late", { status = "paused", due = "Mar 24" }, "amber", "paused"),
  action("paused and 31 days late is red", { status = "paused", due = "2023-12-31" }, "red", "slipped"),
  action("without a status nothing is decided", { due = "Mar 24" },
    { action = "unrated" }, nil, { missing = { action = "status" } }),
  action("without any date nothing is decided", { status = "in_progress" },
    { action = "unrated" }, nil, { missing = { action = "due" } }),
  action("an empty list of milestones is no date", { status = "in_progress", milestones = {} },
    { action = "unrated" }, nil, { missing = { action = "due" } }),
  action("a date to be confirmed is no date", { status = "in_progress", due = "TBC" },
    { action = "unrated" }, nil, { missing = { action = "due" } }),

  -- Action: not started
  action("not started with 31 days left is grey", { status = "not_started", due = "2024-03-02" },
    { action = "grey", overall = "grey" }, { action = "not-started" }),
  action("not started with 30 days left is amber", { status = "not_started", due = "2024-03-01" },
    { action = "amber", overall = "amber" }, { action = "short-of-time" }),
  action("not started with 29 days left is amber", { status = "not_started", due = "2024-02-29" },
    "amber", "short-of-time"),
  action("not started before its start day is not late", { status = "not_started", start = "2024-02-01" },
    "grey", "not-started"),
  action("not started, its start 31 days ago counts beside a milestone missed by a day",
    { status = "not_started", start = "2023-12-31", due = "Jun 24", milestones = { { due = "2024-01-30" } } },
    "red", "slipped"),
  action("and a milestone missed by 31 days beside a start a day ago",
    { status = "not_started", start = "2024-01-30", due = "Jun 24", milestones = { { due = "2023-12-31" } } },
    "red", "slipped"),
  action("a start that has passed is nothing to work under way",
    { status = "in_progress", start = "2023-12-31", due = "Jun 24" }, "green", "on-schedule"),
  action("not started on its start day is not late", { status = "not_started", start = today, due = "Jun 24" },
    "grey", "not-started"),
  action("not started the day after is late", { status = "not_started", start = "2024-01-30", due = "Jun 24" },
    "amber", "late"),
  action("not started 31 days after its start has slipped",
    { status = "not_started", start = "2023-12-31", due = "Jun 24" }, "red", "slipped"),
  action("what has not started has no pace",
    { status = "not_started", start = today, due = "2024-03-31", percent_complete = 0 }, "grey", "not-started"),
  action("ongoing work that has not started is grey", { status = "not_started", due = "Ongoing" },
    "grey", "not-started"),
  action("however long ago that was reported", { status = "not_started", due = "Ongoing", updated = "2023-10-30" },
    "grey", "not-started"),
  action("not started and without a date is unrated", { status = "not_started" },
    { action = "unrated" }, nil, { missing = { action = "due" } }),

  -- Action: ongoing
  action("ongoing work reported 92 days ago is kept up",
    { status = "in_progress", due = "Ongoing", updated = "2023-10-31" }, "green", "kept-up"),
  action("ongoing work reported 93 days ago has gone quiet",
    { status = "in_progress", due = "Ongoing", updated = "2023-10-30" }, "amber", "gone-quiet"),
  action("what recurs is held to the same", { status = "in_progress", due = "Every Q", updated = "2023-10-30" },
    "amber", "gone-quiet"),
  action("ongoing work never reported on is unrated", { status = "in_progress", due = "Ongoing" },
    { action = "unrated" }, nil, { missing = { action = "updated" } }),
  action("ongoing work can miss its milestones",
    { status = "in_progress", due = "Ongoing", updated = today, milestones = { { due = "2023-12-31" } } },
    "red", "slipped"),

  -- Impact
  impact("not started has no impact yet", { status = "not_started", due = "Jun 24" }, "grey", "not-started"),
  impact("whatever was found before", { status = "not_started", due = "Jun 24",
      evidence = evidence { "2024-01-10", "negative" } }, "grey", "not-started"),
  action("one positive finding does not show impact, nor harm it early",
    { status = "in_progress", due = "Mar 24", evidence = evidence { "2024-01-10", "positive" } },
    { impact = "grey", overall = "green" }, { impact = "not-due" }),
  impact("two positive findings show impact", { status = "in_progress", due = "Mar 24", evidence = positives },
    "green", "shown"),
  impact("so do three", { status = "in_progress", due = "Mar 24", evidence =
      evidence({ "2024-01-10", "positive" }, { "2024-01-15", "positive" }, { "2024-01-20", "positive" }) },
    "green", "shown"),
  impact("so they do on complete work before its impact is due",
    { status = "complete", due = "2023-11-01", evidence = positives }, "green", "shown"),
  impact("a mixed finding counts at once",
    { status = "in_progress", due = "Mar 24", evidence = evidence { "2024-01-10", "mixed" } },
    "amber", "not-yet-shown"),
  impact("a negative one asks for a path to green",
    { status = "in_progress", due = "Mar 24", evidence = evidence { "2024-01-10", "negative" } },
    "red", "negative", { lacks = { impact = { "path_to_green" } } }),
  impact("a finding of 183 days ago still counts", { status = "in_progress", due = "Mar 24",
      evidence = evidence({ "2023-08-01", "positive" }, { "2024-01-20", "positive" }) }, "green", "shown"),
  impact("a finding of 184 days ago does not", { status = "in_progress", due = "Mar 24",
      evidence = evidence({ "2023-07-31", "positive" }, { "2024-01-20", "positive" }) }, "grey", "not-due"),
  impact("two positive findings and a mixed one last do not show impact",
    { status = "in_progress", due = "Mar 24", evidence = evidence({ "2024-01-10", "positive" },
      { "2024-01-12", "positive" }, { "2024-01-20", "mixed" }) }, "amber", "not-yet-shown"),
  action("a negative finding last of all is red",
    { status = "in_progress", due = "Mar 24", evidence = evidence({ "2024-01-10", "positive" },
      { "2024-01-12", "positive" }, { "2024-01-20", "negative" }) },
    { impact = "red", overall = "red" }, { impact = "negative" }),
  impact("a negative finding that two positive ones followed is not",
    { status = "in_progress", due = "Mar 24", evidence = evidence({ "2024-01-05", "negative" },
      { "2024-01-12", "positive" }, { "2024-01-20", "positive" }) }, "green", "shown"),
  impact("a negative finding of 184 days ago no longer speaks",
    { status = "in_progress", due = "Mar 24", evidence = evidence { "2023-07-31", "negative" } }, "grey", "not-due"),
  impact("a finding from after the day is not known yet",
    { status = "in_progress", due = "Mar 24", evidence = evidence { "2024-02-01", "negative" } }, "grey", "not-due"),
  action("positive findings 91 days apart, of two kinds, on complete work are blue",
    { status = "complete", due = "Oct 23",
      evidence = evidence({ "2023-11-01", "positive", "survey" }, { "2024-01-31", "positive" }) },
    { impact = "blue", overall = "blue" }, { impact = "lasting" }),
  action("90 days apart is not lasting", { status = "complete", due = "Oct 23",
      evidence = evidence({ "2023-11-02", "positive", "survey" }, { "2024-01-31", "positive" }) },
    { impact = "green", overall = "green" }, { impact = "shown" }),
  impact("a finding of 183 days ago still counts as a kind of source", { status = "complete", due = "Oct 23",
      evidence = evidence({ "2023-08-01", "positive", "survey" }, { "2024-01-31", "positive" }) }, "blue", "lasting"),
  impact("and one of 184 days does not",
    complete({ "2023-07-31", "positive", "survey" }, { "2024-01-10", "positive" }, { "2024-01-31", "positive" }),
    "green", "shown"),
  impact("three kinds 92 days apart, in any order, are blue",
    complete({ "2023-12-15", "positive", "feedback" }, { "2024-01-31", "positive" }, { "2023-10-31", "positive", "survey" }),
    "blue", "lasting"),
  impact("two on the first day and one on the last", complete({ "2023-11-01", "positive" },
      { "2023-11-01", "positive", "survey" }, { "2024-01-31", "positive" }), "blue", "lasting"),
  impact("a mixed finding is no kind of source, nor the first of the days",
    complete({ "2023-10-15", "mixed", "survey" }, { "2023-11-02", "positive" }, { "2024-01-31", "positive" }),
    "green", "shown"),
  impact("nor is a finding that does not say its kind",
    { status = "complete", due = "Oct 23", evidence = { { on = "2023-11-01", finding = "positive" },
      { on = "2024-01-31", finding = "positive", kind = "audit" } } }, "green", "shown"),
  impact("a measure off its target keeps it from lasting",
    { status = "complete", due = "Oct 23", measures = off_target(80.9), evidence = evidence(table.unpack(twice)) },
    "amber", "contradicted"),
  impact("on its target it does not",
    { status = "complete", due = "Oct 23", measures = off_target(90), evidence = evidence(table.unpack(twice)) },
    "blue", "lasting"),
  impact("one kind of source is not enough for blue", { status = "complete", due = "Oct 23",
      evidence = evidence({ "2023-11-01", "positive" }, { "2024-01-31", "positive" }) }, "green", "shown"),
  impact("lasting impact needs the work to be complete", { status = "in_progress", due = "Mar 24",
      evidence = evidence({ "2023-11-01", "positive", "survey" }, { "2024-01-31", "positive" }) }, "green", "shown"),
  impact("a measure exactly on its tolerance contradicts nothing",
    { status = "in_progress", due = "Ongoing", measures = off_target(81), evidence = positives }, "green", "shown"),
  impact("a measure off its target contradicts positive findings",
    { status = "in_progress", due = "Ongoing", measures = off_target(80.9), evidence = positives },
    "amber", "contradicted"),
  action("before impact is due, such a measure only keeps it from being shown",
    { status = "in_progress", due = "Mar 24", measures = off_target(80.9), evidence = positives },
    { impact = "grey", overall = "green" }, { impact = "not-due" }),
  impact("a measure of which neither way is better contradicts nothing", { status = "in_progress", due = "Mar 24",
      measures = { { id = "M", polarity = "none", target = 90, values = { 3 } } }, evidence = positives },
    "green", "shown"),
  impact("a measure without figures contradicts nothing", { status = "in_progress", due = "Mar 24",
      measures = { { id = "M", polarity = "higher", target = 90 } }, evidence = positives }, "green", "shown"),
  impact("a measure without a target contradicts nothing",
    { status = "in_progress", due = "Mar 24", measures = { { id = "M", polarity = "higher", values = { 3 } } }, evidence = positives },
    "green", "shown"),
  impact("without a finding, impact is not due 91 days after the due date",
    { status = "in_progress", due = "2023-11-01", updated = today }, "grey", "not-due", { breaches = {} }),
  action("92 days after it, a finding is missing, and watched for",
    { status = "in_progress", due = "2023-10-31", updated = today }, { impact = "unrated", overall = "red" },
    { impact = "no-finding" }, { breaches = { "impact-unproven" } }),
  action("with a finding it is not watched for", { status = "in_progress", due = "2023-10-31", updated = today,
      evidence = evidence { "2024-01-10", "mixed" } }, { impact = "amber" }, nil, { breaches = {} }),
  action("nor where work is cancelled", { status = "cancelled", due = "2023-10-31" }, nil, nil, { breaches = {} }),
  action("nor where it has not started", { status = "not_started", due = "2023-10-31" }, nil, nil, { breaches = {} }),
  action("nor where it has no due date", { status = "in_progress", due = "Ongoing", updated = today }, nil, nil,
    { breaches = {} }),
  action("complete work waits for its impact without a colour",
    { status = "complete", due = "2023-11-01" }, { impact = "unrated", overall = "unrated" }, { impact = "awaited" }),
  impact("so it does with one positive finding",
    { status = "complete", due = "2023-11-01", evidence = evidence { "2024-01-10", "positive" } },
    "unrated", "awaited"),
  action("one positive finding 92 days after the due date is not enough",
    { status = "complete", due = "2023-10-31", evidence = evidence { "2024-01-10", "positive" } },
    { impact = "amber", overall = "amber" }, { impact = "not-yet-shown" }),
  action("ongoing work without a finding is unrated", { status = "in_progress", due = "Ongoing", updated = today },
    { action = "green", impact = "unrated", overall = "unrated" }, { impact = "no-finding" }),

  -- Updates
  action("an update of 35 days ago is in time",
    { status = "in_progress", due = "Mar 24", updated = "2023-12-27" }, { action = "green" }, nil, { breaches = {} }),
  action("an update of 36 days ago is late",
    { status = "in_progress", due = "Mar 24", updated = "2023-12-26" }, { action = "green" }, nil,
    { breaches = { "update-late" } }),
  action("an update of today is in time", { status = "in_progress", due = "Mar 24", updated = today },
    nil, nil, { breaches = {} }),
  action("paused work needs updates, too", { status = "paused", due = "Mar 24", updated = "2023-12-26" },
    nil, nil, { breaches = { "update-late" } }),
  action("what has not started needs none", { status = "not_started", due = "Mar 24", updated = "2023-12-26" },
    nil, nil, { breaches = {} }),
  action("what is complete needs no update", { status = "complete", due = "Mar 24", updated = "2023-10-26" },
    { action = "blue" }, nil, { breaches = {} }),

  -- Measures
  measure("on its target", { target = 90, values = { 90 } }, "green", "on-target", { breaches = {} }),
  measure("10 % short is within the tolerance", { target = 94, values = { 84.6 } }, "amber", "near-target"),
  measure("more than 10 % short is off target", { target = 94, values = { 84.5 } }, "red", "off-target"),
  measure("10 % over, where lower is better", { polarity = "lower", target = 15, values = { 16.5 } }, "amber", "near-target"),
  measure("more than 10 % over", { polarity = "lower", target = 15, values = { 16.6 } }, "red", "off-target"),
  measure("three on target running", { target = 90, values = { 90, 91, 90 } }, "blue", "held"),
  measure("four on target running", { target = 90, values = { 90, 90, 91, 90 } }, "blue", "held"),
  measure("two are not enough", { target = 90, values = { 90, 91 } }, "green", "on-target"),
  measure("one of three missed", { target = 90, values = { 89, 91, 90 } }, "green", "on-target"),
  measure("its own tolerance goes first: on it", { target = 90, tolerance = { points = 2 }, values = { 88 } },
    "amber", "near-target"),
  measure("its own tolerance goes first: beyond it", { target = 90, tolerance = { points = 2 }, values = { 87.9 } }, "red", "off-target"),
  measure("its own tolerance in per cent: on it", { target = 90, tolerance = 5, values = { 85.5 } }, "amber", "near-target"),
  measure("beyond it", { target = 90, tolerance = 5, values = { 85.4 } }, "red", "off-target"),
  measure("of both the smaller counts: 2 points", { target = 90, tolerance = { percent = 10, points = 2 }, values = { 87.9 } },
    "red", "off-target"),
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
  measure("neither figures nor a target", {}, "unrated", "no-figures"),
  measure("no target", { values = { 90 } }, "unrated", "no-target"),
  measure("nor do three figures make one", { values = { 90, 91, 92 } }, "unrated", "no-target"),
  measure("a target to be decided", { target = "TBD", values = { 90 } }, "unrated", "no-target"),
  measure("neither way is better", { polarity = "none", target = 90, values = { 90 } }, "unrated", "no-target"),
  measure("one miss is no breach", { target = 90, values = { 90, 70 } }, "red", "off-target", { breaches = {} }),
  measure("two running are", { target = 90, values = { 89, 70 } }, "red", "off-target", { breaches = { "target-missed" } }),
  measure("three running are", { target = 90, values = { 89, 88, 70 } }, "red", "off-target", { breaches = { "target-missed" } }),
  measure("the one before met its target", { target = 90, values = { 70, 90, 70 } }, "red", "off-target", { breaches = {} }),
  measure("one figure alone is no breach", { target = 90, values = { 70 } }, "red", "off-target", { breaches = {}, undecided = {} }),
  measure("nor are two without a target", { values = { 70, 60 } }, "unrated", "no-target", { breaches = {}, undecided = {} }),
  measure("two within the tolerance are not", { target = 90, values = { 89, 85 } }, "amber", "near-target", { breaches = {} }),

  -- Risks
  risk("a score of 15 is high", 5, 3, "red", "high"),
  risk("so is one of 16", 4, 4, "red", "high"),
  risk("a score of 14, on a longer scale, is medium", 2, 7, "amber", "medium"),
  risk("a score of 12 is medium", 3, 4, "amber", "medium"),
  risk("a score of 8 is medium", 2, 4, "amber", "medium"),
  risk("a score of 7, on a longer scale, is low", 1, 7, "green", "low"),
  risk("a score of 6 is low", 2, 3, "green", "low"),
  risk("low and at its target is blue", 2, 3, "blue", "at-target", { target_likelihood = 2, target_impact = 3 }),
  risk("so it is below its target", 2, 3, "blue", "at-target", { target_likelihood = 2, target_impact = 4 }),
  risk("half a target is none", 2, 3, "green", "low", { target_likelihood = 2 }),
  risk("nor is the other half", 2, 3, "green", "low", { target_impact = 3 }),
  risk("low and above its target is green", 2, 3, "green", "low", { target_likelihood = 1, target_impact = 3 }),
  risk("medium at its target stays amber", 2, 4, "amber", "medium", { target_likelihood = 2, target_impact = 4 }),
  { name = "with 16 as high, 15 is medium", as_of = today, set = { risk_high = 16 },
    risk = { likelihood = 5, impact = 3 }, expect = { rag = "amber" }, because = { rag = "medium" } },
  { name = "a high risk asks for actions", as_of = today, risk = { likelihood = 5, impact = 3 },
    expect = { rag = "red" }, requires = { rag = { "actions" } }, lacks = { rag = { "actions" } } },
  { name = "a risk without a likelihood has no score", as_of = today, risk = { impact = 3 },
    expect = { rag = "unrated" }, missing = { rag = "likelihood" } },
}

-- Areas and the plan ----------------------------------------------

-- Actions at each level, for either rating.
local actions_at = {
  action = {
    blue = { status = "complete", due = "2023-12-31" },
    green = { status = "in_progress", due = "2024-06-30" },
    amber = { status = "in_progress", due = "2024-01-30" },
    red = { status = "in_progress", due = "2023-12-31" },
    grey = { status = "not_started", due = "2024-06-30" },
    unrated = { status = "in_progress" },
  },
  impact = {
    blue = complete(table.unpack(twice)),
    green = { status = "in_progress", due = "2024-06-30", evidence = positives },
    amber = { status = "in_progress", due = "2024-06-30", evidence = evidence { "2024-01-10", "mixed" } },
    red = { status = "in_progress", due = "2024-06-30", evidence = evidence { "2024-01-10", "negative" } },
    grey = { status = "in_progress", due = "2024-06-30" },
    unrated = { status = "cancelled" },
  },
}

-- `{ 3, "green" }` is three actions that are green.
local function actions_of(dimension, groups)
  local actions = {}
  for _, group in ipairs(groups) do
    for _ = 1, group[1] do
      local subject = { ref = "A" .. #actions + 1, area = "1.1" }
      for field, value in pairs(actions_at[dimension][group[2]]) do subject[field] = value end
      actions[#actions + 1] = subject
    end
  end
  return actions
end

-- The lines are the same for both ratings, and for an area as for the plan. The area has its
-- actions in one below it; a red and an unrated action beside it are not its own.
local function above(name, groups, level, clause, set)
  for _, dimension in ipairs { "action", "impact" } do
    local expect, because = { [dimension] = level }, { [dimension] = clause }
    local areas = { { ref = "1" }, { ref = "1.1", parent = "1" }, { ref = "2" } }
    cases[#cases + 1] = { name = ("the plan's %s: %s"):format(dimension, name), as_of = today, set = set,
      plan = { areas = areas, actions = actions_of(dimension, groups) }, expect = expect, because = because }
    local actions = actions_of(dimension, groups)
    for i, other in ipairs(actions_of(dimension, { { 1, "red" }, { 1, "unrated" } })) do
      other.ref, other.area = "B" .. i, "2"
      actions[#actions + 1] = other
    end
    cases[#cases + 1] = { name = ("an area's %s: %s"):format(dimension, name), as_of = today, set = set,
      area = { ref = "1" }, plan = { areas = areas, actions = actions }, expect = expect, because = because }
  end
end

above("one in four red is red", { { 1, "red" }, { 3, "green" } }, "red", "many-red")
above("one in three red is red", { { 1, "red" }, { 2, "green" } }, "red", "many-red")
above("6 of 25 red, 24 %, is amber", { { 6, "red" }, { 19, "green" } }, "amber", "any-red")
above("one red of five is amber, however many are amber", { { 1, "red" }, { 3, "amber" }, { 1, "blue" } }, "amber", "any-red")
above("an unrated action is no part of the four", { { 1, "red" }, { 3, "green" }, { 1, "unrated" } }, "red", "many-red")
above("a grey action is no part of the four", { { 1, "red" }, { 3, "green" }, { 1, "grey" } }, "red", "many-red")
above("with 26 % as many, one in four is amber", { { 1, "red" }, { 3, "green" } }, "amber", "any-red", { area_red = 26 })
above("half amber is amber", { { 1, "amber" }, { 1, "green" } }, "amber", "many-amber")
above("two thirds amber is amber", { { 2, "amber" }, { 1, "blue" } }, "amber", "many-amber")
above("25 of 51 amber, 49.02 %, is green", { { 25, "amber" }, { 26, "green" } }, "green", "mostly-well")
above("all blue is blue", { { 2, "blue" } }, "blue", "all-blue")
above("one blue and one grey is green", { { 1, "blue" }, { 1, "grey" } }, "green", "mostly-well")
above("one blue and one unrated is green", { { 1, "blue" }, { 1, "unrated" } }, "green", "mostly-well")
above("all grey is grey", { { 2, "grey" } }, "grey", "all-grey")
above("half unrated can be rated", { { 1, "green" }, { 1, "unrated" } }, "green", "mostly-well")
above("half unrated and half grey is grey", { { 1, "grey" }, { 1, "unrated" } }, "grey", "all-grey")
above("26 of 51 unrated, 50.98 %, cannot be rated", { { 25, "green" }, { 26, "unrated" } }, "unrated", "little-known")
above("all unrated cannot, where 99 % may be", { { 2, "unrated" } }, "unrated", "little-known", { area_unrated = 99 })
above("more than half unrated cannot, however red", { { 1, "red" }, { 2, "unrated" } }, "unrated", "little-known")
above("what has no actions is unrated", {}, "unrated", "little-known")

cases[#cases + 1] = { name = "overall is the worse of the two", as_of = today, area = { ref = "1" },
  plan = { areas = { { ref = "1" } },
    actions = { { ref = "A", area = "1", status = "complete", evidence = evidence { "2024-01-10", "mixed" } } } },
  expect = { action = "blue", impact = "amber", overall = "amber" } }

return cases
