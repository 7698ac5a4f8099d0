local as_of = "2016-01-06"

local function project(areas, issues, risks, resolvable)
  return { major_areas = areas, significant_issues = issues, open_risks = risks, resolvable = resolvable }
end

local function case(name, action, confidence)
  return { name = name, as_of = as_of, action = action, expect = { confidence = confidence } }
end

local function portfolio(name, in_doubt, confidence, ...)
  local actions = { ... }
  for i, action in ipairs(actions) do action.ref = tostring(i) end
  return { name = name, as_of = as_of, plan = { actions = actions },
    expect = { in_doubt = in_doubt, confidence = confidence } }
end

local function good() return project(0, 0, 0, true) end
local function poor() return project(2, 0, 0, true) end

return {
  case("nothing found", project(0, 0, 0, true), "green"),
  case("one open risk", project(0, 0, 1, true), "amber-green"),
  case("one significant issue", project(0, 1, 1, true), "amber"),
  case("one key area with major issues is not several", project(1, 0, 0, true), "amber"),
  case("two are", project(2, 0, 0, true), "amber-red"),
  case("one that cannot be resolved", project(1, 0, 0, false), "red"),
  case("two that cannot be resolved", project(2, 0, 0, false), "red"),
  { name = "resolvable not said", as_of = as_of, action = { major_areas = 1, significant_issues = 0, open_risks = 0 },
    expect = { confidence = "unrated" }, missing = { confidence = "resolvable" } },
  portfolio("one of three in doubt is a third", "red", "amber-red", poor(), good(), good()),
  portfolio("one of four is less", "green", "amber-red", poor(), good(), good(), good()),
  portfolio("none", "green", "green", good(), good()),
}
