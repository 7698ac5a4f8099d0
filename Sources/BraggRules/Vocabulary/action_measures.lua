-- How the measures of an action do. An action that lists none at all is unrated wherever a clause
-- asks for them; guard such a clause with `a:has "measures"`.

---@diagnostic disable: undefined-global

local methods = {}

local function need_measures(action)
  if action.measures == nil then
    missing(action, "measures", "no measures")
  end
  return action.measures
end

--- The action's measure of an id; unrated where the action does not have it.
---
---     a:measure "A1":value() <= params.days
---@param id string
---@return bragg.Measure
function methods:measure(id)
  if type(id) ~= "string" then
    error("measure needs the id of a measure, such as `A1`", 0)
  end
  for _, measure in ipairs(need_measures(self)) do
    if measure.id == id then
      return measure
    end
  end
  missing(self, ("measures[%s]"):format(id), ("no measure `%s`"):format(id))
end

-- A measure with no value, no target or no good direction neither meets nor misses its target.
local function has_verdict(measure)
  local is_neutral = measure:has "polarity" and measure.polarity == "none"
  return not is_neutral and measure:has_data() and measure:has_target()
end

local function count_where_met_is(action, wanted)
  local count = 0
  for _, measure in ipairs(need_measures(action)) do
    if has_verdict(measure) and measure:met_target() == wanted then
      count = count + 1
    end
  end
  return count
end

--- How many of the action's measures meet their target; one without value or target does not.
---
---     a:measures_meeting_target() == #a.measures
---@return integer
function methods:measures_meeting_target()
  return count_where_met_is(self, true)
end

--- How many of the action's measures miss their target; one without value or target does not.
---
---     a:measures_missing_target() > 0
---@return integer
function methods:measures_missing_target()
  return count_where_met_is(self, false)
end

--- How many of the action's measures have a usable value.
---
---     a:measures_with_data() == 0
---@return integer
function methods:measures_with_data()
  local count = 0
  for _, measure in ipairs(need_measures(self)) do
    if measure:has_data() then
      count = count + 1
    end
  end
  return count
end

return methods
