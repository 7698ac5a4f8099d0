-- How a measure stands among others, such as a council's statistical neighbours. A cohort lists the
-- others' values, without the council's own: `cohorts = { neighbours = { 61.2, 58, 70.4 } }`.

---@diagnostic disable: undefined-global

local goals = require "goals"
local numbers = require "numbers"
local observations = require "observations"

local cohorts = {}

local function cohort(measure, name, method)
  if type(name) ~= "string" then
    error(method .. " needs the name of a cohort, such as `neighbours`", 0)
  end
  local values = measure.cohorts and measure.cohorts[name]
  if values == nil or #values == 0 then
    missing(measure, "cohorts." .. name, ("no values for the cohort `%s`"):format(name))
  end
  return values
end

local function percentile(measure, name, method)
  local others = cohort(measure, name, method)
  local own = observations.need(measure, 0).value
  local beaten = 0
  for _, other in ipairs(others) do
    local lead = goals.improvement(measure, other, own)
    if lead > 0 then
      beaten = beaten + 1
    elseif lead == 0 then
      beaten = beaten + 0.5
    end
  end
  return numbers.percent_of(beaten, #others)
end

--- The share of a cohort that the latest usable value is better than, in per cent; an equal value
--- counts half. 100 is better than all, whichever way the polarity points.
--- Unrated without a value or the cohort; an error for polarity `none`.
---
---     m:percentile_in "neighbours" >= 50
---@param name string
---@return number  per cent
function cohorts:percentile_in(name)
  return percentile(self, name, "percentile_in")
end

--- The quarter of a cohort that the latest usable value stands in: 1 (the best) from percentile 75,
--- 2 from 50, 3 from 25, else 4. Unrated without a value or the cohort.
---
---     m:quartile_in "neighbours" == 4
---@param name string
---@return integer  1 to 4
function cohorts:quartile_in(name)
  local place = percentile(self, name, "quartile_in")
  if place >= 75 then
    return 1
  elseif place >= 50 then
    return 2
  end
  return place >= 25 and 3 or 4
end

return cohorts
