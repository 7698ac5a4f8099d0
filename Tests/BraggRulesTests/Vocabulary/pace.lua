-- The pace of actions: what is done against what is expected, and updates of those that recur.

local cases = {}

local function add(name, as_of, data, call, expect)
  data.ref = "1.1"
  cases[#cases + 1] =
    { name = name, as_of = as_of, subject = "action", data = data, call = call, expect = expect }
end

local function lacks(field)
  cases[#cases].expect_missing = field
end

local function refused(words)
  cases[#cases].expect_error = words
end

-- From 1 January to 10 April 2024 are 100 days; 50 have gone on 20 February.
local function span(status, percent)
  return { start = "2024-01-01", due = "2024-04-10", status = status, percent_complete = percent }
end

local half_way = "2024-02-20"

local function ratio(a) return a:progress_ratio() end
local function ratio_at_start(answer)
  return function(a) return a:progress_ratio { at_start = answer } end
end

add("50 done of 50 expected is 100", half_way, span("in_progress", 50), ratio, 100)
add("45 is 90", half_way, span("in_progress", 45), ratio, 90)
add("44.9 is less", half_way, span("in_progress", 44.9), ratio, 89.8)
add("75 is more than expected", half_way, span("in_progress", 75), ratio, 150)
add("nothing done is 0", half_way, span("in_progress", 0), ratio, 0)
add("a complete action is done, whatever its per cent", half_way, span("complete", 10), ratio, 200)
add("one not started is nothing done", half_way, span "not_started", ratio, 0)
add("unless its per cent says otherwise", half_way, span("not_started", 5), ratio, 10)
add("one under way has to say", half_way, span "in_progress", ratio)
lacks "percent_complete"
add("no status is needed beside a per cent", half_way, span(nil, 25), ratio, 50)
add("on the first day nothing is expected", "2024-01-01", span("in_progress", 0), ratio)
lacks "expected_percent"
add("the day after a hundredth is", "2024-01-02", span("in_progress", 1), ratio, 100)
add("what the first day counts as can be told", "2024-01-01", span("in_progress", 0),
  ratio_at_start(100), 100)
add("and be nothing", "2024-01-01", span "in_progress", ratio_at_start(0), 0)
add("the day after it is as it is", "2024-01-02", span("in_progress", 0.5), ratio_at_start(100), 50)
add("a ratio needs a due date", half_way, { start = "2024-01-01", percent_complete = 5 }, ratio)
lacks "due"
add("a start as well", half_way, { due = "2024-04-10", percent_complete = 5 }, ratio)
lacks "start"
add("the start counts as a number", half_way, span("in_progress", 5), ratio_at_start "all")
refused "`at_start` must be a number of 0 or more"

-- Recurring actions -------------------------------------------------------------------------------

local function every(count, unit, updated)
  return { timescale = "recurring", due_as_written = "Every so often", updated = updated,
    recurrence = { count = count, unit = unit } }
end

local function interval(a) return { a:recurs_every() } end
local function update_due(a) return a:update_due() end
local function late(a) return a:is_update_overdue() end

add("an interval is a count and a unit", "2024-01-31", every(3, "months"), interval, { 3, "months" })
add("or of days", "2024-01-31", every(7, "days"), interval, { 7, "days" })
add("an action that does not recur has none", "2024-01-31", { due_as_written = "Ongoing" }, interval)
lacks "recurrence"
add("nor has one that never says", "2024-01-31", {}, interval)
lacks "recurrence"
add("a quarter after 31 October ends on 31 January", "2024-01-31",
  every(3, "months", "2023-10-31"), update_due, "2024-01-31")
add("a month after 31 January ends with February", "2024-01-31",
  every(1, "months", "2024-01-31"), update_due, "2024-02-29")
add("a week is seven days", "2024-01-31", every(7, "days", "2024-02-26"), update_due, "2024-03-04")
add("on the day an update is not late", "2024-01-31", every(3, "months", "2023-10-31"), late, false)
add("the day after it is", "2024-02-01", every(3, "months", "2023-10-31"), late, true)
add("on the seventh day it is not late", "2024-01-31", every(7, "days", "2024-01-24"), late, false)
add("on the eighth it is", "2024-01-31", every(7, "days", "2024-01-23"), late, true)
add("without an update nothing is known", "2024-01-31", every(7, "days"), late)
lacks "updated"
add("nor without an interval", "2024-01-31", { updated = "2023-01-01" }, late)
lacks "recurrence"

return cases
