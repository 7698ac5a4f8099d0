-- Confidence intervals and small denominators. The ends were worked out to 40 digits from the
-- equation behind Wilson's formula, (p' - p)² = z² p (1 - p) / n.

local cases = {}

local function add(name, counted, out_of, call, expect)
  local observation = { period = "2024-01", from = "2024-01-01", to = "2024-01-31", value = 50,
    numerator = counted or nil, denominator = out_of, state = "final", usable = true }
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-01-31",
    subject = "measure",
    data = { id = "M1", observations = { observation }, benchmarks = { england = 25 } },
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

local function interval(given)
  return function(m) return { m:confidence_interval(given) } end
end
local function differs(value, given)
  return function(m) return m:differs_from(value, given) end
end
local function at_least(count)
  return function(m) return m:denominator_at_least(count) end
end

add("half of ten", 5, 10, interval(), { 23.6593090513, 76.3406909487 })
add("none of ten starts at 0", 0, 10, interval(), { 0, 27.7532799863 })
add("all of ten ends at 100", 10, 10, interval(), { 72.2467200137, 100 })
add("95 is what it is unless told", 45, 60, interval { percent = 95 },
  { 62.767929923, 84.2234774699 })
add("surer is wider", 45, 60, interval { percent = 99.8 }, { 55.1591056664, 87.9756179452 })
add("less sure is narrower", 45, 60, interval { percent = 80 }, { 67.234585175, 81.4332351104 })
add("90 % sure", 45, 60, interval { percent = 90 },
  { 64.8624241269, 82.9802359435 })
add("98 % sure", 45, 60, interval { percent = 98 },
  { 60.305938893, 85.5572795032 })
add("99.9 % sure", 45, 60, interval { percent = 99.9 },
  { 53.8218825668, 88.5345072147 })
add("three cases say little", 1, 3, interval { percent = 99 }, { 4.04266292961, 85.5783984952 })
add("a rate per 10,000", 30, 2000, interval { per = 10000 }, { 105.270980371, 213.324378257 })
add("the chance of 50 is no choice", 5, 10, interval { percent = 50 })
refused "`percent` must be 80, 90, 95"
add("per takes a count", 5, 10, interval { per = 0 })
refused "`per` must be a whole number of 1 or more"
add("a slip is an error", 5, 10, interval { level = 95 })
refused "`level` is not an option of confidence_interval"
add("more than all is no share", 11, 10, interval())
refused "11 of 10 is not a share"
add("less than none is no share", -1, 10, interval())
refused "-1 of 10 is not a share"
add("no numerator", false, 10, interval())
lacks "numerator"
add("no denominator", 5, nil, interval())
lacks "denominator"
add("out of none", 0, 0, interval())
lacks "denominator"

add("within the interval nothing differs", 0, 10, differs(10), false)
add("on its high end neither", 0, 10, differs(27.7532799863), false)
add("a step above it does", 0, 10, differs(27.753279987), true)
add("on its low end nothing differs", 10, 10, differs(72.2467200137), false)
add("a step below it does", 10, 10, differs(72.246720013), true)
add("0 is within where none were counted", 0, 10, differs(0), false)
add("100 is within where all were", 10, 10, differs(100), false)
add("a benchmark can differ", 45, 60, differs "england", true)
add("a benchmark can be within", 0, 10, differs "england", false)
add("how sure is a choice here too", 45, 60, differs(60, { percent = 99.8 }), false)
add("and 95 unless told", 45, 60, differs(60), true)
add("a benchmark without value is missing", 5, 10, differs "wales")
lacks "benchmarks.wales"
add("something has to differ", 5, 10, differs())
refused "differs_from needs a number or the name of a benchmark"
add("a difference needs a denominator", 5, nil, differs(50))
lacks "denominator"

add("30 is at least 30", 5, 30, at_least(30), true)
add("29 is not", 5, 29, at_least(30), false)
add("a denominator needs no numerator", false, 30, at_least(30), true)
add("0 is a denominator too small, and known", 0, 0, at_least(1), false)
add("one that is not there is unknown", 5, nil, at_least(30))
lacks "denominator"
add("the least has to be told", 5, 30, at_least())
refused "denominator_at_least needs a number"
add("the least is not negative", 5, 30, at_least(-1))
refused "`denominator_at_least` must be a number of 0 or more"

