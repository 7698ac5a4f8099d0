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

-- An action that cannot be rated, the fact that must be named for it, and the clause that asks for it.
local function lacks(dimension, name, action, field, clause)
  add { name = name, action = action, expect = { [dimension] = "unrated" },
    missing = { [dimension] = field }, because = { [dimension] = clause } }
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
expect("action", "a plan to recover by tomorrow does, too", open(days_ago[31], tomorrow), "amber",
  "recovering")
expect("action", "one day late with a plan is recovering", open(yesterday, today), "amber",
  "recovering")
expect("action", "one day late with a plan that has lapsed is slightly late",
  open(yesterday, yesterday), "amber", "slightly-late")
expect("action", "a plan to recover changes nothing where nothing is late", open(today, tomorrow),
  "green", "on-track")
expect("action", "nor does one without a day", with(open(today), "recovery", { lead = "Head of Service" }),
  "green", "on-track")
add { name = "red asks for a plan to recover", action = open(days_ago[31]), expect = { action = "red" },
  requires = { action = { "recovery" } }, lacks = { action = { "recovery" } } }
add { name = "and finds one that has lapsed", action = open(days_ago[31], yesterday),
  expect = { action = "red" }, requires = { action = { "recovery" } }, lacks = { action = {} } }
lacks("action", "a plan to recover needs a day",
  with(open(days_ago[31]), "recovery", { lead = "Head of Service" }), "recovery.by", "slipped")

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
lacks("action", "an empty list of milestones is no date to judge by", stepping(nil), "due")
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
expect("action", "not begun 31 days after its start is red, though it has no end",
  { status = "not_started", start = days_ago[31] }, "red", "slipped")
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
expect("action", "a finding without a day is not asked for while work goes on",
  { status = "in_progress", due = today, evidence = { { kind = "audit", finding = "positive" } } },
  "green", "on-track")

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
blue("complete, three positive findings",
  finished({ finding(days_ago[31], "positive"), two_positive[1], two_positive[2] }, figures(94, 94, 94)))
lacks("action", "complete, with a measure whose good direction is not known",
  finished(two_positive, figures(94, 94, 94), { id = "M2", target = 5, values = { 5, 5, 5 } }), "polarity")
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
expect("impact", "three positive findings do, too",
  found(finding(days_ago[31], "positive"), two_positive[1], two_positive[2]), "green", "demonstrated")
expect("impact", "two are too few where three are asked for", found(two_positive[1], two_positive[2]),
  "amber", "measurable", { evidence_count = 3 })
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
expect("impact", "a negative finding alone is red", found(finding(today, "negative")), "red", "not-met")
add { name = "red impact asks for a plan to recover", action = found(finding(today, "negative")),
  expect = { impact = "red" }, requires = { impact = { "recovery" } }, lacks = { impact = { "recovery" } } }
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
  found { kind = "audit", finding = "positive" }, "evidence[1].on", "not-met")
lacks("impact", "nor one of what is complete",
  finished({ { kind = "audit", finding = "positive" } }, figures(94, 94, 94)), "evidence[1].on",
  "completed-sustained")
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
rag("three periods without a target have none", { id = "M1", polarity = "higher", values = { 94, 94, 94 } },
  "unrated", "no-target")
rag("nor three periods for information only",
  { id = "M1", polarity = "none", target = 94, values = { 94, 94, 94 } }, "unrated", "no-target")
rag("a target to be decided has no colour",
  { id = "M1", polarity = "higher", target = "TBD", values = { 90 } }, "unrated", "no-target")
rag("a measure for information only has no colour",
  { id = "M1", polarity = "none", target = 94, values = { 90 } }, "unrated", "no-target")
rag("on target for three periods is blue", figures(94, 94, 94), "blue", "sustained")
rag("on target for four periods is blue", figures(94, 94, 94, 94), "blue", "sustained")
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
local function none(...) return { id = "M1", polarity = "lower", target = 0, values = { ... } } end

rag("none, where none is the target, is green", none(0), "green", "on-target")
rag("one, where none is the target, is red: 10 % of none is none", none(1), "red", "off-target")
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
lapse("late before the last day of the plan is none", open(yesterday, tomorrow))
lapse("far late when the plan has lapsed is a breach", open(days_ago[31], days_ago[30]), "recovery-lapsed")
lapse("cancelled crosses nothing", with(open(days_ago[31], yesterday), "status", "cancelled"))
lapse("complete crosses nothing", with(open(days_ago[31], yesterday), "status", "complete"))

-- The monthly update ---------------------------------------------------------------------------

local function updated(name, status, day, breaches)
  add { name = name, action = { status = status, due = "Jun 24", updated = day }, breaches = breaches }
end

updated("an update of 30 days ago is in time", "in_progress", "2024-01-01", {})
updated("an update of 31 days ago is in time", "in_progress", "2023-12-31", {})
updated("an update of 32 days ago is late", "in_progress", "2023-12-30", { "update-late" })
updated("what has not begun is reported on too", "not_started", "2023-12-30", { "update-late" })
updated("complete work needs no update", "complete", "2023-10-01", {})
updated("cancelled work needs no update", "cancelled", "2023-10-01", {})
updated("paused work is reported on too", "paused", "2023-12-30", { "update-late" })
updated("without a status it is not known to need one", nil, "2023-12-30", {})
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

