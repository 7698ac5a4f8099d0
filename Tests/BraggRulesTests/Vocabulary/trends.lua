-- Better and worse than before, than last year, than the baseline, a mean or a benchmark.

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

local function lacks(field)
  cases[#cases].expect_missing = field
end

local function refused(words)
  cases[#cases].expect_error = words
end

local days = {
  ["2022/23 Q3"] = { "2022-10-01", "2022-12-31" },
  ["2022/23 Q4"] = { "2023-01-01", "2023-03-31" },
  ["2023/24 Q1"] = { "2023-04-01", "2023-06-30" },
  ["2023/24 Q2"] = { "2023-07-01", "2023-09-30" },
  ["2023/24 Q3"] = { "2023-10-01", "2023-12-31" },
  ["2023/24 Q4"] = { "2024-01-01", "2024-03-31" },
  ["2023-02"] = { "2023-02-01", "2023-02-28" },
  ["2024-02"] = { "2024-02-01", "2024-02-29" },
  ["2025-02"] = { "2025-02-01", "2025-02-28" },
}

-- An observation; without a value it is suppressed.
local function at(period, value)
  local from, to = table.unpack(days[period])
  return { period = period, from = from, to = to, value = value, usable = value ~= nil }
end

local function measure(polarity, ...)
  return { polarity = polarity, observations = { ... } }
end

local function quarters(polarity, a, b, c, d)
  local first, second = at("2023/24 Q1", a), at("2023/24 Q2", b)
  return measure(polarity, first, second, at("2023/24 Q3", c), at("2023/24 Q4", d))
end

local function with(data, field, value)
  data[field] = value
  return data
end

local function change(given)
  return function(m) return m:change(given) end
end
local function trend(given)
  return function(m) return m:trend(given) end
end
local function improving(given)
  return function(m) return m:improving(given) end
end
local function worsening(given)
  return function(m) return m:worsening(given) end
end

-- Against the value before ------------------------------------------------------------------------

add("up is better where higher is", quarters("higher", 1, 1, 61.2, 61.3), change(), 0.1)
add("up is worse where lower is", quarters("lower", 1, 1, 61.2, 61.3), change(), -0.1)
add("no change is 0", quarters("higher", 1, 1, 61.2, 61.2), change(), 0)
add("up is improving where higher is better", quarters("higher", 1, 1, 61.2, 61.3), trend(),
  "improving")
add("up is worsening where lower is better", quarters("lower", 1, 1, 61.2, 61.3), trend(),
  "worsening")
add("down is worsening where higher is better", quarters("higher", 1, 1, 61.3, 61.2), trend(),
  "worsening")
add("equal is the same", quarters("higher", 1, 1, 61.2, 61.2), trend(), "same")
add("binary dust is the same", quarters("higher", 1, 1, 0.3, 0.1 + 0.2), trend(), "same")
add("a suppressed quarter is passed over", quarters("higher", 1, 50, nil, 61), change(), 11)
add("one value has nothing before it", measure("higher", at("2023/24 Q4", 61)), trend())
lacks "observations"
add("nothing is better where polarity is none", quarters("none", 1, 1, 2, 3), trend())
refused "polarity `none`"
add("a trend needs a polarity", quarters(nil, 1, 1, 2, 3), trend())
lacks "polarity"

add("a change of the dead band is the same", quarters("higher", 1, 1, 60.2, 60.7),
  trend { dead_band = 0.5 }, "same")
add("a step more is improving", quarters("higher", 1, 1, 60.2, 60.8), trend { dead_band = 0.5 },
  "improving")
add("a fall of the dead band is the same", quarters("higher", 1, 1, 60.7, 60.2),
  trend { dead_band = 0.5 }, "same")
add("a step more is worsening", quarters("higher", 1, 1, 60.8, 60.2), trend { dead_band = 0.5 },
  "worsening")

local band = { kind = "band", min = 80, max = 90 }
add("nearer to the band is better", with(quarters("band", 1, 1, 95, 92), "target", band), change(),
  3)
add("further below the band is worse", with(quarters("band", 1, 1, 79, 77.5), "target", band),
  change(), -1.5)
add("within the band is the same", with(quarters("band", 1, 1, 81, 89), "target", band), trend(),
  "same")
local moved = quarters("band", 1, 1, 79, 77.5)
local old_band = { kind = "band", min = 0, max = 10 }
moved.targets = {
  { period = "2023/24 Q3", from = "2023-10-01", to = "2023-12-31", target = old_band },
  { period = "2023/24 Q4", from = "2024-01-01", to = "2024-03-31", target = band },
}
add("both values are held to the band of the latest", moved, change(), -1.5)
add("a band's trend needs the band", quarters("band", 1, 1, 81, 89), trend())
lacks "target"

-- Against others ----------------------------------------------------------------------------------

local last_year = { against = "same_period_last_year" }
add("a quarter is held to last year's",
  measure("higher", at("2022/23 Q3", 50), at("2022/23 Q4", 60), at("2023/24 Q4", 61)),
  change(last_year), 1)
add("only the very same months count", measure("higher",
  { period = "2023-01", from = "2023-01-01", to = "2023-01-31", value = 1, usable = true },
  at("2022/23 Q4", 60), at("2023/24 Q4", 61)), change(last_year), 1)
add("last year's suppressed quarter is missing",
  measure("higher", at("2022/23 Q3", 50), at("2022/23 Q4"), at("2023/24 Q4", 61)),
  change(last_year))
lacks "observations"
add("so is one that is not there", quarters("higher", 1, 2, 3, 4), trend(last_year))
lacks "observations"
add("a leap February is held to the one before",
  measure("lower", at("2023-02", 9), at("2024-02", 7)), change(last_year), 2)
add("and the one after to it", measure("lower", at("2024-02", 7), at("2025-02", 7)),
  trend(last_year), "same")

add("a baseline is a start to count from", with(quarters("higher", 1, 1, 1, 61), "baseline", 55.5),
  change { against = "baseline" }, 5.5)
add("a baseline of 0 is a baseline", with(quarters("higher", 1, 1, 1, 61), "baseline", 0),
  change { against = "baseline" }, 61)
add("without a baseline it is missing", quarters("higher", 1, 1, 1, 61),
  change { against = "baseline" })
lacks "baseline"

add("the mean is of the three before", quarters("higher", 10, 20, 60, 33),
  change { against = "mean", n = 3 }, 3)
add("the mean is of the two before", quarters("higher", 10, 20, 60, 33),
  change { against = "mean", n = 2 }, -7)
add("a mean of one is the one before", quarters("higher", 10, 20, 60, 60),
  trend { against = "mean", n = 1 }, "same")
add("a mean of tenths has no dust", quarters("higher", 0.1, 0.2, 0.3, 0.2),
  trend { against = "mean", n = 3 }, "same")
add("a mean of more than there are is missing", quarters("higher", 10, 20, 60, 33),
  change { against = "mean", n = 4 })
lacks "observations"
add("a mean has to say of how many", quarters("higher", 10, 20, 60, 33),
  change { against = "mean" })
refused "`n` must be a whole number of 1 or more"
add("nothing else takes a number", quarters("higher", 10, 20, 60, 33),
  change { against = "last", n = 3 })
refused "`n` goes with `against = \"mean\"` only"

local function benchmarked(polarity, value)
  return with(quarters(polarity, 1, 1, 1, value), "benchmarks", { england = 61.5 })
end
add("over a benchmark is better where higher is", benchmarked("higher", 62),
  change { against = "england" }, 0.5)
add("over a benchmark is worse where lower is", benchmarked("lower", 62),
  trend { against = "england" }, "worsening")
add("on a benchmark is the same", benchmarked("lower", 61.5), trend { against = "england" }, "same")
add("the gap is how much better it is", benchmarked("higher", 62),
  function(m) return m:gap_to_benchmark "england" end, 0.5)
add("and negative where it is worse", benchmarked("higher", 61),
  function(m) return m:gap_to_benchmark "england" end, -0.5)
add("a benchmark that is not there is missing", benchmarked("higher", 61),
  function(m) return m:gap_to_benchmark "north_west" end)
lacks "benchmarks.north_west"
add("a trend against one is missing too", quarters("higher", 1, 1, 1, 61),
  trend { against = "england" })
lacks "benchmarks.england"
add("a gap needs a name", benchmarked("higher", 61), function(m) return m:gap_to_benchmark() end)
refused "gap_to_benchmark needs the name of a benchmark"
add("against needs a name", benchmarked("higher", 61), trend { against = 61.5 })
refused "trend takes a name for `against`"
add("a misspelt option is refused", benchmarked("higher", 61), trend { agianst = "england" })
refused "`agianst` is not an option of trend; it takes `against`, `n`, `dead_band`, `edge`"
add("a change has no dead band", benchmarked("higher", 61), change { dead_band = 1 })
refused "`dead_band` is not an option of change"
add("a negative dead band is refused", quarters("higher", 1, 1, 1, 61), trend { dead_band = -1 })
refused "`dead_band` must be a number of 0 or more"

-- Periods running ---------------------------------------------------------------------------------

add("one step up is improving", quarters("higher", 9, 8, 7, 7.1), improving(), true)
add("one step down is not", quarters("higher", 9, 8, 7, 6.9), improving(), false)
add("no step is not either", quarters("higher", 9, 8, 7, 7), improving(), false)
add("three steps up are improving for three", quarters("higher", 1, 2, 3, 4),
  improving { periods = 3 }, true)
add("a level one among them is not", quarters("higher", 1, 2, 2, 4), improving { periods = 3 },
  false)
add("four steps need five values", quarters("higher", 1, 2, 3, 4), improving { periods = 4 })
lacks "observations"
add("unless one decides before", quarters("higher", 1, 2, 2, 4), improving { periods = 4 }, false)
add("two steps up are worsening where lower is better", quarters("lower", 5, 2, 3, 4),
  worsening { periods = 2 }, true)
add("but not for three", quarters("lower", 5, 2, 3, 4), worsening { periods = 3 }, false)
add("a step up is not worsening where higher is better", quarters("higher", 5, 2, 3, 4),
  worsening(), false)
add("steps no larger than the dead band do not count", quarters("higher", 9, 9, 8.5, 8),
  worsening { periods = 2, dead_band = 0.5 }, false)
add("steps larger than it do", quarters("higher", 9, 9, 8.4, 7.8),
  worsening { periods = 2, dead_band = 0.5 }, true)
add("without values worsening is missing", { polarity = "higher" }, worsening())
lacks "observations"
add("a misspelt option of improving is refused", quarters("higher", 1, 2, 3, 4),
  improving { period = 2 })
refused "`period` is not an option of improving"


-- Movements ---------------------------------------------------------------------------------------

local function movement(given)
  return function(m) return m:movement(given) end
end

add("more is increasing, whichever way is better", quarters("lower", 1, 1, 61, 61.1), movement(),
  "increasing")
add("less is decreasing", quarters("lower", 1, 1, 61.1, 61), movement(), "decreasing")
add("it needs no good direction", quarters("none", 1, 1, 61, 61.1), movement(), "increasing")
add("nor any polarity", quarters(nil, 1, 1, 61.1, 61), movement(), "decreasing")
add("equal values are the same", quarters("none", 1, 1, 0.3, 0.1 + 0.2), movement(), "same")
add("a movement is against last year too",
  measure("none", at("2022/23 Q3", 50), at("2022/23 Q4", 60), at("2023/24 Q4", 59)),
  movement(last_year), "decreasing")
add("or against a benchmark", benchmarked("none", 62), movement { against = "england" },
  "increasing")
add("a step of the dead band is no movement", quarters("none", 1, 1, 60.2, 60.7),
  movement { dead_band = 0.5 }, "same")
add("a larger one is", quarters("none", 1, 1, 60.2, 60.8), movement { dead_band = 0.5 },
  "increasing")
add("and down", quarters("none", 1, 1, 60.8, 60.2), movement { dead_band = 0.5 }, "decreasing")
add("one value moves nowhere", measure("none", at("2023/24 Q4", 61)), movement())
lacks "observations"
add("a misspelt option of movement is refused", quarters("none", 1, 1, 2, 3),
  movement { agianst = "last" })
refused "`agianst` is not an option of movement"

return cases
