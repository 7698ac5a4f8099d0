local function case(polarity, before, now, travel)
  return { name = ("%s: %s then %s is %s"):format(polarity or "without", before, now, travel), as_of = "2024-03-31",
    measure = { polarity = polarity, values = { before, now } }, expect = { travel = travel } }
end

return {
  case("higher", 50, 50.1, "improving"),
  case("higher", 50, 50, "no-change"),
  case("higher", 50, 49.9, "worsening"),
  case("lower", 50, 49.9, "improving"),
  case("lower", 50, 50, "no-change"),
  case("lower", 50, 50.1, "worsening"),
  case("none", 50, 50.1, "increasing"),
  case("none", 50, 50, "no-change"),
  case("none", 50, 49.9, "decreasing"),
  case(nil, 50, 50.1, "increasing"),
  case(nil, 0.3, 0.1 + 0.2, "no-change"),
  { name = "nothing before", as_of = "2024-03-31", measure = { polarity = "none", values = { 50 } },
    expect = { travel = "unrated" }, missing = { travel = "observations" } },
}
