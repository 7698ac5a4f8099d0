-- Target met, within tolerance or missed. Each answer is exact at the boundary: 84.6 against 94 is
-- 10 % short, and so within a tolerance of 10 %.

---@diagnostic disable: undefined-global

local goals = require "goals"
local numbers = require "numbers"
local observations = require "observations"
local options = require "options"

local targets = {}

local function goal_and_value(measure)
  local latest = observations.need(measure, 0)
  return goals.of(measure, latest), latest.value
end

local function is_met(measure, back)
  local observation = observations.need(measure, back)
  return goals.is_met(goals.of(measure, observation), observation.value)
end

--- Whether there is a target for the latest usable value, or where there is none, one in force now.
--- A period whose target is blank or to be decided has none, even where `target` holds for others.
---
---     m:has_target() and not m:met_target()
---@return boolean
function targets:has_target()
  local latest = observations.usable(self, 0)
  if latest then
    return goals.target_for(self, latest) ~= nil
  end
  return self.target_in_force ~= nil
end

--- The number the latest usable value has to reach or stay under, in the measure's unit.
--- Unrated without value or target, or where the target is a band, which has two numbers.
---
---     m:target_value()  --> 94
---@return number
function targets:target_value()
  local goal = goal_and_value(self)
  if goal.least and goal.most then
    missing(self, "target.value", "the target is a band, so it has no single number")
  end
  return goal.least or goal.most
end

--- Whether the latest usable value meets its target. Unrated without value, target or polarity; an
--- error for a measure of polarity `none`.
---
---     when = function(m) return m:met_target() end
---@return boolean
function targets:met_target()
  return is_met(self, 0)
end

--- Whether the latest usable values, so many periods running, each met their target.
--- One that did not decides; unrated where all did but there are too few.
---
---     m:met_target_for(3)
---@param periods integer
---@return boolean
function targets:met_target_for(periods)
  periods = options.count(periods, nil, "met_target_for")
  return observations.holds_for(self, periods, function(back)
    return is_met(self, back)
  end)
end

--- Whether the latest usable value missed its target, or the latest `periods` each did.
--- One that met it decides; unrated where none did but there are too few.
---
---     m:missed_target { periods = 2 }
---@param given? { periods?: integer }
---@return boolean
function targets:missed_target(given)
  given = options.check(given, { "periods" }, "missed_target")
  local periods = options.count(given.periods, 1, "periods")
  return observations.holds_for(self, periods, function(back)
    return not is_met(self, back)
  end)
end

--- How far the latest usable value is from meeting its target, in the measure's unit; 0 where it
--- meets it, and on the boundary of a target such as `<20`, which 20 itself does not meet.
---
---     m:shortfall()  --> 9.4, for 84.6 against 94
---@return number
function targets:shortfall()
  return (goals.shortfall(goal_and_value(self)))
end

--- The shortfall in per cent of the target (of a band, its nearest edge).
--- Unrated where the target is 0, of which there is no per cent.
---
---     m:shortfall_percent()  --> 10, for 84.6 against 94
---@return number  per cent
function targets:shortfall_percent()
  local shortfall, edge = goals.shortfall(goal_and_value(self))
  if shortfall == 0 then
    return 0
  elseif edge == 0 then
    missing(self, "target.value", "a target of 0 has no per cent; ask for the shortfall instead")
  end
  return numbers.percent_of(shortfall, math.abs(edge))
end

local function need_tolerance(measure)
  local tolerance = measure.tolerance
  if not tolerance or (tolerance.percent == nil and tolerance.points == nil) then
    missing(measure, "tolerance", "no tolerance")
  end
  return tolerance
end

local function is_short_by_at_most(measure, tolerance)
  local goal, value = goal_and_value(measure)
  return goals.is_within(goal, value, tolerance)
end

local function is_on_right_side(measure, floor, is_edge_outside)
  goals.need_direction(measure)
  local value = observations.need(measure, 0).value
  if measure.polarity == "lower" then
    return goals.is_met({ most = floor, strict = is_edge_outside }, value)
  end
  return goals.is_met({ least = floor, strict = is_edge_outside }, value)
end

local function need_floor(measure)
  if measure.floor == nil then
    missing(measure, "floor", "no floor")
  end
  return measure.floor
end

local function is_in_band(measure, band, is_edge_outside)
  if type(band) ~= "table" or type(band.min) ~= "number" or type(band.max) ~= "number" then
    error("`band` needs two numbers, as in `band = { min = 80, max = 90 }`", 0)
  end
  local goal = { least = band.min, most = band.max, strict = is_edge_outside }
  return goals.is_met(goal, observations.need(measure, 0).value)
end

local function is_above_floor(measure, floor, is_edge_outside)
  if floor == true then
    floor = need_floor(measure)
  elseif type(floor) ~= "number" then
    error("`floor` must be a number, or `true` for the measure's own floor", 0)
  end
  return is_on_right_side(measure, floor, is_edge_outside)
end

local function is_within_own(measure, given)
  local own = need_tolerance(measure)
  local limits = { percent = own.percent, points = own.points, edge = given and given.edge }
  return is_short_by_at_most(measure, limits)
end

local function is_within(measure, given, method)
  if given == nil then
    return is_within_own(measure)
  end
  given = options.check(given, { "percent", "points", "floor", "band", "edge" }, method)
  local is_edge_outside = options.is_edge_outside(given)
  local has_shortfall = given.percent ~= nil or given.points ~= nil
  if not has_shortfall and given.floor == nil and given.band == nil then
    if given.edge ~= nil then
      return is_within_own(measure, given)
    end
    error(method .. " was given braces with no limit in them", 0)
  end
  return (not has_shortfall or is_short_by_at_most(measure, given))
    and (given.floor == nil or is_above_floor(measure, given.floor, is_edge_outside))
    and (given.band == nil or is_in_band(measure, given.band, is_edge_outside))
end

--- Whether the latest usable value is no further from its target than the tolerance; exactly on it
--- is within, and so is a value that meets the target. Every limit named has to hold, so of
--- `percent` (of the target) and `points` (the measure's own unit) the smaller counts; `floor` is a
--- value it must not be worse than (`true`: the measure's own floor), `band` a range to lie in.
--- With `edge = "outside"` a value exactly on a limit is beyond it. Without a limit the measure's
--- own `tolerance` counts, and without that it is unrated.
---
---     m:within_tolerance { percent = params.tolerance }
---@param given? bragg.Limits
---@return boolean
function targets:within_tolerance(given)
  return is_within(self, given, "within_tolerance")
end

--- The opposite of `within_tolerance`, with the same limits.
---
---     m:beyond_tolerance { percent = 5, points = 2 }
---     m:beyond_tolerance { percent = 5, edge = "outside" }  --> 5 per cent short, or more
---@param given? bragg.Limits
---@return boolean
function targets:beyond_tolerance(given)
  return not is_within(self, given, "beyond_tolerance")
end

--- Whether the latest usable value is no worse than the measure's `floor`: on or above it, or on or
--- below it where lower is better. Unrated without value or floor.
---
---     m:on_or_above_floor()
---@return boolean
function targets:on_or_above_floor()
  return is_on_right_side(self, need_floor(self))
end

return targets
