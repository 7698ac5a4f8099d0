local as_of = "2009-06-30"

local function quarter(period, low, high, percent)
  return { period = period, value = (low + high) / 2, interval = { low = low, high = high, percent = percent or 99.8 } }
end

local function measure(polarity, ...)
  return { polarity = polarity, observations = { ... }, benchmarks = { england = 20, east = 24 } }
end

local function case(name, polarity, low, high, rug)
  return { name = name, as_of = as_of, measure = measure(polarity, quarter("2009/10 Q1", low, high)), expect = { rug = rug } }
end

return {
  case("above the average", "higher", 20.1, 23.9, "green"),
  case("touching it from above is not different", "higher", 20, 24, "amber"),
  case("around it", "higher", 18, 22, "amber"),
  case("touching it from below is not different", "higher", 16, 20, "amber"),
  case("below the average", "higher", 16, 19.9, "red"),
  case("above the average where lower is better", "lower", 20.1, 23.9, "red"),
  case("touching it where lower is better", "lower", 16, 20, "amber"),
  case("below the average where lower is better", "lower", 16, 19.9, "green"),
  { name = "against the region instead", as_of = as_of, set = { against = "east" },
    measure = measure("higher", quarter("2009/10 Q1", 20.1, 23.9)), expect = { rug = "red" } },
  { name = "each quarter has an interval of its own: the latest counts", as_of = as_of,
    measure = measure("higher", quarter("2008/09 Q4", 16, 19.9), quarter("2009/10 Q1", 20.1, 23.9)),
    expect = { rug = "green" } },
  { name = "and the one before, where the assessment is of its day", as_of = "2009-03-31",
    measure = measure("higher", quarter("2008/09 Q4", 16, 19.9), quarter("2009/10 Q1", 20.1, 23.9)),
    expect = { rug = "red" } },
  { name = "no average", as_of = as_of,
    measure = { polarity = "higher", observations = { quarter("2009/10 Q1", 20.1, 23.9) }, benchmarks = { east = 24 } },
    expect = { rug = "unrated" }, missing = { rug = "benchmarks.england" } },
  { name = "an interval that is less sure is not the one asked for", as_of = as_of,
    measure = measure("higher", quarter("2009/10 Q1", 20.1, 23.9, 95)),
    expect = { rug = "unrated" }, missing = { rug = "observations[2009/10 Q1].numerator" } },
  { name = "no interval", as_of = as_of,
    measure = measure("higher", { period = "2009/10 Q1", value = 22 }),
    expect = { rug = "unrated" }, missing = { rug = "numerator" } },
}
