-- How sure a share is that was counted from few cases. The interval is Wilson's, which stays within
-- 0 and 100 % and holds for small numbers and for shares of none or all:
--
--   centre = (p + z²/2n) / (1 + z²/n)      half = z √(p(1-p)/n + z²/4n²) / (1 + z²/n)

---@diagnostic disable: undefined-global

local goals = require "goals"
local numbers = require "numbers"
local observations = require "observations"
local options = require "options"

local confidence = {}

-- How many standard deviations either side hold so many per cent of a normal distribution.
local deviations = {
  [80] = 1.2815515655446,
  [90] = 1.6448536269515,
  [95] = 1.9599639845401,
  [98] = 2.3263478740408,
  [99] = 2.5758293035489,
  [99.8] = 3.0902323061678,
  [99.9] = 3.2905267314919,
}

local function count_of(measure, name)
  local observation, place = observations.need(measure, 0)
  if observation[name] == nil then
    local what = ("no %s for %s"):format(name, observation.period)
    missing(measure, ("observations[%d].%s"):format(place, name), what)
  end
  return observation[name]
end

-- The latest numerator and denominator, of which a share can be taken.
local function counts(measure)
  local numerator = count_of(measure, "numerator")
  local denominator = count_of(measure, "denominator")
  if denominator == 0 then
    local _, place = observations.need(measure, 0)
    missing(measure, ("observations[%d].denominator"):format(place), "a denominator of 0")
  elseif numerator < 0 or numerator > denominator then
    error(("%s of %s is not a share"):format(numerator, denominator), 0)
  end
  return numerator, denominator
end

local function interval(measure, given, method)
  given = options.check(given, { "percent", "per" }, method)
  local percent = given.percent or 95
  local z = deviations[percent]
  if not z then
    error("`percent` must be 80, 90, 95, 98, 99, 99.8 or 99.9", 0)
  end
  local per = options.count(given.per, 100, "per")
  local numerator, n = counts(measure)
  local p = numerator / n
  local spread = 1 + z * z / n
  local centre = (p + z * z / (2 * n)) / spread
  local half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / spread
  -- Of none the low end is 0 and of all the high end is 1, which the formula misses by dust.
  local low = numerator == 0 and 0 or centre - half
  local high = numerator == n and 1 or centre + half
  return numbers.clean(low * per), numbers.clean(high * per)
end

--- The confidence interval of the latest usable value, from its numerator and denominator: its low
--- and its high end. `percent` is 80, 90, 95 (unless told), 98, 99, 99.8 or 99.9; `per` is what the
--- share is counted in: 100 for per cent (unless told), 10000 for a rate per 10,000.
--- Unrated without numerator or denominator, or where the denominator is 0.
---
---     local low, high = m:confidence_interval { percent = 95 }
---@param given? bragg.Confidence
---@return number low
---@return number high
function confidence:confidence_interval(given)
  return interval(self, given, "confidence_interval")
end

--- Whether a value, or the benchmark of a name, lies outside the confidence interval, so that the
--- difference is more than chance. On the end of the interval it does not differ.
---
---     m:differs_from("england", { percent = 99.8 }) and m:gap_to_benchmark "england" < 0
---@param value number | string
---@param given? bragg.Confidence
---@return boolean
function confidence:differs_from(value, given)
  if type(value) == "string" then
    value = goals.benchmark(self, value)
  elseif type(value) ~= "number" then
    error("differs_from needs a number or the name of a benchmark", 0)
  end
  local low, high = interval(self, given, "differs_from")
  return numbers.less_than(value, low) or numbers.more_than(value, high)
end

--- Whether the latest usable value was counted out of so many or more. Unrated without denominator.
---
---     { rating = "grey", when = function(m) return not m:denominator_at_least(30) end }
---@param count number
---@return boolean
function confidence:denominator_at_least(count)
  if options.amount(count, "denominator_at_least") == nil then
    error("denominator_at_least needs a number", 0)
  end
  return numbers.at_least(count_of(self, "denominator"), count)
end

return confidence
