-- Ratings of an area or the plan from those of its children.

local cases = {}

local function add(name, subject, data, call, expect)
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-01-31",
    subject = subject,
    data = data,
    call = call,
    expect = expect,
  }
end

local function lacks(field)
  cases[#cases].expect_missing = field
end

local function refused(words)
  cases[#cases].expect_error = words
end

local ranks = { green = 1, amber = 2, red = 3 }

-- Children 1, 2, ... with these levels of `action`; `-` is unrated, `grey` has no rank.
local function children(levels)
  local list = {}
  for level in levels:gmatch "%S+" do
    local ref = tostring(#list + 1)
    local child = { ref = ref, ratings = { impact = "green" }, ranks = { impact = 1 } }
    if level ~= "-" then
      child.ratings.action, child.ranks.action = level, ranks[level]
    end
    list[#list + 1] = child
  end
  return list
end

local function plan(direct, all)
  return { title = "ours", children = children(direct), actions = children(all or direct) }
end

local function count(level, of)
  return function(p) return p:count { rating = "action", level = level, of = of } end
end
local function share(level, of)
  return function(p) return p:share { rating = "action", level = level, of = of } end
end
local function rated(of)
  return function(p) return p:rated { rating = "action", of = of } end
end
local function unrated(of)
  return function(p) return p:unrated { rating = "action", of = of } end
end
local function points(worth)
  return function(p) return p:points { rating = "action", points = worth } end
end
local function worst(p) return p:worst "action" end
local function majority(p) return p:majority "action" end
local function why_worst(p) return (select(2, p:worst "action")) end
local function why_majority(p) return (select(2, p:majority "action")) end

-- Counts ------------------------------------------------------------------------------------------

add("children at a level count", "plan", plan "red green red", count "red", 2)
add("none is 0", "plan", plan "green amber", count "red", 0)
add("a level without rank can be counted", "plan", plan "grey - red", count "grey", 1)
add("those below count and not all actions", "plan", plan("red", "red red red"), count "red", 1)
add("all actions beneath count when asked", "plan", plan("red", "red red red"),
  count("red", "actions"), 3)
add("children can be named", "area", plan("red", "red red red"), count("red", "children"), 1)
add("a count of nothing is 0", "plan", plan "", count "red", 0)
add("a count needs a level", "plan", plan "red",
  function(p) return p:count { rating = "action" } end)
refused "`count` needs a level"
add("a count needs a rating", "plan", plan "red", function(p) return p:count { level = "red" } end)
refused "needs the rating to look at"
add("a count needs braces", "plan", plan "red", function(p) return p:count() end)
refused "needs the rating to look at"
add("a slip in a count is an error", "plan", plan "red",
  function(p) return p:count { rating = "action", levle = "red" } end)
refused "`levle` is not an option of count"
add("there is no third group", "plan", plan "red", count("red", "areas"))
refused "`of` must be `children`, `actions`, `measures` or `risks`"
add("an area's measures count", "area",
  { children = {}, actions = {}, measures = children "red green red", risks = {} },
  count("red", "measures"), 2)
add("an area's risks count", "area",
  { children = {}, actions = {}, measures = {}, risks = children "red green" },
  count("green", "risks"), 1)
add("a share of measures", "plan",
  { children = {}, actions = {}, measures = children "red green", risks = {} },
  share("green", "measures"), 50)
add("ranked children are rated", "plan", plan "red green grey -", rated(), 2)
add("actions are rated as well", "plan", plan("red", "red grey green"), rated "actions", 2)
add("a child without level is unrated, a grey one is not", "plan", plan "red - grey - green",
  unrated(), 2)
add("actions can be unrated", "plan", plan("red", "- red"), unrated "actions", 1)
add("rated takes no level", "plan", plan "red",
  function(p) return p:rated { rating = "action", level = "red" } end)
refused "`level` is not an option of rated"

-- Shares ------------------------------------------------------------------------------------------

add("four of five is exactly 80", "plan", plan "green green green green red", share "green", 80)
add("two of three is two thirds", "plan", plan "green green red", share "green", 66.6666666667)
add("grey and unrated are no part of a share", "plan", plan "green grey - red", share "green", 50)
add("a level without rank has no share", "plan", plan "green grey", share "grey", 0)
add("a share of actions", "area", plan("red", "green green green red"),
  share("green", "actions"), 75)
add("no share of unranked", "plan", plan "grey -", share "green")
lacks "ratings.action"
add("no share of nothing", "plan", plan "", share "green")
lacks "ratings.action"
add("a share needs a level", "plan", plan "red",
  function(p) return p:share { rating = "action" } end)
refused "`share` needs a level"

-- Points ------------------------------------------------------------------------------------------

local three = { green = 3, amber = 2, red = 1 }

add("points are averaged", "plan", plan "green red", points(three), 2)
add("half a point stays", "plan", plan "green amber", points(three), 2.5)
add("levels without points are left out", "plan", plan "green grey - green", points(three), 3)
add("an unranked level may have points", "plan", plan "green grey",
  points { green = 3, grey = 0 }, 1.5)
add("tenths leave no dust", "plan", plan "green amber red",
  points { green = 0.1, amber = 0.2, red = 0.3 }, 0.2)
add("no points of unrated", "plan", plan "- -", points(three))
lacks "ratings.action"
add("points have to be given", "plan", plan "red", points())
refused "what each level is worth"

-- Own figures -------------------------------------------------------------------------------------

local function figures(...)
  local list = {}
  for i, places in ipairs { ... } do
    list[i] = { ref = "A" .. i, ratings = { action = "red" }, ranks = { action = 3 },
      figures = { places = places or nil, year = 2024 } }
  end
  return { title = "ours", children = {}, actions = list }
end
local function places(p) return p:sum "places" end

add("a figure is summed", "plan", figures(2, 3, 4), places, 9)
add("tenths sum without dust", "area", figures(0.1, 0.2), places, 0.3)
add("a sum can be below zero", "plan", figures(2, -5), places, -3)
add("a sum of no actions is 0", "plan", figures(), places, 0)
add("a figure that is missing is named", "plan", figures(2, false, 4), places)
lacks "actions[A2].places"

-- The worst and the most --------------------------------------------------------------------------

add("one red is the worst", "plan", plan "green amber red", worst, "red")
add("without it amber is", "plan", plan "green amber green", worst, "amber")
add("all green is green", "area", plan "green green", worst, "green")
add("grey and unrated do not make it worse", "plan", plan "green grey -", worst, "green")
add("the worst are named", "plan", plan "red green red", why_worst, "the worst below it: 1, 3")
add("those left out are counted", "plan", plan "green grey -", why_worst,
  "the worst below it: 1, 2 left out as unrated or unranked")
add("where none is ranked but all agree, that is it", "plan", plan "grey grey", worst, "grey")
add("and the reason says so", "plan", plan "grey grey", why_worst, "all below it are the same")
add("two unranked levels do not agree", "plan", plan "grey done", worst)
lacks "ratings.action"
add("an unrated one does not agree", "plan", plan "grey -", worst)
lacks "ratings.action"
add("nor one before", "plan", plan "- grey", worst)
lacks "ratings.action"
add("there is no worst of nothing", "plan", plan "", worst)
lacks "ratings.action"
add("two of three are most", "plan", plan "green red green", majority, "green")
add("of two alike the worse", "plan", plan "green red red green amber", majority, "red")
add("in either order", "plan", plan "red green", majority, "red")
add("most need not be half", "plan", plan "green green red amber grey -", majority, "green")
add("the count is said", "plan", plan "green red green", why_majority, "2 of 3 below it")
add("of the ranked only", "plan", plan "green grey", why_majority,
  "1 of 1 below it, 1 left out as unrated or unranked")
add("all grey are most", "plan", plan "grey grey", majority, "grey")
add("there is no majority of nothing", "plan", plan "", majority)
lacks "ratings.action"


-- Several levels, weights and ties ----------------------------------------------------------------

local bad = { "red", "amber" }
add("several levels count together", "plan", plan "red amber green red", count(bad), 3)
add("one in a list is one", "plan", plan "red amber green", count { "red" }, 1)
add("no level is none to count", "plan", plan "red", count {})
refused "`count` needs a level"
add("nor is a number", "plan", plan "red", count { "red", 2 })
refused "`count` needs a level"
add("several levels have a share together", "plan", plan "red amber green green - grey",
  share(bad), 50)
add("a level without rank adds nothing to it", "plan", plan "red green grey", share { "red", "grey" },
  50)

-- Children with a level and a weight each, oldest first: `red*3`; without a weight, `red`.
local function weighted(words)
  local list = {}
  for own, weight in words:gmatch "(%a+)%*?(%S*)" do
    list[#list + 1] = { ref = "W" .. #list + 1, ratings = { action = own },
      ranks = { action = ranks[own] }, figures = { weight = tonumber(weight) } }
  end
  return { title = "ours", children = list, actions = list }
end
local function mean(default)
  return function(p)
    return p:points { rating = "action", points = { green = 1, amber = 2, red = 3 },
      weight = "weight", default_weight = default }
  end
end

-- (3 * 3 + 2 * 2) / 5 = 2.6
add("weights count", "plan", weighted "red*3 amber*2", mean(), 2.6)
add("equal ones change nothing", "plan", weighted "red*4 amber*4", mean(), 2.5)
add("a weight of 0 is left out", "plan", weighted "green*1 red*0", mean(), 1)
add("nothing but those is nothing", "plan", weighted "red*0", mean())
lacks "ratings.action"
-- (3 * 1 + 1 * 3) / 4 = 1.5
add("what has no weight has the default", "plan", weighted "red*1 green", mean(3), 1.5)
add("without a default it is missing", "plan", weighted "red*1 green", mean())
lacks "children[W2].weight"
add("tenths weigh without dust", "plan", weighted "green*0.1 amber*0.2", mean(), 1.66666666667)
add("a weight below 0 is refused", "plan", weighted "red*-1", mean())
refused "the `weight` of W1 is below 0"
add("a weight is the name of a field", "plan", weighted "red*1",
  function(p) return p:points { rating = "action", points = three, weight = 3 } end)
refused "`weight` must be the name of a field"
add("a default needs a weight to stand in for", "plan", weighted "red*1",
  function(p) return p:points { rating = "action", points = three, default_weight = 3 } end)
refused "`default_weight` goes with `weight`"

local function most(given)
  return function(p) return p:majority("action", given) end
end
local function why_most(given)
  return function(p) return (select(2, p:majority("action", given))) end
end

add("of levels held alike the worse", "plan", plan "green red", most { tie = "worse" }, "red")
add("or the better", "plan", plan "green red", most { tie = "better" }, "green")
add("or none", "plan", plan "green red", most { tie = "unrated" })
lacks "ratings.action"
add("or another", "plan", plan "green red", most { tie_level = "amber" }, "amber")
add("and the reason says so", "plan", plan "green red -", why_most { tie_level = "amber" },
  "green and red are held alike, by 1 of 2 below it each, 1 left out as unrated or unranked")
add("one more than alike is most", "plan", plan "green red green", most { tie_level = "amber" },
  "green")
add("also against none", "plan", plan "red red green", most { tie = "unrated" }, "red")
local unranked = { unranked = true, tie_level = "amber" }
add("levels without a rank stay out", "plan", plan "grey grey green", most(), "green")
add("unless they count", "plan", plan "grey grey green", most(unranked), "grey")
add("alike they give way", "plan", plan "grey green", most(unranked), "green")
add("and leave two others alike", "plan", plan "grey green red", most(unranked), "amber")
add("those unrated never count", "plan", plan "grey - -", most(unranked), "grey")
add("the count is of all that counted", "plan", plan "grey grey green -", why_most(unranked),
  "2 of 3 below it, 1 left out as unrated")
add("two without a rank alike are none", "plan", plan "grey done", most { unranked = true })
lacks "ratings.action"
add("there are three ways to settle", "plan", plan "green", most { tie = "first" })
refused "`tie` must be `worse`, `better` or `unrated`"
add("of which one is enough", "plan", plan "green", most { tie = "worse", tie_level = "red" })
refused "give either `tie` or `tie_level`"

local function measures(...)
  local data = { title = "ours", children = {}, actions = {}, measures = {} }
  for i, value in ipairs { ... } do
    data.measures[i] = { ref = "M" .. i, ratings = {}, ranks = {},
      figures = { value = value or nil } }
  end
  return data
end
local function total(p) return p:sum("value", { of = "measures" }) end

add("values of measures are summed", "plan", measures(0.1, 0.2, -1), total, -0.7)
add("one without a value is named", "plan", measures(1, false), total)
lacks "measures[M2].value"
add("there is no sum of areas", "plan", measures(1), function(p) return p:sum("value", { of = "areas" }) end)
refused "`of` must be `children`, `actions`, `measures` or `risks`"

return cases
