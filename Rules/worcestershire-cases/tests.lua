-- Each limit on both sides. The calendars were counted by hand: no working day are weekends, 26 and 27
-- December 2016, 2 January, 14 April (Good Friday), 17 April (Easter Monday) and 1 May 2017.

local cases = {}

local function add(name, as_of, record, level, clause, more)
  local test = { name = name, as_of = as_of, case = record, expect = { rag = level },
    because = { rag = clause } }
  for field, value in pairs(more or {}) do test[field] = value end
  cases[#cases + 1] = test
end

-- A record whose clock is green, amber, and red from one day to the next.
local function clock(what, record, clause, days)
  add(what .. ": more than a week left", days.green, record, "green", "in-time")
  add(what .. ": five working days left", days.amber, record, "amber", "due-soon")
  add(what .. ": the last day", days.last, record, "amber", "due-soon")
  add(what .. ": a day late", days.red, record, "red", clause)
end

local function with(record, changes)
  local new = {}
  for field, value in pairs(record) do new[field] = value end
  for field, value in pairs(changes) do
    if value == "nothing" then new[field] = nil else new[field] = value end
  end
  return new
end

-- Visits -----------------------------------------------------------------------------------------

-- After 9 December: 5, 10 by the 23rd, 13 by the 30th, 17 by 6 January, 20 on Wednesday the 11th.
local protection = { kind = "protection", last_visit = "2016-12-09" }
clock("protection visits over Christmas", protection, "protection-visit-late",
  { green = "2017-01-03", amber = "2017-01-04", last = "2017-01-11", red = "2017-01-12" })

-- After 24 March: 5, 10 by 7 April, 14 by the 13th, 18 by the 21st, 20 on Tuesday the 25th.
clock("protection visits over Easter", with(protection, { last_visit = "2017-03-24" }),
  "protection-visit-late",
  { green = "2017-04-13", amber = "2017-04-18", last = "2017-04-25", red = "2017-04-26" })

-- The 20th working day is Friday 3 February; a weekend uses up none.
local over_weekend = with(protection, { last_visit = "2017-01-06" })
add("a weekend does not make a visit late", "2017-02-05", over_weekend, "amber", "due-soon")
add("the Monday after does", "2017-02-06", over_weekend, "red", "protection-visit-late")

-- As above 18 by 21 April; 23 by the 28th, 27 by 5 May, 30 on Wednesday the 10th.
clock("visits to children in need", { kind = "in_need", last_visit = "2017-03-24" },
  "in-need-visit-late",
  { green = "2017-05-02", amber = "2017-05-03", last = "2017-05-10", red = "2017-05-11" })

-- After 14 December: 2, 7 by the 23rd, 10 by the 30th, 14 by 6 January, 29 by the 27th, 30 on Monday the
-- 30th; 59 by 10 March, 60 on Monday the 13th.
local looked_after = { kind = "looked_after", last_visit = "2016-12-14", long_term = false, age = 9,
  start = "2016-05-03", care_plan = "2016-05-20" }
local long_term = with(looked_after, { long_term = true })
clock("visits to looked-after children", looked_after, "looked-after-visit-late",
  { green = "2017-01-20", amber = "2017-01-23", last = "2017-01-30", red = "2017-01-31" })
clock("visits where the longer limit holds", long_term, "looked-after-visit-late",
  { green = "2017-03-03", amber = "2017-03-06", last = "2017-03-13", red = "2017-03-14" })

local either = with(looked_after, { long_term = "nothing" })
add("which limit holds is not known", "2017-01-09", either, "unrated", "not-known",
  { missing = { rag = "long_term" } })
add("beyond the longer limit both are passed", "2017-03-14", either, "red", "looked-after-visit-late")
add("up to the longer limit neither is known to be", "2017-03-13", either, "unrated", "not-known",
  { missing = { rag = "long_term" } })

for _, kind in ipairs { "protection", "looked_after", "in_need" } do
  local unseen = with(looked_after, { kind = kind, last_visit = "nothing" })
  add(kind .. ": no visit on record is unrated", "2017-02-24", unseen, "unrated", "not-known",
    { missing = { rag = "last_visit" } })
  add(kind .. ": cancelled", "2017-06-30", with(looked_after, { kind = kind, status = "cancelled" }), "grey",
    "closed", { breaches = {} })
  add(kind .. ": in progress is not closed", "2017-06-30",
    with(looked_after, { kind = kind, status = "in_progress" }), "red", kind:gsub("_", "-") .. "-visit-late")
  add(kind .. ": a visit that lies ahead is none", "2017-02-24",
    with(unseen, { last_visit = "2017-02-25" }), "unrated", "not-known")
  add(kind .. ": seen on the day itself", "2017-02-24", with(unseen, { last_visit = "2017-02-24" }),
    "green", "in-time")
  add(kind .. ": closed", "2017-06-30", with(looked_after, { kind = kind, status = "complete" }), "grey",
    "closed", { breaches = {} })
end

-- Steps ------------------------------------------------------------------------------------------

-- After 7 April: 4 by the 13th, 8 by the 21st, 13 by the 28th, 15 on Wednesday 3 May.
local conference = { kind = "conference", start = "2017-04-07", status = "in_progress" }
clock("conferences", conference, "conference-late",
  { green = "2017-04-21", amber = "2017-04-25", last = "2017-05-03", red = "2017-05-04" })
add("a conference held on the last day is in time", "2017-06-30",
  with(conference, { ["end"] = "2017-05-03", status = "complete" }), "green", "in-time")
add("held the day after it is late", "2017-06-30",
  with(conference, { ["end"] = "2017-05-04", status = "complete" }), "red", "conference-late")

-- After 14 November: 4, 9 by the 25th, 29 by 23 December, 32 by the 30th, 36 by 6 January, 41 by the
-- 13th, 45 on Thursday the 19th.
local assessment = { kind = "assessment", start = "2016-11-14", status = "in_progress" }
clock("assessments", assessment, "assessment-late",
  { green = "2017-01-11", amber = "2017-01-12", last = "2017-01-19", red = "2017-01-20" })
add("an assessment completed on the last day is in time", "2017-02-24",
  with(assessment, { ["end"] = "19 January 2017", status = "complete" }), "green", "in-time")
add("completed the day after it is late", "2017-02-24",
  with(assessment, { ["end"] = "20 January 2017", status = "complete" }), "red", "assessment-late")

-- 182 days after 22 August are Monday 20 February.
local proceedings = { kind = "proceedings", start = "2016-08-22", status = "in_progress" }
clock("proceedings", proceedings, "proceedings-long",
  { green = "2017-02-10", amber = "2017-02-13", last = "2017-02-20", red = "2017-02-21" })
add("proceedings completed in the 26th week are in time", "2017-02-24",
  with(proceedings, { ["end"] = "2017-02-20", status = "complete" }), "green", "in-time")
add("completed the day after they are late", "2017-02-24",
  with(proceedings, { ["end"] = "2017-02-21", status = "complete" }), "red", "proceedings-long")

for _, kind in ipairs { "conference", "assessment", "proceedings" } do
  local step = with(conference, { kind = kind })
  add(kind .. ": no start is unrated", "2017-04-10", with(step, { start = "nothing" }), "unrated",
    "not-known", { missing = { rag = "start" } })
  add(kind .. ": complete without an end is unrated", "2018-04-10", with(step, { status = "complete" }),
    "unrated", "not-known", { missing = { rag = "end" } })
  add(kind .. ": neither an end nor a status is unrated", "2018-04-10",
    with(step, { status = "nothing" }), "unrated", "not-known", { missing = { rag = "status" } })
  add(kind .. ": an end that lies ahead is none", "2018-04-10",
    with(step, { ["end"] = "2018-04-11", status = "nothing" }), "red",
    kind == "proceedings" and "proceedings-long" or kind .. "-late")
  add(kind .. ": an end before the start is unrated", "2017-04-10", with(step, { ["end"] = "2017-04-06" }),
    "unrated", "not-known")
  add(kind .. ": begun and ended on one day is in time", "2017-06-30",
    with(step, { ["end"] = "2017-04-07", status = "complete" }), "green", "in-time")
  add(kind .. ": begun on the day itself is in time", "2017-04-07", step, "green", "in-time")
  add(kind .. ": a start that lies ahead is unrated", "2017-04-06", step, "unrated", "not-known")
  add(kind .. ": cancelled", "2018-04-10", with(step, { status = "cancelled" }), "grey", "closed")
end

-- Plans ------------------------------------------------------------------------------------------

-- With 1 February the first day of care, the 28th is 28 February.
local new_in_care = { kind = "looked_after", start = "2017-02-01", care_plan = false, age = 9,
  long_term = true, last_visit = "2017-02-01" }
clock("care plans", new_in_care, "care-plan-late",
  { green = "2017-02-20", amber = "2017-02-21", last = "2017-02-28", red = "2017-03-01" })
add("a care plan of the 28th day is in time", "2017-03-01", with(new_in_care, { care_plan = "2017-02-28" }),
  "green", "in-time")
add("one of the 29th day is late", "2017-03-01", with(new_in_care, { care_plan = "2017-03-01" }), "red",
  "care-plan-late")
add("one that is planned is none", "2017-03-01", with(new_in_care, { care_plan = "2017-03-02" }), "red",
  "care-plan-late")
add("whether there is a care plan is not known", "2017-03-01", with(new_in_care, { care_plan = "nothing" }),
  "unrated", "not-known", { missing = { rag = "care_plan" } })
add("since when there is one is not known", "2017-03-01", with(new_in_care, { care_plan = true }),
  "unrated", "not-known")
add("since when the child is in care is not known", "2017-03-01", with(new_in_care, { start = "nothing" }),
  "unrated", "not-known", { missing = { rag = "start" } })

add("in care from the day itself", "2017-02-01", new_in_care, "green", "in-time")
add("care that starts tomorrow has no limit yet", "2017-01-31", with(new_in_care, { last_visit = "2017-01-31" }),
  "unrated", "not-known")
add("neither seen nor known how often to be", "2017-02-20",
  with(new_in_care, { last_visit = "nothing", long_term = "nothing" }), "unrated", "not-known",
  { missing = { rag = "last_visit" } })

-- On 20 February six working days are left for the care plan (21st to 24th, 27th, 28th). The visit of 16
-- January was 25 ago (4 that week, then 5, 5, 5, 5, 1), so that five of 30 are left; of the 17th, six.
local both = with(new_in_care, { long_term = false })
add("a visit due before the care plan counts", "2017-02-20", with(both, { last_visit = "2017-01-16" }),
  "amber", "due-soon")
add("a visit due with the care plan, both in six days", "2017-02-20", with(both, { last_visit = "2017-01-17" }),
  "green", "in-time")
add("a visit and a care plan both late: the visit is told", "2017-03-01", with(both, { last_visit = "2017-01-16" }),
  "red", "looked-after-visit-late")
add("a care plan and a pathway plan both late: the care plan is told", "2017-03-01",
  with(new_in_care, { age = 16, pathway_plan = false }), "red", "care-plan-late")

local settled = with(new_in_care, { care_plan = "2017-02-10" })
for _, row in ipairs {
  { 15, false, "green", "in-time" }, { 15, "nothing", "green", "in-time" },
  { 16, false, "red", "pathway-plan-missing" }, { 17, false, "red", "pathway-plan-missing" },
  { 16, "2017-03-01", "green", "in-time" }, { 16, "2017-03-02", "red", "pathway-plan-missing" },
  { 16, true, "green", "in-time" }, { 17, true, "green", "in-time" }, { 17, "nothing", "unrated", "not-known" }, { 16, "nothing", "unrated", "not-known" },
} do
  add(("aged %d with pathway plan %s"):format(row[1], tostring(row[2])), "2017-03-01",
    with(settled, { age = row[1], pathway_plan = row[2] }), row[3], row[4],
    row[3] == "unrated" and { missing = { rag = "pathway_plan" } } or nil)
end
add("whether the child is 16 is not known", "2017-03-01", with(settled, { age = "nothing" }), "unrated",
  "not-known", { missing = { rag = "age" } })
add("a missing visit does not hide a missing care plan", "2017-03-01",
  with(new_in_care, { last_visit = "nothing" }), "red", "care-plan-late")

-- Workers ----------------------------------------------------------------------------------------

local worker = { kind = "worker", newly_qualified = true, caseload = 12 }
add("twelve cases are allowed", "2017-02-24", worker, "green", "in-time")
add("eleven, too", "2017-02-24", with(worker, { caseload = 11 }), "green", "in-time")
add("thirteen are too many", "2017-02-24", with(worker, { caseload = 13 }), "red", "new-worker-overloaded")
add("another limit", "2017-02-24", with(worker, { caseload = 13 }), "green", "in-time",
  { set = { new_worker_cases = 13 } })
add("none at all", "2017-02-24", with(worker, { caseload = 0 }), "green", "in-time")
add("a worker of longer standing has no limit", "2017-02-24",
  with(worker, { newly_qualified = false, caseload = 20 }), "grey", "no-limit")
add("whether the worker is newly qualified is not known", "2017-02-24",
  with(worker, { newly_qualified = "nothing" }), "unrated", "not-known",
  { missing = { rag = "newly_qualified" } })
add("the count of cases is not known", "2017-02-24", with(worker, { caseload = "nothing" }), "unrated",
  "not-known", { missing = { rag = "caseload" } })
add("a worker of longer standing whose cases nobody counts", "2017-02-24",
  { kind = "worker", newly_qualified = false }, "grey", "no-limit")
add("a worker who has left", "2017-02-24", with(worker, { caseload = 13, status = "complete" }), "grey",
  "closed")

-- Kinds ------------------------------------------------------------------------------------------

add("no kind is unrated", "2017-02-24", { last_visit = "2017-02-24" }, "unrated", "not-known",
  { missing = { rag = "kind" } })
add("a kind that has no limit is unrated", "2017-02-24", { kind = "fostering" }, "unrated", "not-known")

-- Thresholds -------------------------------------------------------------------------------------

local function breach(name, as_of, record, breaches)
  cases[#cases + 1] = { name = name, as_of = as_of, case = record, breaches = breaches }
end

breach("a protection visit on its last day", "2017-01-11", protection, {})
breach("a late protection visit", "2017-01-12", protection, { "protection-red" })
-- 20 on 11 January; 22 by the 13th, 37 by 3 February, 40 on Wednesday the 8th.
breach("twice the days allowed", "2017-02-08", protection, { "protection-red" })
breach("more than twice", "2017-02-09", protection, { "protection-red", "visit-missed-twice" })
breach("a looked-after child who is red", "2017-01-31", looked_after, { "looked-after-red" })
breach("a child in need who is red", "2017-05-11", { kind = "in_need", last_visit = "2017-03-24" }, {})
-- 30 on 10 May; 42 by the 26th, 46 by 2 June (29 May is a bank holiday), 56 by the 16th, 60 on the 22nd.
breach("a child in need, twice", "2017-06-22", { kind = "in_need", last_visit = "2017-03-24" }, {})
breach("a child in need, more than twice", "2017-06-23", { kind = "in_need", last_visit = "2017-03-24" },
  { "visit-missed-twice" })
breach("a late conference", "2017-05-04", conference, {})
breach("a record that cannot be rated", "2017-02-24", { kind = "protection" }, {})

cases[#cases + 1] = { name = "every record as of February 2017 is rated as recorded", as_of = "2017-02-24",
  folder = "../../Examples/worcestershire-cases" }

return cases
