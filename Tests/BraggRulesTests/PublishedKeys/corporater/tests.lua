local function case(value, status)
  return { name = ("%s is %s"):format(value, status), as_of = "2024-03-31",
    measure = { values = { value } }, expect = { status = status } }
end

return {
  case(0, "red"),
  case(30, "red"), -- the source's own two values
  case(30.001, "yellow"),
  case(60, "yellow"),
  case(60.001, "green"),
  case(100, "green"),
  { name = "10.1 + 19.9 is 30", as_of = "2024-03-31", measure = { values = { 10.1 + 19.9 } }, expect = { status = "red" } },
  { name = "other limits, as set", as_of = "2024-03-31", measure = { values = { 70 } }, set = { yellow_to = 70 },
    expect = { status = "yellow" } },
  { name = "no value", as_of = "2024-03-31", measure = {}, expect = { status = "unrated" }, missing = { status = "observations" } },
}
