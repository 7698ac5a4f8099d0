-- Adoption scorecards: two three-year averages in days, against thresholds that fell year by year.

local combine = require "combine"
local numbers = require "numbers"

local limits = { A1 = "a1_days", A2 = "a2_days" }

local function meets(m) return numbers.at_most(m:value(), params[limits[m.id]]) end

-- A scorecard without one of the two is unrated, as `measure` needs it to be there.
local function misses(number)
  return function(a)
    return combine.count_true(not meets(a:measure "A1"), not meets(a:measure "A2")) == number
  end
end

return ruleset {
  id = "adoption-scorecards",
  version = "2014",
  title = "Adoption scorecards",
  source = "Department for Education, adoption scorecards and thresholds; City of Wolverhampton, analysis of the scorecard, 2015",
  scale = {
    { id = "green", label = "Met", letter = "G", meaning = "At or below the threshold" },
    { id = "red", label = "Missed", letter = "R", meaning = "Above the threshold" },
    { id = "double-red", label = "Double red", letter = "RR", meaning = "Above both thresholds" },
  },
  parameters = {
    a1_days = { unit = "days", why = "21, 18 and 16 months",
      values = { ["2012-04-01"] = 639, ["2014-04-01"] = 547, ["2015-04-01"] = 487 } },
    a2_days = { unit = "days", why = "7, 6 and 5 months",
      values = { ["2012-04-01"] = 213, ["2014-04-01"] = 182, ["2015-04-01"] = 152 } },
  },
  measures = {
    threshold = {
      { id = "not-scored", rating = "unrated", means = "Only A1 and A2 have thresholds",
        when = function(m) return limits[m.id] == nil, "has no threshold" end },
      { id = "met", rating = "green", means = "At or below the threshold", when = meets },
      { id = "missed", rating = "red", means = "Above the threshold", otherwise = true },
    },
  },
  actions = {
    scorecard = {
      { id = "both-missed", rating = "double-red", means = "Both missed", when = misses(2) },
      { id = "one-missed", rating = "red", means = "One missed", when = misses(1) },
      { id = "met", rating = "green", means = "Both met", otherwise = true },
    },
  },
}
