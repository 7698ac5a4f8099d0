-- Values are three-year averages in days, as the department publishes them.

local function measure(id, as_of, days, level)
  return { name = ("%s of %s days on %s"):format(id, days, as_of), as_of = as_of,
    measure = { id = id, unit = "days", polarity = "lower", values = { days } }, expect = { threshold = level } }
end

local function scorecard(name, a1, a2, level)
  return { name = name, as_of = "2014-12-31",
    action = { measures = { { id = "A1", polarity = "lower", values = { a1 } }, { id = "A2", polarity = "lower", values = { a2 } } } },
    expect = { scorecard = level } }
end

return {
  measure("A1", "2014-03-31", 639, "green"),
  measure("A1", "2014-03-31", 640, "red"),
  measure("A1", "2014-04-01", 547, "green"),
  measure("A1", "2014-04-01", 548, "red"),
  measure("A1", "2015-03-31", 547, "green"),
  measure("A1", "2015-04-01", 487, "green"),
  measure("A1", "2015-04-01", 488, "red"),
  measure("A2", "2014-03-31", 213, "green"),
  measure("A2", "2014-03-31", 214, "red"),
  measure("A2", "2014-12-31", 182, "green"),
  measure("A2", "2014-12-31", 183, "red"),
  measure("A2", "2015-12-31", 152, "green"),
  measure("A2", "2015-12-31", 153, "red"),
  measure("A10", "2014-12-31", 10, "unrated"),
  scorecard("both met", 547, 182, "green"),
  scorecard("one missed", 548, 182, "red"),
  scorecard("the other missed", 547, 183, "red"),
  scorecard("both missed", 548, 183, "double-red"),
  { name = "one indicator is no scorecard", as_of = "2014-12-31",
    action = { measures = { { id = "A1", polarity = "lower", values = { 1 } } } },
    expect = { scorecard = "unrated" }, missing = { scorecard = "measures[A2]" } },
  { name = "nor is the other", as_of = "2014-12-31",
    action = { measures = { { id = "A2", polarity = "lower", values = { 1000 } } } },
    expect = { scorecard = "unrated" }, missing = { scorecard = "measures[A1]" } },
  { name = "an indicator without a value is none either", as_of = "2014-12-31",
    action = { measures = { { id = "A1", polarity = "lower", values = { 1000 } }, { id = "A2", polarity = "lower" } } },
    expect = { scorecard = "unrated" }, missing = { scorecard = "measures[A2].observations" } },
}
