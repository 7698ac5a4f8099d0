-- Milestones done, due and missed. An action that lists no milestones at all is unrated wherever a
-- clause asks for them; guard such a clause with `a:has "milestones"`.

---@diagnostic disable: undefined-global

local dates = require "dates"
local numbers = require "numbers"

local methods = {}

local function need_milestones(action)
  if action.milestones == nil then
    missing(action, "milestones", "no milestones")
  end
  return action.milestones
end

local function due_of(action, place)
  local milestone = action.milestones[place]
  if milestone.due == nil then
    local name = "no due date for milestone " .. place
    missing(action, ("milestones[%d].due"):format(place), name)
  end
  return milestone.due
end

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

--- How many milestones are due by now, the as-of day included, done or not.
--- Unrated where a milestone has no due date.
---
---     a:milestones_done() >= a:milestones_due()
---@return integer
function methods:milestones_due()
  local count = 0
  for place in ipairs(need_milestones(self)) do
    if due_of(self, place) <= as_of then
      count = count + 1
    end
  end
  return count
end

--- How many milestones are past their due day and not done; on the due day itself none is missed.
--- Unrated where one that is not done has no due date.
---
---     a:milestones_missed() > 0
---@return integer
function methods:milestones_missed()
  local count = 0
  for place, milestone in ipairs(need_milestones(self)) do
    if not milestone.done and due_of(self, place) < as_of then
      count = count + 1
    end
  end
  return count
end

--- How long the longest-missed milestone has been past its due day; 0 where none is missed.
--- Milestones done late no longer count. Unrated where one that is not done has no due date.
---
---     a:longest_milestone_delay() > params.slip_days
---@return integer  days
function methods:longest_milestone_delay()
  local longest = 0
  for place, milestone in ipairs(need_milestones(self)) do
    if not milestone.done then
      longest = math.max(longest, dates.days_between(due_of(self, place), as_of))
    end
  end
  return longest
end

--- The milestone to be done next: of those not done the one due first, late or not.
--- Unrated where none is left, or one that is not done has no due date.
---
---     a:share_of_milestones_done() < 100 and a:next_milestone().due < as_of
---@return bragg.Milestone
function methods:next_milestone()
  local next_one, next_due
  for place, milestone in ipairs(need_milestones(self)) do
    if not milestone.done and (not next_due or due_of(self, place) < next_due) then
      next_one, next_due = milestone, due_of(self, place)
    end
  end
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
