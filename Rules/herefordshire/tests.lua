-- Cases on both sides of every boundary of Herefordshire's key, all as of 31 October 2022.

local cases = {}

local function add(case)
  case.as_of = "2022-10-31"
  cases[#cases + 1] = case
end

-- A subject, the level that one dimension must give it, and the clause that must decide.
local function expecting(kind)
  return function(dimension, name, subject, level, clause, set)
    add { name = name, [kind] = subject, set = set,
      expect = { [dimension] = level }, because = { [dimension] = clause } }
  end
end

-- A subject that cannot be rated, and the fact that must be named for it.
local function lacking(kind)
  return function(dimension, name, subject, field)
    add { name = name, [kind] = subject,
      expect = { [dimension] = "unrated" }, missing = { [dimension] = field } }
  end
end

local action, measure, risk = expecting "action", expecting "measure", expecting "risk"
local lacks, measure_lacks, risk_lacks = lacking "action", lacking "measure", lacking "risk"

-- The thresholds that a subject must cross, and no others.
local function crosses(kind, name, subject, ids)
  add { name = name, [kind] = subject, breaches = ids }
end

local today, yesterday, tomorrow = "2022-10-31", "2022-10-30", "2022-11-01"
local days_ago = { [31] = "2022-09-30", [32] = "2022-09-29", [92] = "2022-07-31", [93] = "2022-07-30" }

local function with(subject, field, value)
  subject[field] = value
  return subject
end

-- Level 1: milestones -------------------------------------------------------------------------------

local function step(due, done) return { title = "step", due = due, done = done } end

local function working(...)
  return { status = "in_progress", percent_complete = 50, milestones = { ... } }
end

action("action", "a milestone due tomorrow is on track", working(step(tomorrow)), "green", "on-track")
action("action", "a milestone due today is on track", working(step(today)), "green", "on-track")
action("action", "a milestone one day late is behind", working(step(yesterday)), "amber", "behind")
action("action", "a milestone 31 days late is behind", working(step(days_ago[31])), "amber", "behind")
action("action", "a milestone 32 days late is off track", working(step(days_ago[32])), "red", "off-track")
action("action", "32 days late is behind where 32 are allowed", working(step(days_ago[32])), "amber",
  "behind", { slip_days = 32 })
action("action", "31 days late is off track where 30 are allowed", working(step(days_ago[31])), "red",
  "off-track", { slip_days = 30 })
action("action", "a milestone done is not late", working(step(days_ago[32], days_ago[31])), "green",
  "on-track")
action("action", "a milestone done today is not late", working(step(days_ago[32], today)), "green",
  "on-track")
action("action", "a milestone done tomorrow is still late", working(step(days_ago[32], tomorrow)), "red",
  "off-track")
action("action", "of several milestones the latest counts", working(step(yesterday), step(days_ago[32])),
  "red", "off-track")
action("action", "one milestone in time does not excuse another", working(step(tomorrow), step(yesterday)),
  "amber", "behind")
action("action", "`Sept 22` ends with its last day, 31 days ago", working(step "Sept 22"), "amber", "behind")
action("action", "`Aug 2022` ended 61 days ago", working(step "Aug 2022"), "red", "off-track")
action("action", "`Oct 22` ends today", working(step "Oct 22"), "green", "on-track")
action("action", "`by end of May 2022` is long past", working(step "by end of May 2022"), "red", "off-track")
action("action", "with a dated milestone in time, per cent complete does not count",
  with(working(step(tomorrow)), "percent_complete", 0), "green", "on-track")
action("action", "with a dated milestone, per cent complete is not needed",
  with(working(step(tomorrow)), "percent_complete", nil), "green", "on-track")

-- Level 1: no day to judge by -------------------------------------------------------------------------

-- A hundred days of two hundred have gone, so that an even pace would have done half.
local halfway = { plan_start = "2022-07-23", plan_end = "2023-02-08" }

local function done(percent) return { status = "in_progress", percent_complete = percent } end

action("action", "half done at half time is on track", done(50), "green", "on-track", halfway)
action("action", "90 % of an even pace is on track", done(45), "green", "on-track", halfway)
action("action", "just under 90 % is behind", done(44.9), "amber", "behind", halfway)
action("action", "70 % of an even pace is behind", done(35), "amber", "behind", halfway)
action("action", "just under 70 % is off track", done(34.9), "red", "off-track", halfway)
action("action", "35 % done is off track where 80 % of the pace is asked for", done(35), "red", "off-track",
  { plan_start = halfway.plan_start, plan_end = halfway.plan_end, near_pace = 80 })
action("action", "44.9 % done is on track where 80 % of the pace will do", done(44.9), "green", "on-track",
  { plan_start = halfway.plan_start, plan_end = halfway.plan_end, on_pace = 80 })
action("action", "its own start counts before the plan's", with(done(45), "start", "2022-07-23"), "green",
  "on-track", { plan_start = "2022-01-01", plan_end = "2023-02-08" })
action("action", "on its first day nothing need be done", with(done(0), "start", today), "green", "on-track")
action("action", "a day later something must be", with(done(0), "start", yesterday), "red", "off-track")
action("action", "on the plan's last day 90 % done is on track", done(90), "green", "on-track",
  { plan_end = today })
action("action", "on the plan's last day 89 % done is behind", done(89), "amber", "behind",
  { plan_end = today })
action("action", "after the plan's end it has to be all done but a tenth", done(69), "red", "off-track",
  { plan_end = yesterday })
action("action", "`July 22 onwards` names no day to be late by",
  with(done(45), "milestones", { step "July 22 onwards" }), "green", "on-track", halfway)
action("action", "`each quarter` names no day, so the pace counts",
  with(done(34.9), "milestones", { step "each quarter" }), "red", "off-track", halfway)
action("action", "`Autumn 22` cannot be read, so the pace counts",
  with(done(44.9), "milestones", { step "Autumn 22" }), "amber", "behind", halfway)
action("action", "a milestone without a day is not late", with(done(45), "milestones", { { title = "step" } }),
  "green", "on-track", halfway)
lacks("action", "without a day and without per cent complete it cannot be judged",
  { status = "in_progress" }, "percent_complete")
lacks("action", "without a status it cannot be judged", { percent_complete = 50 }, "status")

-- Level 1: complete -----------------------------------------------------------------------------------

local function complete(...)
  return { status = "complete", completed = days_ago[92], percent_complete = 100, milestones = { ... } }
end

action("action", "complete with its milestone done is complete", complete(step(yesterday, yesterday)), "blue",
  "complete")
action("action", "complete without milestones is complete", complete(), "blue", "complete")
action("action", "complete with a milestone done late is complete", complete(step(days_ago[32], today)), "blue",
  "complete")
action("action", "complete with a milestone to come is on track", complete(step(tomorrow)), "green", "on-track")
action("action", "complete with a milestone due today is on track", complete(step(today)), "green", "on-track")
action("action", "complete with a milestone a day late is behind", complete(step(yesterday)), "amber", "behind")
action("action", "complete with a milestone 32 days late is off track", complete(step(days_ago[32])), "red",
  "off-track")
action("action", "complete with an open milestone that names no day is on track",
  complete { title = "step" }, "green", "on-track")
action("action", "all done but not reported complete is not complete",
  with(complete(step(yesterday, yesterday)), "status", "in_progress"), "green", "on-track")

-- Level 1: not started, paused, cancelled ---------------------------------------------------------------

local function waiting(start, ...) return { status = "not_started", start = start, milestones = { ... } } end

action("action", "not started and nothing late is grey", waiting(), "grey", "not-started")
action("action", "not started needs no per cent complete, however late in the plan", waiting(), "grey",
  "not-started", { plan_end = yesterday })
action("action", "not started on its first day is grey", waiting(today), "grey", "not-started")
action("action", "not started a day after its start is behind", waiting(yesterday), "amber", "behind")
action("action", "not started 31 days after its start is behind", waiting(days_ago[31]), "amber", "behind")
action("action", "not started 32 days after its start is off track", waiting(days_ago[32]), "red", "off-track")
action("action", "not started with a milestone due today is grey", waiting(nil, step(today)), "grey",
  "not-started")
action("action", "not started with a milestone a day late is behind", waiting(nil, step(yesterday)), "amber",
  "behind")
action("action", "not started with a milestone 32 days late is off track", waiting(nil, step(days_ago[32])),
  "red", "off-track")
action("action", "started, its start no longer makes it late",
  with(working(step(tomorrow)), "start", days_ago[32]), "green", "on-track")
action("action", "paused with nothing late is behind", with(working(step(tomorrow)), "status", "paused"),
  "amber", "behind")
action("action", "paused and 31 days late is behind", with(working(step(days_ago[31])), "status", "paused"),
  "amber", "behind")
action("action", "paused and 32 days late is off track", with(working(step(days_ago[32])), "status", "paused"),
  "red", "off-track")
action("action", "paused at 70 % of an even pace is behind", with(done(35), "status", "paused"), "amber",
  "behind", halfway)
action("action", "paused below it is off track", with(done(34.9), "status", "paused"), "red", "off-track",
  halfway)
action("action", "cancelled has no colour, however late", with(working(step(days_ago[32])), "status", "cancelled"),
  "unrated", "cancelled")

-- Level 4: impact ---------------------------------------------------------------------------------------

local function finding(on, what, kind) return { on = on, kind = kind or "audit", finding = what } end

local function evaluated(...) return with(complete(), "evidence", { ... }) end

local function completed_on(day, ...) return with(evaluated(...), "completed", day) end

action("impact", "work that is not complete is not judged yet",
  with(working(step(today)), "evidence", { finding(yesterday, "negative") }), "unrated", "not-complete")
action("impact", "reported complete with a milestone open it is not judged yet",
  with(complete(step(tomorrow)), "evidence", { finding(yesterday, "positive") }), "unrated", "not-complete")
action("impact", "complete and not evaluated for 92 days is grey", completed_on(days_ago[92]), "grey",
  "not-evaluated")
action("impact", "complete and not evaluated for 93 days is behind", completed_on(days_ago[93]), "amber",
  "difference-unclear")
action("impact", "93 days without an evaluation is grey where 93 are allowed", completed_on(days_ago[93]),
  "grey", "not-evaluated", { evaluation_days = 93 })
action("impact", "complete without any list of evidence is grey", complete(), "grey", "not-evaluated")
action("impact", "one positive finding is on track", evaluated(finding(yesterday, "positive", "feedback")),
  "green", "difference-seen")
action("impact", "one positive finding is blue where one is asked for",
  evaluated(finding(yesterday, "positive", "feedback")), "blue", "difference-made", { evidence_count = 1 })
action("impact", "two positive findings, one of them families' own, is blue",
  evaluated(finding(days_ago[31], "positive"), finding(yesterday, "positive", "feedback")), "blue",
  "difference-made")
action("impact", "two positive findings without families' own is on track",
  evaluated(finding(days_ago[31], "positive"), finding(yesterday, "positive", "survey")), "green",
  "difference-seen")
action("impact", "families' own finding has to be positive",
  evaluated(finding(days_ago[32], "negative", "feedback"), finding(days_ago[31], "positive"),
    finding(yesterday, "positive")), "green", "difference-seen")
action("impact", "a mixed finding last is behind",
  evaluated(finding(days_ago[31], "positive", "feedback"), finding(days_ago[31], "positive"),
    finding(yesterday, "mixed")), "amber", "difference-unclear")
action("impact", "a negative finding last is off track",
  evaluated(finding(days_ago[31], "positive", "feedback"), finding(yesterday, "negative")), "red",
  "no-difference")
action("impact", "a negative finding that a positive one followed is on track",
  evaluated(finding(days_ago[31], "negative"), finding(yesterday, "positive")), "green", "difference-seen")
action("impact", "a finding on the day of completion counts",
  completed_on(days_ago[31], finding(days_ago[31], "negative")), "red", "no-difference")
action("impact", "a finding from before completion does not",
  completed_on(days_ago[31], finding(days_ago[32], "negative")), "grey", "not-evaluated")
action("impact", "nor does it count towards two positive ones",
  completed_on(days_ago[31], finding(days_ago[32], "positive", "feedback"), finding(yesterday, "positive")),
  "green", "difference-seen")
action("impact", "a finding made tomorrow is not known today",
  evaluated(finding(yesterday, "positive"), finding(tomorrow, "negative")), "green", "difference-seen")
lacks("impact", "without the day of completion a finding cannot be placed",
  with(evaluated(finding(yesterday, "positive")), "completed", nil), "completed")
lacks("impact", "without the day of completion an evaluation cannot be late",
  with(complete(), "completed", nil), "completed")
lacks("impact", "where the action rating is missing, so is impact", { percent_complete = 50 }, "action")

-- Level 2: measures against the quarter's target -----------------------------------------------------------

local function figure(period, value, ...)
  return { id = "case", polarity = "higher", targets = { ... },
    observations = { { period = period, value = value, state = "final" } } }
end

local function quarter(q, value) return { period = "2022/23 Q" .. q, value = value } end

local function lower(subject) return with(subject, "polarity", "lower") end

measure("rag", "70 % meets 70%", figure("2022-09", 70, quarter(2, "70%")), "green", "on-track")
measure("rag", "69.9 % does not", figure("2022-09", 69.9, quarter(2, "70%")), "amber", "behind")
measure("rag", "63 % is exactly 10 % off 70%", figure("2022-09", 63, quarter(2, "70%")), "amber", "behind")
measure("rag", "62.9 % is more than 10 % off", figure("2022-09", 62.9, quarter(2, "70%")), "red", "off-track")
measure("rag", "62.9 % is within a tolerance of 11 %", figure("2022-09", 62.9, quarter(2, "70%")), "amber",
  "behind", { tolerance = 11 })
measure("rag", "85.5 % is exactly 10 % off 95%", figure("2022-10", 85.5, quarter(3, "95%")), "amber", "behind")
measure("rag", "85.4 % is more than 10 % off 95%", figure("2022-10", 85.4, quarter(3, "95%")), "red", "off-track")
measure("rag", "a caseload of 22 meets 22", lower(figure("2022-09", 22, quarter(2, 22))), "green", "on-track")
measure("rag", "a caseload of 22.1 does not", lower(figure("2022-09", 22.1, quarter(2, 22))), "amber", "behind")
measure("rag", "a caseload of 24.2 is exactly 10 % off 22", lower(figure("2022-09", 24.2, quarter(2, 22))),
  "amber", "behind")
measure("rag", "a caseload of 24.3 is more", lower(figure("2022-09", 24.3, quarter(2, 22))), "red", "off-track")
measure("rag", "19 is fewer than <20", lower(figure("2022-09", 19, quarter(2, "<20"))), "green", "on-track")
measure("rag", "20 is not fewer than <20", lower(figure("2022-09", 20, quarter(2, "<20"))), "amber", "behind")
measure("rag", "22 is exactly 10 % off <20", lower(figure("2022-09", 22, quarter(2, "<20"))), "amber", "behind")
measure("rag", "23 is more than 10 % off <20", lower(figure("2022-09", 23, quarter(2, "<20"))), "red",
  "off-track")
measure("rag", "no case unallocated meets 0", lower(figure("2022-09", 0, quarter(2, 0))), "green", "on-track")
measure("rag", "one case unallocated is off track: nothing is near 0",
  lower(figure("2022-09", 1, quarter(2, 0))), "red", "off-track")
measure("rag", "September is held against the second quarter",
  lower(figure("2022-09", 21.9, quarter(2, 22), quarter(3, 20))), "green", "on-track")
measure("rag", "the same figure in October is held against the third",
  lower(figure("2022-10", 21.9, quarter(2, 22), quarter(3, 20))), "amber", "behind")
measure("rag", "a quarter's figure is held against its quarter",
  figure("2022/23 Q2", 70, quarter(1, "60%"), quarter(2, "70%"), quarter(3, "80%")), "green", "on-track")
measure("rag", "a quarter with a blank target has no colour",
  figure("2022-09", 86, quarter(1), quarter(2), quarter(3, "95%")), "unrated", "no-target")
measure("rag", "the next quarter has one", figure("2022-10", 86, quarter(1), quarter(2), quarter(3, "95%")),
  "amber", "behind")
measure("rag", "no target at all has no colour", figure("2022-10", 61), "unrated", "no-target")
measure("rag", "a baseline is no target", with(figure("2022/23 Q2", 64), "baseline", "58% (CEO Audit)"),
  "unrated", "no-target")
measure("rag", "a baseline to be decided is no figure",
  { id = "case", polarity = "higher", baseline = "TBD%" }, "grey", "not-started")
measure("rag", "a target without figures is not started",
  { id = "case", polarity = "higher", targets = { quarter(3, "95%") } }, "grey", "not-started")
measure_lacks("rag", "figures that cannot be used leave it unrated",
  { id = "case", polarity = "higher", targets = { quarter(3, "95%") },
    observations = { { period = "2022-10", state = "not_available" } } }, "observations")
measure("rag", "a figure not available is passed over for the one before",
  { id = "case", polarity = "higher", targets = { quarter(2, "70%"), quarter(3, "80%") },
    observations = { { period = "2022-09", value = 70 }, { period = "2022-10", state = "not_available" } } },
  "green", "on-track")

-- Level 3: risks ----------------------------------------------------------------------------------------------

local function cell(likelihood, impact, target_likelihood, target_impact)
  return { likelihood = likelihood, impact = impact, target_likelihood = target_likelihood,
    target_impact = target_impact }
end

risk("rag", "a net score at its target is on track", cell(2, 4, 2, 4), "green", "at-target")
risk("rag", "a net score below its target is on track", cell(1, 4, 2, 4), "green", "at-target")
risk("rag", "a net score above its target is behind", cell(3, 3, 2, 4), "amber", "above-target")
risk("rag", "12, the last score below the red corner, is behind", cell(3, 4, 2, 4), "amber",
  "above-target")
risk("rag", "15 above its target is off track", cell(3, 5, 2, 4), "red", "high")
risk("rag", "15 above its target is behind where red begins at 16", cell(3, 5, 2, 4), "amber", "above-target",
  { risk_high = 16 })
risk("rag", "15 at a target of 15 is on track", cell(3, 5, 3, 5), "green", "at-target")
risk("rag", "without a target score it is not started", cell(4, 4), "grey", "no-target")
risk("rag", "with half a target score it is not started", cell(4, 4, 2), "grey", "no-target")
risk("rag", "closed today is complete", with(cell(4, 4, 2, 4), "closed", today), "blue", "closed")
risk("rag", "closed tomorrow is not complete", with(cell(4, 4, 2, 4), "closed", tomorrow), "red", "high")
risk_lacks("rag", "without a likelihood it cannot be judged", cell(nil, 4, 2, 4), "likelihood")
risk_lacks("rag", "without an impact it cannot be judged", cell(4, nil, 2, 4), "impact")
risk("net", "15 lies in the red corner", cell(3, 5), "red", "high")
risk("net", "12 lies in the amber band", cell(3, 4), "amber", "medium")
risk("net", "8 lies in the amber band", cell(2, 4), "amber", "medium")
risk("net", "6 lies in the green corner", cell(2, 3), "green", "low")
risk("net", "8 lies in the green corner where amber begins at 9", cell(2, 4), "green", "low", { risk_medium = 9 })
risk("net", "25 is the most there is", cell(5, 5), "red", "high")
risk_lacks("net", "without an impact there is no cell", cell(4), "impact")
risk("target", "a target of 15 stays in the red corner", cell(5, 5, 3, 5), "red", "high")
risk("target", "a target of 12 comes down to the amber band", cell(5, 5, 3, 4), "amber", "medium")
risk("target", "a target of 8 comes down to the amber band", cell(5, 5, 2, 4), "amber", "medium")
risk("target", "a target of 6 comes down to the green corner", cell(5, 5, 2, 3), "green", "low")
risk_lacks("target", "without a target likelihood there is no cell", cell(4, 4, nil, 4), "target_likelihood")

-- The plan: outcomes beneath, level by level ------------------------------------------------------------------

-- A plan of so many copies of each outcome.
local function plan_of(...)
  local actions = {}
  for _, group in ipairs { ... } do
    for _ = 1, group[1] do
      local copy = { ref = "O" .. #actions + 1 }
      for field, value in pairs(group[2]) do copy[field] = value end
      actions[#actions + 1] = copy
    end
  end
  return { actions = actions }
end

local plan = expecting "plan"
local red, amber, green = working(step(days_ago[32])), working(step(yesterday)), working(step(tomorrow))
local cancelled = { status = "cancelled" }

plan("actions", "one outcome of four off track is off track", plan_of({ 1, red }, { 3, green }), "red",
  "off-track")
plan("actions", "one of five is behind", plan_of({ 1, red }, { 4, green }), "amber", "behind")
plan("actions", "one of five is off track where a fifth is enough", plan_of({ 1, red }, { 4, green }), "red",
  "off-track", { off_track_share = 20 })
plan("actions", "what is not started stays out of the share", plan_of({ 1, red }, { 3, green }, { 9, waiting() }),
  "red", "off-track")
plan("actions", "what is unrated stays out of the share", plan_of({ 1, red }, { 3, green }, { 9, cancelled }),
  "red", "off-track")
plan("actions", "one outcome behind makes it behind", plan_of({ 1, amber }, { 97, green }), "amber", "behind")
plan("actions", "with nothing late it is on track", plan_of({ 1, green }, { 3, complete() }), "green", "on-track")
plan("actions", "with every outcome complete it is complete", plan_of { 4, complete() }, "blue", "complete")
plan("actions", "with one still to start it is not complete", plan_of({ 4, complete() }, { 1, waiting() }),
  "green", "on-track")
plan("actions", "nor with one unrated", plan_of({ 4, complete() }, { 1, cancelled }), "green", "on-track")
plan("actions", "with nothing begun it is not started", plan_of { 4, waiting() }, "grey", "not-started")
plan("actions", "with one begun it is", plan_of({ 4, waiting() }, { 1, green }), "green", "on-track")
plan("actions", "with nothing rated it is unrated", plan_of { 4, cancelled }, "unrated", "nothing-rated")
plan("impact", "with nothing complete there is no impact to judge", plan_of { 4, green }, "unrated",
  "nothing-rated")
plan("impact", "one complete outcome of four without a difference is off track",
  plan_of({ 1, evaluated(finding(yesterday, "negative")) }, { 3, evaluated(finding(yesterday, "positive")) },
    { 9, green }), "red", "off-track")
plan("impact", "one of five off track leaves the whole behind",
  plan_of({ 1, evaluated(finding(yesterday, "negative")) }, { 4, evaluated(finding(yesterday, "positive")) }),
  "amber", "behind")
plan("impact", "a difference made by all that is complete does not finish the rest",
  plan_of({ 2, evaluated(finding(yesterday, "positive"), finding(yesterday, "positive", "feedback")) },
    { 1, green }), "green", "on-track")

-- Thresholds --------------------------------------------------------------------------------------------------

local function priority(subject) return with(subject, "sources", { "Ofsted Priority Action 2021" }) end

crosses("action", "a priority action 32 days late is a breach", priority(working(step(days_ago[32]))),
  { "priority-action-off-track" })
crosses("action", "a priority action 31 days late is none", priority(working(step(days_ago[31]))), {})
crosses("action", "another action 32 days late is none", working(step(days_ago[32])), {})
crosses("action", "an action of another source 32 days late is none",
  with(working(step(days_ago[32])), "sources", { "Peer review 2022" }), {})
crosses("action", "reported complete with a milestone open is a breach", complete(step(tomorrow)),
  { "milestone-open" })
crosses("action", "complete with every milestone done is none", complete(step(yesterday, yesterday)), {})
crosses("action", "an update 31 days old is none", with(working(step(tomorrow)), "updated", days_ago[31]), {})
crosses("action", "an update 32 days old is a breach", with(working(step(tomorrow)), "updated", days_ago[32]),
  { "not-updated" })
crosses("action", "a complete action needs no update", with(complete(), "updated", days_ago[32]), {})
crosses("action", "nor does a cancelled one", { status = "cancelled", updated = days_ago[32] }, {})
crosses("measure", "a case without a worker is a breach",
  with(lower(figure("2022-10", 1, quarter(3, 0))), "id", "UNALLOCATED"), { "cases-unallocated" })
crosses("measure", "no case without a worker is none",
  with(lower(figure("2022-10", 0, quarter(3, 0))), "id", "UNALLOCATED"), {})

local function caseloads(september, october)
  return { id = "CASELOAD-OVER-24", polarity = "lower", targets = { quarter(2, "<20"), quarter(3, "<15") },
    observations = { { period = "2022-09", value = september }, { period = "2022-10", value = october } } }
end

crosses("measure", "caseloads over the quarter's target twice running are a breach", caseloads(20, 15),
  { "caseloads-over-24" })
crosses("measure", "over it in October only is none", caseloads(19, 15), {})
crosses("measure", "over it in September only is none", caseloads(20, 14), {})
crosses("risk", "a score of 15 is a breach", cell(3, 5, 3, 5), { "risk-high" })
crosses("risk", "a score of 12 is none", cell(3, 4, 2, 4), {})
crosses("risk", "a closed risk is none", with(cell(5, 5, 1, 5), "closed", today), {})

return cases