-- The latest usable value counts; what is missing is missing there.
local function month(number, usable, denominator)
  return { period = "2024-0" .. number, from = ("2024-0%d-01"):format(number),
    to = ("2024-0%d-28"):format(number), value = usable and 50 or nil, numerator = 5,
    denominator = denominator, state = usable and "final" or "suppressed", usable = usable }
end
add("a suppressed one is passed over", 0, 0, at_least(30), true)
cases[#cases].data.observations = { month(1, true, 40), month(2, false, 4) }
add("the place is that of the usable one", 0, 0, at_least(30))
cases[#cases].data.observations = { month(1, true, 9), month(2, true), month(3, false, 4) }
lacks "denominator"
add("no value at all", 0, 0, at_least(30))
cases[#cases].data.observations = {}
lacks "observations"


-- Intervals of the data's own, and comparison -------------------------------------------------------

local function published(low, high, percent)
  return { low = low, high = high, percent = percent }
end

-- A measure whose months have these intervals.
local function measured(polarity, ...)
  local list = {}
  for i, one in ipairs { ... } do
    list[i] = month(i, true, 10)
    list[i].interval = one or nil
  end
  return { id = "M1", polarity = polarity, observations = list, benchmarks = { england = 20 },
    baseline = 30 }
end

local function with(name, data, call, expect)
  add(name, 5, 10, call, expect)
  cases[#cases].data = data
end

local function compared(other, given)
  return function(m) return m:compared_with(other, given) end
end

with("an interval of the data's own goes first", measured("higher", published(18, 24)), interval(),
  { 18, 24 })
with("if it is as sure as asked", measured("higher", published(18, 24, 99.8)),
  interval { percent = 99.8 }, { 18, 24 })
-- Otherwise the counts decide: 5 of 10.
with("else it is worked out", measured("higher", published(18, 24, 99.8)), interval(),
  { 23.6593090513, 76.3406909487 })
with("95 is how sure it is unless told", measured("higher", published(18, 24, 95)), interval(),
  { 18, 24 })
with("the latest interval counts", measured("higher", published(1, 2), published(18, 24)),
  interval(), { 18, 24 })
with("differs_from asks it too", measured("higher", published(18, 24)), differs(24.1), true)
with("and its end is no difference", measured("higher", published(18, 24)), differs(24), false)

with("an interval above a benchmark is better", measured("higher", published(20.1, 24)),
  compared "england", "better")
with("touching it is similar", measured("higher", published(20, 24)), compared "england", "similar")
with("from below as well", measured("higher", published(16, 20)), compared "england", "similar")
with("below it is worse", measured("higher", published(16, 19.9)), compared "england", "worse")
with("above it is worse where lower is better", measured("lower", published(20.1, 24)),
  compared "england", "worse")
with("below it is better there", measured("lower", published(16, 19.9)), compared "england",
  "better")
with("a number will do", measured("higher", published(20.1, 24)), compared(20), "better")
with("or the baseline", measured("higher", published(20.1, 24)), compared "baseline", "worse")
with("counts will do where there is no interval", measured("higher", false), compared(23.6),
  "better")
with("and on their end it is similar", measured("higher", false), compared(23.6593090513),
  "similar")
with("an earlier value has an interval of its own",
  measured("higher", published(16, 20), published(20.1, 24)), compared "last", "better")
with("that touches", measured("higher", published(16, 20.1), published(20.1, 24)), compared "last",
  "similar")
with("or lies above", measured("higher", published(24.1, 30), published(20.1, 24)), compared "last",
  "worse")
with("without an earlier value there is nothing to compare with",
  measured("higher", published(16, 20)), compared "last")
lacks "observations"
with("without a benchmark neither", measured("higher", published(16, 20)), compared "wales")
lacks "benchmarks.wales"
with("nor without a polarity", measured(nil, published(16, 20)), compared "england")
lacks "polarity"
with("a band has no side that is better", measured("band", published(16, 20)), compared "england")
lacks "polarity"
with("where no value is better none is", measured("none", published(16, 20)), compared "england")
refused "polarity `none`"
with("something to compare with has to be told", measured("higher", published(16, 20)), compared())
refused "compared_with needs a number, or a name"
with("a slip is an error too", measured("higher", published(16, 20)),
  compared("england", { precent = 95 }))
refused "`precent` is not an option of compared_with"

return cases
