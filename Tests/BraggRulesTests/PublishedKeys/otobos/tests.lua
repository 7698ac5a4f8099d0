local as_of = "2024-03-31"

local function project(changes)
  local fields = { due = "2024-12-31", forecast = "2024-12-31", spent = 50, planned = 50, cost = 100, authority = 100,
    requirements = "clear", milestones = { { title = "Design", due = "2024-03-31" } } }
  for name, value in pairs(changes) do fields[name] = value end
  return fields
end

local function case(name, changes, dimension, colour, overall)
  return { name = name, as_of = as_of, action = project(changes),
    expect = { [dimension] = colour, overall = overall or colour } }
end

local late = { { title = "Design", due = "2024-03-30" } }

return {
  case("all in line", {}, "time", "green"),
  case("expected on the day", { forecast = "2024-12-31" }, "time", "green"),
  case("expected a day late", { forecast = "2025-01-01" }, "time", "red"),
  case("a milestone due today is in line", {}, "time", "green"),
  case("one due yesterday is not", { milestones = late }, "time", "yellow"),
  case("late in both is red", { milestones = late, forecast = "2025-01-01" }, "time", "red"),
  case("the approved cost exactly", { cost = 100 }, "budget", "green"),
  case("a cent more", { cost = 100.01 }, "budget", "red"),
  case("spent more than planned", { spent = 50.01 }, "budget", "yellow"),
  case("spent less than planned is off plan too", { spent = 49.99 }, "budget", "yellow"),
  case("off plan and over", { spent = 60, cost = 101 }, "budget", "red"),
  case("unclear requirements", { requirements = "unclear" }, "scope", "yellow"),
  case("unknown requirements", { requirements = "unknown" }, "scope", "red"),
  case("the worst of the three counts", { spent = 51, requirements = "unknown" }, "budget", "yellow", "red"),
  { name = "yellow asks for a comment, which is lacking", as_of = as_of, action = project { spent = 51 },
    expect = { budget = "yellow" }, requires = { budget = { "comment" }, time = {} }, lacks = { budget = { "comment" } } },
  { name = "and which is there", as_of = as_of, action = project { spent = 51, comment = "paid early" },
    requires = { budget = { "comment" } }, lacks = { budget = {} } },
  { name = "red asks for an action plan", as_of = as_of, action = project { cost = 101, comment = "prices" },
    requires = { budget = { "action_plan" } }, lacks = { budget = { "action_plan" } } },
  case("one part unrated leaves the whole so", { requirements = "none of these words" }, "scope", "unrated"),
}
