-- Standing among others: percentile and quartile, for each polarity.

local cases = {}

local function add(name, polarity, value, others, call, expect)
  local observation = { period = "2024-01", from = "2024-01-01", to = "2024-01-31", value = value,
    state = value and "final" or "suppressed", usable = value ~= nil }
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-01-31",
    subject = "measure",
    data = {
      id = "M1",
      polarity = polarity,
      observations = { observation },
      cohorts = others and { neighbours = others },
    },
    call = call,
    expect = expect,
  }
end

local function lacks(field)
  cases[#cases].expect_missing = field
end

local function refused(words)
  cases[#cases].expect_error = words
end

local function percentile(m) return m:percentile_in "neighbours" end
local function quartile(m) return m:quartile_in "neighbours" end

local four = { 10, 40, 20, 30 }

add("better than all is 100", "higher", 41, four, percentile, 100)
add("level with the best counts half of it", "higher", 40, four, percentile, 87.5)
add("a step below the best", "higher", 39.9, four, percentile, 75)
add("in the middle is 50", "higher", 25, four, percentile, 50)
add("level with the last counts half of it", "higher", 10, four, percentile, 12.5)
add("worse than all is 0", "higher", 9, four, percentile, 0)
add("where lower is better the lowest is 100", "lower", 9, four, percentile, 100)
add("and the highest 0", "lower", 41, four, percentile, 0)
add("of lower, level with one", "lower", 20, four, percentile, 62.5)
add("below zero is lower still", "lower", -5, { -4, -6, 1, 2 }, percentile, 75)
add("level but for dust is level", "higher", 0.1 + 0.2, { 0.3 }, percentile, 50)
add("all alike are at 50", "higher", 7, { 7, 7, 7 }, percentile, 50)
add("one of three is a third", "higher", 15, { 10, 20, 30 }, percentile, 33.3333333333)
add("in a band the nearer is better", "band", 18, { 17, 23, 12, 30 }, percentile, 100)
cases[#cases].data.target = { kind = "band", min = 19, max = 20 }
add("within the band all are level", "band", 19, { 20, 19.5, 18, 30 }, percentile, 75)
cases[#cases].data.target = { kind = "band", min = 19, max = 20 }
add("no polarity has no better", "none", 25, four, percentile)
refused "polarity `none`"
add("no cohort", "higher", 25, nil, percentile)
lacks "cohorts.neighbours"
add("an empty cohort", "higher", 25, {}, percentile)
lacks "cohorts.neighbours"
add("another cohort", "higher", 25, four, function(m) return m:percentile_in "region" end)
lacks "cohorts.region"
add("no value", "higher", nil, four, percentile)
lacks "observations"
add("a cohort has a name", "higher", 25, four, function(m) return m:percentile_in(four) end)
refused "percentile_in needs the name of a cohort"

add("75 is in the first quarter", "higher", 35, four, quartile, 1)
add("62.5 is in the second", "higher", 30, four, quartile, 2)
add("50 is in the second", "higher", 25, four, quartile, 2)
add("37.5 is in the third", "higher", 20, four, quartile, 3)
add("25 is in the third", "higher", 15, four, quartile, 3)
add("12.5 is in the last", "higher", 10, four, quartile, 4)
add("0 is in the last", "higher", 1, four, quartile, 4)
add("where lower is better the lowest are first", "lower", 15, four, quartile, 1)
add("a quartile needs the cohort", "higher", 25, nil, quartile)
lacks "cohorts.neighbours"
add("a quartile has a name too", "higher", 25, four, function(m) return m:quartile_in() end)
refused "quartile_in needs the name of a cohort"

return cases
