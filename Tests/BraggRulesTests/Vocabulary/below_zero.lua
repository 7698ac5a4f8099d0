-- Targets at zero and below: income budgets, where -500 is more income than -400.

local cases = {}

local function add(name, polarity, target, value, call, expect)
  local observation = { period = "2024-01", from = "2024-01-01", to = "2024-01-31", value = value,
    state = "final", usable = true }
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-01-31",
    subject = "measure",
    data = {
      id = "M1",
      polarity = polarity,
      target = type(target) == "table" and target or { kind = "value", value = target },
      observations = { observation },
    },
    call = call,
    expect = expect,
  }
end

local function lacks(field)
  cases[#cases].expect_missing = field
end

local function met(m) return m:met_target() end
local function shortfall(m) return m:shortfall() end
local function percent(m) return m:shortfall_percent() end
local function within(given)
  return function(m) return m:within_tolerance(given) end
end

add("income on budget meets it", "lower", -500, -500, met, true)
add("more income does", "lower", -500, -500.1, met, true)
add("less does not", "lower", -500, -499.9, met, false)
add("where higher is better less of a loss meets it", "higher", -500, -499.9, met, true)
add("and more does not", "higher", -500, -500.1, met, false)
add("less income falls short", "lower", -500, -450, shortfall, 50)
add("by a tenth of the budget", "lower", -500, -450, percent, 10)
add("a cost instead of income falls short by both", "lower", -500, 100, shortfall, 600)
add("which is more than all", "lower", -500, 100, percent, 120)
add("a greater loss falls short where higher is better", "higher", -500, -550, percent, 10)
add("more income falls short by nothing", "lower", -500, -600, percent, 0)
add("exactly 10 % short is within", "lower", -94, -84.6, within { percent = 10 }, true)
add("a step more is not", "lower", -94, -84.5, within { percent = 10 }, false)
add("the other way too", "higher", -94, -103.4, within { percent = 10 }, true)
add("and a step more", "higher", -94, -103.5, within { percent = 10 }, false)
add("points below zero", "lower", -94, -89, within { points = 5 }, true)
add("and a step more of them", "lower", -94, -88.9, within { points = 5 }, false)

local less = { kind = "comparator", comparator = "<", value = -500 }
add("less than -500 is not -500", "lower", less, -500, met, false)
add("but a step less", "lower", less, -500.1, met, true)
local band = { kind = "band", min = -10, max = 10 }
add("on the low edge of a band about zero", "band", band, -10, met, true)
add("a step under it", "band", band, -10.1, met, false)
add("on the high edge", "band", band, 10, met, true)
add("a step over it", "band", band, 10.1, met, false)
add("under it by a tenth of its edge", "band", band, -11, percent, 10)

add("zero meets a target of zero", "lower", 0, 0, met, true)
add("one does not", "lower", 0, 1, met, false)
add("one under zero does", "lower", 0, -1, met, true)
add("zero meets it where higher is better", "higher", 0, 0, met, true)
add("one short of zero", "lower", 0, 1, shortfall, 1)
add("has no per cent", "lower", 0, 1, percent)
lacks "target.value"
add("zero has none short", "lower", 0, 0, percent, 0)
add("no per cent of zero is room enough", "lower", 0, 0.1, within { percent = 50 }, false)
add("but zero needs none", "lower", 0, 0, within { percent = 0 }, true)
add("points are room", "lower", 0, 2, within { points = 2 }, true)
add("and no more", "lower", 0, 2.1, within { points = 2 }, false)
add("of both the smaller is none", "lower", 0, 1, within { percent = 10, points = 2 }, false)

return cases
