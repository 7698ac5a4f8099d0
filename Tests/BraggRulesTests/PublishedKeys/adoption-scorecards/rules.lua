-- Adoption scorecards: two three-year averages in days, against thresholds that fell year by year.

local numbers = require "numbers"

local limits = { A1 = "a1_days", A2 = "a2_days" }

local function meets(m) return numbers.at_most(m:value(), params[limits[m.id]]) end

-- How many of the two indicators an authority has, and how many of them it misses.
local function counts(a)
  local seen, missed = 0, 0
  for _, m in ipairs(a:need "measures") do
    if limits[m.id] then
      seen = seen + 1
      if not meets(m) then missed = missed + 1 end
    end
  end
  return seen, missed
end

local function misses(number)
  return function(a) return select(2, counts(a)) == number end
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
      { id = "incomplete", rating = "unrated", means = "The scorecard needs both A1 and A2",
        when = function(a) return counts(a) < 2, "A1 or A2 is not there" end },
      { id = "both-missed", rating = "double-red", means = "Both missed", when = misses(2) },
      { id = "one-missed", rating = "red", means = "One missed", when = misses(1) },
      { id = "met", rating = "green", means = "Both met", otherwise = true },
    },
  },
}
