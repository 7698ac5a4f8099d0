-- A measure's values, its targets of every kind, and met or missed.

local cases = {}

local function add(name, data, call, expect)
  data.id = "M1"
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-01-31",
    subject = "measure",
    data = data,
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

local months = {
  { "2023-09", "2023-09-01", "2023-09-30" },
  { "2023-10", "2023-10-01", "2023-10-31" },
  { "2023-11", "2023-11-01", "2023-11-30" },
  { "2023-12", "2023-12-01", "2023-12-31" },
  { "2024-01", "2024-01-01", "2024-01-31" },
}

-- Observations of the months up to January 2024; a value that is `false` is suppressed.
local function monthly(...)
  local values, list = { ... }, {}
  for place, value in ipairs(values) do
    local period, from, to = table.unpack(months[#months - #values + place])
    list[place] = {
      period = period,
      from = from,
      to = to,
      value = value or nil,
      state = value and "final" or "suppressed",
      usable = value ~= false,
    }
  end
  return list
end

local function measure(polarity, target, ...)
  return { polarity = polarity, target = target, observations = monthly(...) }
end

local function value(number)
  return { kind = "value", value = number }
end
local function comparator(sign, number)
  return { kind = "comparator", comparator = sign, value = number }
end
local function band(min, max)
  return { kind = "band", min = min, max = max }
end

local function met(m) return m:met_target() end
local function shortfall(m) return m:shortfall() end
local function number(m) return m:target_value() end

-- Values ------------------------------------------------------------------------------------------

add("the latest value is the last one", measure("higher", nil, 61, 66.5, 71.2),
  function(m) return m:value() end, 71.2)
add("a whole value is an integer", measure("higher", nil, 71.0), function(m) return m:value() end,
  71)
add("a suppressed value is passed over", measure("higher", nil, 61, 66.5, false),
  function(m) return m:value() end, 66.5)
add("the latest observation is the last usable one", measure("higher", nil, 61, 66.5, false),
  function(m) return m:latest().period end, "2023-12")
add("with only suppressed values there is none", measure("higher", nil, false),
  function(m) return m:value() end)
lacks "observations"
add("with no observations there is none", { polarity = "higher" },
  function(m) return m:latest() end)
lacks "observations"
add("a value marked usable with no number is passed over", {
  observations = { { period = "2024-01", from = "2024-01-01", to = "2024-01-31", usable = true } },
}, function(m) return m:has_data() end, false)
local incomparable = {
  observations = {
    { period = "2023-12", from = "2023-12-01", to = "2023-12-31", value = 61, usable = true },
    { period = "2024-01", from = "2024-01-01", to = "2024-01-31", value = 99, usable = false },
  },
}
add("a number that is not comparable is passed over", incomparable,
  function(m) return m:value() end, 61)
add("and is no period", incomparable, function(m) return m:periods() end, 1)
add("one before is the value before", measure("higher", nil, 61, 66.5, 71.2),
  function(m) return m:value_before(1) end, 66.5)
add("two before is the one before that", measure("higher", nil, 61, 66.5, 71.2),
  function(m) return m:value_before(2) end, 61)
add("three before is missing", measure("higher", nil, 61, 66.5, 71.2),
  function(m) return m:value_before(3) end)
lacks "observations"
add("before passes over a suppressed value", measure("higher", nil, 61, false, 71.2),
  function(m) return m:value_before(1) end, 61)
add("none before is refused", measure("higher", nil, 61), function(m) return m:value_before(0) end)
refused "`value_before` must be a whole number of 1 or more"
add("periods are the usable ones", measure("higher", nil, 61, false, 71.2),
  function(m) return m:periods() end, 2)
add("a measure without observations has no periods", {}, function(m) return m:periods() end, 0)
add("a measure with a value has data", measure("higher", nil, 61, false),
  function(m) return m:has_data() end, true)
add("a measure without observations has no data", {}, function(m) return m:has_data() end, false)

-- Targets of every kind ---------------------------------------------------------------------------

-- Polarity, target, value, whether it meets it, how far it falls short.
local verdicts = {
  { "higher", value(90), 90, true, 0 },
  { "higher", value(90), 89.9, false, 0.1 },
  { "higher", value(90), 90.1, true, 0 },
  { "higher", value(0.3), 0.1 + 0.2, true, 0 },
  { "lower", value(20), 20, true, 0 },
  { "lower", value(20), 20.1, false, 0.1 },
  { "lower", value(20), 19.9, true, 0 },
  { "lower", value(0.3), 0.1 + 0.2, true, 0 },
  { "lower", value(0), 0, true, 0 },
  { "lower", value(0), 1, false, 1 },
  { "lower", comparator("<", 20), 19.9, true, 0 },
  { "lower", comparator("<", 20), 20, false, 0 },
  { "lower", comparator("<", 0.3), 0.1 + 0.2, false, 0 },
  { "lower", comparator("<=", 20), 20, true, 0 },
  { "lower", comparator("<=", 20), 20.1, false, 0.1 },
  { "higher", comparator(">", 95), 95, false, 0 },
  { "higher", comparator(">", 95), 95.1, true, 0 },
  { "higher", comparator(">=", 95), 95, true, 0 },
  { "higher", comparator(">=", 95), 94.5, false, 0.5 },
  { "band", band(80, 90), 80, true, 0 },
  { "band", band(80, 90), 79.9, false, 0.1 },
  { "band", band(80, 90), 90, true, 0 },
  { "band", band(80, 90), 90.1, false, 0.1 },
  { "higher", band(80, 90), 92, false, 2 },
}

for place, verdict in ipairs(verdicts) do
  local polarity, target, amount, is_met, gap = table.unpack(verdict)
  local what = ("verdict %d: %s against a %s target"):format(place, amount, target.kind)
  add(what .. " is " .. (is_met and "met" or "missed"), measure(polarity, target, amount), met,
    is_met)
  add(what .. " falls short by " .. gap, measure(polarity, target, amount), shortfall, gap)
end

local function benchmarked(is, amount)
  local data = measure("higher", { kind = "benchmark", benchmark = "england", is = is }, amount)
  data.benchmarks = { england = 61.5 }
  return data
end
add("above a benchmark is above it", benchmarked("above", 61.6), met, true)
add("on a benchmark is not above it", benchmarked("above", 61.5), met, false)
add("at or above a benchmark may be on it", benchmarked("at_or_above", 61.5), met, true)
add("at or above a benchmark is not under it", benchmarked("at_or_above", 61.4), met, false)
add("below a benchmark is below it", benchmarked("below", 61.4), met, true)
add("on a benchmark is not below it", benchmarked("below", 61.5), met, false)
add("at or below a benchmark may be on it", benchmarked("at_or_below", 61.5), met, true)
add("a benchmark gives the target's number", benchmarked("above", 50), number, 61.5)
local unknown = benchmarked("above", 50)
unknown.benchmarks = { north_west = 60 }
add("a benchmark with no value is missing", unknown, met)
lacks "benchmarks.england"
local none = benchmarked("above", 50)
none.benchmarks = nil
add("a benchmark is missing where there are none", none, met)
lacks "benchmarks.england"

local function based(polarity, amount, plus)
  local data = measure(polarity, { kind = "baseline_plus", value = plus }, amount)
  data.baseline = 1200
  return data
end
add("baseline plus 800 is met on 2000", based("higher", 2000, 800), met, true)
add("baseline plus 800 is missed on 1999", based("higher", 1999, 800), met, false)
add("baseline less 200 is met on 1000", based("lower", 1000, -200), met, true)
add("baseline less 200 is missed on 1001", based("lower", 1001, -200), met, false)
add("the number of baseline plus 800 is 2000", based("higher", 1, 800), number, 2000)
local baseless = based("higher", 2000, 800)
baseless.baseline = nil
add("baseline plus needs a baseline", baseless, met)
lacks "baseline"

add("a target's number is its value", measure("higher", value(94), 90), number, 94)
add("a comparator's number is its limit", measure("lower", comparator("<", 20), 90), number, 20)
add("a band has no single number", measure("band", band(80, 90), 85), number)
lacks "target.value"

-- What is missing, and what is wrong --------------------------------------------------------------

add("no target is missing", measure("higher", nil, 90), met)
lacks "target"
add("no value is missing", { polarity = "higher", target = value(90), observations = {} }, met)
lacks "observations"
add("a plain target needs a polarity", measure(nil, value(90), 90), met)
lacks "polarity"
add("a comparator needs none", measure(nil, comparator("<", 20), 19), met, true)
add("a band polarity needs a band", measure("band", value(90), 90), met)
lacks "target"
add("no value is better where polarity is none", measure("none", value(90), 90), met)
refused "polarity `none`"
add("a measure with a target has one", measure("higher", value(90), 90),
  function(m) return m:has_target() end, true)
add("a measure without has none", measure("higher", nil, 90), function(m) return m:has_target() end,
  false)
local function has_target(m) return m:has_target() end
add("a target needs no value to be there", { target = value(90), target_in_force = value(90) },
  has_target, true)
add("neither value nor target is no target", {}, function(m) return m:has_target() end, false)

-- Targets by period -------------------------------------------------------------------------------

local function staged(amount, targets)
  local data = measure("higher", value(50), amount)
  data.targets = targets
  return data
end
local year = { period = "2023/24", from = "2023-04-01", to = "2024-03-31", target = value(80) }
local quarter =
  { period = "2023/24 Q4", from = "2024-01-01", to = "2024-03-31", target = value(70) }
local last_year = { period = "2022/23", from = "2022-04-01", to = "2023-03-31", target = value(60) }
local undecided = { period = "2023/24", from = "2023-04-01", to = "2024-03-31" }
local month = { period = "2024-01", from = "2024-01-01", to = "2024-01-31", target = value(65) }
local ten_months =
  { period = "2023-04 on", from = "2023-04-01", to = "2024-01-31", target = value(75) }
local dated_only = staged(79, { year })
dated_only.target = nil
local part = { period = "2024-01-15", from = "2024-01-15", to = "2024-01-15", target = value(90) }
add("the year's target covers its months", staged(79, { last_year, year }), number, 80)
add("the quarter's counts before the year's", staged(79, { quarter, year }), number, 70)
add("one of exactly its period covers it", staged(79, { month }), number, 65)
add("the month's counts before the quarter's", staged(79, { month, quarter }), number, 65)
add("in either order", staged(79, { quarter, month }), number, 65)
add("one that starts later is narrower", staged(79, { quarter, ten_months }), number, 70)
add("a dated target alone is a target", dated_only, function(m) return m:has_target() end, true)
add("the later listed year does not replace the quarter", staged(79, { quarter, last_year, year }),
  number, 70)
add("in whatever order they stand", staged(79, { year, quarter }), number, 70)
add("without one that covers it the target in force counts", staged(79, { last_year }), number, 50)
add("one that covers a part of it does not count", staged(79, { part }), number, 50)
add("a period whose target is still to be decided has none", staged(79, { undecided }), has_target,
  false)
add("other periods go on having the one for all", staged(79, { last_year }), has_target, true)
add("without a value it is the period of the as-of date that counts",
  { target = value(50), targets = { undecided } }, has_target, false)
add("a target still to be decided is missing", staged(79, { undecided }), number)
lacks "target"

-- Periods running ---------------------------------------------------------------------------------

local function missed(count)
  return function(m) return m:missed_target { periods = count } end
end
local function met_for(count)
  return function(m) return m:met_target_for(count) end
end
add("one missed is missed", measure("higher", value(90), 95, 89),
  function(m) return m:missed_target() end, true)
add("the latest met is not missed", measure("higher", value(90), 80, 90), missed(1), false)
add("met is not missed", measure("higher", value(90), 80, 90),
  function(m) return m:missed_target() end, false)
add("two missed are missed for two", measure("higher", value(90), 95, 89, 89), missed(2), true)
add("but not for three", measure("higher", value(90), 95, 89, 89), missed(3), false)
add("one met among the latest two decides", measure("higher", value(90), 90, 89), missed(2), false)
add("too few, all missed, are a missing fact", measure("higher", value(90), 89), missed(2))
lacks "observations"
add("too few, one met, decide", measure("higher", value(90), 90), missed(2), false)
add("a suppressed month is passed over", measure("higher", value(90), 89, false, 89), missed(2),
  true)
add("two met are met for two", measure("higher", value(90), 80, 90, 95), met_for(2), true)
add("but not for three either", measure("higher", value(90), 80, 90, 95), met_for(3), false)
add("too few, all met, are a missing fact", measure("higher", value(90), 90, 95), met_for(3))
lacks "observations"
local stages = measure("higher", value(50), 85, 75)
stages.targets = {
  { period = "2023/24 Q3", from = "2023-10-01", to = "2023-12-31", target = value(85) },
  quarter,
}
add("each period is held to its own target", stages, met_for(2), true)
add("half a period is refused", measure("higher", value(90), 90), met_for(1.5))
refused "`met_target_for` must be a whole number of 1 or more"
add("no periods are refused", measure("higher", value(90), 90), missed(0))
refused "`periods` must be a whole number of 1 or more"
add("a misspelt option is refused", measure("higher", value(90), 90),
  function(m) return m:missed_target { period = 2 } end)
refused "`period` is not an option of missed_target; it takes `periods`"

return cases
