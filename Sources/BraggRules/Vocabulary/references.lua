-- What a value can be held against, by name: an earlier value, a mean, the baseline, a benchmark.

---@diagnostic disable: undefined-global

local dates = require "dates"
local goals = require "goals"
local numbers = require "numbers"
local observations = require "observations"
local options = require "options"

local references = {}

-- February ends on the 28th or 29th, so the end of a month goes back to the end of a month.
local function a_year_before(day)
  local earlier = dates.add_months(day, -12)
  return day == dates.month_end(day) and dates.month_end(earlier) or earlier
end

local function same_period_last_year(measure)
  local latest = observations.need(measure, 0)
  local from, to = a_year_before(latest.from), a_year_before(latest.to)
  for _, observation in ipairs(measure.observations) do
    local is_match = observation.from == from and observation.to == to
    if is_match and observation.usable and observation.value ~= nil then
      return observation
    end
  end
  missing(measure, "observations", ("no usable value a year before %s"):format(latest.period))
end

local function last(measure)
  return (observations.need(measure, 1))
end

local earlier = { last = last, same_period_last_year = same_period_last_year }

--- The earlier observation of a name, or nil where the name is of something else; without the
--- observation the rating is unrated.
---@param measure bragg.Measure
---@param name string
---@return bragg.Observation?
function references.observation(measure, name)
  local find = earlier[name]
  return find and find(measure)
end

local function baseline(measure)
  if measure.baseline == nil then
    missing(measure, "baseline", "no baseline")
  end
  return measure.baseline
end

local function mean(measure, given)
  local count = options.count(given.n, nil, "n")
  local sum = 0
  for back = 1, count do
    sum = sum + observations.need(measure, back).value
  end
  return numbers.clean(sum / count)
end

--- Stops a rule whose `against` and `n` are not what they must be.
---@param given bragg.Against
---@param method string  the method that asks, for the message
function references.check(given, method)
  local against = given.against or "last"
  if type(against) ~= "string" then
    error(method .. " takes a name for `against`, such as `last` or `england`", 0)
  elseif given.n ~= nil and against ~= "mean" then
    error("`n` goes with `against = \"mean\"` only", 0)
  end
end

--- The value that `against` names, `last` unless told; without it the rating is unrated.
---@param measure bragg.Measure
---@param given bragg.Against
---@return number
function references.value(measure, given)
  local against = given.against or "last"
  local observation = references.observation(measure, against)
  if observation then
    return observation.value
  elseif against == "baseline" then
    return baseline(measure)
  elseif against == "mean" then
    return mean(measure, given)
  end
  return goals.benchmark(measure, against)
end

return references
