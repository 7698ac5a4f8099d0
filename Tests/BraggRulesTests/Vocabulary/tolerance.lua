-- Within and beyond tolerance, by the limits a key can name.

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

local function measure(polarity, target, value)
  if type(target) == "number" then
    target = { kind = "value", value = target }
  end
  local observation =
    { period = "2024-01", from = "2024-01-01", to = "2024-01-31", value = value, usable = true }
  return { polarity = polarity, target = target, observations = { observation } }
end

local function with(data, field, value)
  data[field] = value
  return data
end

local function within(limits)
  return function(m) return m:within_tolerance(limits) end
end
local function beyond(limits)
  return function(m) return m:beyond_tolerance(limits) end
end

-- Polarity, target, value, limits, whether it is within.
local verdicts = {
  { "higher", 94, 84.6, { percent = 10 }, true },
  { "higher", 94, 84.5, { percent = 10 }, false },
  { "higher", 98, 93.1, { percent = 5 }, true },
  { "higher", 98, 93.09, { percent = 5 }, false },
  { "lower", 94, 103.4, { percent = 10 }, true },
  { "lower", 94, 103.5, { percent = 10 }, false },
  { "higher", 80, 75, { points = 5 }, true },
  { "higher", 80, 74.9, { points = 5 }, false },
  { "higher", 8.3, 3.3, { points = 5 }, true },
  { "higher", 8.3, 3.2, { points = 5 }, false },
  { "lower", 3.3, 8.3, { points = 5 }, true },
  { "lower", 3.3, 8.4, { points = 5 }, false },
  { "higher", 80, 76, { percent = 10, points = 4 }, true }, -- points are the smaller
  { "higher", 80, 75.9, { percent = 10, points = 4 }, false },
  { "higher", 80, 72, { percent = 10, points = 9 }, true }, -- per cent is the smaller
  { "higher", 80, 71.9, { percent = 10, points = 9 }, false },
  { "higher", 80, 80, { percent = 0 }, true },
  { "higher", 80, 79.9, { percent = 0 }, false },
  { "higher", 80, 99, { percent = 0 }, true }, -- better than the target
  { "lower", 0, 0, { percent = 10 }, true },
  { "lower", 0, 0.1, { percent = 10 }, false }, -- 10 % of 0 is nothing
  { "lower", 0, 2, { points = 2 }, true },
  { "higher", -10, -11, { percent = 10 }, true },
  { "higher", -10, -11.1, { percent = 10 }, false },
  { "higher", 80, 70, { floor = 70 }, true },
  { "higher", 80, 69.9, { floor = 70 }, false },
  { "lower", 20, 30, { floor = 30 }, true },
  { "lower", 20, 30.1, { floor = 30 }, false },
  { "higher", 80, 75, { floor = 70, points = 4 }, false }, -- every limit has to hold
  { "higher", 80, 76, { floor = 70, points = 4 }, true },
  { "higher", 80, 70, { band = { min = 70, max = 80 } }, true },
  { "higher", 80, 69.9, { band = { min = 70, max = 80 } }, false },
  { "higher", 80, 80, { band = { min = 70, max = 80 } }, true },
  { "higher", 80, 80.1, { band = { min = 70, max = 80 } }, false },
  { "band", { kind = "band", min = 80, max = 90 }, 72, { percent = 10 }, true },
  { "band", { kind = "band", min = 80, max = 90 }, 71.9, { percent = 10 }, false },
  { "band", { kind = "band", min = 80, max = 90 }, 99, { percent = 10 }, true },
  { "band", { kind = "band", min = 80, max = 90 }, 99.1, { percent = 10 }, false },
  { "lower", { kind = "comparator", comparator = "<", value = 20 }, 20, { percent = 10 }, true },
  { "lower", { kind = "comparator", comparator = "<", value = 20 }, 22, { percent = 10 }, true },
  { "lower", { kind = "comparator", comparator = "<", value = 20 }, 22.1, { percent = 10 }, false },
}

