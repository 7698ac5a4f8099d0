-- Late or on time, and how far an action should have come.

---@diagnostic disable: undefined-global

local dates = require "dates"
local numbers = require "numbers"
local options = require "options"

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
  if action.due ~= nil and not has_passed(action.due) then
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
  return not has_come(need_due(self))
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

-- How many days or months lie between two updates of an action that recurs.
local function need_recurrence(action)
  if not action:has "recurrence" then
    local written = action:has "due_as_written" and action.due_as_written
    local what = written and ("no interval in `%s`"):format(written) or "no interval"
    missing(action, "recurrence", what)
  end
  return action.recurrence
end

--- How often an action recurs, as its due cell says: `Every Q` is 3 months, `Weekly` 7 days. The
--- unit is `days` or `months`. Unrated where the cell names no such interval.
---
---     local count, unit = a:recurs_every()  --> 3, "months"
---@return integer count
---@return "days" | "months" unit
function methods:recurs_every()
  local recurrence = need_recurrence(self)
  return recurrence.count, recurrence.unit
end

--- The day by which an action that recurs has to be updated again: one interval after its last
--- update, or that month's last day where it has no such date. Unrated without an interval in the
--- due cell, or where it never was updated.
---
---     "to be updated by " .. dates.in_words(a:update_due())
---@return bragg.Day
function methods:update_due()
  local count, unit = methods.recurs_every(self)
  if self.updated == nil then
    missing(self, "updated", "no day of the last update")
  elseif unit == "months" then
    return dates.add_months(self.updated, count)
  end
  return dates.add_days(self.updated, count)
end

--- Whether the last update of an action that recurs is older than one interval; on the day that it
--- has to be updated it is not. Unrated as `update_due` is.
---
---     a.timescale == "recurring" and a:is_update_overdue()
---@return boolean
function methods:is_update_overdue()
  return has_passed(methods.update_due(self))
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
  elseif has_come(due) then
    return 100
  elseif not has_passed(start) then
    return 0
  end
  return numbers.percent_of(dates.days_between(start, as_of), dates.days_between(start, due))
end

-- What is done, by the lead's account or by the status.
local function percent_done(action)
  local status = action:has "status" and action.status
  if status == "complete" then
    return 100
  elseif status == "not_started" and not action:has "percent_complete" then
    return 0
  elseif action.percent_complete == nil then
    missing(action, "percent_complete", "no per cent complete")
  end
  return action.percent_complete
end

--- What is done in per cent of what an even pace expects by now: 100 is on pace. Complete is all
--- done, and not started without a per cent is nothing done. Up to its start day nothing is
--- expected of an action, so there is no ratio: it is then unrated, or what `at_start` says.
--- Unrated, too, without a start, a due date or a per cent complete.
---
---     a:progress_ratio { at_start = 100 } < 90
---@param given? { at_start?: number }
---@return number  per cent
function methods:progress_ratio(given)
  given = options.check(given, { "at_start" }, "progress_ratio")
  local at_start = options.amount(given.at_start, "at_start")
  local expected = methods.expected_percent(self)
  if expected == 0 and at_start == nil then
    missing(self, "expected_percent", "nothing is expected yet")
  elseif expected == 0 then
    return at_start
  end
  return numbers.percent_of(percent_done(self), expected)
end

return methods
