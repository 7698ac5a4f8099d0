-- Getting better or worse. A change is counted in the measure's unit with better as positive,
-- whichever way its polarity points; in a band, better is nearer to it.

---@diagnostic disable: undefined-global

local dates = require "dates"
local goals = require "goals"
local numbers = require "numbers"
local observations = require "observations"
local options = require "options"

local trends = {}

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
      return observation.value
    end
  end
  missing(measure, "observations", ("no usable value a year before %s"):format(latest.period))
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

local function last(measure)
  return observations.need(measure, 1).value
end

local references = {
  last = last,
  same_period_last_year = same_period_last_year,
  baseline = baseline,
  mean = mean,
}

local function change_against(measure, given, names, method)
  given = options.check(given, names, method)
  local against = given.against or "last"
  if type(against) ~= "string" then
    error(method .. " takes a name for `against`, such as `last` or `england`", 0)
  end
  if given.n ~= nil and against ~= "mean" then
    error("`n` goes with `against = \"mean\"` only", 0)
  end
  local value = observations.need(measure, 0).value
  local reference = references[against]
  local old = reference and reference(measure, given) or goals.benchmark(measure, against)
  return goals.improvement(measure, old, value)
end

local function direction(change, dead_band)
  if numbers.more_than(change, dead_band) then
    return "improving"
  elseif numbers.less_than(change, -dead_band) then
    return "worsening"
  end
  return "same"
end

--- How much better the latest usable value is than another, in the measure's unit; negative where
--- it is worse. `against` is `last` (the usable value before it, unless told otherwise),
--- `same_period_last_year`, `baseline`, `mean` (of the `n` usable values before it) or the name of
--- a benchmark. Unrated where either value is missing; an error for polarity `none`.
---
---     m:change { against = "mean", n = 4 }  --> -1.5, worse by 1.5
---@param given? bragg.Against
---@return number
function trends:change(given)
  return change_against(self, given, { "against", "n" }, "change")
end

--- Which way the measure is going: `improving`, `worsening` or `same`, against what `change` takes.
--- A change of no more than `dead_band`, in the measure's unit, is `same`.
---
---     m:trend { against = "same_period_last_year", dead_band = 1 } == "worsening"
---@param given? bragg.TrendOptions
---@return bragg.Direction
function trends:trend(given)
  local change = change_against(self, given, { "against", "n", "dead_band" }, "trend")
  local dead_band = given and options.amount(given.dead_band, "dead_band")
  return direction(change, dead_band or 0)
end

local function goes(measure, way, given)
  given = options.check(given, { "periods", "dead_band" }, way)
  local periods = options.count(given.periods, 1, "periods")
  local dead_band = options.amount(given.dead_band, "dead_band") or 0
  return observations.holds_for(measure, periods, function(back)
    local new = observations.need(measure, back).value
    local old = observations.need(measure, back + 1).value
    return direction(goals.improvement(measure, old, new), dead_band) == way
  end)
end

--- Whether each of the latest `periods` (1 unless told) was better than the one before.
--- One that was not decides; unrated where all were but there are too few.
---
---     m:improving { periods = 3 }
---@param given? bragg.Running
---@return boolean
function trends:improving(given)
  return goes(self, "improving", given)
end

--- Whether each of the latest `periods` (1 unless told) was worse than the one before.
--- One that was not decides; unrated where all were but there are too few.
---
---     m:worsening { periods = 2, dead_band = 0.5 }
---@param given? bragg.Running
---@return boolean
function trends:worsening(given)
  return goes(self, "worsening", given)
end

--- How much better the latest usable value is than a benchmark, in the measure's unit; negative
--- where it is worse. Unrated where either is missing.
---
---     m:gap_to_benchmark "england" >= 0
---@param name string
---@return number
function trends:gap_to_benchmark(name)
  if type(name) ~= "string" then
    error("gap_to_benchmark needs the name of a benchmark, such as `england`", 0)
  end
  return goals.improvement(self, goals.benchmark(self, name), observations.need(self, 0).value)
end

return trends
