-- Where a measure is heading: the slope of its latest values, and a forecast to rate.
--
-- A line is laid through the values by least squares, over the order of the periods as listed. A
-- period without a usable value keeps its place, so a gap does not bend the line.

---@diagnostic disable: undefined-global

local goals = require "goals"
local numbers = require "numbers"
local observations = require "observations"
local options = require "options"

local forecasts = {}

-- The latest usable values with their places in the list: so many, or all there are.
local function latest_points(measure, count, least)
  local points = {}
  while not count or #points < count do
    local observation, place = observations.usable(measure, #points)
    if not observation then
      break
    end
    points[#points + 1] = { place = place, value = observation.value }
  end
  if #points < (count or least) then
    local wanted = count or least
    local lacking = wanted == 1 and "no usable value"
      or ("fewer than %d usable values"):format(wanted)
    missing(measure, "observations", lacking)
  end
  return points
end

local function sum_of(points, field)
  local sum = 0
  for _, point in ipairs(points) do
    sum = sum + point[field]
  end
  return sum
end

-- The rise per period. Terms above and below 0 are kept apart, so that what cancels leaves no dust.
local function rise_of(points)
  local count, places = #points, sum_of(points, "place")
  local up, down, spread = 0, 0, 0
  for _, point in ipairs(points) do
    local weight = count * point.place - places
    spread = spread + weight * point.place
    local term = weight * point.value
    if term > 0 then
      up = up + term
    else
      down = down - term
    end
  end
  return numbers.clean(numbers.difference(up, down) / spread)
end

local function count_of_two(count, name)
  count = options.count(count, nil, name)
  if count < 2 then
    error(("`%s` must be 2 or more, because one value has no slope"):format(name), 0)
  end
  return count
end

--- How much better each period has been than the one before, over the latest `periods` usable
--- values (all unless told), in the measure's unit; negative where it has been getting worse. In a
--- band, better is nearer to it. Unrated where there are too few values: a line needs two. An error
--- for polarity `none`.
---
---     m:slope { periods = 6 } < -0.5
---@param given? { periods?: integer }
---@return number  per period
function forecasts:slope(given)
  given = options.check(given, { "periods" }, "slope")
  local count = given.periods ~= nil and count_of_two(given.periods, "periods") or nil
  local points = latest_points(self, count, 2)
  -- Counted from the first of them, a value becomes how much better it is than that one.
  local first = points[#points].value
  for _, point in ipairs(points) do
    point.value = goals.improvement(self, first, point.value)
  end
  return rise_of(points)
end

local methods = {}

function methods.last(measure, given)
  if given.n ~= nil then
    error("`n` does not go with `method = \"last\"`", 0)
  end
  return observations.need(measure, 0).value
end

function methods.mean(measure, given)
  local points = latest_points(measure, given.n and options.count(given.n, nil, "n"), 1)
  return sum_of(points, "value") / #points
end

function methods.trend(measure, given, ahead)
  local points = latest_points(measure, given.n and count_of_two(given.n, "n"), 2)
  local count = #points
  local beyond = count * (points[1].place + ahead) - sum_of(points, "place")
  return numbers.sum(sum_of(points, "value") / count, rise_of(points) * beyond / count)
end

--- The value to be expected so many `periods` after the latest usable one (1 unless told), in the
--- measure's unit. `method` is `trend` (unless told: the line through the values), `last` (as now)
--- or `mean`; `n` is how many of the latest values count, all unless told. Unrated where there are
--- too few: a line needs two. It is a sum and not a judgement: a share can be forecast above 100 %.
---
---     m:forecast { periods = 2, method = "trend", n = 6 } >= m:target_value()
---@param given? bragg.Forecast
---@return number
function forecasts:forecast(given)
  given = options.check(given, { "periods", "method", "n" }, "forecast")
  local ahead = options.count(given.periods, 1, "periods")
  local method = methods[given.method or "trend"]
  if not method then
    error("`method` must be `trend`, `last` or `mean`", 0)
  end
  return numbers.clean(method(self, given, ahead))
end

--- Whether a value, such as a forecast, would meet the target in force on the as-of date.
--- Unrated without one; an error for polarity `none`.
---
---     m:would_meet_target(m:forecast { periods = 2 })
---@param value number
---@return boolean
function forecasts:would_meet_target(value)
  if type(value) ~= "number" then
    error("would_meet_target needs a number, such as a forecast", 0)
  end
  return goals.is_met(goals.in_force(self), value)
end

return forecasts
