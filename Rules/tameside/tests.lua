-- Cases on both sides of every boundary of Tameside's key, all as of 31 January 2024.

local cases = {}

local function add(case)
  case.as_of = "2024-01-31"
  cases[#cases + 1] = case
end

-- An action, the level that one dimension must give it, and the clause that must decide.
local function expect(dimension, name, action, level, clause, set)
  add { name = name, action = action, set = set,
    expect = { [dimension] = level }, because = { [dimension] = clause } }
end

-- An action that cannot be rated, and the fact that must be named for it.
local function lacks(dimension, name, action, field)
  add { name = name, action = action,
    expect = { [dimension] = "unrated" }, missing = { [dimension] = field } }
end

-- Days by how far they lie from the as-of date.
local today, yesterday, tomorrow = "2024-01-31", "2024-01-30", "2024-02-01"
local days_ago = {
  [30] = "2024-01-01", [31] = "2023-12-31", [32] = "2023-12-30",
  [183] = "2023-08-01", [184] = "2023-07-31",
}

local function open(due, recovery)
  return { status = "in_progress", due = due, recovery = recovery and { by = recovery } }
end

local function with(action, field, value)
  action[field] = value
  return action
end

-- Action: how late ------------------------------------------------------------------------------

expect("action", "due tomorrow is on track", open(tomorrow), "green", "on-track")
expect("action", "due today is on track", open(today), "green", "on-track")
expect("action", "one day late is amber", open(yesterday), "amber", "slightly-late")
expect("action", "30 days late is amber", open(days_ago[30]), "amber", "slightly-late")
expect("action", "31 days late is red", open(days_ago[31]), "red", "slipped")
expect("action", "31 days late is amber where 31 are allowed", open(days_ago[31]), "amber",
  "slightly-late", { slip_days = 31 })
expect("action", "32 days late is red where 31 are allowed", open(days_ago[32]), "red", "slipped",
  { slip_days = 31 })
expect("action", "a month ends with its last day: January 2024 is not late", open "Jan 24", "green",
  "on-track")
expect("action", "a month ends with its last day: December 2023 is 31 days late", open "Dec 23",
  "red", "slipped")

-- Action: a plan to recover ---------------------------------------------------------------------

expect("action", "a plan to recover by today makes 31 days late amber", open(days_ago[31], today),
  "amber", "recovering")
expect("action", "a plan to recover by yesterday does not", open(days_ago[31], yesterday), "red",
  "slipped")
expect("action", "one day late with a plan is recovering", open(yesterday, today), "amber",
  "recovering")
expect("action", "one day late with a plan that has lapsed is slightly late",
  open(yesterday, yesterday), "amber", "slightly-late")
expect("action", "a plan to recover changes nothing where nothing is late", open(today, tomorrow),
  "green", "on-track")
lacks("action", "a plan to recover needs a day", with(open(days_ago[31]), "recovery", { lead = "Head of Service" }), "recovery.by")

-- Action: milestones and starts ------------------------------------------------------------------

local function step(due, done) return { title = "step " .. due, due = due, done = done } end

local function stepping(due, ...)
  return { status = "in_progress", due = due, milestones = { ... } }
end

expect("action", "a milestone due today is on track", stepping(tomorrow, step(today)), "green",
  "on-track")
expect("action", "a milestone one day late is amber", stepping(tomorrow, step(yesterday)), "amber",
  "slightly-late")
expect("action", "a milestone 30 days late is amber", stepping(tomorrow, step(days_ago[30])),
  "amber", "slightly-late")
expect("action", "a milestone 31 days late is red", stepping(tomorrow, step(days_ago[31])), "red",
  "slipped")
expect("action", "a milestone later than the due date counts", stepping(yesterday,
  step(days_ago[31])), "red", "slipped")
expect("action", "a due date later than a milestone counts", stepping(days_ago[31],
  step(yesterday)), "red", "slipped")
expect("action", "of several milestones the latest counts", stepping(tomorrow, step(yesterday),
  step(days_ago[31])), "red", "slipped")
expect("action", "a milestone done is not late", stepping(tomorrow, step(days_ago[31], true)),
  "green", "on-track")
expect("action", "a milestone done today is not late", stepping(tomorrow,
  step(days_ago[31], today)), "green", "on-track")
expect("action", "a milestone done tomorrow is still late", stepping(tomorrow,
  step(days_ago[31], tomorrow)), "red", "slipped")
expect("action", "milestones alone are enough to judge by", stepping(nil, step(today)), "green",
  "on-track")
lacks("action", "a milestone without a date cannot be judged",
  { status = "in_progress", due = tomorrow, milestones = { { title = "undated" } } },
  "milestones[undated].due")

local function waiting(start, due)
  return { status = "not_started", start = start, due = due or "2024-03-31" }
end

expect("action", "not begun on its first day has no colour", waiting(today), "unrated", "not-begun")
expect("action", "not begun before its first day has no colour", waiting(tomorrow), "unrated",
  "not-begun")
expect("action", "not begun one day after its start is amber", waiting(yesterday), "amber",
  "slightly-late")
expect("action", "not begun 30 days after its start is amber", waiting(days_ago[30]), "amber",
  "slightly-late")
expect("action", "not begun 31 days after its start is red", waiting(days_ago[31]), "red", "slipped")
expect("action", "not begun and past its end is as late as its end", waiting(tomorrow, days_ago[31]),
  "red", "slipped")
expect("action", "begun, its start no longer counts",
  with(open(tomorrow), "start", days_ago[31]), "green", "on-track")

-- Action: what has no date -----------------------------------------------------------------------

lacks("action", "without any date it cannot be judged", { status = "in_progress" }, "due")
lacks("action", "not begun and without any date it cannot be judged", { status = "not_started" },
  "due")
lacks("action", "`Ongoing` alone is no date to judge by", open "Ongoing", "due")
expect("action", "`Ongoing` from a start is on track", with(open "Ongoing", "start", days_ago[31]),
  "green", "on-track")
lacks("action", "without a status it cannot be judged", { due = yesterday }, "status")

-- Action: status ---------------------------------------------------------------------------------

expect("action", "cancelled has no colour, however late",
  { status = "cancelled", due = days_ago[31] }, "unrated", "cancelled")
expect("action", "paused with nothing late is amber", { status = "paused", due = today }, "amber",
  "paused")
expect("action", "paused and a day late is slightly late", { status = "paused", due = yesterday },
  "amber", "slightly-late")
expect("action", "paused and 31 days late is red", { status = "paused", due = days_ago[31] }, "red",
  "slipped")
expect("action", "complete is green, however long ago it was due",
  { status = "complete", due = days_ago[31] }, "green", "completed")
expect("action", "complete needs no date", { status = "complete" }, "green", "completed")

-- Blue: complete, evidenced, target achieved and sustained -----------------------------------------

local function finding(on, what) return { on = on, kind = "audit", finding = what } end

local two_positive = { finding(days_ago[30], "positive"), finding(yesterday, "positive") }

local function figures(...)
  return { id = "M1", polarity = "higher", target = 94, values = { ... } }
end

local function finished(evidence, ...)
  return { status = "complete", due = yesterday, evidence = evidence, measures = { ... } }
end

local function blue(name, action, set)
  expect("action", name, action, "blue", "completed-sustained", set)
end

local function not_blue(name, action, set)
  expect("action", "complete, but " .. name .. ", is green", action, "green", "completed", set)
end

blue("complete, two positive findings, on target for three periods",
  finished(two_positive, figures(94, 94, 94)))
not_blue("on target for two periods", finished(two_positive, figures(94, 94)))
not_blue("below target two periods ago", finished(two_positive, figures(93.9, 94, 94)))
blue("below target three periods ago only", finished(two_positive, figures(93.9, 94, 94, 94)))
blue("on target for two periods, where two are asked for", finished(two_positive, figures(94, 94)),
  { sustained_periods = 2 })
not_blue("on target for one period, where two are asked for", finished(two_positive, figures(94)),
  { sustained_periods = 2 })
not_blue("without measures", { status = "complete", due = yesterday, evidence = two_positive })
not_blue("with a second measure below target",
  finished(two_positive, figures(94, 94, 94),
    { id = "M2", polarity = "lower", target = 20, values = { 20, 20, 20.1 } }))
blue("a second measure without figures does not count",
  finished(two_positive, figures(94, 94, 94), { id = "M2", polarity = "lower", target = 20 }))
blue("a second measure without a target does not count",
  finished(two_positive, figures(94, 94, 94), { id = "M2", values = { 1 } }))
blue("a second measure for information only does not count",
  finished(two_positive, figures(94, 94, 94),
    { id = "M2", polarity = "none", target = 5, values = { 1, 1, 1 } }))
not_blue("with no measure that has a target",
  finished(two_positive, { id = "M2", values = { 1, 1, 1 } }))
not_blue("with one positive finding",
  finished({ finding(yesterday, "positive") }, figures(94, 94, 94)))
blue("with one positive finding, where one is asked for",
  finished({ finding(yesterday, "positive") }, figures(94, 94, 94)), { evidence_count = 1 })
not_blue("with a mixed finding last",
  finished({ two_positive[1], two_positive[2], finding(today, "mixed") }, figures(94, 94, 94)))
not_blue("without evidence",
  { status = "complete", due = yesterday, measures = { figures(94, 94, 94) } })
expect("action", "in progress it is never blue",
  with(finished(two_positive, figures(94, 94, 94)), "status", "in_progress"), "amber",
  "slightly-late")
expect("impact", "blue in action is blue in impact", finished(two_positive, figures(94, 94, 94)),
  "blue", "completed-sustained")

-- Impact -----------------------------------------------------------------------------------------

local function found(...) return { status = "in_progress", evidence = { ... } } end

expect("impact", "cancelled has no colour for impact",
  { status = "cancelled", evidence = two_positive }, "unrated", "cancelled")
expect("impact", "two positive findings demonstrate impact",
  found(two_positive[1], two_positive[2]), "green", "demonstrated")
expect("impact", "one positive finding does not", found(two_positive[1]), "amber", "measurable")
expect("impact", "a finding 183 days old counts",
  found(finding(days_ago[183], "positive"), finding(today, "positive")), "green", "demonstrated")
expect("impact", "a finding 184 days old does not",
  found(finding(days_ago[184], "positive"), finding(today, "positive")), "amber", "measurable")
expect("impact", "a finding 184 days old counts where 184 are allowed",
  found(finding(days_ago[184], "positive"), finding(today, "positive")), "green", "demonstrated",
  { evidence_days = 184 })
expect("impact", "a finding of tomorrow does not count yet",
  found(finding(today, "positive"), finding(tomorrow, "positive")), "amber", "measurable")
expect("impact", "a mixed finding after two positive ones is amber",
  found(two_positive[1], two_positive[2], finding(today, "mixed")), "amber", "measurable")
expect("impact", "a negative finding after two positive ones is red",
  found(two_positive[1], two_positive[2], finding(today, "negative")), "red", "not-met")
expect("impact", "a negative finding before two positive ones no longer counts",
  found(finding(days_ago[31], "negative"), two_positive[1], two_positive[2]), "green",
  "demonstrated")
expect("impact", "the latest is the latest by day, not by place",
  found(finding(today, "negative"), two_positive[1], two_positive[2]), "red", "not-met")
expect("impact", "of two findings of one day the later in the list counts",
  found(finding(today, "negative"), finding(today, "positive")), "amber", "measurable")
expect("impact", "a mixed finding alone is amber", found(finding(today, "mixed")), "amber",
  "measurable")
expect("impact", "figures alone are amber",
  { status = "in_progress", measures = { figures(80) } }, "amber", "measurable")
expect("impact", "measures without figures have no colour",
  { status = "in_progress", measures = { { id = "M1" } } }, "unrated", "nothing-to-see")
expect("impact", "an empty list of evidence is none", { status = "in_progress", evidence = {} },
  "unrated", "nothing-to-see")
expect("impact", "neither evidence nor measures has no colour", { status = "in_progress" },
  "unrated", "nothing-to-see")
lacks("impact", "a finding without a day cannot be judged",
  found { kind = "audit", finding = "positive" }, "evidence[1].on")
lacks("impact", "without a status impact cannot be judged", { evidence = two_positive }, "status")

-- Measures ---------------------------------------------------------------------------------------

local function rag(name, measure, level, clause, set)
  add { name = name, measure = measure, set = set, expect = { rag = level },
    because = { rag = clause } }
end

local function lower(...)
  return { id = "M1", polarity = "lower", target = 20, values = { ... } }
end

rag("no figures have no colour", figures(), "unrated", "no-target")
rag("no target has no colour", { id = "M1", polarity = "higher", values = { 90 } }, "unrated",
  "no-target")
rag("a target to be decided has no colour",
  { id = "M1", polarity = "higher", target = "TBD", values = { 90 } }, "unrated", "no-target")
rag("a measure for information only has no colour",
  { id = "M1", polarity = "none", target = 94, values = { 90 } }, "unrated", "no-target")
rag("on target for three periods is blue", figures(94, 94, 94), "blue", "sustained")
rag("on target for two periods is green", figures(94, 94), "green", "on-target")
rag("below target two periods ago is green", figures(93.9, 94, 94), "green", "on-target")
rag("on target for two periods is blue where two are asked for", figures(94, 94), "blue",
  "sustained", { sustained_periods = 2 })
rag("a step below target is amber", figures(93.9), "amber", "near-target")
rag("84.6 against 94 is exactly 10 % short, and amber", figures(84.6), "amber", "near-target")
rag("84.5 against 94 is red", figures(84.5), "red", "off-target")
rag("89.3 against 94 is exactly 5 % short, and amber where 5 are allowed", figures(89.3), "amber",
  "near-target", { tolerance = 5 })
rag("89.2 against 94 is red where 5 are allowed", figures(89.2), "red", "off-target",
  { tolerance = 5 })
rag("at a target of 20 or less is green", lower(20), "green", "on-target")
rag("a step above a target of 20 or less is amber", lower(20.1), "amber", "near-target")
rag("22 against 20 or less is exactly 10 % over, and amber", lower(22), "amber", "near-target")
rag("22.1 against 20 or less is red", lower(22.1), "red", "off-target")
rag("a target of under 20 is missed by 20, within tolerance",
  { id = "M1", polarity = "lower", target = "<20", values = { 20 } }, "amber", "near-target")
rag("a band is met on its edge",
  { id = "M1", polarity = "band", target = { min = 80, max = 90 }, values = { 90 } }, "green",
  "on-target")
rag("10 % below a band is amber",
  { id = "M1", polarity = "band", target = { min = 80, max = 90 }, values = { 72 } }, "amber",
  "near-target")
rag("a step further below a band is red",
  { id = "M1", polarity = "band", target = { min = 80, max = 90 }, values = { 71.9 } }, "red",
  "off-target")
add { name = "a measure whose good direction is not known cannot be judged",
  measure = { id = "M1", target = 94, values = { 94 } },
  expect = { rag = "unrated" }, missing = { rag = "polarity" } }

-- Thresholds -------------------------------------------------------------------------------------

local function watch(name, measure, breach)
  add { name = name, measure = measure, breaches = { breach } }
end

for id, breach in pairs {
  CIN20 = "visits-late", SG6 = "conferences-late",
  CF22 = "health-assessments-late", CF23 = "health-assessments-late",
} do
  watch(id .. " below target two periods running is a breach", with(figures(93.9, 93.9), "id", id),
    breach)
  watch(id .. " below target once is none", with(figures(94, 93.9), "id", id))
  watch(id .. " below target until the last period is none", with(figures(93.9, 94), "id", id))
end

for id, breach in pairs {
  ["CIN10a-police"] = "partners-absent", ["CIN10a-health"] = "partners-absent",
  ["SG8-assessments"] = "partners-absent", ["SG8-conferences"] = "partners-absent",
  SG9 = "partners-absent", CF29 = "pathway-plans-out-of-date",
} do
  watch(id .. " beyond the tolerance is a breach", with(figures(84.5), "id", id), breach)
  watch(id .. " just within the tolerance is none", with(figures(84.6), "id", id))
end

for id, breach in pairs {
  ["CF19-20"] = "unregulated-placements", ["WF6-14"] = "caseloads-high",
} do
  watch(id .. " a step above target is a breach", with(lower(20.1), "id", id), breach)
  watch(id .. " on target is none", with(lower(20), "id", id))
end

watch("a measure that no threshold names crosses none", figures(0, 0))

local function lapse(name, action, breach)
  add { name = name, action = action, breaches = { breach } }
end

lapse("late when the plan to recover has lapsed is a breach", open(yesterday, yesterday),
  "recovery-lapsed")
lapse("late on the last day of the plan is none", open(yesterday, today))
lapse("lapsed with nothing late is none", open(today, yesterday))
lapse("late without a plan is none", open(days_ago[31]))
lapse("cancelled crosses nothing", with(open(days_ago[31], yesterday), "status", "cancelled"))
lapse("complete crosses nothing", with(open(days_ago[31], yesterday), "status", "complete"))

-- The monthly update ---------------------------------------------------------------------------

local function updated(name, status, day, breaches)
  add { name = name, action = { status = status, due = "Jun 24", updated = day }, breaches = breaches }
end

updated("an update of 31 days ago is in time", "in_progress", "2023-12-31", {})
updated("an update of 32 days ago is late", "in_progress", "2023-12-30", { "update-late" })
updated("what has not begun is reported on too", "not_started", "2023-12-30", { "update-late" })
updated("complete work needs no update", "complete", "2023-10-01", {})
updated("cancelled work needs no update", "cancelled", "2023-10-01", {})
updated("an action without an update has none to be late", "in_progress", nil, {})

-- The six-week focus ---------------------------------------------------------------------------

local function focus(name, due, from, to, breaches)
  add { name = name, breaches = breaches, action = { ref = "1.2", status = "in_progress", due = due },
    plan = { focus = { { title = "Front door", from = from, to = to, actions = { "1.2" } } } } }
end

focus("amber on the last day in focus", "2024-01-30", "2023-12-21", "2024-01-31", { "focus-not-on-track" })
focus("amber the day after", "2024-01-30", "2023-12-20", "2024-01-30", {})
focus("amber on the first day in focus", "2024-01-30", "2024-01-31", "2024-03-12", { "focus-not-on-track" })
focus("amber the day before", "2024-01-30", "2024-02-01", "2024-03-13", {})
focus("green in focus", "2024-01-31", "2024-01-08", "2024-02-18", {})
focus("unrated in focus", nil, "2024-01-08", "2024-02-18", { "focus-not-on-track" })

-- The plan, and so a priority or a theme: the lines are the same ----------------------------------

local kinds = {
  green = { status = "in_progress", due = "2024-01-31" },
  amber = { status = "in_progress", due = "2024-01-30" },
  red = { status = "in_progress", due = "2023-12-31" },
  unrated = { status = "in_progress" },
}

local function plan(name, levels, level, clause, set)
  local actions = {}
  for i, kind in ipairs(levels) do
    actions[i] = { ref = "1." .. i, status = kinds[kind].status, due = kinds[kind].due }
  end
  add { name = name, plan = { actions = actions }, expect = { action = level },
    because = { action = clause }, set = set }
end

plan("one action in four red is red", { "red", "green", "green", "green" }, "red", "many-red")
plan("one in five is amber", { "red", "green", "green", "green", "green" }, "amber", "any-red")
plan("with 26 % as many, one in four is amber", { "red", "green", "green", "green" }, "amber", "any-red",
  { area_red = 26 })
plan("an unrated action is no part of the four", { "red", "green", "green", "green", "unrated" }, "red",
  "many-red")
plan("half amber is amber", { "amber", "green" }, "amber", "many-amber")
plan("a third amber is green", { "amber", "green", "green" }, "green", "mostly-well")
plan("half unrated can be rated", { "green", "unrated" }, "green", "mostly-well")
plan("more than half unrated cannot", { "green", "unrated", "unrated" }, "unrated", "little-known")

return cases
