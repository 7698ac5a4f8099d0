-- A goal is what a target asks of a value, whatever the kind of target:
--
--   { least = 90 }               90 or more
--   { most = 20, strict = true } less than 20
--   { least = 80, most = 90 }    80 to 90, both included

---@diagnostic disable: undefined-global

local numbers = require "numbers"
local observations = require "observations"
local options = require "options"

---@class bragg.Goal
---@field least? number
---@field most? number
---@field strict? boolean

local difference = numbers.difference

local goals = {}

--- Stops a rule that asks how good a value is where no value is better than another.
---@param measure bragg.Measure
function goals.need_direction(measure)
  if measure:has "polarity" and measure.polarity == "none" then
    error(
      "this measure has polarity `none`, so no value is better than another; give it `higher`, "
        .. "`lower` or `band`, or have the rule ask for `m.polarity` first",
      0
    )
  end
end

local function covers(dated, observation)
  return dated.from <= observation.from and observation.to <= dated.to
end

local function is_narrower(dated, other)
  return dated.from > other.from or (dated.from == other.from and dated.to < other.to)
end

--- The target for an observation: the narrowest of `targets` that covers its period, else `target`.
--- A period whose entry gives none has none, whatever `target` says.
---@param measure bragg.Measure
---@param observation bragg.Observation
---@return bragg.Target?
---@return boolean? is_open  whether an entry for the period says that there is none yet
function goals.target_for(measure, observation)
  local targets, best = measure.targets, nil
  if not targets then
    return measure.target
  end
  for _, dated in ipairs(targets) do
    if covers(dated, observation) and (not best or is_narrower(dated, best)) then
      best = dated
    end
  end
  if best then
    local target = best.target
    return target, target == nil
  end
  return measure.target
end

--- The goal of a plain number: at least that where higher is better, at most where lower is.
---@param measure bragg.Measure
---@param limit number
---@return bragg.Goal
function goals.by_polarity(measure, limit)
  local polarity = measure.polarity
  if polarity == "higher" then
    return { least = limit }
  elseif polarity == "lower" then
    return { most = limit }
  end
  missing(measure, "target", "polarity `band` needs a target with `min` and `max`")
end

local function compared(comparator, limit)
  local strict = comparator == "<" or comparator == ">"
  if comparator == ">" or comparator == ">=" then
    return { least = limit, strict = strict }
  end
  return { most = limit, strict = strict }
end

local comparators = { above = ">", below = "<", at_or_above = ">=", at_or_below = "<=" }

--- The value of a benchmark; without it the rating is unrated.
---@param measure bragg.Measure
---@param name string
---@return number
function goals.benchmark(measure, name)
  local value = measure.benchmarks and measure.benchmarks[name]
  if value == nil then
    missing(measure, "benchmarks." .. name, ("no value for the benchmark `%s`"):format(name))
  end
  return value
end

local function against_benchmark(measure, target)
  local limit = goals.benchmark(measure, target.benchmark)
  return compared(comparators[target.is], limit)
end

local function against_baseline(measure, target)
  if measure.baseline == nil then
    missing(measure, "baseline", "no baseline, from which the target is counted")
  end
  return goals.by_polarity(measure, numbers.sum(measure.baseline, target.value))
end

-- The same where the direction is known to be good.
local function asked_by(measure, target)
  local kind = target.kind
  if kind == "value" then
    return goals.by_polarity(measure, target.value)
  elseif kind == "band" then
    return { least = target.min, most = target.max }
  elseif kind == "comparator" then
    return compared(target.comparator, target.value)
  elseif kind == "benchmark" then
    return against_benchmark(measure, target)
  end
  return against_baseline(measure, target)
end

--- What a target asks for; without a good direction it is an error to ask.
---@param measure bragg.Measure
---@param target bragg.Target
---@return bragg.Goal
function goals.of_target(measure, target)
  goals.need_direction(measure)
  return asked_by(measure, target)
end

--- The goal for an observation; without a target the rating is unrated.
---@param measure bragg.Measure
---@param observation bragg.Observation
---@return bragg.Goal
function goals.of(measure, observation)
  goals.need_direction(measure)
  local target, is_open = goals.target_for(measure, observation)
  if not target then
    local words = is_open and "no target yet for %s" or "no target for %s"
    missing(measure, "target", words:format(observation.period))
  end
  return asked_by(measure, target)
end

-- Whether the period of the as-of date is listed with a target to be decided, or none.
local function is_open_now(measure)
  for _, dated in ipairs(measure.targets or {}) do
    if dated.from <= as_of and as_of <= dated.to then
      return dated.target == nil
    end
  end
  return false
end

--- The goal in force on the as-of date; without a target the rating is unrated.
---@param measure bragg.Measure
---@return bragg.Goal
function goals.in_force(measure)
  goals.need_direction(measure)
  if measure.target_in_force == nil then
    local words = is_open_now(measure) and "no target yet" or "no target in force"
    missing(measure, "target_in_force", words)
  end
  return goals.of_target(measure, measure.target_in_force)
end

--- Whether a value does what the goal asks.
---@param goal bragg.Goal
---@param value number
---@return boolean
function goals.is_met(goal, value)
  local least, most = goal.least, goal.most
  local low = least and difference(value, least) or 1
  local high = most and difference(most, value) or 1
  if goal.strict then
    return low > 0 and high > 0
  end
  return low >= 0 and high >= 0
end

--- How far a value falls short of the goal's nearest edge, and that edge; 0 where it does not.
---@param goal bragg.Goal
---@param value number
---@return number shortfall
---@return number edge
function goals.shortfall(goal, value)
  local least, most = goal.least, goal.most
  local short = least and difference(least, value) or 0
  if short > 0 then
    return short, least
  end
  local over = most and difference(value, most) or 0
  if over > 0 then
    return over, most
  end
  return 0, least or most
end

--- Whether a value meets the goal, or falls short of it by no more than each limit named: `percent`
--- of the edge, `points` in the measure's unit; with `edge = "outside"`, by less than each. Of an
--- edge at 0 every per cent is 0; below 0 its size counts.
---@param goal bragg.Goal
---@param value number
---@param limits { percent?: number, points?: number, edge?: bragg.Edge }
---@return boolean
function goals.is_within(goal, value, limits)
  local percent = options.amount(limits.percent, "percent")
  local points = options.amount(limits.points, "points")
  local holds = options.is_edge_outside(limits) and numbers.less_than or numbers.at_most
  local shortfall, edge = goals.shortfall(goal, value)
  if shortfall == 0 and (not goal.strict or goals.is_met(goal, value)) then
    return true
  elseif points and not holds(shortfall, points) then
    return false
  end
  return not percent or holds(shortfall, math.abs(edge) * percent / 100)
end

--- How much better one value is than another, in the measure's unit, whichever way its polarity
--- points; in a band, how much nearer to it.
---@param measure bragg.Measure
---@param old number
---@param new number
---@return number
function goals.improvement(measure, old, new)
  goals.need_direction(measure)
  local polarity = measure.polarity
  if polarity == "higher" then
    return difference(new, old)
  elseif polarity == "lower" then
    return difference(old, new)
  end
  local goal = goals.of(measure, observations.need(measure, 0))
  return difference((goals.shortfall(goal, old)), (goals.shortfall(goal, new)))
end

return goals
