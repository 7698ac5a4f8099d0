-- The mean of 1.0, 1.2 and 1.1 is 1.1.

local function case(name, value, performance)
  return { name = name, as_of = "2021-10-04", measure = { polarity = "higher", values = { 9, 1.0, 1.2, 1.1, value } },
    expect = { performance = performance } }
end

return {
  case("0.1 above is improving", 1.2, "improving"),
  case("0.09 above is maintaining", 1.19, "maintaining"),
  case("0.09 below is maintaining", 1.01, "maintaining"),
  case("0.1 below is worsening", 1.0, "worsening"),
  case("on the mean is maintaining", 1.1, "maintaining"),
  -- The mean of -0.1, 0.3 and -0.2 is 0; the year's own value is not part of it.
  { name = "a mean of nothing", as_of = "2021-10-04", measure = { polarity = "higher", values = { -0.1, 0.3, -0.2, 0.1 } },
    expect = { performance = "improving" } },
  { name = "below a mean of nothing", as_of = "2021-10-04", measure = { polarity = "higher", values = { -0.1, 0.3, -0.2, -0.1 } },
    expect = { performance = "worsening" } },
  { name = "two years before are too few", as_of = "2021-10-04", measure = { polarity = "higher", values = { 1, 1, 2 } },
    expect = { performance = "unrated" }, missing = { performance = "observations" } },
}
