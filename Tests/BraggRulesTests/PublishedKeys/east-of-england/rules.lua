-- East of England: red or green only where the difference from the average is significant.

local numbers = require "numbers"

-- Whether the whole interval lies on the good side of the average, or on the bad.
local function lies(good)
  return function(m)
    local average = m:need "benchmarks"[params.against]
    if good == (m:need "polarity" == "higher") then
      return numbers.more_than(m:need "interval_low", average)
    end
    return numbers.less_than(m:need "interval_high", average)
  end
end

return ruleset {
  id = "east-of-england",
  version = "2009",
  title = "Regional public health quarterly surveillance",
  source = "Eastern Region Public Health Observatory, Key East of England Public Health Indicators",
  scale = {
    { id = "green", label = "Better", letter = "G", meaning = "Significantly better than the average" },
    { id = "amber", label = "Not different", letter = "A", meaning = "Not significantly different" },
    { id = "red", label = "Worse", letter = "R", meaning = "Significantly worse than the average" },
  },
  fields = { measures = { interval_low = "lower end of the 99.8 % interval", interval_high = "its upper end" } },
  parameters = { against = { value = "england", why = "sheet 2; sheet 1 has the region" } },
  measures = {
    rug = {
      { id = "no-average", rating = "unrated", means = "There is no average to compare with",
        when = function(m) return m:need "benchmarks"[params.against] == nil, "no average to compare with" end },
      { id = "better", rating = "green", means = "The whole interval is better", when = lies(true) },
      { id = "worse", rating = "red", means = "The whole interval is worse", when = lies(false) },
      { id = "not-different", rating = "amber", means = "The interval holds the average", otherwise = true },
    },
  },
}
