-- The glide path: where a measure should be by now on a straight line from one value to another.

---@diagnostic disable: undefined-global

local dates = require "dates"
local goals = require "goals"
local numbers = require "numbers"
local observations = require "observations"
local options = require "options"

local paths = {}

local path_options = { "from", "to", "start", "finish", "on" }

local function first_and_last_target(measure)
  local targets = measure.targets
  if not targets or #targets == 0 then
    missing(measure, "targets", "no targets with periods, from which the path takes its days")
  end
  return targets[1], targets[#targets]
end

local function start_of(measure, given)
  return given.start or (first_and_last_target(measure)).from
end

local function finish_of(measure, given)
  if given.finish then
    return given.finish
  end
  local _, last = first_and_last_target(measure)
  return last.to
end

local function from_of(measure, given)
  local from = given.from
  if from == nil then
    from = measure.baseline
  end
  if from == nil then
    missing(measure, "baseline", "no baseline, from which the path starts")
  end
  return from
end

-- Where the path ends: at the last of the targets with periods, else at the one in force.
local function to_of(measure, given)
  if given.to ~= nil then
    return given.to
  end
  local targets = measure.targets
  local last = targets and #targets > 0 and targets[#targets].target
  local goal = last and goals.of_target(measure, last) or goals.in_force(measure)
  if goal.least and goal.most then
    missing(measure, "target.value", "the target is a band, so a path has no single end")
  end
  return goal.least or goal.most
end

local function day_of(measure, given)
  if given.on then
    return given.on
  end
  local observation = observations.need(measure, 0)
  if observation.to == nil then
    missing(observation, "period", "no period for the latest value")
  end
  return observation.to
end

local function expected(measure, given)
  local start, finish = start_of(measure, given), finish_of(measure, given)
  local length = dates.days_between(start, finish)
  if length <= 0 then
    error(("the path must finish after its start on %s, not on %s"):format(start, finish), 0)
  end
  local from, to = from_of(measure, given), to_of(measure, given)
  local gone = dates.days_between(start, day_of(measure, given))
  if gone <= 0 then
    return numbers.clean(from)
  elseif gone >= length then
    return numbers.clean(to)
  end
  return numbers.sum(from, numbers.difference(to, from) * gone / length)
end

--- The value a measure would have at an even pace, on the last day of its latest usable value's
--- period or the day `on`, in the measure's unit: `from` (unless told, the baseline) up to the day
--- `start` (the first day of `targets`); `to` (the last of `targets`, else the target in force)
--- from the day `finish` (the last day of `targets`). Unrated where one of these is neither told
--- nor in the data; an error where the path does not finish after its start.
---
---     m:expected_on_path { from = 60, to = 80, start = "2023-04-01", finish = "2025-03-31" }
---@param given? bragg.Path
---@return number
function paths:expected_on_path(given)
  return expected(self, options.check(given, path_options, "expected_on_path"))
end

--- Whether the latest usable value is as good as the path expects, or short of it by no more than a
--- tolerance: `percent` of the value expected, or `points` in the measure's unit; of both the
--- smaller. Exactly on the limit is within, unless `edge = "outside"`. The path is told as in
--- `expected_on_path`.
--- Unrated as there, and for polarity `band`; an error for polarity `none`.
---
---     m:on_path { start = "2023-04-01", finish = "2025-03-31", points = 2 }
---@param given? bragg.PathLimits
---@return boolean
function paths:on_path(given)
  local names = { "percent", "points", "edge", table.unpack(path_options) }
  given = options.check(given, names, "on_path")
  goals.need_direction(self)
  local goal = goals.by_polarity(self, expected(self, given))
  local value = observations.need(self, 0).value
  if given.percent == nil and given.points == nil then
    if given.edge ~= nil then
      error("`edge` goes with `percent` or `points`, whose edge it is", 0)
    end
    return goals.is_met(goal, value)
  end
  return goals.is_within(goal, value, given)
end

return paths
