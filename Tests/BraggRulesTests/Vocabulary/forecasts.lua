-- Slopes and forecasts. The expected values are those of the line of least squares, worked by hand:
-- the slope is Σ (x - mean x)(y - mean y) / Σ (x - mean x)².

local cases = {}

-- Values oldest first; `-` is a period without a usable one.
local function observations(words)
  local list = {}
  for word in words:gmatch "%S+" do
    local value, month = tonumber(word), #list + 1
    list[month] = { period = ("2023-%02d"):format(month), from = ("2023-%02d-01"):format(month),
      to = ("2023-%02d-28"):format(month), value = value,
      state = value and "final" or "not_available", usable = value ~= nil }
  end
  return list
end

local function add(name, polarity, words, call, expect)
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-01-31",
    subject = "measure",
    data = { id = "M1", polarity = polarity, observations = observations(words) },
    call = call,
    expect = expect,
  }
end

local function target(aim)
  cases[#cases].data.target_in_force = aim
end

local function lacks(field)
  cases[#cases].expect_missing = field
end

local function refused(words)
  cases[#cases].expect_error = words
end

local function slope(periods)
  return function(m) return m:slope { periods = periods } end
end
local function forecast(given)
  return function(m) return m:forecast(given) end
end
local function would_meet(value)
  return function(m) return m:would_meet_target(value) end
end

add("two values rise by what is between them", "higher", "60 62.5", slope(2), 2.5)
add("where lower is better a rise is a loss", "lower", "60 62.5", slope(2), -2.5)
add("three on a line", "higher", "10 20 30", slope(3), 10)
add("three that are not", "higher", "10 10 13", slope(3), 1.5)
add("four: (-3 + 0 + 0 + 9) / 10", "higher", "1 0 0 3", slope(4), 0.6)
add("tenths leave no dust", "higher", "0.1 0.2 0.3", slope(3), 0.1)
add("level is 0, whatever the size", "higher", "84.7 84.7 84.7", slope(3), 0)
add("up and down alike is 0", "higher", "0.1 0.7 0.1", slope(3), 0)
add("below zero falls as well", "higher", "-1 -2 -3", slope(3), -1)
add("only the latest count", "higher", "90 10 20 30", slope(3), 10)
add("all four count", "higher", "40 10 20 30", slope(4), -2)
add("a gap keeps its place", "higher", "10 - 30", slope(2), 10)
add("gaps before the latest count do not", "higher", "5 - - 10 20", slope(2), 10)
add("nearer to the band is better", "band", "10 12 14", slope(3), 2)
target { kind = "band", min = 18, max = 20 }
cases[#cases].data.target = cases[#cases].data.target_in_force
add("too few values", "higher", "10 20", slope(3))
lacks "observations"
add("no values", "higher", "", slope(2))
lacks "observations"
add("one value has no slope", "higher", "10 20", slope(1))
refused "`periods` must be 2 or more"
add("all count unless told", "higher", "40 10 20 30", function(m) return m:slope() end, -2)
add("all of two", "higher", "10 20", function(m) return m:slope() end, 10)
add("one value is no line", "higher", "10", function(m) return m:slope() end)
lacks "observations"
add("how many is a count", "higher", "10 20", slope(0))
refused "`periods` must be a whole number"
add("no polarity has no better", "none", "10 20", slope(2))
refused "polarity `none`"

add("the line goes on by one", "higher", "10 20 30", forecast(), 40)
add("whichever way is better", "lower", "10 20 30", forecast { periods = 1 }, 40)
add("and for values without polarity", "none", "10 20 30", forecast(), 40)
add("by three", "higher", "10 20 30", forecast { periods = 3 }, 60)
add("a line through what is not one: 11 + 2 × 1.5", "higher", "10 10 13", forecast(), 14)
add("two ahead: 11 + 3 × 1.5", "higher", "10 10 13", forecast { periods = 2 }, 15.5)
add("tenths go on without dust", "higher", "0.1 0.2 0.3", forecast(), 0.4)
add("a gap keeps its place in the line", "higher", "10 - 30", forecast(), 40)
add("counted from the latest usable value", "higher", "10 20 -", forecast(), 30)
add("through the latest two only", "higher", "90 20 30", forecast { n = 2 }, 40)
add("through zero", "higher", "2 1 0", forecast(), -1)
add("a line needs two", "higher", "10", forecast())
lacks "observations"
add("or as many as told", "higher", "10 20", forecast { n = 3 })
lacks "observations"
add("no line through one", "higher", "10 20", forecast { n = 1 })
refused "`n` must be 2 or more"
add("the last stays", "higher", "10 20 30", forecast { periods = 9, method = "last" }, 30)
add("the last usable stays", "higher", "10 20 -", forecast { method = "last" }, 20)
add("the last of none", "higher", "- -", forecast { method = "last" })
lacks "observations"
add("the last is one", "higher", "10", forecast { method = "last", n = 2 })
refused "`n` does not go with"
add("the mean of all", "higher", "10 20 60", forecast { method = "mean" }, 30)
add("the mean of two", "higher", "10 20 60", forecast { method = "mean", n = 2 }, 40)
add("the mean of one", "higher", "10 20 60", forecast { method = "mean", n = 1 }, 60)
add("the mean of the only one", "higher", "10", forecast { method = "mean" }, 10)
add("a mean without dust", "higher", "0.1 0.2 0.3", forecast { method = "mean" }, 0.2)
add("the mean of too few", "higher", "10 20", forecast { method = "mean", n = 3 })
lacks "observations"
add("the mean of none", "higher", "-", forecast { method = "mean" })
lacks "observations"
add("no other method", "higher", "10 20", forecast { method = "hope" })
refused "`method` must be `trend`, `last` or `mean`"
add("a slip is an error", "higher", "10 20", forecast { period = 2 })
refused "`period` is not an option of forecast"
add("none ahead is no forecast", "higher", "10 20", forecast { periods = 0 })
refused "`periods` must be a whole number of 1 or more"

local forty = { kind = "value", value = 40 }

add("on the target would meet it", "higher", "10", would_meet(40), true)
target(forty)
add("a step under would not", "higher", "10", would_meet(39.9), false)
target(forty)
add("a step over would not, where lower is better", "lower", "10", would_meet(40.1), false)
target(forty)
add("on it would", "lower", "10", would_meet(40), true)
target(forty)
add("under forty is not forty", "lower", "10", would_meet(40), false)
target { kind = "comparator", comparator = "<", value = 40 }
add("under forty is under", "lower", "10", would_meet(39.9), true)
target { kind = "comparator", comparator = "<", value = 40 }
add("a forecast on the target meets it", "higher", "10 20 30",
  function(m) return m:would_meet_target(m:forecast()) end, true)
target(forty)
add("a forecast a step short does not", "higher", "10 20 29.9",
  function(m) return m:would_meet_target(m:forecast()) end, false)
target(forty)
add("no value is needed", "higher", "", would_meet(40), true)
target(forty)
add("a target is", "higher", "10", would_meet(40))
lacks "target_in_force"
add("and a direction", "none", "10", would_meet(40))
target(forty)
refused "polarity `none`"
add("something has to meet it", "higher", "10", would_meet())
target(forty)
refused "would_meet_target needs a number"

return cases