add { name = "red in focus", action = with(open(days_ago[31]), "ref", "1.2"),
  plan = { focus = { { title = "Front door", from = "2024-01-08", to = "2024-02-18", actions = { "1.2" } } } },
  breaches = { "focus-not-on-track" } }
add { name = "blue in focus", action = with(finished(two_positive, figures(94, 94, 94)), "ref", "1.2"),
  plan = { focus = { { title = "Front door", from = "2024-01-08", to = "2024-02-18", actions = { "1.2" } } } },
  breaches = {} }

-- The plan, and so a priority or a theme: the lines are the same ----------------------------------

-- An action of each level, in both dimensions.
local kinds = {
  blue = finished(two_positive, figures(94, 94, 94)),
  green = { status = "in_progress", due = today, evidence = two_positive },
  amber = { status = "in_progress", due = yesterday, evidence = { finding(today, "mixed") } },
  red = { status = "in_progress", due = days_ago[31], evidence = { finding(today, "negative") } },
  unrated = { status = "in_progress" },
}

local function actions_of(counts)
  local actions = {}
  for kind, count in pairs(counts) do
    for _ = 1, count do
      local action = { ref = "1." .. #actions + 1, area = "1" }
      for field, value in pairs(kinds[kind]) do action[field] = value end
      actions[#actions + 1] = action
    end
  end
  return actions
end

-- What so many actions of each level come to: as the plan; and as an area of one, beside a red action
-- that is in no area and counts for none.
local function whole(name, counts, level, clause, set)
  local function add_as(what, case)
    case.name, case.set = name .. ", " .. what, set
    case.expect = { action = level, impact = level }
    case.because = { action = clause, impact = clause }
    add(case)
  end
  add_as("as a plan", { plan = { areas = { { ref = "1" } }, actions = actions_of(counts) } })
  local beside = actions_of(counts)
  beside[#beside + 1] = { ref = "2.1", status = "in_progress", due = days_ago[31], evidence = kinds.red.evidence }
  add_as("as an area", { area = { ref = "1" }, plan = { actions = beside } })
end

whole("no action: nothing is known", {}, "unrated", "little-known")
whole("half unrated can be rated", { green = 1, unrated = 1 }, "green", "mostly-well")
whole("51 of 101 unrated, 50.5 %, cannot", { green = 50, unrated = 51 }, "unrated", "little-known")
whole("50 of 101 unrated, 49.5 %, can", { green = 51, unrated = 50 }, "green", "mostly-well")
whole("all unrated is unrated whatever is allowed", { unrated = 2 }, "unrated", "little-known",
  { area_unrated = 100 })
whole("one rated is enough where all others may be unrated", { green = 1, unrated = 3 }, "green",
  "mostly-well", { area_unrated = 75 })
whole("too little is known of it, though what is known is red", { red = 1, unrated = 2 }, "unrated",
  "little-known")

whole("one action in four red is red", { red = 1, green = 3 }, "red", "many-red")
whole("6 in 25 red, 24 %, is amber", { red = 6, green = 19 }, "amber", "any-red")
whole("1 in 100 red is amber", { red = 1, green = 99 }, "amber", "any-red")
whole("with 26 % as many, one in four is amber", { red = 1, green = 3 }, "amber", "any-red",
  { area_red = 26 })
whole("an unrated action is no part of the four", { red = 1, green = 3, unrated = 1 }, "red", "many-red")
whole("the only rated action is red", { red = 1, unrated = 1 }, "red", "many-red")
whole("one in four red is red, though the rest is amber", { red = 1, amber = 3 }, "red", "many-red")
whole("one in five red counts before the rest that is amber", { red = 1, amber = 4 }, "amber", "any-red")

whole("half amber is amber", { amber = 1, green = 1 }, "amber", "many-amber")
whole("half amber is amber, though the rest is blue", { amber = 1, blue = 1 }, "amber", "many-amber")
whole("two in three amber are amber", { amber = 2, green = 1 }, "amber", "many-amber")
whole("25 in 51 amber, 49.02 %, are green", { amber = 25, green = 26 }, "green", "mostly-well")

whole("all blue is blue", { blue = 2 }, "blue", "all-blue")
whole("one action, and it is blue", { blue = 1 }, "blue", "all-blue")
whole("blue but for a green one is green", { blue = 2, green = 1 }, "green", "mostly-well")
whole("blue but for an unrated one is green", { blue = 1, unrated = 1 }, "green", "mostly-well")
whole("all green is green", { green = 2 }, "green", "mostly-well")

add { name = "an area that lists actions of other areas is rated by them",
  area = { ref = "FA1", actions = { "1.1" } },
  plan = { actions = { { ref = "1.1", area = "1", status = "in_progress", due = days_ago[31] },
    { ref = "1.2", area = "1", status = "in_progress", due = today } }, areas = { { ref = "1" } } },
  expect = { action = "red" }, because = { action = "many-red" } }

cases[#cases + 1] = { name = "the whole plan as of January 2024 is rated as recorded", as_of = "2024-01-31",
  folder = "../../Examples/tameside" }

return cases
