-- How sure a value is that was counted from few cases. Where the data give no interval of their
-- own, it is Wilson's, which stays within 0 and 100 % and holds for small numbers and for shares of
-- none or all:
--
--   centre = (p + z²/2n) / (1 + z²/n)      half = z √(p(1-p)/n + z²/4n²) / (1 + z²/n)

---@diagnostic disable: undefined-global

local goals = require "goals"
local numbers = require "numbers"
local observations = require "observations"
local options = require "options"
local references = require "references"

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

local function count_of(observation, name)
  if observation[name] == nil then
    local what = ("no %s for %s"):format(name, observation.period or "the value")
    missing(observation, name, what)
  end
  return observation[name]
end

-- The numerator and denominator of an observation, of which a share can be taken.
local function counts(observation)
  local numerator = count_of(observation, "numerator")
  local denominator = count_of(observation, "denominator")
  if denominator == 0 then
    missing(observation, "denominator", "a denominator of 0")
  elseif numerator < 0 or numerator > denominator then
    error(("%s of %s is not a share"):format(numerator, denominator), 0)
  end
  return numerator, denominator
end

local function wilson(observation, z, per)
  local numerator, n = counts(observation)
  local p = numerator / n
  local spread = 1 + z * z / n
  local centre = (p + z * z / (2 * n)) / spread
  local half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / spread
  -- Of none the low end is 0 and of all the high end is 1, which the formula misses by dust.
  local low = numerator == 0 and 0 or centre - half
  local high = numerator == n and 1 or centre + half
  return numbers.clean(low * per), numbers.clean(high * per)
end

-- An interval that the data give goes before one worked out from counts, if it is as wide.
local function interval(observation, given)
  local percent = given.percent or 95
  local z = deviations[percent]
  if not z then
    error("`percent` must be 80, 90, 95, 98, 99, 99.8 or 99.9", 0)
  end
  local per = options.count(given.per, 100, "per")
  local own = observation:has "interval" and observation.interval
  if own and numbers.same(own.percent or 95, percent) then
    return own.low, own.high
  end
  return wilson(observation, z, per)
end

local interval_options = { "percent", "per" }

--- The confidence interval of the latest usable value: its low and its high end. It is the
--- observation's own `interval`, or worked out from its numerator and denominator. `percent` is 80,
--- 90, 95 (unless told), 98, 99, 99.8 or 99.9; `per` is what a share is counted in: 100 for per
--- cent (unless told), 10000 for a rate per 10,000. Unrated without such an interval of its own,
--- and without numerator or denominator, or where the denominator is 0.
---
---     local low, high = m:confidence_interval { percent = 95 }
---@param given? bragg.Confidence
---@return number low
---@return number high
function confidence:confidence_interval(given)
  given = options.check(given, interval_options, "confidence_interval")
  return interval(observations.need(self, 0), given)
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
  given = options.check(given, interval_options, "differs_from")
  local low, high = interval(observations.need(self, 0), given)
  return numbers.less_than(value, low) or numbers.more_than(value, high)
end

-- The interval of what a value is compared with; of a plain value, that value twice.
local function other_interval(measure, other, given)
  if type(other) == "number" then
    return other, other
  elseif type(other) ~= "string" then
    error("compared_with needs a number, or a name such as `england` or `last`", 0)
  end
  local observation = references.observation(measure, other)
  if observation then
    return interval(observation, given)
  end
  local value = references.value(measure, { against = other })
  return value, value
end

--- Whether the latest usable value is `better` or `worse` than another by more than chance, or
--- `similar` to it: the two confidence intervals do not touch, on the good side or on the bad. The
--- other is a number, the name of a benchmark, `baseline`, or `last` or `same_period_last_year`,
--- whose own intervals count. Unrated without the other, the polarity or an interval, and for
--- polarity `band`; an error for polarity `none`.
---
---     m:compared_with("england", { percent = 99.8 }) == "worse"
---     m:compared_with "same_period_last_year" == "better"
---@param other number | string
---@param given? bragg.Confidence
---@return bragg.Comparison
function confidence:compared_with(other, given)
  given = options.check(given, interval_options, "compared_with")
  goals.need_direction(self)
  if self.polarity == "band" then
    missing(self, "polarity", "an interval is better or worse where `higher` or `lower` is better")
  end
  local other_low, other_high = other_interval(self, other, given)
  local low, high = interval(observations.need(self, 0), given)
  if numbers.more_than(low, other_high) then
    return self.polarity == "higher" and "better" or "worse"
  elseif numbers.less_than(high, other_low) then
    return self.polarity == "higher" and "worse" or "better"
  end
  return "similar"
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
  return numbers.at_least(count_of(observations.need(self, 0), "denominator"), count)
end

return confidence
