-- States of values, and what holds of several running.

local cases = {}

-- Each of the words is an observation, oldest first: a number, or a state without a value, or both
-- as in `61:provisional`.
local function observations(words)
  local list = {}
  for word in words:gmatch "%S+" do
    local value, state = tonumber(word:match "^[%d.-]+"), word:match "[%a_]+$"
    local month = #list + 1
    list[month] = { period = ("2023-%02d"):format(month), from = ("2023-%02d-01"):format(month),
      to = ("2023-%02d-28"):format(month), value = value, state = state or "final",
      usable = value ~= nil }
  end
  return list
end

local function add(name, words, call, expect)
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-01-31",
    subject = "measure",
    data = { id = "M1", polarity = "higher", observations = words and observations(words) },
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

local function state(m) return m:latest_state() end
local function provisional(m) return m:is_provisional() end
local function suppressed(m) return m:is_suppressed() end
local function over(limit, periods)
  return function(m) return m:held_for(periods, function(value) return value > limit end) end
end

add("a value is final unless told", "61 62", state, "final")
add("the latest state counts", "61 62:provisional", state, "provisional")
add("a state without a value counts as well", "61 not_comparable", state, "not_comparable")
add("an earlier state does not", "suppressed 62:revised", state, "revised")
add("no observations have no state", "", state)
lacks "observations"
add("no list has none either", nil, state)
lacks "observations"

add("a provisional value is", "61 62:provisional", provisional, true)
add("a final one is not", "61:provisional 62", provisional, false)
add("an estimated one is not", "62:estimated", provisional, false)
add("the value that counts is asked", "61:provisional suppressed", provisional, true)
add("without a value none is", "suppressed", provisional)
lacks "observations"

add("a suppressed one is", "61 suppressed", suppressed, true)
add("one not available is not", "61 not_available", suppressed, false)
add("an earlier one does not count", "suppressed 62", suppressed, false)
add("without observations none is", "", suppressed)
lacks "observations"

add("three running hold", "9 11 11 11", over(10, 3), true)
add("four do not", "9 11 11 11", over(10, 4), false)
add("on the limit is not over it", "11 10 11", over(10, 3), false)
add("one that does not hold decides, though there are too few", "10", over(10, 3), false)
add("all hold but there are too few", "11 11", over(10, 3))
lacks "observations"
add("just enough", "11 11", over(10, 2), true)
add("one without a value is passed over", "11 suppressed 11", over(10, 2), true)
add("one period is enough", "9 11", over(10, 1), true)
add("the value comes without dust", "0.30000000000000004", over(0.3, 1), false)
add("the observation comes with it", "61:provisional 62:revised", function(m)
  return m:held_for(2, function(_, observation) return observation.state ~= "final" end)
end, true)
add("newest first, until one does not hold", "1 2 3 4", function(m)
  local seen = {}
  m:held_for(4, function(value)
    seen[#seen + 1] = value
    return value > 2
  end)
  return seen
end, { 4, 3, 2 })
add("a predicate may ask the measure", "61 62", function(m)
  return m:held_for(1, function(value) return value > m:value_before(1) end)
end, true)
add("a count has to be told", "11", over(10))
refused "`held_for` must be a whole number of 1 or more"
add("and a function", "11", function(m) return m:held_for(1, 10) end)
refused "held_for needs a function of the value"

return cases
