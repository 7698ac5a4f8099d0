-- The target is 80 throughout: 10 % of it is 8, so 72 (or 88 where lower is better) is the cut.

local as_of = "2014-03-31"

local function quarter(polarity, last_year, now)
  return { polarity = polarity, target = 80, observations = {
    { period = "2012/13 Q4", value = last_year },
    { period = "2013/14 Q3", value = 1 }, -- the quarter before plays no part
    { period = "2013/14 Q4", value = now },
  } }
end

local function case(name, measure, status, direction)
  return { name = name, as_of = as_of, measure = measure, expect = { status = status, direction = direction } }
end

-- So many indicators on target, so many half of it off and worse than a year ago.
local function whole(name, green, red, status, share)
  local measures = {}
  for i = 1, green + red do
    measures[i] = quarter("higher", 80, i <= green and 80 or 40)
    measures[i].id = "I" .. i
  end
  return { name = name, as_of = as_of, plan = {}, performance = { measures = measures },
    expect = { status = status }, set = share and { green_share = share } or nil }
end

return {
  whole("four in five are enough", 4, 1, "green"),
  whole("three in four are not", 3, 1, "amber"),
  -- 38 of 46 is 82.608…
  whole("38 of 46 are more than 82.6 %", 38, 8, "green", 82.6),
  whole("38 of 46 are less than 82.61 %", 38, 8, "amber", 82.61),
  { name = "without indicators the whole is not rated", as_of = as_of, plan = {}, expect = { status = "unrated" } },

  case("8 below 80 is within 10 %", quarter("higher", 90, 72), "green", "worse"),
  case("8.01 below and worse than a year ago is red", quarter("higher", 72, 71.99), "red", "worse"),
  case("8.01 below and as a year ago is amber", quarter("higher", 71.99, 71.99), "amber", "same"),
  case("8.01 below and better than a year ago is amber", quarter("higher", 71.9, 71.99), "amber", "better"),
  case("8 above 80 is within 10 % where lower is better", quarter("lower", 80, 88), "green", "worse"),
  case("8.01 above and worse is red where lower is better", quarter("lower", 88, 88.01), "red", "worse"),
  case("8.01 above and better is amber where lower is better", quarter("lower", 88.1, 88.01), "amber", "better"),
  case("far beyond target is green", quarter("higher", 80, 99), "green", "better"),
  { name = "a red asks for corrective action", as_of = as_of, measure = quarter("higher", 72, 71.99),
    requires = { status = { "corrective_action" } }, lacks = { status = { "corrective_action" } } },
  { name = "an amber asks for nothing", as_of = as_of, measure = quarter("higher", 71.99, 71.99),
    expect = { status = "amber" }, requires = { status = {} } },
  -- 84.6 of 94 is short by 9.4, which is 10 % exactly
  case("a tenth of 94 is within 10 %", { polarity = "higher", target = 94, observations = {
    { period = "2012/13 Q4", value = 90 }, { period = "2013/14 Q4", value = 84.6 } } }, "green", "worse"),
  { name = "off target without last year's quarter is not rated", as_of = as_of,
    measure = { polarity = "higher", target = 80,
      observations = { { period = "2013/14 Q3", value = 60 }, { period = "2013/14 Q4", value = 70 } } },
    expect = { status = "unrated", direction = "unrated" }, missing = { status = "observations" } },
  { name = "near target needs no last year", as_of = as_of,
    measure = { polarity = "higher", target = 80, observations = { { period = "2013/14 Q4", value = 72 } } },
    expect = { status = "green", direction = "unrated" } },
  { name = "an arrow moves along its own scale", as_of = as_of, measure = quarter("higher", 80, 72),
    previous = { direction = "same", status = "red" },
    expect = { direction = "worse", status = "green" }, travel = { direction = "worse", status = "better" } },
}
