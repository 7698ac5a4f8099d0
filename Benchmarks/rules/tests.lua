-- Each limit of the benchmark's key on both sides, as of 31 January 2024, and each clause.

local cases = {}

local function measure(id, values, more)
  local made = { id = id, polarity = "higher", baseline = 50, target = 90, tolerance = 5, values = values }
  for field, value in pairs(more or {}) do made[field] = value end
  return made
end

local fine = measure("M1", { 90, 90, 90 })
local far = measure("M2", { 50, 50, 50 }, { target = 100 })
local far_too = measure("M3", { 40, 40, 40 }, { target = 100 })

local function add(name, changes, levels, clauses, breaches)
  local record = { ref = "R", status = "in_progress", due = "2024-12-31", milestones = {}, measures = { fine } }
  for field, value in pairs(changes) do
    if value == "nothing" then record[field] = nil else record[field] = value end
  end
  cases[#cases + 1] = { name = name, as_of = "2024-01-31", case = record, expect = levels,
    because = clauses, breaches = breaches }
end

local function action(name, changes, level, clause)
  add(name, changes, { action = level }, { action = clause })
end

local function impact(name, measures, level, clause)
  add(name, { measures = measures }, { impact = level }, { impact = clause })
end

action("complete is blue, however late", { status = "complete", due = "2020-01-01" }, "blue", "complete")
action("on the due day nothing is late", { due = "2024-01-31" }, "green", "on-track")
action("a day late", { due = "2024-01-30" }, "amber", "late")
action("30 days late", { due = "2024-01-01" }, "amber", "late")
action("31 days late", { due = "2023-12-31" }, "red", "slipped")
action("without a due day only milestones count", { due = "nothing" }, "green", "on-track")
action("a milestone missed",
  { due = "nothing", milestones = { { due = "2024-01-30", done = false } } }, "amber", "late")
action("a milestone that is not said to be done", { milestones = { { due = "2024-01-30" } } }, "amber", "late")
action("a milestone due today", { milestones = { { due = "2024-01-31", done = false } } }, "green", "on-track")
action("a milestone done", { milestones = { { due = "2024-01-30", done = true } } }, "green", "on-track")

add("not begun is grey", { status = "not_started" }, { impact = "grey" }, { impact = "not-begun" })
impact("all near", { fine }, "green", "near")
impact("half are near", { fine, far }, "amber", "mixed")
impact("two of three are near", { fine, far, measure("M4", { 1, 2, 90 }) }, "amber", "mixed")
impact("one of three is near", { fine, far, far_too }, "red", "far")
impact("84.6 is within 10 per cent of 94",
  { measure("M1", { 90, 90, 84.6 }, { target = 94, tolerance = 10 }) }, "green", "near")
impact("84.5 is not", { measure("M1", { 90, 90, 84.5 }, { target = 94, tolerance = 10 }) }, "red", "far")
impact("better by a tenth", { measure("M1", { 90, 70.1, 70.2 }) }, "green", "near")
impact("the same again", { measure("M1", { 60, 70.2, 70.2 }) }, "red", "far")
impact("lower is better, and it is lower",
  { measure("M1", { 50, 60.3, 60.2 }, { polarity = "lower", target = 50 }) }, "green", "near")
impact("lower is better, and it is not",
  { measure("M1", { 50, 60.2, 60.3 }, { polarity = "lower", target = 50 }) }, "red", "far")

local function short(name, measures, breaches)
  add(name, { measures = measures }, nil, nil, breaches)
end

short("20 per cent short is allowed", { measure("M1", { 80, 80, 80 }, { target = 100 }) }, {})
short("20.1 per cent is not", { measure("M1", { 80, 80, 79.9 }, { target = 100 }) }, { "shortfall" })
short("nor is it above a target where lower is better",
  { measure("M1", { 80, 80, 96.5 }, { target = 80, polarity = "lower" }) }, { "shortfall" })

return cases
