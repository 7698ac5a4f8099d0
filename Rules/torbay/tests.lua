-- Cases on both sides of each boundary of Torbay's key. A number in a name is the council's or the
-- value of a parameter in rules.lua.

local as_of = "2020-01-31"

-- Cases share most of their data: these fill in what a case is not about.
local function action(given)
  given.status = given.status or "in_progress"
  given.due = given.due or "2020-01-31"
  return given
end

local function found(...)
  local list = {}
  for i, finding in ipairs { ... } do
    list[i] = { on = ("2020-01-%02d"):format(i), kind = "audit", finding = finding }
  end
  return list
end

local clear = found("positive", "positive")
local better = { id = "BETTER", polarity = "higher", values = { 50, 49, 51 } }
local clearly_better = { id = "CLEAR", polarity = "higher", values = { 49, 50, 51 } }
local worsening = { id = "WORSE", polarity = "higher", values = { 51, 50, 49 } }

-- What the DCS says of the evidence in place of the derived colour.
local function given(day, last)
  return { { dimension = "impact", rating = "amber", by = "DCS", why = "A report is on its way",
    on = day, ["until"] = last } }
end

local function stage(ref, ...)
  local lines = {}
  for i, met in ipairs { ... } do lines[i] = { title = "Line", met = met } end
  return { ref = ref, kind = "stage", lines = lines }
end

-- A plan of one area, and in it a row for each level of its actions.
local function plan_of(area, ...)
  local rows = {}
  for i, level in ipairs { ... } do
    rows[i] = { ref = tostring(i), area = area.ref, evidence = found "mixed", updated = "2020-01-31",
      due = level == "amber" and "2020-01-30" or "2020-03-31",
      status = level == "red" and "paused" or "in_progress" }
  end
  return { areas = { area }, actions = rows }
end

-- A case of one dimension of an action.
local function rated(name, dimension, subject, level, clause, more)
  local case = { name = name, action = action(subject), expect = { [dimension] = level },
    because = { [dimension] = clause } }
  for field, value in pairs(more or {}) do case[field] = value end
  return case
end

local function measured(name, subject, level, clause)
  subject.id = "M"
  return { name = name, measure = subject, expect = { evidence = level }, because = { evidence = clause } }
end

local step = { { title = "Step", due = "2019-12-31" } }

