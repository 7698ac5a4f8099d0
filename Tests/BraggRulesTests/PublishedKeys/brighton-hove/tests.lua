-- The services are rows of the published table with their published colours: 5 % of a budget is worked
-- out only where it is below £100,000. A directorate is an area, tested with its services around it, and a
-- fund is a plan with one directorate.

local as_of = "2021-10-31"

local function service(name, budget, variance, colour)
  return { name = name, as_of = as_of, action = { title = name, budget = budget, variance = variance },
    expect = { budget = colour } }
end

local function services(...)
  local actions = {}
  for i, row in ipairs { ... } do
    actions[i] = { ref = tostring(i), area = "D", budget = row[1], variance = row[2] }
  end
  return { areas = { { ref = "D" } }, actions = actions }
end

local function directorate(name, colour, because, ...)
  return { name = name, as_of = as_of, area = { ref = "D" }, plan = services(...), expect = { budget = colour },
    because = { budget = because } }
end

local function fund(name, directorate, fund_colour, ...)
  return { name = name, as_of = as_of, plan = services(...),
    expect = { directorates = directorate, budget = fund_colour } }
end

return {
  service("Director of Families, Children & Learning", 133, 0, "green"),
  service("Health, SEN & Disability Services", 46267, 652, "red"),
  service("Education & Skills", 10283, 66, "amber"),
  service("Children's Safeguarding & Care", 40364, -443, "green"),
  service("Quality Assurance & Performance: 5 % is 75.4", 1508, 13, "amber"),
  service("Adult Social Care", 42643, -925, "green"),
  service("Integrated Commissioning", 3643, 154, "red"),
  service("Public Health", 2687, 0, "green"),
  service("Transport, an income budget", -3870, 1278, "red"),
  service("City Environmental Management", 34695, 627, "red"),
  service("City Development & Regeneration", 4098, 331, "red"),
  service("Culture, Tourism & Sport", 4511, 362, "red"),
  service("Property", 3512, 118, "red"),
  service("Housing General Fund", 13371, 1635, "red"),
  service("Libraries", 4807, 123, "red"),
  service("Communities, Equalities & Third Sector", 4058, -75, "green"),

  service("5 % of 1,000 is 50: on it", 1000, 50, "red"),
  service("below it", 1000, 49.9, "amber"),
  service("income of 1,000 short by 50", -1000, 50, "red"),
  service("income short by less", -1000, 49.9, "amber"),
  service("the amount counts where it is lower: on it", 10000, 100, "red"),
  service("below the amount", 10000, 99.9, "amber"),
  service("any overspend without a budget", 0, 0.1, "red"),
  { name = "no variance forecast", as_of = as_of, action = { budget = 10 }, expect = { budget = "unrated" },
    missing = { budget = "variance" } },

  -- 0 + 652 + 66 - 443 + 13 = 288 on 98,555: 0.3 %, but over 250. Of the fund's limit, 0.5 % is 492.8.
  fund("Families, Children & Learning", "red", "amber",
    { 133, 0 }, { 46267, 652 }, { 10283, 66 }, { 40364, -443 }, { 1508, 13 }),
  -- -925 - 1,196 + 154 + 0 = -1,967
  fund("Health & Adult Social Care", "green", "green", { 42643, -925 }, { 22546, -1196 }, { 3643, 154 }, { 2687, 0 }),
  -- 1,278 + 627 + 331 + 362 + 118 = 2,716 on 42,946, of which 5 % is 2,147.3 and 0.5 % is 214.7
  fund("Economy, Environment & Culture", "red", "red",
    { -3870, 1278 }, { 34695, 627 }, { 4098, 331 }, { 4511, 362 }, { 3512, 118 }),
  directorate("two services that come to 250", "red", "over-limit", { 50000, 150 }, { 40000, 100 }),
  directorate("two that come to less", "amber", "under-limit", { 50000, 150 }, { 40000, 99.9 }),
  directorate("5 % of 2,000 is 100: on it", "red", "over-limit", { 1000, 50 }, { 1000, 50 }),
  directorate("below it", "amber", "under-limit", { 1000, 50 }, { 1000, 49.9 }),
  directorate("breakeven", "green", "within-budget", { 1000, 50 }, { 1000, -50 }),
  { name = "another directorate's services do not count", as_of = as_of, area = { ref = "E" },
    plan = services({ 1000, 50 }), expect = { budget = "green" } },
  fund("a directorate on 250, where 0.5 % is 450", "red", "amber", { 90000, 250 }),
  fund("a fund on 0.5 %", "red", "red", { 90000, 450 }),
  fund("a fund below 0.5 %", "red", "amber", { 90000, 449.9 }),
  fund("a fund on a million, 0.5 % being more", "red", "red", { 300000, 1000 }),
  fund("a fund below a million", "red", "amber", { 300000, 999.9 }),
}
