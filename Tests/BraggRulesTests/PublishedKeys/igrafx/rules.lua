-- iGrafx: a weighted mean of lights, green 1, amber 2, red 3; a mean on a cut goes to the worse.

local numbers = require "numbers"

local worth = { green = 1, amber = 2, red = 3 }

-- What was itself rolled up has no weight of its own, and counts as medium.
local function mean(p)
  return p:points { rating = "light", points = worth, weight = "weight", default_weight = params.medium }
end

local function from(limit)
  return function(p)
    local reason = ("weighted mean %s"):format(numbers.beside(mean(p), params[limit]))
    return numbers.at_least(mean(p), params[limit]), reason
  end
end

local roll_up = {
  { id = "red", rating = "red", means = "2.5 or more", when = from "red_from" },
  { id = "amber", rating = "amber", means = "1.5 or more", when = from "amber_from" },
  { id = "green", rating = "green", means = "Below 1.5", otherwise = true },
}

local function is(light) return function(a) return a:need "light" == light end end

return ruleset {
  id = "igrafx",
  version = "1",
  title = "Performance indicator aggregation",
  source = "iGrafx documentation, Performance Indicator Aggregation",
  scale = {
    { id = "green", label = "Green", letter = "G", meaning = "1 point" },
    { id = "amber", label = "Amber", letter = "A", meaning = "2 points" },
    { id = "red", label = "Red", letter = "R", meaning = "3 points" },
    { id = "grey", label = "Informative", letter = "–", ranked = false, meaning = "No weight: for information" },
  },
  fields = { actions = { light = "the indicator's own light", weight = "1 (very low) to 5 (very high); 0 is none" } },
  parameters = {
    amber_from = { value = 1.5, unit = "points" }, red_from = { value = 2.5, unit = "points" },
    medium = { value = 3, unit = "of 5", why = "the middle of very low to very high; the numbers are ours" },
  },
  actions = {
    light = {
      { id = "informative", rating = "grey", means = "Without weight, for information only",
        when = function(a) return a:need "weight" == 0 end },
      { id = "red", rating = "red", means = "Red", when = is "red" },
      { id = "amber", rating = "amber", means = "Amber", when = is "amber" },
      { id = "green", rating = "green", means = "Green", when = is "green" },
    },
  },
  areas = { light = roll_up },
  plan = { light = roll_up },
}
