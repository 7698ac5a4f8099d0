-- Cases on both sides of each boundary of the key, then all 47 projects of the sheet of February 2017.

local cases = {}

local function add(case)
  case.as_of = case.as_of or "2017-02-24"
  cases[#cases + 1] = case
end

local names = {
  "clear_scope", "resource_requirements", "resources_allocated", "project_plan", "delivery_timescales",
}

-- The five criteria, all in place but those named; those in `open` are not answered for.
local function criteria(out, open)
  local answers = {}
  for _, name in ipairs(names) do answers[name] = true end
  for _, name in ipairs(out) do answers[name] = false end
  for _, name in ipairs(open or {}) do answers[name] = nil end
  return answers
end

-- A project as the sheet has it, with the colour it should have; `level` by default breaches nothing but
-- the Board's own threshold.
local function project(name, answers, level, clause)
  add {
    name = name, action = { criteria = answers, published_rag = level },
    expect = { rag = level }, because = { rag = clause },
    breaches = level == "red" and { "red-for-the-board" } or {},
  }
end

-- The four lines of the key ----------------------------------------------------------------------

project("all five in place are green", criteria {}, "green", "all-in-place")

for i = 2, 5 do
  project(names[i] .. " alone is amber", criteria { names[i] }, "amber", "one-missing")
  for j = i + 1, 5 do
    project(names[i] .. " and " .. names[j] .. " are red", criteria { names[i], names[j] }, "red",
      "two-or-more-missing")
  end
  project("no scope and no " .. names[i] .. " is red by the scope",
    criteria { "clear_scope", names[i] }, "red", "no-clear-scope")
end

project("no clear scope alone is red", criteria { "clear_scope" }, "red", "no-clear-scope")
project("three out of place are red",
  criteria { "resource_requirements", "resources_allocated", "project_plan" }, "red",
  "two-or-more-missing")
project("none in place is red", criteria(names), "red", "no-clear-scope")

-- Criteria that nobody has answered for ----------------------------------------------------------

for _, name in ipairs(names) do
  add { name = name .. " not answered for is unrated", action = { criteria = criteria({}, { name }) },
    expect = { rag = "unrated" }, missing = { rag = "criteria." .. name } }
end

add { name = "one out and one not answered for may be amber or red, so unrated",
  action = { criteria = criteria({ "project_plan" }, { "delivery_timescales" }) },
  expect = { rag = "unrated" }, missing = { rag = "criteria.delivery_timescales" } }

add { name = "no criteria at all are unrated", action = { status = "in_progress" },
  expect = { rag = "unrated" }, missing = { rag = "criteria.clear_scope" } }

project("two out are red, whatever the scope",
  criteria({ "project_plan", "delivery_timescales" }, { "clear_scope" }), "red", "two-or-more-missing")
project("no scope is red, whatever the rest", { clear_scope = false }, "red", "no-clear-scope")

local with_more = criteria {}
with_more.board_sponsor = false
project("a criterion that the key does not have counts for nothing", with_more, "green", "all-in-place")

local function commentary(name, text, out, level, requires, lacks)
  add { name = name, action = { criteria = criteria(out), commentary = text }, expect = { rag = level },
    requires = { rag = requires }, lacks = { rag = lacks } }
end

commentary("red by the scope asks for a commentary", nil, { "clear_scope" }, "red", { "commentary" },
  { "commentary" })
commentary("red by two asks for one", nil, { "project_plan", "delivery_timescales" }, "red", { "commentary" },
  { "commentary" })
commentary("amber asks for one, and has it", "the plan is drafted", { "project_plan" }, "amber",
  { "commentary" }, {})
commentary("green asks for none", nil, {}, "green", {}, {})

-- What moves no rating ---------------------------------------------------------------------------

add { name = "a late milestone moves no rating",
  action = { criteria = criteria {}, milestones = { { title = "Site open", due = "2017-01-10" } } },
  expect = { rag = "green" }, breaches = { "milestone-missed" } }

-- Measures: ours, for the council has no key for them ----------------------------------------------

local function measure(name, fields, value, level, clause)
  fields.polarity = fields.polarity or "higher"
  fields.unit = fields.unit or "%"
  fields.values = value and { value }
  add { name = name, measure = fields, expect = { rag = level }, because = { rag = clause } }
end

measure("no figures are unrated", { target = 90 }, nil, "unrated", "no-target")
measure("no target is unrated", {}, 80, "unrated", "no-target")
measure("a target to come is unrated", { target = "TBC" }, 80, "unrated", "no-target")
measure("neither way better is unrated", { target = 90, polarity = "none" }, 80, "unrated", "no-target")
measure("none of both is unrated", {}, nil, "unrated", "no-target")
measure("above target is green", { target = "90%" }, 90.1, "green", "on-target")
measure("exactly on target is green", { target = "90%" }, 90, "green", "on-target")
measure("just short of target is amber", { target = "90%" }, 89.9, "amber", "near-target")
measure("exactly 10 % short is amber", { target = "90%" }, 81, "amber", "near-target")
measure("more than 10 % short is red", { target = "90%" }, 80.9, "red", "off-target")
measure("exactly 10 % short, where binary fractions mislead", { target = 94 }, 84.6, "amber", "near-target")
measure("below a limit is green", { target = "<20", polarity = "lower" }, 19.9, "green", "on-target")
measure("on a limit is not below it", { target = "<20", polarity = "lower" }, 20, "amber", "near-target")
measure("10 % over a limit is amber", { target = "<20", polarity = "lower" }, 22, "amber", "near-target")
measure("over 10 % over a limit is red", { target = "<20", polarity = "lower" }, 22.1, "red", "off-target")
measure("none where none is the target", { target = 0, polarity = "lower" }, 0, "green", "on-target")
measure("one where none is the target is red", { target = 0, polarity = "lower" }, 1, "red", "off-target")

local band = { target = { min = 80, max = 90 }, polarity = "band" }
local function banded(name, value, level, clause)
  measure(name, { target = band.target, polarity = band.polarity }, value, level, clause)
end
banded("on the edge of a band is green", 90, "green", "on-target")
banded("10 % below a band is amber", 72, "amber", "near-target")
banded("further below a band is red", 71.9, "red", "off-target")

add { name = "where the better direction is not known it cannot be rated",
  measure = { target = 90, values = { 90 } }, expect = { rag = "unrated" }, missing = { rag = "polarity" } }
add { name = "a smaller tolerance", set = { tolerance = 5 },
  measure = { polarity = "higher", target = 90, values = { 85.4 } }, expect = { rag = "red" } }
add { name = "exactly on the smaller tolerance", set = { tolerance = 5 },
  measure = { polarity = "higher", target = 90, values = { 85.5 } }, expect = { rag = "amber" } }

-- Thresholds --------------------------------------------------------------------------------------

-- Easter 2017: 14 and 17 April are bank holidays.
local function milestone(name, as_of, step, breaches)
  add { name = name, as_of = as_of,
    action = { criteria = criteria {}, published_rag = "green", milestones = { step } },
    expect = { rag = "green" }, breaches = breaches }
end

local step = { title = "Strategy launched", due = "2017-04-12" }
milestone("five working days late is in grace", "2017-04-21", step, {})
milestone("six working days late is missed", "2017-04-24", step, { "milestone-missed" })
milestone("four working days late is in grace", "2017-04-20", step, {})
milestone("due ahead is not missed", "2017-04-11", step, {})
milestone("done is not missed", "2017-04-24",
  { title = "Strategy launched", due = "2017-04-12", done = "2017-04-20" }, {})
milestone("done only later is missed as yet", "2017-04-24",
  { title = "Strategy launched", due = "2017-04-12", done = "2017-04-25" }, { "milestone-missed" })
milestone("without a date none is missed", "2017-04-24", { title = "Sessions held", due = "TBC" }, {})
milestone("a month as written ends on its last day: 5 working days on", "2017-05-08",
  { title = "Tracker in use", due = "Apr 2017" }, {})
milestone("a month as written ends on its last day: 6 working days on", "2017-05-09",
  { title = "Tracker in use", due = "Apr 2017" }, { "milestone-missed" })

-- The 13th is the first working day after it.
local function graceless(name, as_of, done, breaches)
  add { name = name, as_of = as_of, set = { grace_days = 0 }, breaches = breaches, action = {
    criteria = criteria {}, milestones = { { title = "Rota", due = "2017-04-12", done = done }, step } } }
end

graceless("on its day a milestone is not late even without grace", "2017-04-12", nil, {})
graceless("a day later it is", "2017-04-13", nil, { "milestone-missed" })
graceless("one done does not hide one that is not", "2017-04-13", "2017-04-12", { "milestone-missed" })
add { name = "all done, none is late even without grace", as_of = "2017-04-13", set = { grace_days = 0 },
  action = { criteria = criteria {}, milestones = { { title = "Rota", due = "2017-04-12", done = true } } },
  breaches = {} }

local function reported(name, updated, breaches)
  add { name = name, breaches = breaches,
    action = { criteria = criteria {}, published_rag = "green", updated = updated } }
end

reported("reported on 22 working days ago", "2017-01-25", {})
reported("reported on 23 working days ago", "2017-01-24", {})
reported("reported on 24 working days ago", "2017-01-23", { "report-late" })

local function sheet(name, answers, published, breaches)
  add { name = name, breaches = breaches, action = { criteria = answers, published_rag = published } }
end

sheet("the sheet says what the key says", criteria { "project_plan" }, "amber", {})
sheet("the sheet is kinder than the key", criteria { "project_plan", "delivery_timescales" }, "amber",
  { "red-for-the-board", "sheet-contradicts-key" })
sheet("the key gives no colour to hold against the sheet's", nil, "amber", {})
sheet("without a sheet there is nothing to contradict", criteria { "project_plan" }, nil, {})
sheet("two criteria out is red for the Board, the scope being clear",
  criteria { "resource_requirements", "resources_allocated" }, nil, { "red-for-the-board" })
sheet("the scope alone is red for the Board", criteria { "clear_scope" }, nil, { "red-for-the-board" })
sheet("the sheet is harsher than the key", criteria { "project_plan" }, "red", { "sheet-contradicts-key" })

local late = {
  ["CP-SEEN-20"] = "protection-visits-late", ["LAC-SEEN"] = "looked-after-visits-late",
  ["CIN-SEEN-30"] = "in-need-visits-late", ["CONFERENCES-15"] = "conferences-late",
  ["ASSESSMENTS-45"] = "assessments-late", ["CARE-PLAN-28"] = "care-plans-late",
  ["PATHWAY-16"] = "pathway-plans-missing", ["PROCEEDINGS-26"] = "proceedings-long",
}

local function timely(name, id, values, breaches, set)
  add { name = name .. ": " .. id, set = set, breaches = breaches,
    measure = { id = id, unit = "%", polarity = "higher", target = 90, within = "the time allowed",
      values = values } }
end

for id, threshold in pairs(late) do
  timely("missed two months running", id, { 95, 89.9, 89.9 }, { threshold })
  timely("missed one month only", id, { 80, 90, 89.9 }, {})
  timely("missed once where once is enough", id, { 90, 89.9 }, { threshold }, { periods_missed = 1 })
end

timely("two months of another measure", "CP-REVIEWS", { 80, 80 }, {})

local function overloaded(name, values, breaches)
  add { name = name, breaches = breaches,
    measure = { id = "ASYE-OVER-12", unit = "count", polarity = "lower", target = 0, within = "12 cases",
      values = values } }
end

overloaded("new workers over 12 cases two months running", { 1, 1 }, { "new-workers-overloaded" })
overloaded("new workers over 12 cases one month", { 0, 1 }, {})
overloaded("new workers over 12 cases until last month", { 1, 1, 0 }, {})

-- The plan, and so a workstream: the lines are the same ----------------------------------------------

local of_level = {
  green = criteria {}, amber = criteria { "project_plan" }, red = criteria { "clear_scope" },
}

local function projects_of(counts)
  local projects = {}
  for kind, count in pairs(counts) do
    for _ = 1, count do
      projects[#projects + 1] = { ref = "1." .. #projects + 1, area = "1", criteria = of_level[kind] }
    end
  end
  return projects
end

-- What so many projects of each level come to: as the plan; and as a workstream, beside a red project
-- that is in none and counts for none.
local function whole(name, counts, level, clause, set)
  local beside = projects_of(counts)
  beside[#beside + 1] = { ref = "2.1", criteria = of_level.red }
  local data = {
    plan = { plan = { areas = { { ref = "1" } }, actions = projects_of(counts) } },
    workstream = { area = { ref = "1" }, plan = { actions = beside } },
  }
  for what, case in pairs(data) do
    case.name, case.set = name .. ", as a " .. what, set
    case.expect, case.because = { rag = level }, { rag = clause }
    add(case)
  end
end

whole("no project: nothing is known", {}, "unrated", "not-answered-for")
whole("half unrated can be rated", { green = 1, unrated = 1 }, "green", "mostly-ready")
whole("51 of 101 unrated, 50.5 %, cannot", { green = 50, unrated = 51 }, "unrated", "not-answered-for")
whole("50 of 101 unrated, 49.5 %, can", { green = 51, unrated = 50 }, "green", "mostly-ready")
whole("all unrated is unrated whatever is allowed", { unrated = 2 }, "unrated", "not-answered-for",
  { unrated_share = 100 })
whole("one rated is enough where all others may be unrated", { green = 1, unrated = 3 }, "green",
  "mostly-ready", { unrated_share = 75 })
whole("too little is known of it, though what is known is red", { red = 1, unrated = 2 }, "unrated",
  "not-answered-for")
whole("one project in four red is red", { red = 1, green = 3 }, "red", "many-red")
whole("6 in 25 red, 24 %, is amber", { red = 6, green = 19 }, "amber", "any-red")
whole("1 in 100 red is amber", { red = 1, green = 99 }, "amber", "any-red")
whole("with 26 % as many, one in four is amber", { red = 1, green = 3 }, "amber", "any-red", { red_share = 26 })
whole("an unrated project is no part of the four", { red = 1, green = 3, unrated = 1 }, "red", "many-red")
whole("the only rated project is red", { red = 1, unrated = 1 }, "red", "many-red")
whole("one in four red is red, though the rest is amber", { red = 1, amber = 3 }, "red", "many-red")
whole("one in five red counts before the rest that is amber", { red = 1, amber = 4 }, "amber", "any-red")
whole("half amber is amber", { amber = 1, green = 1 }, "amber", "many-amber")
whole("two in three amber are amber", { amber = 2, green = 1 }, "amber", "many-amber")
whole("25 in 51 amber, 49.02 %, are green", { amber = 25, green = 26 }, "green", "mostly-ready")
whole("all green is green", { green = 2 }, "green", "mostly-ready")

-- The 47 projects of 24 February 2017 -----------------------------------------------------------------
-- For each: the colour on the sheet, what the commentary says is not in place, and, where it is another,
-- the colour that the key gives.

local projects = {
  { "1.1", "green", {} },
  { "1.2", "green", {} },
  { "1.3", "amber", { "project_plan" } },
  { "1.4", "green", {} },
  { "1.5", "amber", { "project_plan" } },
  { "1.6", "amber", { "project_plan" } },
  { "1.7", "red", { "clear_scope" } },
  { "1.8", "green", {} },
  { "2.1", "red", { "clear_scope", "project_plan" } },
  { "2.2", "red", { "clear_scope", "resource_requirements" } },
  { "2.3", "red", { "clear_scope" } },
  { "2.4", "green", {} },
  { "2.5", "green", {} },
  { "2.6", "green", {} },
  { "2.7", "green", {} },
  { "3.1", "green", {} },
  { "3.2", "red", { "resources_allocated" }, "amber" },
  { "3.3", "amber", { "project_plan" } },
  { "4.1", "amber", { "project_plan" } },
  { "4.2", "amber", { "resources_allocated" } },
  { "4.3", "amber", { "delivery_timescales" } },
  { "4.4", "amber", { "project_plan" } },
  { "4.5", "red", { "clear_scope" } },
  { "5.1", "red", { "resource_requirements", "delivery_timescales" } },
  { "5.2", "green", {} },
  { "5.3", "amber", { "project_plan" } },
  { "5.4", "green", {} },
  { "5.5", "amber", { "project_plan" } },
  { "5.6", "green", {} },
  { "6.1", "amber", { "clear_scope", "resources_allocated" }, "red" },
  { "6.2", "green", {} },
  { "6.3", "amber", { "resources_allocated" } },
  { "6.4", "amber", { "resources_allocated" } },
  { "6.5", "green", {} },
  { "6.6", "green", {} },
  { "6.7", "green", {} },
  { "6.8", "amber", { "resources_allocated" } },
  { "6.9", "green", {} },
  { "7.1", "amber", { "project_plan" } },
  { "7.2", "green", {} },
  { "7.3", "green", {} },
  { "7.4", "green", {} },
  { "7.5", "amber", { "project_plan" } },
  { "8.1", "green", {} },
  { "8.2", "red", { "project_plan" }, "amber" },
  { "8.3", "amber", { "project_plan" } },
  { "8.4", "amber", { "delivery_timescales" } },
}

for _, row in ipairs(projects) do
  local ref, published, out, derived = row[1], row[2], row[3], row[4] or row[2]
  local breaches = {}
  if derived == "red" then breaches[#breaches + 1] = "red-for-the-board" end
  if derived ~= published then breaches[#breaches + 1] = "sheet-contradicts-key" end
  add {
    name = derived == published and ref .. " is " .. published .. ", as on the sheet"
      or ref .. " is " .. derived .. ", and " .. published .. " on the sheet",
    action = { ref = ref, criteria = criteria(out), published_rag = published },
    expect = { rag = derived }, breaches = breaches,
  }
end

cases[#cases + 1] = { name = "the whole plan as of February 2017 is rated as recorded", as_of = "2017-02-24",
  folder = "../../Examples/worcestershire" }

return cases
