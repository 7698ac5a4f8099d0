-- Actions late and on time.

local cases = {}

local function add(name, as_of, data, call, expect)
  data.ref = "1.1"
  cases[#cases + 1] =
    { name = name, as_of = as_of, subject = "action", data = data, call = call, expect = expect }
end

local function lacks(field)
  cases[#cases].expect_missing = field
end

local function days(a) return a:days_overdue() end
local function working_days(a) return a:working_days_overdue() end
local function late(a) return a:is_overdue() end
local function to_go(a) return a:days_until_due() end
local function expected(a) return a:expected_percent() end

local function open(due)
  return { status = "in_progress", due = due }
end

add("before its due day an action is 0 days overdue", "2023-11-29", open "2023-11-30", days, 0)
add("on its due day it is 0 days overdue", "2023-11-30", open "2023-11-30", days, 0)
add("the day after it is 1 day overdue", "2023-12-01", open "2023-11-30", days, 1)
add("two months on it is 62 days overdue", "2024-01-31", open "2023-11-30", days, 62)
add("a leap day counts as a day overdue", "2024-03-01", open "2024-02-28", days, 2)
add("a complete action is never overdue", "2024-01-31", { status = "complete", due = "2023-11-30" },
  days, 0)
add("a complete action needs no due date", "2024-01-31", { status = "complete" }, days, 0)
add("a paused action goes on counting", "2024-01-31", { status = "paused", due = "2024-01-30" },
  days, 1)
add("a cancelled action goes on counting", "2024-01-31",
  { status = "cancelled", due = "2024-01-30" }, days, 1)
add("an action not yet due needs no status", "2024-01-31", { due = "2024-02-01" }, days, 0)
add("an action past due needs a status", "2024-01-31", { due = "2024-01-30" }, days)
lacks "status"
add("an open action needs a due date", "2024-01-31", { status = "in_progress" }, days)
lacks "due"
add("an ongoing action has no due date", "2024-01-31",
  { status = "in_progress", timescale = "ongoing", due_as_written = "Ongoing" }, days)
lacks "due"

add("Christmas adds no working days overdue", "2023-12-26", open "2023-12-22", working_days, 0)
add("the day after it adds one", "2023-12-27", open "2023-12-22", working_days, 1)
add("New Year's Day adds none to three", "2024-01-01", open "2023-12-22", working_days, 3)
add("2 January adds the fourth", "2024-01-02", open "2023-12-22", working_days, 4)
add("the jubilee adds none", "2022-06-05", open "2022-06-01", working_days, 0)
add("the Monday after it adds one", "2022-06-06", open "2022-06-01", working_days, 1)
add("Easter Monday adds none", "2024-04-01", open "2024-03-28", working_days, 0)
add("the Tuesday after it adds one", "2024-04-02", open "2024-03-28", working_days, 1)
add("a complete action has no working days overdue", "2024-01-31",
  { status = "complete", due = "2023-11-30" }, working_days, 0)
add("working days overdue need a due date", "2024-01-31", open(), working_days)
lacks "due"

add("an action is not overdue on its due day", "2023-11-30", open "2023-11-30", late, false)
add("it is the day after", "2023-12-01", open "2023-11-30", late, true)
add("it is not once complete", "2023-12-01", { status = "complete", due = "2023-11-30" }, late,
  false)
add("overdue needs a due date", "2023-12-01", open(), late)
lacks "due"

add("30 days are left", "2024-01-01", open "2024-01-31", to_go, 30)
add("none is left on the due day", "2024-01-31", open "2024-01-31", to_go, 0)
add("less than none is left after it", "2024-02-01", open "2024-01-31", to_go, -1)
add("days left need a due date", "2024-02-01", open(), to_go)
lacks "due"

add("an update today was 0 days ago", "2024-01-31", { updated = "2024-01-31" },
  function(a) return a:days_since_update() end, 0)
add("an update at the year's end was 31 days ago", "2024-01-31", { updated = "2023-12-31" },
  function(a) return a:days_since_update() end, 31)
add("an action never updated says so", "2024-01-31", {},
  function(a) return a:days_since_update() end)
lacks "updated"

-- A hundred days, unless told otherwise.
local function span(start, due)
  return { start = start or "2024-01-01", due = due or "2024-04-10" }
end

add("nothing is expected before the start", "2023-12-31", span(), expected, 0)
add("nothing is expected on the first day", "2024-01-01", span(), expected, 0)
add("a hundredth is expected a day later", "2024-01-02", span(), expected, 1)
add("half is expected half way", "2024-02-20", span(), expected, 50)
add("all but a hundredth is expected the day before", "2024-04-09", span(), expected, 99)
add("all is expected on the due day", "2024-04-10", span(), expected, 100)
add("and after it", "2024-05-10", span(), expected, 100)
add("a one-day action is expected whole on its day", "2024-01-01", span(nil, "2024-01-01"),
  expected, 100)
add("and not at all the day before", "2023-12-31", span(nil, "2024-01-01"), expected, 0)
add("an expected per cent needs a start", "2024-01-31", { due = "2024-04-10" }, expected)
lacks "start"
add("and a due date", "2024-01-31", { start = "2024-01-01" }, expected)
lacks "due"
add("an action due before it starts is an error", "2024-01-31", span("2024-02-01", "2024-01-01"),
  expected)
cases[#cases].expect_error = "the action is due on 2024-01-01, before its start on 2024-02-01"

add("any field with a day can be counted from", "2024-01-31", { visited = "2024-01-01" },
  function(a) return a:days_since "visited" end, 30)
add("a day ahead is negative", "2024-01-31", { visited = "2024-02-01" },
  function(a) return a:days_since "visited" end, -1)
add("a field that is not there is missing", "2024-01-31", {},
  function(a) return a:days_since "visited" end)
lacks "visited"
add("working days since a field leave out Christmas", "2023-12-27", { referred = "2023-12-22" },
  function(a) return a:working_days_since "referred" end, 1)
add("days between two fields", "2024-01-31", { opened = "2024-01-01", closed = "2024-01-15" },
  function(a) return a:days_between("opened", "closed") end, 14)
add("the second field is needed", "2024-01-31", { opened = "2024-01-01" },
  function(a) return a:days_between("opened", "closed") end)
lacks "closed"
add("15 working days between two fields", "2024-01-31",
  { opened = "2023-12-22", closed = "2024-01-17" },
  function(a) return a:working_days_between("opened", "closed") end, 15)
add("a field with no day in it is an error", "2024-01-31", { visited = "soon" },
  function(a) return a:days_since "visited" end)
cases[#cases].expect_error = "wanted a day such as `2024-01-31`, not `soon`"
add("a needed field gives its value", "2024-01-31", { visits = 6 },
  function(a) return a:need "visits" end, 6)
add("a needed field may be false", "2024-01-31", { seen = false },
  function(a) return a:need "seen" end, false)
add("a needed field that is not there is missing", "2024-01-31", {},
  function(a) return a:need "visits" end)
lacks "visits"

local function not_due(a) return a:not_due_yet() end

add("the day before its due day an action is not due yet", "2023-11-29", open "2023-11-30", not_due,
  true)
add("on the day it is due", "2023-11-30", open "2023-11-30", not_due, false)
add("the day after it has been due", "2023-12-01", open "2023-11-30", not_due, false)
add("whether it is due needs no status", "2023-11-29", { due = "2023-11-30" }, not_due, true)
add("a complete action can be not due yet", "2023-11-29",
  { status = "complete", due = "2023-11-30" }, not_due, true)
add("without a due date nobody knows", "2023-11-29", { due_as_written = "Ongoing" }, not_due)
lacks "due"

return cases
