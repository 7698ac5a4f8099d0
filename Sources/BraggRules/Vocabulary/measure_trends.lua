-- Getting better or worse. A change is counted in the measure's unit with better as positive,
-- whichever way its polarity points; in a band, better is nearer to it. A movement is more or less,
-- whether or not either is better.

---@diagnostic disable: undefined-global

local goals = require "goals"
local numbers = require "numbers"
local observations = require "observations"
local options = require "options"
local references = require "references"

local trends = {}

-- The latest usable value, and the one it is held against.
local function new_and_old(measure, given, method)
  references.check(given, method)
  local new = observations.need(measure, 0).value
  return new, references.value(measure, given)
end

local function change_against(measure, given, method)
  local new, old = new_and_old(measure, given, method)
  return goals.improvement(measure, old, new)
end

-- Without a dead band, any change counts.
local function any_change(change) return change > 0 end

-- The smallest change that counts, as a test: more than the dead band, or with its edge outside no
-- less than it.
local function dead_band(given)
  if given.dead_band == nil and given.edge == nil then
    return any_change
  end
  local width = options.amount(given.dead_band, "dead_band")
  local is_edge_outside = options.is_edge_outside(given)
  if width == nil and given.edge ~= nil then
    error("`edge` goes with `dead_band`, whose edge it is", 0)
  end
  local counts = is_edge_outside and numbers.at_least or numbers.more_than
  return function(change) return change > 0 and counts(change, width or 0) end
end

local function direction(change, counts, up, down)
  if counts(change) then
    return up
  elseif counts(-change) then
    return down
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
  return change_against(self, options.check(given, { "against", "n" }, "change"), "change")
end

local trend_options = { "against", "n", "dead_band", "edge" }

--- Which way the measure is going: `improving`, `worsening` or `same`, against what `change` takes.
--- A change of no more than `dead_band`, in the measure's unit, is `same`; with `edge = "outside"`
--- a change of exactly that much counts.
---
---     m:trend { against = "same_period_last_year", dead_band = 1 } == "worsening"
---@param given? bragg.TrendOptions
---@return bragg.Direction
function trends:trend(given)
  given = options.check(given, trend_options, "trend")
  local counts = dead_band(given)
  return direction(change_against(self, given, "trend"), counts, "improving", "worsening")
end

--- Which way the value is going, whether or not that is better: `increasing`, `decreasing` or
--- `same`, with the options of `trend`. It asks no polarity, so it is there for measures without.
---
---     m:movement { against = "same_period_last_year" } == "increasing"
---@param given? bragg.TrendOptions
---@return bragg.ValueMovement
function trends:movement(given)
  given = options.check(given, trend_options, "movement")
  local counts = dead_band(given)
  local new, old = new_and_old(self, given, "movement")
  return direction(numbers.difference(new, old), counts, "increasing", "decreasing")
end

local function goes(measure, way, given)
  given = options.check(given, { "periods", "dead_band", "edge" }, way)
  local periods = options.count(given.periods, 1, "periods")
  local counts = dead_band(given)
  for back = 0, periods - 1 do
    local new = observations.need(measure, back).value
    local old = observations.need(measure, back + 1).value
    local change = goals.improvement(measure, old, new)
    if not counts(way == "improving" and change or -change) then
      return false
    end
  end
  return true
end

--- Whether each of the latest `periods` (1 unless told) was better than the one before, by more
--- than the `dead_band` if there is one. One that was not decides; unrated where all were but there
--- are too few.
---
---     m:improving { periods = 3 }
---@param given? bragg.Running
---@return boolean
function trends:improving(given)
  return goes(self, "improving", given)
end

--- Whether each of the latest `periods` (1 unless told) was worse than the one before, by more than
--- the `dead_band` if there is one. One that was not decides; unrated where all were but there are
--- too few.
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
