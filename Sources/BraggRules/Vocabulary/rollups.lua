-- Ratings of an area or the plan from those of its children: counts, shares, averages.
--
-- Children that are unrated, or at a level without a rank, are left out and counted apart.

---@diagnostic disable: undefined-global

local numbers = require "numbers"
local options = require "options"

-- As a local it is found sooner.
local count_levels = count_levels

local rollups = {}

local groups = { children = true, actions = true, measures = true, risks = true }

local function group_of(parent, group)
  if not groups[group] then
    error("`of` must be `children`, `actions`, `measures` or `risks`", 0)
  end
  return parent[group]
end

local function children_of(parent, given, method, ...)
  given = options.check(given, { "rating", "of", ... }, method)
  if type(given.rating) ~= "string" then
    local example = method .. ' { rating = "action" }'
    error(("`%s` needs the rating to look at: %s"):format(method, example), 0)
  end
  return group_of(parent, given.of or "children"), given
end

-- The levels asked for, one or several, as a set.
local function levels_of(wanted, method)
  local list = type(wanted) == "table" and wanted or { wanted }
  local set = {}
  for place = 1, math.max(#list, 1) do
    if type(list[place]) ~= "string" then
      error(("`%s` needs a level, as in `level = \"red\"`"):format(method), 0)
    end
    set[list[place]] = true
  end
  return set
end

local function count_at_level(parent, given, method, is_ranked)
  local children, wanted = children_of(parent, given, method, "level")
  local levels = levels_of(wanted.level, method)
  return (count_levels(children, "ratings", wanted.rating, levels, is_ranked))
end

--- How many children hold a level in a rating, or one of several: those directly below, or all
--- actions beneath (`of = "actions"`), the measures these name (`"measures"`) or the risks they
--- answer (`"risks"`).
---
---     p:count { rating = "action", level = "red", of = "actions" } >= 3
---     p:count { rating = "confidence", level = { "red", "amber-red" } } > 0
---@param given bragg.LevelRollUp
---@return integer
function rollups:count(given)
  return count_at_level(self, given, "count", false)
end

--- How many children have a ranked level in a rating.
---
---     a:rated { rating = "action" } >= 3
---@param given bragg.RollUp
---@return integer
function rollups:rated(given)
  local children, wanted = children_of(self, given, "rated")
  return (count_levels(children, "ranks", wanted.rating))
end

--- How many children have no level at all in a rating.
---
---     p:unrated { rating = "impact", of = "actions" } == 0
---@param given bragg.RollUp
---@return integer
function rollups:unrated(given)
  local children, wanted = children_of(self, given, "unrated")
  local _, without = count_levels(children, "ratings", wanted.rating)
  return without
end

local function nothing_rated(parent, rating)
  missing(parent, "ratings." .. rating, "nothing below it is rated")
end

--- What per cent of the ranked children hold a level, or one of several; of a level without a rank,
--- which is not among them, 0. Unrated where none is ranked.
---
---     a:share { rating = "action", level = "green" } >= 80
---@param given bragg.LevelRollUp
---@return number  per cent
function rollups:share(given)
  local held = count_at_level(self, given, "share", true)
  local rated = rollups.rated(self, { rating = given.rating, of = given.of })
  if rated == 0 then nothing_rated(self, given.rating) end
  return numbers.percent_of(held, rated)
end

local function check_weight(wanted)
  if wanted.weight ~= nil and type(wanted.weight) ~= "string" then
    error("`weight` must be the name of a field that holds a number", 0)
  elseif wanted.default_weight ~= nil and wanted.weight == nil then
    error("`default_weight` goes with `weight`, the field it stands in for", 0)
  end
  options.amount(wanted.default_weight, "default_weight")
end

-- How much a child counts: as its field says, else the default, else it has to be told.
local function weight_of(parent, child, wanted)
  local field = wanted.weight
  local weight = field and child.figures[field] or field == nil and 1 or wanted.default_weight
  if weight == nil then
    local path = ("%s[%s].%s"):format(wanted.of or "children", child.ref, field)
    missing(parent, path, ("no `%s` for %s"):format(field, child.ref))
  elseif weight < 0 then
    error(("the `%s` of %s is below 0"):format(field, child.ref), 0)
  end
  return weight
end

--- The average of points that levels are worth; levels without points are left out. `weight` names
--- a field that says how much a child counts, 0 being not at all; `default_weight` is for children
--- without it. Unrated where no child has a level with points, or one of them has no weight.
---
---     p:points { rating = "action", points = { green = 3, amber = 2, red = 1 } } >= 2.5
---     p:points { rating = "light", points = worth, weight = "weight", default_weight = 3 }
---@param given bragg.PointsRollUp
---@return number
function rollups:points(given)
  local children, wanted =
    children_of(self, given, "points", "points", "weight", "default_weight")
  if type(wanted.points) ~= "table" then
    error("`points` needs what each level is worth, as in `points = { green = 3, red = 1 }`", 0)
  end
  check_weight(wanted)
  local total, weights = 0, 0
  for _, child in ipairs(children) do
    local worth = wanted.points[child.ratings[wanted.rating] or ""]
    if worth then
      local weight = weight_of(self, child, wanted)
      total, weights = numbers.sum(total, weight * worth), numbers.sum(weights, weight)
    end
  end
  if weights == 0 then nothing_rated(self, wanted.rating) end
  return numbers.clean(total / weights)
end

--- The sum of a figure of the actions beneath, or with `of = "measures"` of measures, whose latest
--- value is the figure `value`; unrated where one of them lacks it.
---
---     a:sum "places_created"
---     p:sum("overspend", { of = "measures" })
---@param field string
---@param given? { of?: bragg.Group }
---@return number
function rollups:sum(field, given)
  given = options.check(given, { "of" }, "sum")
  local group = given.of or "actions"
  local total = 0
  for _, child in ipairs(group_of(self, group)) do
    if child.figures[field] == nil then
      local path = ("%s[%s].%s"):format(group, child.ref, field)
      missing(self, path, ("`%s` is missing"):format(field))
    end
    total = numbers.sum(total, child.figures[field])
  end
  return total
end

return rollups
