local as_of = "2024-03-31"

-- Each row is a light, a weight and, where it is not directly below, its area.
local function case(name, light, ...)
  local areas, actions = {}, {}
  for i, row in ipairs { ... } do
    actions[i] = { ref = tostring(i), light = row[1], weight = row[2], area = row[3] }
    if row[3] and not areas[1] then areas[1] = { ref = row[3] } end
  end
  return { name = name, as_of = as_of, plan = { areas = areas, actions = actions }, expect = { light = light } }
end

return {
  -- The source's own example: (3 + 2) / 2 = 2.5
  case("a red and an amber of one weight are red", "red", { "red", 3 }, { "amber", 3 }),
  -- (3 * 2 + 2 * 3) / 5 = 2.4
  case("less weight on the red is amber", "amber", { "red", 2 }, { "amber", 3 }),
  -- (1 + 2) / 2 = 1.5
  case("a green and an amber of one weight are amber", "amber", { "green", 1 }, { "amber", 1 }),
  -- (1 * 3 + 2 * 2) / 5 = 1.4
  case("more weight on the green is green", "green", { "green", 3 }, { "amber", 2 }),
  -- (1 + 3) / 2 = 2
  case("a green and a red are amber", "amber", { "green", 5 }, { "red", 5 }),
  case("no weight is left out", "green", { "green", 1 }, { "red", 0 }),
  case("nothing but no weight is nothing", "unrated", { "red", 0 }),
  -- The area is (3 * 5) / 5 = 3, red; at medium weight with a green of 5: (3 * 3 + 1 * 5) / 8 = 1.75
  case("what was rolled up counts as medium", "amber", { "red", 5, "A" }, { "green", 5 }),
  -- (3 * 3 + 2 * 4) / 7 = 2.43; with its own 5 it would be (3 * 5 + 2 * 4) / 9 = 2.56
  case("whatever the weight was below", "amber", { "red", 5, "A" }, { "amber", 4 }),
  { name = "an indicator without weight is grey", as_of = as_of, action = { light = "red", weight = 0 },
    expect = { light = "grey" } },
  { name = "with weight it has its light", as_of = as_of, action = { light = "red", weight = 1 },
    expect = { light = "red" } },
}
