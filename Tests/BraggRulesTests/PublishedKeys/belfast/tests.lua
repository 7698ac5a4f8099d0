-- Of a target of 200, 1 % is 2 and 5 % is 10.

local as_of = "2024-03-31"

local function case(name, polarity, value, status)
  return { name = name, as_of = as_of, measure = { polarity = polarity, target = 200, values = { value } },
    expect = { status = status } }
end

local function steps(...)
  local list = {}
  for i, done in ipairs { ... } do list[i] = { title = "Step " .. i, done = done } end
  return { status = "in_progress", milestones = list }
end

return {
  case("198 is within 1 %", "higher", 198, "green"),
  case("197.9 is slightly adrift", "higher", 197.9, "amber"),
  case("190.1 is slightly adrift", "higher", 190.1, "amber"),
  case("190 is 5 %, which both lines claim; the worse counts", "higher", 190, "red"),
  case("exceeding is on target", "higher", 230, "green"),
  case("202 is within 1 % where lower is better", "lower", 202, "green"),
  case("202.1 is slightly adrift where lower is better", "lower", 202.1, "amber"),
  case("210 is adrift where lower is better", "lower", 210, "red"),
  case("209.9 is not yet", "lower", 209.9, "amber"),
  { name = "two of two achieved", as_of = as_of, action = steps(true, true), expect = { milestones = "green" } },
  { name = "one of two is partly", as_of = as_of, action = steps(true, false), expect = { milestones = "amber" } },
  { name = "none of two", as_of = as_of, action = steps(false, false), expect = { milestones = "red" } },
  { name = "5 % of nothing is nothing, so a target of 0 that is missed is adrift", as_of = as_of,
    measure = { polarity = "lower", target = 0, values = { 1 } }, expect = { status = "red" } },
  { name = "a target of 0 that is met", as_of = as_of,
    measure = { polarity = "lower", target = 0, values = { 0 } }, expect = { status = "green" } },
}
