-- What is known of a measure's values besides the values: their states, and for how long something
-- has held of them.

---@diagnostic disable: undefined-global

local numbers = require "numbers"
local observations = require "observations"
local options = require "options"

local states = {}

local function latest_listed(measure)
  local list = measure.observations
  if not list or #list == 0 then
    missing(measure, "observations", "no values")
  end
  return list[#list]
end

--- The state of the latest observation, usable or not. Unrated where there is none at all.
---
---     m:latest_state() == "not_comparable"
---@return bragg.State
function states:latest_state()
  return latest_listed(self).state
end

--- Whether the value that counts, the latest usable one, is provisional. Unrated without one.
---
---     m:met_target() and not m:is_provisional()
---@return boolean
function states:is_provisional()
  return observations.need(self, 0).state == "provisional"
end

--- Whether the latest observation is withheld because its numbers are small. An earlier value may
--- still be usable, and `value` then answers it. Unrated where there is no observation at all.
---
---     { rating = "grey", when = function(m) return m:is_suppressed() end }
---@return boolean
function states:is_suppressed()
  return latest_listed(self).state == "suppressed"
end

--- Whether something holds of each of the latest usable values, so many running. `holds` is asked
--- with the value and its observation, newest first. One of which it does not hold decides; unrated
--- where it holds of all but there are too few.
---
---     m:held_for(3, function(value) return value > params.ceiling end)
---@param periods integer
---@param holds fun(value: number, observation: bragg.Observation): boolean
---@return boolean
function states:held_for(periods, holds)
  periods = options.count(periods, nil, "held_for")
  if type(holds) ~= "function" then
    error("held_for needs a function of the value, after the number of periods", 0)
  end
  return observations.holds_for(self, periods, function(back)
    local observation = observations.need(self, back)
    return holds(numbers.clean(observation.value), observation)
  end)
end

return states
