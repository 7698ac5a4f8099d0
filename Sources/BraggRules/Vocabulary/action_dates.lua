-- Late or on time, and how far an action should have come.

---@diagnostic disable: undefined-global

local dates = require "dates"
local numbers = require "numbers"

local methods = {}

local function need_due(action)
  if action.due == nil then
    local written = action:has "due_as_written" and action.due_as_written
    local what = written and ("no due date in `%s`"):format(written) or "no due date"
    missing(action, "due", what)
  end
  return action.due
end

-- The due day of an action that is late, or nil. The status is asked only where it matters.
local function overdue_since(action)
  if action.due ~= nil and as_of <= action.due then
    return nil
  elseif action.status == "complete" then
    return nil
  end
  return need_due(action)
end

--- Days since the due day; 0 up to and on that day, and once the action is complete. A paused or
--- cancelled action goes on counting. Unrated without a due date.
---
---     a:days_overdue() > params.slip_days
---@return integer  days
function methods:days_overdue()
  local due = overdue_since(self)
  return due and dates.days_between(due, as_of) or 0
end

--- Working days since the due day, in England and Wales; otherwise as `days_overdue`.
--- An error outside the years of `bank_holidays`.
---
---     a:working_days_overdue() >= 10
---@return integer  working days
function methods:working_days_overdue()
  local due = overdue_since(self)
  return due and dates.working_days_between(due, as_of) or 0
end

--- Whether the due day has passed without the action being complete. Unrated without a due date.
---
---     when = function(a) return a:is_overdue() end
---@return boolean
function methods:is_overdue()
  return overdue_since(self) ~= nil
end

--- Days from the as-of date to the due day, whatever the status: 0 on the day, negative after it.
--- Unrated without a due date.
---
---     a:days_until_due() <= 30
---@return integer  days
function methods:days_until_due()
  return dates.days_between(as_of, need_due(self))
end

--- Whether the due day still lies ahead, whatever the status; on the day itself the action is due.
--- Unrated without a due date.
---
---     { rating = "grey", when = function(a) return a:not_due_yet() end }
---@return boolean
function methods:not_due_yet()
  return as_of < need_due(self)
end

--- Days since the action was last updated. Unrated where it never was.
---
---     a:days_since_update() > 35
---@return integer  days
function methods:days_since_update()
  if self.updated == nil then
    missing(self, "updated", "no day of the last update")
  end
  return dates.days_between(self.updated, as_of)
end

--- The per cent complete an action would have at an even pace: 0 up to its start day, 100 from its
--- due day. Unrated without a start or a due date; an error where it is due before it starts.
---
---     a.percent_complete < 0.9 * a:expected_percent()
---@return number  per cent
function methods:expected_percent()
  local due = need_due(self)
  local start = self.start
  if start == nil then
    missing(self, "start", "no start date")
  elseif start > due then
    error(("the action is due on %s, before its start on %s"):format(due, start), 0)
  elseif as_of >= due then
    return 100
  elseif as_of <= start then
    return 0
  end
  return numbers.percent_of(dates.days_between(start, as_of), dates.days_between(start, due))
end

return methods
