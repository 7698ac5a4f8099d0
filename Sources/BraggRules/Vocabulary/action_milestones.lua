-- Milestones done, due and missed. An action that lists no milestones at all is unrated wherever a
-- clause asks for them; guard such a clause with `a:has "milestones"`.

---@diagnostic disable: undefined-global

local dates = require "dates"
local numbers = require "numbers"
local options = require "options"

local methods = {}

local function need_milestones(action)
  if action.milestones == nil then
    missing(action, "milestones", "no milestones")
  end
  return action.milestones
end

local function due_of(milestone, place)
  if milestone.due == nil then
    local name = milestone:has "title" and ("`%s`"):format(milestone.title) or place
    missing(milestone, "due", ("no due date for milestone %s"):format(name))
  end
  return milestone.due
end

-- Goes through the milestones with their due days: all that `is_asked`, but for those without a due
-- date where they are to be skipped.
local function each_due(action, given, method, is_asked, visit)
  given = options.check(given, { "skip_undated" }, method)
  local skips_undated = options.flag(given.skip_undated, "skip_undated")
  for place, milestone in ipairs(need_milestones(action)) do
    if is_asked(milestone) and not (skips_undated and not milestone:has "due") then
      visit(milestone, due_of(milestone, place))
    end
  end
end

local function every() return true end

local function is_open(milestone) return not milestone.done end

--- How many milestones are done.
---
---     a:milestones_done() >= 2
---@return integer
function methods:milestones_done()
  local count = 0
  for _, milestone in ipairs(need_milestones(self)) do
    if milestone.done then
      count = count + 1
    end
  end
  return count
end

--- How many milestones are due by now, the as-of day included, done or not. Unrated where a
--- milestone has no due date, unless told to `skip_undated`.
---
---     a:milestones_done() >= a:milestones_due()
---@param given? bragg.Undated
---@return integer
function methods:milestones_due(given)
  local count = 0
  each_due(self, given, "milestones_due", every, function(_, due)
    if has_come(due) then
      count = count + 1
    end
  end)
  return count
end

--- How many milestones are past their due day and not done; on the due day itself none is missed.
--- Unrated where one that is not done has no due date, unless told to `skip_undated`.
---
---     a:milestones_missed() > 0
---     a:milestones_missed { skip_undated = true } > 0
---@param given? bragg.Undated
---@return integer
function methods:milestones_missed(given)
  local count = 0
  each_due(self, given, "milestones_missed", is_open, function(_, due)
    if has_passed(due) then
      count = count + 1
    end
  end)
  return count
end

--- How long the longest-missed milestone has been past its due day; 0 where none is missed.
--- Milestones done late no longer count. Unrated where one that is not done has no due date, unless
--- told to `skip_undated`.
---
---     a:longest_milestone_delay() > params.slip_days
---@param given? bragg.Undated
---@return integer  days
function methods:longest_milestone_delay(given)
  local longest = 0
  each_due(self, given, "longest_milestone_delay", is_open, function(_, due)
    if has_passed(due) then
      longest = math.max(longest, dates.days_between(due, as_of))
    end
  end)
  return longest
end

--- The milestone to be done next: of those not done the one due first, late or not. Unrated where
--- none is left, or one that is not done has no due date, unless told to `skip_undated`.
---
---     a:share_of_milestones_done() < 100 and a:next_milestone().due < as_of
---@param given? bragg.Undated
---@return bragg.Milestone
function methods:next_milestone(given)
  local next_one, next_due
  each_due(self, given, "next_milestone", is_open, function(milestone, due)
    if not next_due or due < next_due then
      next_one, next_due = milestone, due
    end
  end)
  if not next_one then
    missing(self, "milestones", "no milestone is left to do")
  end
  return next_one
end

--- The share of the milestones that are done, in per cent. Unrated where there are none.
---
---     a:share_of_milestones_done() >= 75
---@return number  per cent
function methods:share_of_milestones_done()
  local count = #need_milestones(self)
  if count == 0 then
    missing(self, "milestones", "no milestones")
  end
  return numbers.percent_of(methods.milestones_done(self), count)
end

return methods
