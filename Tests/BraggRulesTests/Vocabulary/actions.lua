-- Milestones, criteria, evidence and measures of actions, as of 31 January 2024.

local cases = {}

local function add(name, data, call, expect)
  data.ref = "1.1"
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-01-31",
    subject = "action",
    data = data,
    call = call,
    expect = expect,
  }
end

local function lacks(field)
  cases[#cases].expect_missing = field
end

local function refused(words)
  cases[#cases].expect_error = words
end

local function done(due) return { title = "done", due = due, done = true, done_on = due } end
local function open(due) return { title = "open", due = due, done = false } end
local function steps(...) return { milestones = { ... } } end

local function count_done(a) return a:milestones_done() end
local function count_due(a) return a:milestones_due() end
local function count_missed(a) return a:milestones_missed() end
local function delay(a) return a:longest_milestone_delay() end
local function share(a) return a:share_of_milestones_done() end
local function next_due(a) return a:next_milestone().due end

add("done milestones count, due or not",
  steps(done "2024-01-01", done "2024-03-01", open "2024-01-01"), count_done, 2)
add("an empty list has none done", steps(), count_done, 0)
add("no list at all is missing", {}, count_done)
lacks "milestones"
add("a milestone is due on its day", steps(open "2024-01-31"), count_due, 1)
add("not the day before", steps(open "2024-02-01"), count_due, 0)
add("a done one is due as well", steps(done "2024-01-30", open "2024-02-01"), count_due, 1)
add("one without a due day leaves it open", steps(open "2024-01-31", done()), count_due)
lacks "due"
add("a milestone is not missed on its day", steps(open "2024-01-31"), count_missed, 0)
add("it is the day after", steps(open "2024-01-30"), count_missed, 1)
add("a done one is not missed", steps(done "2024-01-01"), count_missed, 0)
add("a done one needs no due day", steps(done(), open "2024-01-30"), count_missed, 1)
add("an open one does", steps(open()), count_missed)
lacks "due"
add("missed ones need a list", {}, count_missed)
lacks "milestones"
add("nothing is delayed on its day", steps(open "2024-01-31", open "2024-02-28"), delay, 0)
add("a day after it is delayed a day", steps(open "2024-01-30"), delay, 1)
add("the longest delay counts", steps(open "2024-01-01", open "2023-12-31", open "2024-01-30"),
  delay, 31)
add("one done late counts no longer", steps(done "2023-06-01", open "2024-01-30"), delay, 1)
add("one of two is half", steps(done "2024-01-01", open "2024-02-01"), share, 50)
add("two of three is two thirds", steps(done "2024-01-01", done "2024-01-01", open "2024-02-01"),
  share, 66.6666666667)
add("all is 100", steps(done "2024-01-01"), share, 100)
add("there is no share of none", steps(), share)
lacks "milestones"
add("the next milestone is the earliest open one",
  steps(done "2023-12-01", open "2024-03-01", open "2024-02-01"), next_due, "2024-02-01")
add("a late one is still to be done", steps(open "2024-02-01", open "2024-01-01"), next_due,
  "2024-01-01")
add("of two of one day it is the first listed", { milestones = {
  { title = "first", due = "2024-02-01", done = false },
  { title = "second", due = "2024-02-01", done = false },
} }, function(a) return a:next_milestone().title end, "first")
add("none is left when all are done", steps(done "2024-01-01"), next_due)
lacks "milestones"
add("the next milestone needs due days", steps(open "2024-02-01", open()), next_due)
lacks "due"

local function criteria()
  return { criteria = { signed = true, shared = false, audited = true, used = false, read = true } }
end

add("a met criterion is met", criteria(), function(a) return a:criterion "signed" end, true)
add("one not met is not", criteria(), function(a) return a:criterion "shared" end, false)
add("one not recorded is missing", criteria(), function(a) return a:criterion "published" end)
lacks "criteria.published"
add("with no criteria each is missing", {}, function(a) return a:criterion "signed" end)
lacks "criteria.signed"
add("three criteria are met", criteria(), function(a) return a:criteria_met() end, 3)
add("two are not", criteria(), function(a) return a:criteria_missing() end, 2)
add("no criteria can't be missing either", {}, function(a) return a:criteria_missing() end)
lacks "criteria"
add("no criteria can't be counted", {}, function(a) return a:criteria_met() end)
lacks "criteria"
add("met criteria are named in order", criteria(),
  function(a) return table.concat(a:criteria_met_names(), " ") end, "audited read signed")
add("missing criteria are named in order", criteria(),
  function(a) return table.concat(a:criteria_missing_names(), " ") end, "shared used")

local function verdict(decisive)
  return function(a) return { a:criteria_verdict { decisive = decisive } } end
end

add("a verdict with the decisive one met", criteria(), verdict "signed", { 3, 2, true })
add("and with it not met", criteria(), verdict "shared", { 3, 2, false })
add("of several all are met", criteria(), verdict { "signed", "read" }, { 3, 2, true })
add("of several one is not", criteria(), verdict { "signed", "shared" }, { 3, 2, false })
add("one not met decides before one not recorded", criteria(), verdict { "shared", "published" },
  { 3, 2, false })
add("all met in a verdict", { criteria = { signed = true } }, verdict "signed", { 1, 0, true })
add("none met in a verdict", { criteria = { signed = false } }, verdict "signed", { 0, 1, false })
add("a decisive one not recorded is missing", criteria(), verdict "published")
lacks "criteria.published"
add("no verdict without criteria", {}, verdict "signed")
lacks "criteria"
add("a verdict needs a decisive one", criteria(), verdict())
cases[#cases].expect_error = "`decisive` must name a criterion or list several"
add("or a list that is not empty", criteria(), verdict {})
cases[#cases].expect_error = "`decisive` must name a criterion or list several"

local function evidence()
  return {
    evidence = {
      { on = "2024-01-31", kind = "audit", finding = "positive", note = "newest" },
      { on = "2023-11-02", kind = "survey", finding = "positive" },
      { on = "2023-11-01", kind = "audit", finding = "negative", note = "first of two" },
      { on = "2023-11-01", kind = "audit", finding = "mixed", note = "second of two" },
    },
  }
end
local function found(given) return function(a) return a:evidence_count(given) end end
local function latest(given) return function(a) return a:latest_evidence(given).note end end

add("all evidence counts", evidence(), found(), 4)
add("positive evidence counts", evidence(), found { finding = "positive" }, 2)
add("audits count", evidence(), found { kind = "audit" }, 3)
add("positive audits count", evidence(), found { finding = "positive", kind = "audit" }, 1)
add("evidence exactly 90 days old is within 90 days", evidence(), found { within_days = 90 }, 2)
add("91 days takes in the older two", evidence(), found { within_days = 91 }, 4)
add("89 days leaves out the one of 90", evidence(), found { within_days = 89 }, 1)
add("0 days takes in today", evidence(), found { within_days = 0 }, 1)
add("an empty list has no evidence", { evidence = {} }, found(), 0)
add("no list at all is missing evidence", {}, found())
lacks "evidence"
add("evidence without a day can't be recent",
  { evidence = { { kind = "audit", finding = "mixed" } } }, found { within_days = 9 })
lacks "on"
add("a misspelt option is an error", evidence(), found { findng = "positive" })
cases[#cases].expect_error = "`findng` is not an option of evidence_count; it takes `finding`"
add("a finding there is not is an error", evidence(), found { finding = "good" })
cases[#cases].expect_error = "`finding` must be `positive`, `mixed` or `negative`"
add("a negative number of days is an error", evidence(), found { within_days = -1 })
cases[#cases].expect_error = "`within_days` must be a number of 0 or more"
add("an option without braces is an error", evidence(), found "positive")
cases[#cases].expect_error = "evidence_count takes its options in braces"
add("the latest evidence is the newest", evidence(), latest(), "newest")
add("the latest mixed evidence is found", evidence(),
  latest { within_days = 999, finding = "mixed" }, "second of two")
add("the latest negative is the first of two", evidence(), latest { finding = "negative" },
  "first of two")
add("two of one day give the last listed",
  { evidence = { evidence().evidence[3], evidence().evidence[4] } }, latest(), "second of two")
add("none that fits is missing", evidence(), latest { kind = "inspection" })
lacks "evidence"

local function measure(value, target, polarity)
  local observation =
    { period = "2024-01", from = "2024-01-01", to = "2024-01-31", value = value, usable = true }
  return {
    id = "M",
    polarity = polarity or "higher",
    target = target and { kind = "value", value = target },
    observations = value and { observation },
  }
end
local function measures()
  return {
    measures = {
      measure(90, 90),
      measure(89, 90),
      measure(95, 90),
      measure(nil, 90),
      measure(50),
      measure(1, 2, "none"),
    },
  }
end
add("two measures meet their target", measures(),
  function(a) return a:measures_meeting_target() end, 2)
add("one misses it", measures(), function(a) return a:measures_missing_target() end, 1)
add("five have data", measures(), function(a) return a:measures_with_data() end, 5)
add("an empty list of measures has none", { measures = {} },
  function(a) return a:measures_with_data() end, 0)
add("no list of measures is missing", {}, function(a) return a:measures_meeting_target() end)
lacks "measures"


-- Milestones without a due date ---------------------------------------------------------------------

local skip = { skip_undated = true }
local function undated() return steps(open(), open "2024-01-30", open "2024-02-01", done()) end

add("undated ones can be skipped among those due", undated(),
  function(a) return a:milestones_due(skip) end, 1)
add("among those missed", undated(), function(a) return a:milestones_missed(skip) end, 1)
add("for the longest delay", undated(), function(a) return a:longest_milestone_delay(skip) end, 1)
add("and for the next", undated(), function(a) return a:next_milestone(skip).due end, "2024-01-30")
add("one dated today is due and not missed", steps(open(), open "2024-01-31"),
  function(a) return a:milestones_due(skip) - a:milestones_missed(skip) end, 1)
add("where all are skipped none is missed", steps(open()),
  function(a) return a:milestones_missed(skip) end, 0)
add("and none is next", steps(open()), function(a) return a:next_milestone(skip) end)
lacks "milestones"
add("they are not skipped unless told", undated(),
  function(a) return a:milestones_missed { skip_undated = false } end)
lacks "due"
add("to skip is yes or no", undated(),
  function(a) return a:milestones_missed { skip_undated = 1 } end)
refused "`skip_undated` must be true or false"
add("a slip in what to skip is an error", undated(),
  function(a) return a:milestones_missed { skip = true } end)
refused "`skip` is not an option of milestones_missed; it takes `skip_undated`"

-- One measure ---------------------------------------------------------------------------------------

local two = { measures = { { id = "A1", unit = "days" }, { id = "A10", unit = "months" } } }
add("a measure is found by its id", two, function(a) return a:measure "A10".unit end, "months")
add("and not by a part of it", two, function(a) return a:measure "A" end)
lacks "measures[A]"
add("one that the action lacks is missing", two, function(a) return a:measure "A2" end)
lacks "measures[A2]"
add("all are where there are none", {}, function(a) return a:measure "A1" end)
lacks "measures"
add("a measure needs an id", two, function(a) return a:measure(1) end)
refused "measure needs the id of a measure"

return cases
