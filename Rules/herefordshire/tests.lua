-- Cases on both sides of every boundary of Herefordshire's key, all as of 31 October 2022.

local cases = {}

local function add(case)
  case.as_of = "2022-10-31"
  cases[#cases + 1] = case
end

-- A subject, the level that the dimension must give it, and the clause that must decide.
local function expecting(kind, dimension)
  return function(name, subject, level, clause, set)
    add { name = name, [kind] = subject, set = set,
      expect = { [dimension] = level }, because = { [dimension] = clause } }
  end
end

-- A subject that cannot be rated, and the fact that must be named for it.
local function lacking(kind, dimension)
  return function(name, subject, field)
    add { name = name, [kind] = subject,
      expect = { [dimension] = "unrated" }, missing = { [dimension] = field } }
  end
end

local action, action_lacks = expecting("action", "action"), lacking("action", "action")
local impact, impact_lacks = expecting("action", "impact"), lacking("action", "impact")
local measure, measure_lacks = expecting("measure", "rag"), lacking("measure", "rag")
local risk, risk_lacks = expecting("risk", "rag"), lacking("risk", "rag")
local net, net_lacks = expecting("risk", "net"), lacking("risk", "net")
local target, target_lacks = expecting("risk", "target"), lacking("risk", "target")

-- The thresholds that a subject must cross, and no others.
local function crosses(kind, name, subject, ids)
  add { name = name, [kind] = subject, breaches = ids }
end

local today, yesterday, tomorrow = "2022-10-31", "2022-10-30", "2022-11-01"
local ago31, ago32, ago92, ago93 = "2022-09-30", "2022-09-29", "2022-07-31", "2022-07-30"

local function with(subject, field, value)
  subject[field] = value
  return subject
end

-- Level 1: milestones -------------------------------------

local function step(due, done) return { title = "step", due = due, done = done } end

local function working(...)
  return { status = "in_progress", percent_complete = 50, milestones = { ... } }
end

action("a milestone due tomorrow is on track", working(step(tomorrow)), "green", "on-track")
action("a milestone due today is on track", working(step(today)), "green", "on-track")
action("a milestone one day late is behind", working(step(yesterday)), "amber", "behind")
action("a milestone 31 days late is behind", working(step(ago31)), "amber", "behind")
action("a milestone 32 days late is off track", working(step(ago32)), "red", "off-track")
action("32 days late is behind where 32 are allowed", working(step(ago32)), "amber", "behind", { slip_days = 32 })
action("31 days late is off track where 30 are allowed", working(step(ago31)), "red", "off-track", { slip_days = 30 })
action("a milestone done is not late", working(step(ago32, ago31)), "green", "on-track")
action("a milestone done today is not late", working(step(ago32, today)), "green", "on-track")
action("a milestone done tomorrow is still late", working(step(ago32, tomorrow)), "red", "off-track")
action("of several milestones the latest counts", working(step(yesterday), step(ago32)), "red", "off-track")
action("so they do in any order", working(step(ago32), step(yesterday)), "red", "off-track")
action("one milestone in time does not excuse another", working(step(tomorrow), step(yesterday)), "amber", "behind")
action("`Sept 22` ends with its last day, 31 days ago", working(step "Sept 22"), "amber", "behind")
action("`Aug 2022` ended 61 days ago", working(step "Aug 2022"), "red", "off-track")
action("`Oct 22` ends today", working(step "Oct 22"), "green", "on-track")
action("`by end of May 2022` is long past", working(step "by end of May 2022"), "red", "off-track")
action("with a dated milestone in time, per cent complete does not count",
  with(working(step(tomorrow)), "percent_complete", 0), "green", "on-track")
action("with a dated milestone, per cent complete is not needed",
  with(working(step(tomorrow)), "percent_complete", nil), "green", "on-track")

-- Level 1: no day to judge by -----------------------------

local function done(percent) return { status = "in_progress", percent_complete = percent } end

-- 213 of the plan's 730 days have gone: an even pace is at 29.178 %, and nine tenths of it at 26.26 %.
-- A day more or less at either end moves that by 0.03 or more.
action("26.27 % done by 31 October is on track", done(26.27), "green", "on-track")
action("26.25 % is behind", done(26.25), "amber", "behind")

-- A hundred days of two hundred have gone, so that an even pace would have done half.
local function halfway_with(set)
  set.plan_start, set.plan_end = "2022-07-23", "2023-02-08"
  return set
end

local halfway = halfway_with {}

action("half done at half time is on track", done(50), "green", "on-track", halfway)
action("90 % of an even pace is on track", done(45), "green", "on-track", halfway)
action("just under 90 % is behind", done(44.9), "amber", "behind", halfway)
action("70 % of an even pace is behind", done(35), "amber", "behind", halfway)
action("just under 70 % is off track", done(34.9), "red", "off-track", halfway)
action("35 % done is off track where 80 % of the pace is asked for", done(35), "red", "off-track",
  halfway_with { near_pace = 80 })
action("44.9 % done is on track where 80 % of the pace will do", done(44.9), "green", "on-track",
  halfway_with { on_pace = 80 })
action("its own start counts before the plan's", with(done(45), "start", "2022-07-23"), "green",
  "on-track", { plan_start = "2022-01-01", plan_end = "2023-02-08" })
action("on its first day nothing need be done", with(done(0), "start", today), "green", "on-track")
action("nor before it", with(done(0), "start", tomorrow), "green", "on-track")
action("nor where all of an even pace is asked for", with(done(0), "start", today), "green", "on-track", { on_pace = 100 })
action("a day later something must be", with(done(0), "start", yesterday), "red", "off-track")
action("on the plan's last day 90 % done is on track", done(90), "green", "on-track", { plan_end = today })
action("on the plan's last day 89.9 % done is behind", done(89.9), "amber", "behind", { plan_end = today })
action("so it is if work began that very day", with(done(89.9), "start", today), "amber", "behind",
  { plan_end = today })
action("after the plan's end no more than all is asked for", done(90), "green", "on-track", { plan_end = yesterday })
action("after the plan's end it has to be all done but a tenth", done(69), "red", "off-track", { plan_end = yesterday })
action("`July 22 onwards` names no day to be late by",
  with(done(45), "milestones", { step "July 22 onwards" }), "green", "on-track", halfway)
action("`each quarter` names no day, so the pace counts",
  with(done(34.9), "milestones", { step "each quarter" }), "red", "off-track", halfway)
action("`Autumn 22` cannot be read, so the pace counts",
  with(done(44.9), "milestones", { step "Autumn 22" }), "amber", "behind", halfway)
action("a milestone without a day is not late", with(done(45), "milestones", { { title = "step" } }),
  "green", "on-track", halfway)
action_lacks("without a day and without per cent complete it cannot be judged",
  { status = "in_progress" }, "percent_complete")
action_lacks("without a status it cannot be judged", { percent_complete = 50 }, "status")

-- Level 1: complete ---------------------------------------

local function complete(...)
  return { status = "complete", completed = ago92, percent_complete = 100, milestones = { ... } }
end

action("complete with its milestone done is complete", complete(step(yesterday, yesterday)), "blue", "complete")
action("complete without milestones is complete", complete(), "blue", "complete")
action("complete with a milestone done late is complete", complete(step(ago32, today)), "blue", "complete")
action("complete with a milestone to come is on track", complete(step(tomorrow)), "green", "on-track")
action("complete with a milestone due today is on track", complete(step(today)), "green", "on-track")
action("complete with a milestone a day late is behind", complete(step(yesterday)), "amber", "behind")
action("complete with a milestone 32 days late is off track", complete(step(ago32)), "red", "off-track")
action("complete with an open milestone that names no day is on track",
  complete { title = "step" }, "green", "on-track")
action("what is complete has no pace to keep", with(complete(), "percent_complete", 10), "blue", "complete")
action("with an open milestone that names no day it has", with(complete { title = "step" }, "percent_complete", 34.9),
  "red", "off-track", halfway)
add { name = "complete work must say since when, and this does", action = complete(),
  expect = { action = "blue" }, requires = { action = { "completed" } }, lacks = { action = {} } }
add { name = "and this does not", action = { status = "complete" },
  expect = { action = "blue" }, lacks = { action = { "completed" } } }
action("all done but not reported complete is not complete",
  with(complete(step(yesterday, yesterday)), "status", "in_progress"), "green", "on-track")

-- Level 1: not started, paused, cancelled -----------------

local function waiting(start, ...) return { status = "not_started", start = start, milestones = { ... } } end

action("not started and nothing late is grey", waiting(), "grey", "not-started")
action("not started needs no per cent complete, however late in the plan", waiting(), "grey",
  "not-started", { plan_end = yesterday })
action("not started on its first day is grey", waiting(today), "grey", "not-started")
action("not started before its first day is grey", waiting(tomorrow), "grey", "not-started")
action("not started a day after its start is behind", waiting(yesterday), "amber", "behind")
action("not started 31 days after its start is behind", waiting(ago31), "amber", "behind")
action("not started 32 days after its start is off track", waiting(ago32), "red", "off-track")
action("not started with a milestone due today is grey", waiting(nil, step(today)), "grey", "not-started")
action("not started with a milestone a day late is behind", waiting(nil, step(yesterday)), "amber", "behind")
action("not started with a milestone 32 days late is off track", waiting(nil, step(ago32)), "red", "off-track")
action("its start 32 days ago counts beside a milestone a day late", waiting(ago32, step(yesterday)),
  "red", "off-track")
action("a milestone 32 days late counts beside a start a day ago", waiting(yesterday, step(ago32)), "red", "off-track")
action("started, its start no longer makes it late", with(working(step(tomorrow)), "start", ago32), "green", "on-track")
action("paused with nothing late is behind", with(working(step(tomorrow)), "status", "paused"), "amber", "behind")
action("paused and 31 days late is behind", with(working(step(ago31)), "status", "paused"), "amber", "behind")
action("paused and 32 days late is off track", with(working(step(ago32)), "status", "paused"), "red", "off-track")
action("paused at 70 % of an even pace is behind", with(done(35), "status", "paused"), "amber", "behind", halfway)
action("paused below it is off track", with(done(34.9), "status", "paused"), "red", "off-track", halfway)
action("cancelled has no colour, however late", with(working(step(ago32)), "status", "cancelled"),
  "unrated", "cancelled")

-- Level 4: impact -----------------------------------------

local function finding(on, what, kind) return { on = on, kind = kind or "audit", finding = what } end

local function evaluated(...) return with(complete(), "evidence", { ... }) end

local function completed_on(day, ...) return with(evaluated(...), "completed", day) end

impact("work that is not complete is not judged yet",
  with(working(step(today)), "evidence", { finding(yesterday, "negative") }), "unrated", "not-complete")
impact("reported complete with a milestone open it is not judged yet",
  with(complete(step(tomorrow)), "evidence", { finding(yesterday, "positive") }), "unrated", "not-complete")
impact("complete and not evaluated for 92 days is grey", completed_on(ago92), "grey", "not-evaluated")
impact("complete and not evaluated for 93 days is behind", completed_on(ago93), "amber", "difference-unclear")
impact("93 days without an evaluation is grey where 93 are allowed", completed_on(ago93),
  "grey", "not-evaluated", { evaluation_days = 93 })
impact("once there is a finding, 93 days do not matter",
  completed_on(ago93, finding(yesterday, "positive")), "green", "difference-seen")
impact("complete without any list of evidence is grey", complete(), "grey", "not-evaluated")
impact("one positive finding is on track", evaluated(finding(yesterday, "positive", "feedback")),
  "green", "difference-seen")
impact("one positive finding is blue where one is asked for",
  evaluated(finding(yesterday, "positive", "feedback")), "blue", "difference-made", { evidence_count = 1 })
impact("two positive findings, one of them families' own, is blue",
  evaluated(finding(ago31, "positive"), finding(yesterday, "positive", "feedback")), "blue",
  "difference-made")
impact("so are three", evaluated(finding(ago32, "positive"), finding(ago31, "positive"),
  finding(yesterday, "positive", "feedback")), "blue", "difference-made")
impact("two positive findings without families' own is on track",
  evaluated(finding(ago31, "positive"), finding(yesterday, "positive", "survey")), "green",
  "difference-seen")
impact("families' own finding has to be positive",
  evaluated(finding(ago32, "negative", "feedback"), finding(ago31, "positive"),
    finding(yesterday, "positive")), "green", "difference-seen")
impact("a mixed finding last is behind", evaluated(finding(ago31, "positive", "feedback"), finding(ago31, "positive"),
    finding(yesterday, "mixed")), "amber", "difference-unclear")
impact("a negative finding last is off track",
  evaluated(finding(ago31, "positive", "feedback"), finding(yesterday, "negative")), "red",
  "no-difference")
impact("a negative finding that a positive one followed is on track",
  evaluated(finding(ago31, "negative"), finding(yesterday, "positive")), "green", "difference-seen")
impact("a finding on the day of completion counts",
  completed_on(ago31, finding(ago31, "negative")), "red", "no-difference")
impact("so it does on that day itself", completed_on(today, finding(today, "negative")), "red", "no-difference")
impact("a finding from before completion does not",
  completed_on(ago31, finding(ago32, "negative")), "grey", "not-evaluated")
impact("nor does it count towards two positive ones",
  completed_on(ago31, finding(ago32, "positive", "feedback"), finding(yesterday, "positive")),
  "green", "difference-seen")
impact("a finding made tomorrow is not known today",
  evaluated(finding(yesterday, "positive"), finding(tomorrow, "negative")), "green", "difference-seen")
impact("work that is to be complete tomorrow is not evaluated today",
  completed_on(tomorrow, finding(yesterday, "negative")), "grey", "not-evaluated")
impact_lacks("without the day of completion a finding cannot be placed",
  with(evaluated(finding(yesterday, "positive")), "completed", nil), "completed")
impact_lacks("without the day of completion an evaluation cannot be late",
  with(complete(), "completed", nil), "completed")
impact_lacks("where the action rating is missing, so is impact", { percent_complete = 50 }, "action")

-- Level 2: measures against the quarter's target ----------

local function figure(period, value, ...)
  return { id = "case", polarity = "higher", targets = { ... },
    observations = { { period = period, value = value, state = "final" } } }
end

local function quarter(q, value) return { period = "2022/23 Q" .. q, value = value } end

-- A month's figure, and the target of its quarter.
local function september(value, aim) return figure("2022-09", value, quarter(2, aim)) end
local function october(value, aim) return figure("2022-10", value, quarter(3, aim)) end

local function lower(subject) return with(subject, "polarity", "lower") end

measure("70 % meets 70%", september(70, "70%"), "green", "on-track")
measure("69.9 % does not", september(69.9, "70%"), "amber", "behind")
measure("63 % is exactly 10 % off 70%", september(63, "70%"), "amber", "behind")
measure("62.9 % is more than 10 % off", september(62.9, "70%"), "red", "off-track")
measure("62.9 % is within a tolerance of 11 %", september(62.9, "70%"), "amber", "behind", { tolerance = 11 })
measure("85.5 % is exactly 10 % off 95%", october(85.5, "95%"), "amber", "behind")
measure("85.4 % is more than 10 % off 95%", october(85.4, "95%"), "red", "off-track")
measure("a caseload of 22 meets 22", lower(september(22, 22)), "green", "on-track")
measure("a caseload of 22.1 does not", lower(september(22.1, 22)), "amber", "behind")
measure("a caseload of 24.2 is exactly 10 % off 22", lower(september(24.2, 22)), "amber", "behind")
measure("a caseload of 24.3 is more", lower(september(24.3, 22)), "red", "off-track")
measure("19 is fewer than <20", lower(september(19, "<20")), "green", "on-track")
measure("20 is not fewer than <20", lower(september(20, "<20")), "amber", "behind")
measure("22 is exactly 10 % off <20", lower(september(22, "<20")), "amber", "behind")
measure("23 is more than 10 % off <20", lower(september(23, "<20")), "red", "off-track")
measure("no case unallocated meets 0", lower(september(0, 0)), "green", "on-track")
measure("one case unallocated is off track: nothing is near 0", lower(september(1, 0)), "red", "off-track")
measure("September is held against the second quarter",
  lower(figure("2022-09", 21.9, quarter(2, 22), quarter(3, 20))), "green", "on-track")
measure("the same figure in October is held against the third",
  lower(figure("2022-10", 21.9, quarter(2, 22), quarter(3, 20))), "amber", "behind")
measure("a quarter's figure is held against its quarter",
  figure("2022/23 Q2", 70, quarter(1, "60%"), quarter(2, "70%"), quarter(3, "80%")), "green", "on-track")
measure("a quarter with a blank target has no colour",
  figure("2022-09", 86, quarter(1), quarter(2), quarter(3, "95%")), "unrated", "no-target")
measure("the next quarter has one", figure("2022-10", 86, quarter(1), quarter(2), quarter(3, "95%")), "amber", "behind")
measure("a measure that is only watched has no colour, whatever its target",
  with(september(70, "70%"), "polarity", "none"), "unrated", "no-direction")
measure("without a target it has no colour for that reason, watched or not",
  with(figure("2022-10", 61), "polarity", "none"), "unrated", "no-target")
measure("no target at all has no colour", figure("2022-10", 61), "unrated", "no-target")
measure("a baseline is no target", with(figure("2022/23 Q2", 64), "baseline", "58% (CEO Audit)"),
  "unrated", "no-target")
measure("a baseline to be decided is no figure",
  { id = "case", polarity = "higher", baseline = "TBD%" }, "grey", "not-started")
measure("a target without figures is not started",
  { id = "case", polarity = "higher", targets = { quarter(3, "95%") } }, "grey", "not-started")
measure_lacks("figures that cannot be used leave it unrated",
  { id = "case", polarity = "higher", targets = { quarter(3, "95%") },
    observations = { { period = "2022-10", state = "not_available" } } }, "observations")
measure_lacks("so they do where there is no target either", { id = "case", polarity = "higher",
  observations = { { period = "2022-10", state = "not_available" } } }, "observations")
measure("a figure not available is passed over for the one before",
  { id = "case", polarity = "higher", targets = { quarter(2, "70%"), quarter(3, "80%") },
    observations = { { period = "2022-09", value = 70 }, { period = "2022-10", state = "not_available" } } },
  "green", "on-track")

-- Level 3: risks ------------------------------------------

local function cell(likelihood, impact, target_likelihood, target_impact)
  return { likelihood = likelihood, impact = impact, target_likelihood = target_likelihood,
    target_impact = target_impact }
end

risk("a net score at its target is on track", cell(2, 4, 2, 4), "green", "at-target")
risk("a net score below its target is on track", cell(1, 4, 2, 4), "green", "at-target")
risk("a net score above its target is behind", cell(3, 3, 2, 4), "amber", "above-target")
risk("12, the last score below the red corner, is behind", cell(3, 4, 2, 4), "amber", "above-target")
risk("14, on a scale that has it, is behind", cell(2, 7, 2, 4), "amber", "above-target")
risk("15 above its target is off track", cell(3, 5, 2, 4), "red", "high")
risk("15 above its target is behind where red begins at 16", cell(3, 5, 2, 4), "amber", "above-target",
  { risk_high = 16 })
risk("15 at a target of 15 is on track", cell(3, 5, 3, 5), "green", "at-target")
risk("without a target score it is not started", cell(4, 4), "grey", "no-target")
risk("with half a target score it is not started", cell(4, 4, 2), "grey", "no-target")
risk("nor with the other half", cell(4, 4, nil, 2), "grey", "no-target")
risk("closed today is complete", with(cell(4, 4, 2, 4), "closed", today), "blue", "closed")
risk("closed yesterday is complete, without a target score too", with(cell(4, 4), "closed", yesterday), "blue",
  "closed")
risk("closed tomorrow is not complete", with(cell(4, 4, 2, 4), "closed", tomorrow), "red", "high")
risk_lacks("without a likelihood it cannot be judged", cell(nil, 4, 2, 4), "likelihood")
risk_lacks("without an impact it cannot be judged", cell(4, nil, 2, 4), "impact")
net("15 lies in the red corner", cell(3, 5), "red", "high")
net("14 lies in the amber band", cell(2, 7), "amber", "medium")
net("12 lies in the amber band", cell(3, 4), "amber", "medium")
net("8 lies in the amber band", cell(2, 4), "amber", "medium")
net("7 lies in the green corner", cell(1, 7), "green", "low")
net("6 lies in the green corner", cell(2, 3), "green", "low")
net("8 lies in the green corner where amber begins at 9", cell(2, 4), "green", "low", { risk_medium = 9 })
net("25 is the most there is", cell(5, 5), "red", "high")
net_lacks("without an impact there is no cell", cell(4), "impact")
target("a target of 15 stays in the red corner", cell(5, 5, 3, 5), "red", "high")
target("so does one of 20", cell(5, 5, 4, 5), "red", "high")
target("a target of 12 comes down to the amber band", cell(5, 5, 3, 4), "amber", "medium")
target("a target of 8 comes down to the amber band", cell(5, 5, 2, 4), "amber", "medium")
target("a target of 6 comes down to the green corner", cell(5, 5, 2, 3), "green", "low")
target_lacks("without a target likelihood there is no cell", cell(4, 4, nil, 4), "target_likelihood")

-- The plan and its areas: what is beneath, level by level -

-- So many copies of each subject, with names of their own.
local function copies(name, groups)
  local list = {}
  for _, group in ipairs(groups) do
    for _ = 1, group[1] do
      local copy = { area = name == "ref" and "1.1" or nil }
      for field, value in pairs(group[2]) do copy[field] = value end
      copy[name] = "N" .. #list + 1
      list[#list + 1] = copy
    end
  end
  return list
end

-- A plan of them, rated in one dimension.
local function rolled(dimension, of)
  return function(name, level, clause, groups, set)
    local documents = { plan = { areas = { { ref = "1.1" } } }, performance = {} }
    local document = of == "measures" and documents.performance or documents.plan
    document[of] = copies(of == "measures" and "id" or "ref", groups)
    add { name = name, set = set, plan = documents.plan, performance = documents.performance,
      expect = { [dimension] = level }, because = { [dimension] = clause } }
  end
end

local outcomes, impacts = rolled("actions", "actions"), rolled("impact", "actions")
local indicators, risks = rolled("indicators", "measures"), rolled("risks", "risks")

local red, amber, green = working(step(ago32)), working(step(yesterday)), working(step(tomorrow))
local cancelled = { status = "cancelled" }

-- The outcomes are of theme 1.1 beneath need 1; one of theme 2.1, off track, is none of theirs.
local function area(name, dimension, level, clause, groups)
  local actions = copies("ref", groups)
  actions[#actions + 1] = with(with(evaluated(finding(yesterday, "negative")), "ref", "other"), "area", "2.1")
  actions[#actions + 1] = with(with(working(step(ago32)), "ref", "another"), "area", "2.1")
  add { name = name, area = { ref = "1" }, expect = { [dimension] = level }, because = { [dimension] = clause },
    plan = { areas = { { ref = "1" }, { ref = "1.1", parent = "1" }, { ref = "2.1" } }, actions = actions } }
end

outcomes("one outcome of four off track is off track", "red", "off-track", { { 1, red }, { 3, green } })
outcomes("one of five is behind", "amber", "behind", { { 1, red }, { 4, green } })
outcomes("six of 25 are 24 %, and behind", "amber", "behind", { { 6, red }, { 19, green } })
outcomes("one of five is off track where a fifth is enough", "red", "off-track",
  { { 1, red }, { 4, green } }, { off_track_share = 20 })
outcomes("what is not started stays out of the share", "red", "off-track",
  { { 1, red }, { 3, green }, { 9, waiting() } })
outcomes("what is unrated stays out of the share", "red", "off-track", { { 1, red }, { 3, green }, { 9, cancelled } })
outcomes("one outcome behind makes it behind", "amber", "behind", { { 1, amber }, { 97, green } })
outcomes("with nothing late it is on track", "green", "on-track", { { 1, green }, { 3, complete() } })
outcomes("with every outcome complete it is complete", "blue", "complete", { { 4, complete() } })
outcomes("with one still to start it is not complete", "green", "on-track", { { 4, complete() }, { 1, waiting() } })
outcomes("nor with one unrated", "green", "on-track", { { 4, complete() }, { 1, cancelled } })
outcomes("with nothing begun it is not started", "grey", "not-started", { { 4, waiting() } })
outcomes("nor with one outcome to start and one cancelled", "grey", "not-started",
  { { 1, waiting() }, { 1, cancelled } })
outcomes("with one begun it is", "green", "on-track", { { 4, waiting() }, { 1, green } })
outcomes("with nothing rated it is unrated", "unrated", "nothing-rated", { { 4, cancelled } })

local seen, unseen = evaluated(finding(yesterday, "positive")), evaluated(finding(yesterday, "negative"))
local made = evaluated(finding(yesterday, "positive"), finding(yesterday, "positive", "feedback"))

impacts("with nothing complete there is no impact to judge", "unrated", "nothing-rated", { { 4, green } })
impacts("one complete outcome of four without a difference is off track", "red", "off-track",
  { { 1, unseen }, { 3, seen }, { 9, green } })
impacts("one of five off track leaves the whole behind", "amber", "behind", { { 1, unseen }, { 4, seen } })
impacts("a difference made by all that is complete does not finish the rest", "green", "on-track",
  { { 2, made }, { 1, green } })
impacts("a difference made by every outcome is complete", "blue", "complete", { { 2, made } })
impacts("with nothing evaluated it is not started", "grey", "not-started", { { 2, complete() }, { 1, green } })

-- October's figures against 95%: 95 meets it, 86 is within 10 % (85.5), 85 is not.
local met, near = october(95, "95%"), october(86, "95%")
local off, open = october(85, "95%"), figure("2022-10", 61)
local uncollected = { polarity = "higher" }

indicators("one measure of four off track is off track", "red", "off-track",
  { { 1, off }, { 3, met }, { 2, open }, { 2, uncollected } })
indicators("one measure of five is behind", "amber", "behind", { { 1, off }, { 4, met } })
indicators("one measure behind makes them behind", "amber", "behind", { { 1, near }, { 8, met } })
indicators("measures that all meet their targets are on track, never complete", "green", "on-track", { { 3, met } })
indicators("measures not collected yet are not started", "grey", "not-started", { { 1, uncollected }, { 1, open } })
indicators("measures without targets are unrated", "unrated", "nothing-rated", { { 3, open } })

local closed = with(cell(4, 4, 2, 4), "closed", today)

risks("one risk of four in the red corner is off track", "red", "off-track",
  { { 1, cell(1, 2, 2, 4) }, { 1, cell(4, 3, 4, 3) }, { 1, cell(3, 4, 3, 4) }, { 1, cell(4, 4, 2, 4) } })
risks("one of five is behind, and those closed count", "amber", "behind",
  { { 1, cell(4, 4, 2, 4) }, { 1, cell(3, 4, 3, 4) }, { 1, cell(4, 3, 4, 3) }, { 2, closed } })
risks("risks at their targets are on track", "green", "on-track", { { 2, cell(2, 4, 2, 4) }, { 1, closed } })
risks("risks that are all closed are complete", "blue", "complete", { { 2, closed } })
risks("risks without target scores are not started", "grey", "not-started", { { 1, cell(4, 4) } })
risks("risks without net scores are unrated", "unrated", "nothing-rated", { { 1, cell(nil, nil, 2, 4) } })

area("a need with one outcome of four off track is off track", "action", "red", "off-track", { { 1, red }, { 3, green } })
area("with one of five it is behind", "action", "amber", "behind", { { 1, red }, { 4, green } })
area("a need with every outcome complete it is complete", "action", "blue", "complete", { { 2, complete() } })
area("a need with nothing late it is on track", "action", "green", "on-track", { { 1, complete() }, { 1, green } })
area("a need with nothing begun it is not started", "action", "grey", "not-started", { { 2, waiting() } })
area("a need with nothing rated it is unrated", "action", "unrated", "nothing-rated", { { 2, cancelled } })
area("its impact is off track with one of four", "impact", "red", "off-track", { { 1, unseen }, { 3, seen }, { 2, red } })
area("and behind with one of five", "impact", "amber", "behind", { { 1, unseen }, { 4, seen } })
area("complete where each outcome made a difference", "impact", "blue", "complete", { { 2, made } })
area("on track where the findings are good so far", "impact", "green", "on-track", { { 1, made }, { 1, seen } })
area("not started where nothing is evaluated", "impact", "grey", "not-started", { { 1, complete() } })
area("and unrated where nothing is complete", "impact", "unrated", "nothing-rated", { { 2, red } })

-- Thresholds ----------------------------------------------

local function priority(subject) return with(subject, "sources", { "Ofsted Priority Action 2021" }) end

crosses("action", "a priority action 32 days late is a breach", priority(working(step(ago32))),
  { "priority-action-off-track" })
crosses("action", "a priority action 31 days late is none", priority(working(step(ago31))), {})
crosses("action", "it is one beside another source, too",
  with(working(step(ago32)), "sources", { "Peer review 2022", "Ofsted Priority Action 2021" }),
  { "priority-action-off-track" })
crosses("action", "another action 32 days late is none", working(step(ago32)), {})
crosses("action", "an action of another source 32 days late is none",
  with(working(step(ago32)), "sources", { "Peer review 2022" }), {})
crosses("action", "reported complete with a milestone open is a breach", complete(step(tomorrow)), { "milestone-open" })
crosses("action", "complete with every milestone done is none", complete(step(yesterday, yesterday)), {})
crosses("action", "an update of yesterday is none", with(working(step(tomorrow)), "updated", yesterday), {})
crosses("action", "an update 31 days old is none", with(working(step(tomorrow)), "updated", ago31), {})
crosses("action", "an update 32 days old is a breach", with(working(step(tomorrow)), "updated", ago32),
  { "not-updated" })
crosses("action", "a complete action needs no update", with(complete(), "updated", ago32), {})
crosses("action", "one with a milestone open does", with(complete(step(tomorrow)), "updated", ago32),
  { "milestone-open", "not-updated" })
crosses("action", "without a status nothing is watched", { updated = ago32 }, {})
crosses("action", "nor does a cancelled one", { status = "cancelled", updated = ago32 }, {})
crosses("measure", "a case without a worker is a breach",
  with(lower(october(1, 0)), "id", "UNALLOCATED"), { "cases-unallocated" })
crosses("measure", "no case without a worker is none", with(lower(october(0, 0)), "id", "UNALLOCATED"), {})

local function caseloads(september, october)
  return { id = "CASELOAD-OVER-24", polarity = "lower", targets = { quarter(2, "<20"), quarter(3, "<15") },
    observations = { { period = "2022-09", value = september }, { period = "2022-10", value = october } } }
end

crosses("measure", "caseloads over the quarter's target twice running are a breach", caseloads(20, 15),
  { "caseloads-over-24" })
crosses("measure", "over it in October only is none", caseloads(19, 15), {})
crosses("measure", "over it in September only is none", caseloads(20, 14), {})
crosses("risk", "a score of 15 is a breach", cell(3, 5, 3, 5), { "risk-high" })
crosses("risk", "a score of 16 is a breach", cell(4, 4, 2, 4), { "risk-high" })
crosses("risk", "a score of 14 is none", cell(2, 7, 2, 4), {})
crosses("risk", "without an impact there is no score to watch", cell(5, nil, 2, 4), {})
crosses("risk", "a score of 12 is none", cell(3, 4, 2, 4), {})
crosses("risk", "a closed risk is none", with(cell(5, 5, 1, 5), "closed", today), {})

cases[#cases + 1] = { name = "the whole plan as of October 2022 is rated as recorded", as_of = "2022-10-31",
  folder = "../../Examples/herefordshire" }

return cases
