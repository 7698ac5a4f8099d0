-- Limits whose edge is outside them: a value, or a change, of exactly so much no longer counts as near.

local cases = {}

local function add(name, data, call, expect)
  data.id = "M1"
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-03-31",
    subject = "measure",
    data = data,
    call = call,
    expect = expect,
  }
end

local function refused(words)
  cases[#cases].expect_error = words
end

local function at(month, value)
  return { period = "2024-0" .. month, from = ("2024-0%d-01"):format(month),
    to = ("2024-0%d-28"):format(month), value = value, usable = true }
end

-- A measure with a target of 94 unless told, of which 10 % is 9.4.
local function measure(polarity, value, target)
  return { polarity = polarity, target = { kind = "value", value = target or 94 },
    observations = { at(1, value) } }
end

local function within(limits, edge)
  limits.edge = edge
  return function(m) return m:within_tolerance(limits) end
end
local function beyond(limits)
  limits.edge = "outside"
  return function(m) return m:beyond_tolerance(limits) end
end

add("on the edge is within", measure("higher", 84.6), within({ percent = 10 }, "inside"), true)
add("unless the edge is outside", measure("higher", 84.6), within({ percent = 10 }, "outside"), false)
add("a step nearer is within", measure("higher", 84.7), within({ percent = 10 }, "outside"), true)
add("on the edge is then beyond", measure("higher", 84.6), beyond { percent = 10 }, true)
add("a step nearer is not", measure("higher", 84.7), beyond { percent = 10 }, false)
add("on the edge where lower is better", measure("lower", 103.4), beyond { percent = 10 }, true)
add("a step nearer where lower is better", measure("lower", 103.3), beyond { percent = 10 }, false)
add("points have an edge too", measure("higher", 92), within({ points = 2 }, "outside"), false)
add("and a near side", measure("higher", 92.1), within({ points = 2 }, "outside"), true)
add("on the edge of the smaller of two", measure("higher", 92),
  within({ percent = 10, points = 2 }, "outside"), false)
add("a value that meets its target is always within", measure("higher", 94),
  within({ points = 0 }, "outside"), true)
add("one that does not is not, where nothing is allowed", measure("higher", 93.9),
  within({ points = 0 }, "outside"), false)
add("a target of 0 that is met is within", measure("lower", 0, 0),
  within({ percent = 5 }, "outside"), true)
add("and missed is beyond, as 5 % of nothing is nothing", measure("lower", 1, 0),
  beyond { percent = 5 }, true)
add("on the floor is below it", measure("higher", 85), within({ floor = 85 }, "outside"), false)
add("a step above it is not", measure("higher", 85.1), within({ floor = 85 }, "outside"), true)
add("on the end of a band is outside", measure("band", 90),
  within({ band = { min = 80, max = 90 } }, "outside"), false)
add("a step inside is in", measure("band", 89.9),
  within({ band = { min = 80, max = 90 } }, "outside"), true)

local function tolerant(value)
  local data = measure("higher", value)
  data.tolerance = { points = 2 }
  return data
end
add("the measure's own tolerance has an edge", tolerant(92), within({}, "inside"), true)
add("that can be outside", tolerant(92), within({}, "outside"), false)
add("and a near side as well", tolerant(92.1), within({}, "outside"), true)
add("there are two edges", tolerant(92), within({}, "out"))
refused "`edge` must be `inside` or `outside`"
add("without a limit there is none", tolerant(92), within {})
refused "was given braces with no limit in them"

-- Changes -----------------------------------------------------------------------------------------

local function from_to(old, new)
  return { polarity = "higher", observations = { at(1, old), at(2, new) } }
end
local function trend(dead_band, edge)
  return function(m) return m:trend { dead_band = dead_band, edge = edge } end
end

add("a change of the dead band is none", from_to(60.2, 60.7), trend(0.5, "inside"), "same")
add("unless its edge is outside", from_to(60.2, 60.7), trend(0.5, "outside"), "improving")
add("a smaller one is none", from_to(60.2, 60.6), trend(0.5, "outside"), "same")
add("down it is as up", from_to(60.7, 60.2), trend(0.5, "outside"), "worsening")
add("and a smaller one is none", from_to(60.6, 60.2), trend(0.5, "outside"), "same")
add("no change is the same, whatever the edge", from_to(60, 60), trend(0, "outside"), "same")
add("an edge needs what it is the edge of", from_to(60, 61), trend(nil, "outside"))
refused "`edge` goes with `dead_band`"
add("a step of the dead band can be improving", from_to(60.2, 60.7),
  function(m) return m:improving { dead_band = 0.5, edge = "outside" } end, true)
add("a smaller one is not", from_to(60.2, 60.6),
  function(m) return m:improving { dead_band = 0.5, edge = "outside" } end, false)
add("a movement has the same edge", from_to(60.2, 60.7),
  function(m) return m:movement { dead_band = 0.5, edge = "outside" } end, "increasing")
add("and the same near side", from_to(60.2, 60.6),
  function(m) return m:movement { dead_band = 0.5, edge = "outside" } end, "same")

-- Paths -------------------------------------------------------------------------------------------

-- From 60 to 80 in a hundred days, 70 is expected on the fiftieth.
local function on_path(points, edge)
  return function(m)
    return m:on_path { from = 60, to = 80, start = "2024-01-01", finish = "2024-04-10",
      on = "2024-02-20", points = points, edge = edge }
  end
end

add("short by the tolerance is on the path", measure("higher", 68), on_path(2, "inside"), true)
add("unless the edge is outside", measure("higher", 68), on_path(2, "outside"), false)
add("a step nearer is on it", measure("higher", 68.1), on_path(2, "outside"), true)
add("a path without a tolerance has no edge", measure("higher", 70), on_path(nil, "outside"))
refused "`edge` goes with `percent` or `points`"

return cases