local cases = {
  -- The column DOT: each rating beside that of the last assessment ------------------------------

  { name = "the first rating of an action is new", as_of = as_of,
    action = action { evidence = clear }, expect = { overall = "green" }, travel = { overall = "new" } },
  { name = "from amber to green is better, and impact stays", as_of = as_of,
    action = action { evidence = clear }, previous = { action = "amber", impact = "green", overall = "amber" },
    travel = { action = "better", impact = "same", overall = "better" } },
  { name = "one day behind is worse than on time", as_of = as_of,
    action = action { due = "2020-01-30" }, previous = { action = "green" }, travel = { action = "worse" } },
  { name = "61 days behind is worse than 60", as_of = as_of,
    action = action { due = "2019-12-01" }, previous = { action = "amber" }, travel = { action = "worse" } },
  { name = "60 days behind is the same as one day", as_of = as_of,
    action = action { due = "2019-12-02" }, previous = { action = "amber" }, travel = { action = "same" } },
  { name = "what has no colour any more has no arrow", as_of = as_of, action = action { status = "cancelled" },
    previous = { action = "red" }, travel = { action = "none" } },

  -- Actions: proceeding, and slippage -------------------------------------------------------------

  { name = "on its due day nothing is behind", action = action {},
    expect = { action = "green" }, because = { action = "as-planned" } },
  { name = "one day behind is some slippage", action = action { due = "2020-01-30" },
    expect = { action = "amber" }, because = { action = "some-slippage" } },
  { name = "60 days behind is some slippage", action = action { due = "2019-12-02" },
    expect = { action = "amber" }, because = { action = "some-slippage" } },
  { name = "61 days behind is major slippage", action = action { due = "2019-12-01" },
    expect = { action = "red" }, because = { action = "major-slippage" } },
  { name = "a step due on the day is not behind",
    action = action { due = "2020-03-31", milestones = { { title = "Step", due = "2020-01-31" } } },
    expect = { action = "green" }, because = { action = "as-planned" } },
  { name = "a step 60 days behind is some slippage",
    action = action { due = "2020-03-31", milestones = { { title = "Step", due = "2019-12-02" } } },
    expect = { action = "amber" }, because = { action = "some-slippage" } },
  { name = "a step 61 days behind is major slippage",
    action = action { due = "2020-03-31", milestones = { { title = "Step", due = "2019-12-01" } } },
    expect = { action = "red" }, because = { action = "major-slippage" } },
  { name = "a step done late is behind no longer",
    action = action { milestones = { { title = "Step", due = "2019-12-01", done = "2020-01-30" } } },
    expect = { action = "green" }, because = { action = "as-planned" } },
  { name = "the longer of date and step counts",
    action = action { due = "2019-12-31", milestones = { { title = "Step", due = "2019-11-22" } } },
    expect = { action = "red" }, because = { action = "major-slippage" } },
  rated("and whichever is longer", "action", { due = "2019-12-01", milestones = step }, "red", "major-slippage"),
  rated("date and step 31 days behind are some slippage", "action", { due = "2019-12-31", milestones = step },
    "amber", "some-slippage"),
  { name = "a complete action is not behind", action = action { status = "complete", due = "2019-11-01" },
    expect = { action = "green" }, because = { action = "as-planned" } },
  { name = "paused is not proceeding", action = action { status = "paused", due = "2020-03-31" },
    expect = { action = "red" }, because = { action = "not-proceeding" } },
  rated("paused and 61 days behind is not proceeding", "action", { status = "paused", due = "2019-12-01" },
    "red", "not-proceeding"),
  { name = "not begun with 91 days to go is not rated",
    action = action { status = "not_started", due = "2020-05-01" },
    expect = { action = "unrated" }, because = { action = "not-yet-begun" } },
  { name = "not begun with 90 days to go is not proceeding",
    action = action { status = "not_started", due = "2020-04-30" },
    expect = { action = "red" }, because = { action = "not-proceeding" } },
  rated("so it is with 89 days", "action", { status = "not_started", due = "2020-04-29" }, "red", "not-proceeding"),
  { name = "not begun and a step missed is not proceeding, however far the date",
    action = action { status = "not_started", due = "2020-12-31",
      milestones = { { title = "Step", due = "2020-01-30" } } },
    expect = { action = "red" }, because = { action = "not-proceeding" } },
  { name = "cancelled is not rated in any dimension", action = action { status = "cancelled", evidence = clear },
    expect = { action = "unrated", impact = "unrated", overall = "unrated" },
    because = { action = "cancelled", impact = "cancelled" } },
  { name = "without a status there is nothing to rate", action = { due = "2020-01-31" },
    expect = { action = "unrated" }, missing = { action = "status" } },
  { name = "the date inside a cell's words counts",
    action = action { due = "End January 2020 for review outcome and implementation plan" },
    expect = { action = "green" }, because = { action = "as-planned" } },
  { name = "an agreed programme by 1 November is 91 days behind",
    action = action { due = "An agreed audit programme to be in place by 1st November 2019" },
    expect = { action = "red" }, because = { action = "major-slippage" } },
  { name = "31st December 2019 is 31 days behind", action = action { due = "31st December 2019" },
    expect = { action = "amber" }, because = { action = "some-slippage" } },
  { name = "with major slippage from 30 days, 31 days are red",
    set = { major_slip_days = 30 }, action = action { due = "31st December 2019" },
    expect = { action = "red" }, because = { action = "major-slippage" } },
  -- 1 October 2019 and 91 days are 31 December.
  rated("Immediate is due 91 days from the plan's start", "action", { due = "Immediate" }, "green", "as-planned",
    { as_of = "2019-12-31", plan = { start = "2019-10-01" } }),
  rated("and behind a day later", "action", { due = "Immediate" }, "amber", "some-slippage",
    { as_of = "2020-01-01", plan = { start = "2019-10-01" } }),
  rated("slippage asks for a variation", "action", { due = "2020-01-30" }, "amber", "some-slippage",
    { requires = { action = { "variation" } }, lacks = { action = { "variation" } } }),
  rated("and has it where SLT agreed one", "action",
    { due = "2020-01-30", variation = { agreed_by = "SLT", on = "2020-01-20", to = "2020-02-29" } },
    "amber", "some-slippage", { lacks = { action = {} } }),
  rated("so does major slippage", "action", { due = "2019-12-01" }, "red", "major-slippage",
    { lacks = { action = { "variation" } } }),
  rated("so do actions that do not proceed", "action", { status = "paused" }, "red", "not-proceeding",
    { lacks = { action = { "variation" } } }),
  rated("what goes as planned asks for none", "action", {}, "green", "as-planned", { requires = { action = {} } }),
  { name = "Immediate has no date where no plan says when it started", action = action { due = "Immediate" },
    expect = { action = "unrated" }, missing = { action = "due" } },

  -- Evidence of improvement and impact --------------------------------------------------------------

  { name = "two positive findings are clear", action = action { evidence = clear },
    expect = { impact = "green" }, because = { impact = "clear-evidence" } },
  rated("three are clear", "impact", { evidence = found("positive", "positive", "positive") }, "green", "clear-evidence"),
  { name = "one positive finding is limited", action = action { evidence = found "positive" },
    expect = { impact = "amber" }, because = { impact = "limited-evidence" } },
  { name = "a positive finding and a clearly better measure are clear",
    action = action { evidence = found "positive", measures = { clearly_better } },
    expect = { impact = "green" }, because = { impact = "clear-evidence" } },
  { name = "a measure better only once is no second sign",
    action = action { evidence = found "positive", measures = { better } },
    expect = { impact = "amber" }, because = { impact = "limited-evidence" } },
  { name = "a measure on its target is a sign", action = action { evidence = found "positive",
      measures = { { id = "ALL", polarity = "higher", target = "100%", values = { 100 } } } },
    expect = { impact = "green" }, because = { impact = "clear-evidence" } },
  { name = "a measure just short of its target is none", action = action { evidence = found "positive",
      measures = { { id = "ALL", polarity = "higher", target = "100%", values = { 99.9 } } } },
    expect = { impact = "amber" }, because = { impact = "limited-evidence" } },
  { name = "a measure with no good direction is no sign", action = action { evidence = found "positive",
      measures = { { id = "NONE", polarity = "none", values = { 1, 2, 3 } } } },
    expect = { impact = "amber" }, because = { impact = "limited-evidence" } },
  rated("nor is one that does not say which direction is good", "impact", { evidence = found "positive",
    measures = { { id = "NONE", values = { 1, 2, 3 } } } }, "amber", "limited-evidence"),
  rated("nor one without figures", "impact", { evidence = found "positive",
    measures = { { id = "NONE", polarity = "higher", target = 1 } } }, "amber", "limited-evidence"),
  { name = "a positive finding 183 days old counts",
    action = action { evidence = { { on = "2019-08-01", finding = "positive" },
      { on = "2020-01-01", finding = "positive" } } },
    expect = { impact = "green" }, because = { impact = "clear-evidence" } },
  { name = "a positive finding 184 days old does not",
    action = action { evidence = { { on = "2019-07-31", finding = "positive" },
      { on = "2020-01-01", finding = "positive" } } },
    expect = { impact = "amber" }, because = { impact = "limited-evidence" } },
  { name = "a negative finding last of all leaves two signs limited",
    action = action { evidence = found("positive", "positive", "negative") },
    expect = { impact = "amber" }, because = { impact = "limited-evidence" } },
  { name = "a negative finding before two positive ones is past",
    action = action { evidence = found("negative", "positive", "positive") },
    expect = { impact = "green" }, because = { impact = "clear-evidence" } },
  { name = "a worsening measure leaves two signs limited",
    action = action { evidence = clear, measures = { worsening } },
    expect = { impact = "amber" }, because = { impact = "limited-evidence" } },
  rated("a measure that is worse once only does not", "impact", { evidence = clear,
    measures = { { id = "ONCE", polarity = "higher", values = { 51, 50 } } } }, "green", "clear-evidence"),
  rated("nor does one that is worse again after a rise", "impact", { evidence = clear,
    measures = { { id = "ONCE", polarity = "higher", values = { 50, 51, 50 } } } }, "green", "clear-evidence"),
  { name = "a mixed finding is limited evidence", action = action { evidence = found "mixed" },
    expect = { impact = "amber" }, because = { impact = "limited-evidence" } },
  { name = "a better measure alone is limited evidence", action = action { measures = { better } },
    expect = { impact = "amber" }, because = { impact = "limited-evidence" } },
  { name = "a mixed finding beside a worsening measure is no evidence",
    action = action { evidence = found "mixed", measures = { worsening } },
    expect = { impact = "red" }, because = { impact = "no-evidence" } },
  { name = "a better measure and a negative finding are no evidence",
    action = action { evidence = found "negative", measures = { better } },
    expect = { impact = "red" }, because = { impact = "no-evidence" } },
  { name = "a negative finding is no evidence, even before the date",
    action = action { due = "2020-03-31", evidence = found "negative" },
    expect = { impact = "red" }, because = { impact = "no-evidence" } },
  { name = "30 days after the date no evidence is asked for yet",
    action = action { due = "2020-01-01", status = "complete" },
    expect = { impact = "unrated" }, because = { impact = "too-early" } },
  rated("29 days after the date, too, whatever the list of findings is", "impact",
    { due = "2020-01-02", evidence = {} }, "unrated", "too-early"),
  { name = "31 days after the date it is", action = action { due = "2019-12-31", status = "complete" },
    expect = { impact = "red" }, because = { impact = "no-evidence" } },
  { name = "a finding after the as-of date does not count",
    action = action { due = "2019-12-31", evidence = { { on = "2020-02-01", finding = "positive" } } },
    expect = { impact = "red" }, because = { impact = "no-evidence" } },

  { name = "without a date a negative finding still is no evidence",
    action = { status = "in_progress", evidence = found "negative" },
    expect = { impact = "red" }, because = { impact = "no-evidence" } },
  { name = "without a date nothing says when evidence can be asked for", action = { status = "in_progress" },
    expect = { impact = "unrated" }, missing = { impact = "due" } },

  -- The key's three lines ---------------------------------------------------------------------------

  { name = "as planned and clear evidence is green", action = action { evidence = clear },
    expect = { overall = "green" }, because = { overall = "green" } },
  rated("a recommendation made before changes no colour", "overall", { evidence = clear, repeated = { "R8" } },
    "green", "green"),
  { name = "as planned and limited evidence is amber", action = action { evidence = found "mixed" },
    expect = { overall = "amber" }, because = { overall = "amber" } },
  { name = "some slippage and clear evidence is amber", action = action { due = "2020-01-30", evidence = clear },
    expect = { overall = "amber" }, because = { overall = "amber" } },
  { name = "some slippage and limited evidence is amber",
    action = action { due = "2020-01-30", evidence = found "mixed" },
    expect = { overall = "amber" }, because = { overall = "amber" } },
  rated("some slippage and no evidence is red", "overall", { due = "2019-12-31", repeated = { "R8", "R9" } }, "red", "red"),
  { name = "major slippage and clear evidence is red", action = action { due = "2019-12-01", evidence = clear },
    expect = { overall = "red" }, because = { overall = "red" } },
  { name = "complete and no evidence is red", action = action { due = "2019-12-31", status = "complete" },
    expect = { action = "green", overall = "red" }, because = { overall = "red" } },
  { name = "cancelled is not rated, whatever was found", action = action { status = "cancelled", evidence = found "negative" },
    expect = { overall = "unrated" }, missing = { overall = "ratings.action" } },
  { name = "not proceeding is red before evidence can be asked for",
    action = action { due = "2020-03-31", status = "paused" },
    expect = { impact = "unrated", overall = "red" }, because = { overall = "red" } },
  { name = "as planned with evidence not yet asked for is not rated", action = action {},
    expect = { action = "green", overall = "unrated" }, missing = { overall = "ratings.impact" } },
  { name = "some slippage with evidence not yet asked for is not rated", action = action { due = "2020-01-30" },
    expect = { action = "amber", overall = "unrated" }, missing = { overall = "ratings.impact" } },

  -- Ratings given by a post -------------------------------------------------------------------------

  { name = "a colour given for the evidence counts in the whole",
    action = action { due = "2019-12-31", status = "complete", overrides = given("2020-01-29", "2020-02-14") },
    expect = { action = "green", impact = "amber", overall = "amber" }, because = { overall = "amber" } },
  { name = "it holds on the day it is given",
    action = action { due = "2019-12-31", status = "complete", overrides = given(as_of) },
    expect = { impact = "amber" } },
  { name = "and not the day before",
    action = action { due = "2019-12-31", status = "complete", overrides = given "2020-02-01" },
    expect = { impact = "red" }, because = { impact = "no-evidence" } },
  { name = "it holds on its last day",
    action = action { due = "2019-12-31", status = "complete", overrides = given("2020-01-29", as_of) },
    expect = { impact = "amber", overall = "amber" } },
  { name = "and not the day after",
    action = action { due = "2019-12-31", status = "complete", overrides = given("2020-01-20", "2020-01-30") },
    expect = { impact = "red", overall = "red" }, because = { impact = "no-evidence", overall = "red" } },

  -- Gates: the lines of a stage -----------------------------------------------------------------------

  { name = "on its last day a stage with a line open has not failed", as_of = "2019-12-31",
    area = stage("S1", true, false), expect = { gate = "unrated" }, because = { gate = "not-due" },
    breaches = {} },
  { name = "nor the day before", as_of = "2019-12-30", area = stage("S1", false),
    expect = { gate = "unrated" }, because = { gate = "not-due" }, breaches = {} },
  { name = "the day after it has", as_of = "2020-01-01", area = stage("S1", true, false),
    expect = { gate = "red" }, because = { gate = "not-passed" }, breaches = { "gate-not-passed" } },
  { name = "with each line met it is passed, however early", as_of = "2019-10-01",
    area = stage("S1", true, true), expect = { gate = "green" }, because = { gate = "passed" },
    breaches = {} },
  { name = "a line met late lets it pass", as_of = "2020-06-01", area = stage("S1", true, true),
    expect = { gate = "green" }, because = { gate = "passed" }, breaches = {} },
  { name = "the second stage is open on 30 April 2020", as_of = "2020-04-30", area = stage("S2", false),
    expect = { gate = "unrated" }, because = { gate = "not-due" }, breaches = {} },
  { name = "and not on 1 May", as_of = "2020-05-01", area = stage("S2", false),
    expect = { gate = "red" }, because = { gate = "not-passed" }, breaches = { "gate-not-passed" } },
  { name = "the third is open on 30 April 2021", as_of = "2021-04-30", area = stage("S3", false),
    expect = { gate = "unrated" }, because = { gate = "not-due" }, breaches = {} },
  { name = "and not on 1 May 2021", as_of = "2021-05-01", area = stage("S3", false),
    expect = { gate = "red" }, because = { gate = "not-passed" }, breaches = { "gate-not-passed" } },
  { name = "an objective has no gate", as_of = "2021-05-01", area = { ref = "1.1", repeated = { "R8" } },
    expect = { gate = "unrated", overall = "unrated" }, because = { gate = "no-stage" }, breaches = {} },

  { name = "an objective is as good as the worst of its rows", area = { ref = "1.1" },
    plan = plan_of({ ref = "1.1" }, "green", "red"), expect = { action = "red", impact = "amber", overall = "red" } },
  { name = "and amber with one that is", area = { ref = "1.1" },
    plan = plan_of({ ref = "1.1" }, "amber", "green"), expect = { action = "amber", overall = "amber" } },
  { name = "whatever the rows of another are", area = { ref = "1.2" },
    plan = { areas = { { ref = "1.1" } }, actions = { { ref = "1", area = "1.1", status = "paused", due = as_of },
      { ref = "2", area = "1.2", status = "in_progress", due = as_of, evidence = clear } } },
    expect = { action = "green", impact = "green", overall = "green" } },

  -- The plan: its rows and its gates --------------------------------------------------------------------

  { name = "one red row makes the plan red", plan = plan_of(stage("S1", true), "red", "green"),
    expect = { action = "red", stage_1 = "green", stage_2 = "unrated" },
    because = { action = "red", stage_1 = "passed", stage_2 = "not-due" } },
  { name = "one amber row makes the plan amber", plan = plan_of(stage("S1", false), "amber", "green"),
    expect = { action = "amber", stage_1 = "red" }, because = { action = "amber", stage_1 = "not-passed" },
    breaches = { "gate-not-passed" } },
  { name = "red goes before amber, and amber before green", plan = plan_of({ ref = "1.1" }, "green", "amber", "red"),
    expect = { action = "red", impact = "amber", overall = "red" },
    because = { action = "red", impact = "amber", overall = "red" } },
  { name = "clear evidence in each row makes the plan green",
    plan = { actions = { { ref = "1", status = "in_progress", due = as_of, evidence = clear } } },
    expect = { impact = "green", overall = "green" }, because = { impact = "green", overall = "green" } },
  { name = "each stage has its own gate", as_of = "2021-05-01",
    plan = { areas = { { ref = "1.1" }, stage("S1", true), stage("S2", true, false), stage("S3", true) } },
    expect = { stage_1 = "green", stage_2 = "red", stage_3 = "green" },
    because = { stage_1 = "passed", stage_2 = "not-passed", stage_3 = "passed" } },
  { name = "in any order", as_of = "2021-04-30",
    plan = { areas = { stage("S3", false), stage("S2", true), stage("S1", false) } },
    expect = { stage_1 = "red", stage_2 = "green", stage_3 = "unrated" },
    because = { stage_1 = "not-passed", stage_2 = "passed", stage_3 = "not-due" } },
  { name = "and the last fails like the others", as_of = "2021-05-01",
    plan = { areas = { stage("S3", false), stage("S2", false) } },
    expect = { stage_1 = "unrated", stage_2 = "red", stage_3 = "red" } },
  { name = "green rows make the plan green", as_of = "2019-12-31", plan = plan_of(stage("S1", false), "green"),
    expect = { action = "green", stage_1 = "unrated" }, because = { action = "green", stage_1 = "not-due" },
    breaches = {} },
  { name = "without a rated row the plan is not rated", plan = plan_of(stage("S1", true)),
    expect = { action = "unrated", overall = "unrated" }, because = { action = "none-rated" } },
  { name = "a recommendation made before under a red objective is a breach",
    plan = plan_of({ ref = "1.1", repeated = { "R8" } }, "red"),
    expect = { overall = "red" }, breaches = { "repeated-red" } },
  { name = "under an amber one it is none", plan = plan_of({ ref = "1.1", repeated = { "R8" } }, "amber"),
    expect = { overall = "amber" }, breaches = {} },
  { name = "nor is an empty list of them under a red one", plan = plan_of({ ref = "1.1", repeated = {} }, "red"),
    expect = { overall = "red" }, breaches = {} },
  { name = "nor is a first recommendation under a red one",
    plan = plan_of({ ref = "1.1", sources = { "R8" } }, "red"),
    expect = { overall = "red" }, breaches = {} },

  -- Stages and monthly updates ----------------------------------------------------------------------

  { name = "stage 1 is still open on its last day", as_of = "2019-12-31",
    action = { status = "in_progress", due = "2019-11-01", updated = "2019-12-31" }, breaches = {} },
  { name = "stage 1 is closed the day after", as_of = "2020-01-01",
    action = { status = "in_progress", due = "2019-12-31", updated = "2020-01-01" },
    breaches = { "stage-closed" } },
  { name = "an action due a day later belongs to stage 2", as_of = "2020-04-30",
    action = { status = "in_progress", due = "2020-01-01", updated = "2020-04-30" }, breaches = {} },
  { name = "which closes in its turn", as_of = "2020-05-01",
    action = { status = "in_progress", due = "2020-01-01", updated = "2020-05-01" },
    breaches = { "stage-closed" } },
  { name = "stage 3 is still open on its last day", as_of = "2021-04-30",
    action = { status = "in_progress", due = "2020-05-01", updated = "2021-04-30" }, breaches = {} },
  { name = "and closed the day after", as_of = "2021-05-01",
    action = { status = "in_progress", due = "2021-04-30", updated = "2021-05-01" },
    breaches = { "stage-closed" } },
  { name = "an action due after the last stage belongs to none", as_of = "2021-06-01",
    action = { status = "in_progress", due = "2021-05-01", updated = "2021-06-01" }, breaches = {} },
  { name = "a cancelled action is in no stage's way, and needs no update",
    action = { status = "cancelled", due = "2019-12-31", updated = "2019-10-30" }, breaches = {} },
  { name = "updated 30 days ago is in time",
    action = { status = "in_progress", due = "2020-03-31", updated = "2020-01-01" }, breaches = {} },
  { name = "a complete action is in no stage's way",
    action = { status = "complete", due = "2019-12-31", updated = "2019-12-31" }, breaches = {} },
  { name = "updated 31 days ago is in time",
    action = { status = "in_progress", due = "2020-03-31", updated = "2019-12-31" }, breaches = {} },
  { name = "updated 32 days ago is late",
    action = { status = "in_progress", due = "2020-03-31", updated = "2019-12-30" },
    breaches = { "update-late" } },
  { name = "a complete action needs no update",
    action = { status = "complete", due = "2020-03-31", updated = "2019-10-30" }, breaches = {} },

  -- Measures ----------------------------------------------------------------------------------------

  { name = "better two periods running is clear",
    measure = { id = "M", polarity = "higher", values = { 49, 50, 51 } },
    expect = { evidence = "green" }, because = { evidence = "clear-evidence" } },
  { name = "better once is limited", measure = { id = "M", polarity = "higher", values = { 50, 50, 51 } },
    expect = { evidence = "amber" }, because = { evidence = "limited-evidence" } },
  { name = "two figures can only be limited", measure = { id = "M", polarity = "lower", values = { 51, 50 } },
    expect = { evidence = "amber" }, because = { evidence = "limited-evidence" } },
  measured("two figures, the second worse, are no evidence", { polarity = "higher", values = { 51, 50 } },
    "red", "no-evidence"),
  measured("worse two periods running is none either", { polarity = "higher", values = { 51, 50, 49 } }, "red", "no-evidence"),
  { name = "no change is no evidence", measure = { id = "M", polarity = "higher", values = { 50, 51, 51 } },
    expect = { evidence = "red" }, because = { evidence = "no-evidence" } },
  { name = "better than the baseline is limited",
    measure = { id = "M", polarity = "higher", baseline = 50, values = { 51, 50.1 } },
    expect = { evidence = "amber" }, because = { evidence = "limited-evidence" } },
  { name = "on the baseline is no evidence",
    measure = { id = "M", polarity = "higher", baseline = 50, values = { 51, 50 } },
    expect = { evidence = "red" }, because = { evidence = "no-evidence" } },
  { name = "one figure without a baseline cannot be rated",
    measure = { id = "M", polarity = "higher", baseline = "TBC", values = { 50 } },
    expect = { evidence = "unrated" }, because = { evidence = "too-few-figures" } },
  measured("one figure better than the baseline is limited", { polarity = "higher", baseline = 50, values = { 50.1 } },
    "amber", "limited-evidence"),
  measured("one figure on the baseline is no evidence", { polarity = "higher", baseline = 50, values = { 50 } },
    "red", "no-evidence"),
  { name = "without a direction nothing is better", measure = { id = "M", values = { 49, 50, 51 } },
    expect = { evidence = "unrated" }, missing = { evidence = "polarity" } },
  { name = "on target is clear, even with one figure",
    measure = { id = "M", polarity = "higher", target = "100%", values = { 100 } },
    expect = { evidence = "green" }, because = { evidence = "clear-evidence" } },
  { name = "with a target, better two periods running but short of it is limited",
    measure = { id = "M", polarity = "higher", target = "100%", values = { 97, 98, 99.9 } },
    expect = { evidence = "amber" }, because = { evidence = "limited-evidence" } },
  { name = "a target of none at all is met by none",
    measure = { id = "POLICE-STAYS", polarity = "lower", target = 0, values = { 1, 0 } },
    expect = { evidence = "green" }, because = { evidence = "clear-evidence" } },
  { name = "and by nothing else",
    measure = { id = "POLICE-STAYS", polarity = "lower", target = 0, values = { 1, 1 } },
    expect = { evidence = "red" }, because = { evidence = "no-evidence" } },
  { name = "a measure with no good direction is not rated",
    measure = { id = "M", polarity = "none", values = { 1, 2, 3 } },
    expect = { evidence = "unrated" }, because = { evidence = "not-comparable" } },
  { name = "suppressed figures are no figures", measure = { id = "M", polarity = "higher",
      observations = { { period = "2019/20 Q3", value = 100, state = "suppressed" } } },
    expect = { evidence = "unrated" }, because = { evidence = "not-comparable" } },
  { name = "a return interview at 72 hours is in time",
    measure = { id = "RHI-HOURS", unit = "hours", polarity = "lower", target = "no more than 72 hours", values = { 80, 72 } },
    expect = { evidence = "green" }, breaches = {} },
  { name = "so it is at 71.9", breaches = {},
    measure = { id = "RHI-HOURS", polarity = "lower", target = "no more than 72 hours", values = { 80, 71.9 } } },
  { name = "and after 72.1 hours late",
    measure = { id = "RHI-HOURS", unit = "hours", polarity = "lower", target = "no more than 72 hours", values = { 80, 72.1 } },
    expect = { evidence = "amber" }, breaches = { "return-interviews-late" } },
  { name = "12 weeks in pre-proceedings are allowed",
    measure = { id = "PLO-WEEKS", unit = "weeks", polarity = "lower", target = "no more than 12 weeks", values = { 13, 12 } },
    expect = { evidence = "green" }, breaches = {} },
  { name = "12.1 weeks are not",
    measure = { id = "PLO-WEEKS", unit = "weeks", polarity = "lower", target = "no more than 12 weeks", values = { 13, 12.1 } },
    expect = { evidence = "amber" }, breaches = { "pre-proceedings-long" } },
  { name = "16 weeks are allowed in a complex case",
    measure = { id = "PLO-WEEKS-COMPLEX", unit = "weeks", polarity = "lower", target = "no more than 16 weeks", values = { 17, 16 } },
    expect = { evidence = "green" }, breaches = {} },
  { name = "16.1 weeks are not",
    measure = { id = "PLO-WEEKS-COMPLEX", unit = "weeks", polarity = "lower", target = "no more than 16 weeks", values = { 17, 16.1 } },
    expect = { evidence = "amber" }, breaches = { "complex-pre-proceedings-long" } },
  { name = "every complaint in time is no breach",
    measure = { id = "COMPLAINTS", polarity = "higher", target = "100%", values = { 99, 100 } },
    expect = { evidence = "green" }, breaches = {} },
  { name = "one late complaint in a thousand is",
    measure = { id = "COMPLAINTS", polarity = "higher", target = "100%", values = { 99, 99.9 } },
    expect = { evidence = "amber" }, breaches = { "complaints-late" } },

  -- The example's plan, against what was decided of it before
  { name = "the whole plan as of January 2020 is rated as recorded", as_of = "2020-01-31",
    folder = "../../Examples/torbay" },
}

-- Where a case names no day it is the last of January 2020.
for _, case in ipairs(cases) do case.as_of = case.as_of or as_of end

return cases
