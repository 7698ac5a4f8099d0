-- Glide paths: the value expected by now, and whether a measure keeps up with it.

local cases = {}

-- A measure whose latest period ends on a day of 2024, with this value.
local function add(name, polarity, day, value, call, expect)
  local observation = { period = "2024", from = "2024-01-01", to = day, value = value,
    state = "final", usable = value ~= nil }
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-06-30",
    subject = "measure",
    data = { id = "M1", polarity = polarity, observations = { observation } },
    call = call,
    expect = expect,
  }
end

local function with(fields)
  for name, value in pairs(fields) do
    cases[#cases].data[name] = value
  end
end

local function lacks(field)
  cases[#cases].expect_missing = field
end

local function refused(words)
  cases[#cases].expect_error = words
end

-- From 60 to 80 in 100 days: 1 January and 10 April 2024 are days 0 and 100.
local function path(changes)
  local given = { from = 60, to = 80, start = "2024-01-01", finish = "2024-04-10" }
  for name, value in pairs(changes or {}) do
    given[name] = value
  end
  return given
end
local function expected(changes)
  return function(m) return m:expected_on_path(path(changes)) end
end
local function on_path(changes)
  return function(m) return m:on_path(path(changes)) end
end

add("on the first day it is where it starts", "higher", "2024-01-01", 1, expected(), 60)
add("before it as well", "higher", "2023-12-31", 1, expected(), 60)
add("a day later a hundredth of the way", "higher", "2024-01-02", 1, expected(), 60.2)
add("half way on the fiftieth day", "higher", "2024-02-20", 1, expected(), 70)
add("the day before the last", "higher", "2024-04-09", 1, expected(), 79.8)
add("on the last day it is where it ends", "higher", "2024-04-10", 1, expected(), 80)
add("and after it", "higher", "2024-04-11", 1, expected(), 80)
add("a path can go down", "lower", "2024-02-20", 1, expected { to = 50 }, 55)
add("through zero", "lower", "2024-02-20", 1, expected { from = 10, to = -20 }, -5)
add("to zero", "lower", "2024-02-20", 1, expected { from = 10, to = 0 }, 5)
add("both ends come without dust", "higher", "2024-01-01", 1, expected { from = 0.1 + 0.2 }, 0.3)
add("the other too", "higher", "2024-04-10", 1, expected { to = 0.1 + 0.2 }, 0.3)
add("level stays level", "higher", "2024-02-20", 1, expected { to = 60 }, 60)
add("tenths leave no dust", "higher", "2024-01-11", 1, expected { from = 0.1, to = 0.3 }, 0.12)
add("on another day", "higher", "2024-01-01", 1, expected { on = "2024-02-20" }, 70)
add("another day needs no value", "higher", "2024-01-01", nil, expected { on = "2024-02-20" }, 70)
add("without a day it does", "higher", "2024-01-01", nil, expected())
lacks "observations"
add("a value without a period has no day", "higher", nil, 1, expected())
lacks "period"
add("a path of one day is none", "higher", "2024-02-20", 1, expected { finish = "2024-01-01" })
refused "the path must finish after its start on 2024-01-01"
add("two days are", "higher", "2024-01-02", 1, expected { finish = "2024-01-02" }, 80)
add("a slip is an error", "higher", "2024-02-20", 1, expected { until_day = "2024-04-10" })
refused "`until_day` is not an option of expected_on_path"

-- What is not told comes from the data ------------------------------------------------------------

local function plain(m) return m:expected_on_path() end

local function quarter(from, to, value)
  return { period = "a quarter", from = from, to = to, target = value and
    { kind = "value", value = value } }
end
local function quarters(last)
  return { quarter("2024-01-01", "2024-02-29", 70), quarter("2024-03-01", "2024-04-10", last) }
end

add("from the baseline to the last target", "higher", "2024-02-20", 1, plain, 70)
with { baseline = 60, targets = quarters(80) }
add("what is told goes before the data", "higher", "2024-02-20", 1,
  function(m) return m:expected_on_path { from = 40 } end, 60)
with { baseline = 60, targets = quarters(80) }
add("a last period without a target ends at the one in force", "higher", "2024-02-20", 1, plain, 75)
with { baseline = 60, targets = quarters(),
  target_in_force = { kind = "value", value = 90 } }
add("one period makes a path", "higher", "2024-02-20", 1, plain, 70)
with { baseline = 60, targets = { quarter("2024-01-01", "2024-04-10", 80) } }
add("no periods make none", "higher", "2024-02-20", 1, plain)
with { baseline = 60, targets = {} }
lacks "targets"
add("one target needs the days told", "higher", "2024-02-20", 1, plain)
with { baseline = 60, target_in_force = { kind = "value", value = 80 } }
lacks "targets"
add("days told are enough", "higher", "2024-02-20", 1, function(m)
  return m:expected_on_path { start = "2024-01-01", finish = "2024-04-10" }
end, 70)
with { baseline = 60, target_in_force = { kind = "comparator", comparator = ">=", value = 80 } }
add("a target counted from the baseline", "higher", "2024-02-20", 1, function(m)
  return m:expected_on_path { start = "2024-01-01", finish = "2024-04-10" }
end, 70)
with { baseline = 60, target_in_force = { kind = "baseline_plus", value = 20 } }
add("no baseline", "higher", "2024-02-20", 1, plain)
with { targets = quarters(80) }
lacks "baseline"
add("no target to end at", "higher", "2024-02-20", 1, plain)
with { baseline = 60, targets = quarters() }
lacks "target_in_force"
add("a band is no end", "higher", "2024-02-20", 1, plain)
with { baseline = 60, targets = quarters(), target_in_force = { kind = "band", min = 1, max = 2 } }
lacks "target.value"
add("a path with both ends told needs no polarity", "none", "2024-02-20", 1, expected(), 70)

-- On the path -------------------------------------------------------------------------------------

add("exactly as expected is on it", "higher", "2024-02-20", 70, on_path(), true)
add("a step under is not", "higher", "2024-02-20", 69.9, on_path(), false)
add("better is", "higher", "2024-02-20", 75, on_path(), true)
add("where lower is better a step over is not", "lower", "2024-02-20", 55.1,
  on_path { to = 50 }, false)
add("exactly is", "lower", "2024-02-20", 55, on_path { to = 50 }, true)
add("and under is", "lower", "2024-02-20", 54, on_path { to = 50 }, true)
add("10 % of 70 short is within 10 %", "higher", "2024-02-20", 63, on_path { percent = 10 }, true)
add("a step more is not", "higher", "2024-02-20", 62.9, on_path { percent = 10 }, false)
add("2 points short is within 2", "higher", "2024-02-20", 68, on_path { points = 2 }, true)
add("2.1 is not", "higher", "2024-02-20", 67.9, on_path { points = 2 }, false)
add("of both the smaller counts", "higher", "2024-02-20", 66,
  on_path { percent = 10, points = 2 }, false)
add("whichever it is", "higher", "2024-02-20", 66, on_path { percent = 5, points = 9 }, false)
add("below zero 10 % of -50 is 5", "lower", "2024-02-20", -45,
  on_path { from = 0, to = -100, percent = 10 }, true)
add("and not 5.1", "lower", "2024-02-20", -44.9,
  on_path { from = 0, to = -100, percent = 10 }, false)
add("of an expected 0 no per cent helps", "lower", "2024-02-20", 0.1,
  on_path { from = 10, to = -10, percent = 50 }, false)
add("0 itself is on it", "lower", "2024-02-20", 0,
  on_path { from = 10, to = -10, percent = 50 }, true)
add("a band has no better side", "band", "2024-02-20", 70, on_path())
lacks "target"
add("no polarity has none at all", "none", "2024-02-20", 70, on_path())
refused "polarity `none`"
add("no value is not on it", "higher", "2024-02-20", nil, on_path { on = "2024-02-20" })
lacks "observations"
add("a tolerance is not negative", "higher", "2024-02-20", 70, on_path { points = -1 })
refused "`points` must be a number of 0 or more"

return cases