for place, verdict in ipairs(verdicts) do
  local polarity, target, value, limits, is_within = table.unpack(verdict)
  local what = ("verdict %d: %s is "):format(place, value)
  add(what .. (is_within and "within" or "not within"), measure(polarity, target, value),
    within(limits), is_within)
  add(what .. (is_within and "not beyond" or "beyond"), measure(polarity, target, value),
    beyond(limits), not is_within)
end

local function own(value, tolerance)
  return with(measure("higher", 80, value), "tolerance", tolerance)
end
add("the measure's own per cent counts", own(72, { percent = 10 }), within(), true)
add("a step past its own per cent is not within", own(71.9, { percent = 10 }), within(), false)
add("the measure's own points count", own(75, { points = 5 }), within(), true)
add("a step past its own points is not within", own(74.9, { points = 5 }), within(), false)
add("of its own two the smaller counts", own(75.9, { percent = 10, points = 4 }), within(), false)
add("on the boundary of the smaller it is within", own(76, { percent = 10, points = 4 }), within(),
  true)
add("a limit of the rule replaces the measure's own", own(72, { points = 1 }),
  within { percent = 10 }, true)
add("no tolerance is missing", measure("higher", 80, 79), within())
lacks "tolerance"
add("an empty tolerance is missing", own(79, {}), beyond())
lacks "tolerance"
add("no target is missing", measure("higher", nil, 79), within { percent = 10 })
lacks "target"
add("a floor needs no target", measure("higher", nil, 79), within { floor = 79 }, true)

local function floored(polarity, value)
  return with(measure(polarity, 80, value), "floor", 70)
end
add("the measure's own floor counts", floored("higher", 70), within { floor = true }, true)
add("a step under its own floor is not within", floored("higher", 69.9), within { floor = true },
  false)
add("without a floor it is missing", measure("higher", 80, 70), within { floor = true })
lacks "floor"
add("on the floor is on or above it", floored("higher", 70),
  function(m) return m:on_or_above_floor() end, true)
add("under the floor is not", floored("higher", 69.9), function(m) return m:on_or_above_floor() end,
  false)
add("where lower is better it is a ceiling", floored("lower", 70),
  function(m) return m:on_or_above_floor() end, true)
add("over which is too much", floored("lower", 70.1), function(m) return m:on_or_above_floor() end,
  false)
add("a floor that is not there is missing", measure("higher", 80, 70),
  function(m) return m:on_or_above_floor() end)
lacks "floor"
add("a floor means nothing where polarity is none", floored("none", 70),
  function(m) return m:on_or_above_floor() end)
refused "polarity `none`"

add("9.4 of 94 is 10 % short", measure("higher", 94, 84.6),
  function(m) return m:shortfall_percent() end, 10)
add("a target met is 0 % short", measure("higher", 94, 95),
  function(m) return m:shortfall_percent() end, 0)
add("a lower target is overshot by 5 %", measure("lower", 20, 21),
  function(m) return m:shortfall_percent() end, 5)
add("a target of 0 that is met is 0 % short", measure("lower", 0, 0),
  function(m) return m:shortfall_percent() end, 0)
add("of a target of 0 there is no per cent", measure("lower", 0, 1),
  function(m) return m:shortfall_percent() end)
lacks "target.value"

add("a misspelt limit is refused", measure("higher", 80, 79), within { percnt = 10 })
refused "`percnt` is not an option of within_tolerance; it takes `percent`, `points`"
add("and beyond says its own name", measure("higher", 80, 79), beyond { percnt = 10 })
refused "`percnt` is not an option of beyond_tolerance"
add("braces with no limit are refused", measure("higher", 80, 79), within {})
refused "braces with no limit"
add("a negative limit is refused", measure("higher", 80, 79), within { percent = -5 })
refused "`percent` must be a number of 0 or more"
add("a limit in words is refused", measure("higher", 80, 79), within { points = "5" })
refused "`points` must be a number of 0 or more"
add("a band with one edge is refused", measure("higher", 80, 79), within { band = { min = 70 } })
refused "`band` needs two numbers"
add("a band that is a number is refused", measure("higher", 80, 79), within { band = 70 })
refused "`band` needs two numbers"
add("a floor in words is refused", measure("higher", 80, 79), within { floor = "70" })
refused "`floor` must be a number"

return cases
