-- Ratings of an area or the plan from those of its children: counts, shares, averages.
--
-- Children that are unrated, or at a level without a rank, are left out and counted apart.

---@diagnostic disable: undefined-global

local numbers = require "numbers"
local options = require "options"

local rollups = {}

local groups = { children = true, actions = true, measures = true, risks = true }

local function children_of(parent, given, method, own)
  given = options.check(given, { "rating", "of", own }, method)
  if type(given.rating) ~= "string" then
    local example = method .. ' { rating = "action" }'
    error(("`%s` needs the rating to look at: %s"):format(method, example), 0)
  end
  local group = given.of or "children"
  if not groups[group] then
    error("`of` must be `children`, `actions`, `measures` or `risks`", 0)
  end
  return parent[group], given
end

local function level(child, rating) return child.ratings[rating] end

local function rank(child, rating) return child.ranks[rating] end

local function every() return true end

local function count_where(children, holds)
  local count = 0
  for _, child in ipairs(children) do
    if holds(child) then count = count + 1 end
  end
  return count
end

local function count_at_level(parent, given, method, is_part)
  local children, wanted = children_of(parent, given, method, "level")
  if type(wanted.level) ~= "string" then
    error(("`%s` needs a level, as in `level = \"red\"`"):format(method), 0)
  end
  return count_where(children, function(child)
    return level(child, wanted.rating) == wanted.level and is_part(child, wanted.rating)
  end)
end

--- How many children hold a level in a rating: those directly below, or all actions beneath
--- (`of = "actions"`), the measures these name (`"measures"`) or the risks they answer (`"risks"`).
---
---     p:count { rating = "action", level = "red", of = "actions" } >= 3
---@param given bragg.LevelRollUp
---@return integer
function rollups:count(given)
  return count_at_level(self, given, "count", every)
end

--- How many children have a ranked level in a rating.
---
---     a:rated { rating = "action" } >= 3
---@param given bragg.RollUp
---@return integer
function rollups:rated(given)
  local children, wanted = children_of(self, given, "rated")
  return count_where(children, function(child) return rank(child, wanted.rating) ~= nil end)
end

--- How many children have no level at all in a rating.
---
---     p:unrated { rating = "impact", of = "actions" } == 0
---@param given bragg.RollUp
---@return integer
function rollups:unrated(given)
  local children, wanted = children_of(self, given, "unrated")
  return count_where(children, function(child) return level(child, wanted.rating) == nil end)
end

local function nothing_rated(parent, rating)
  missing(parent, "ratings." .. rating, "nothing below it is rated")
end

--- What per cent of the ranked children hold a level; of a level without a rank, which is not among
--- them, 0. Unrated where none is ranked.
---
---     a:share { rating = "action", level = "green" } >= 80
---@param given bragg.LevelRollUp
---@return number  per cent
function rollups:share(given)
  local held = count_at_level(self, given, "share", rank)
  local rated = rollups.rated(self, { rating = given.rating, of = given.of })
  if rated == 0 then nothing_rated(self, given.rating) end
  return numbers.percent_of(held, rated)
end

--- The average of points that levels are worth; levels without points are left out. Unrated where
--- no child has a level with points.
---
---     p:points { rating = "action", points = { green = 3, amber = 2, red = 1 } } >= 2.5
---@param given bragg.PointsRollUp
---@return number
function rollups:points(given)
  local children, wanted = children_of(self, given, "points", "points")
  if type(wanted.points) ~= "table" then
    error("`points` needs what each level is worth, as in `points = { green = 3, red = 1 }`", 0)
  end
  local total, count = 0, 0
  for _, child in ipairs(children) do
    local worth = wanted.points[level(child, wanted.rating) or ""]
    if worth then total, count = numbers.sum(total, worth), count + 1 end
  end
  if count == 0 then nothing_rated(self, wanted.rating) end
  return numbers.clean(total / count)
end

--- The sum of a figure of the actions beneath; unrated where one of them lacks it.
---
---     a:sum "places_created"
---@param field string
---@return number
function rollups:sum(field)
  local total = 0
  for _, action in ipairs(self.actions) do
    if action.figures[field] == nil then
      missing(self, ("actions[%s].%s"):format(action.ref, field), ("`%s` is missing"):format(field))
    end
    total = numbers.sum(total, action.figures[field])
  end
  return total
end

local function left_out(parent, rating)
  local count = #parent.children - rollups.rated(parent, { rating = rating })
  return count == 0 and "" or (", %d left out as unrated or unranked"):format(count)
end

-- The level of all children where none is ranked but all agree, such as `not started`.
local function shared_level(parent, rating)
  local shared
  for _, child in ipairs(parent.children) do
    local own = level(child, rating)
    if own == nil or (shared and own ~= shared) then nothing_rated(parent, rating) end
    shared = own
  end
  if not shared then nothing_rated(parent, rating) end
  return shared, "all below it are the same"
end

--- The worst level among the children, and why.
---
---     local level = a:worst "action"
---@param rating string
---@return string level
---@return string reason
function rollups:worst(rating)
  local worst, names = nil, {}
  for _, child in ipairs(self.children) do
    local own = rank(child, rating)
    if own and (not worst or own > worst.rank) then
      worst, names = { rank = own, level = level(child, rating) }, {}
    end
    if own and own == worst.rank then names[#names + 1] = child.ref end
  end
  if not worst then return shared_level(self, rating) end
  return worst.level, ("the worst below it: %s%s")
    :format(table.concat(names, ", "), left_out(self, rating))
end

--- The level that most of the ranked children hold, and why; of two held alike, the worse.
---
---     local level = a:majority "action"
---@param rating string
---@return string level
---@return string reason
function rollups:majority(rating)
  local counts, most = {}, nil
  for _, child in ipairs(self.children) do
    local own = rank(child, rating)
    if own then
      local entry = counts[own] or { count = 0, rank = own, level = level(child, rating) }
      entry.count = entry.count + 1
      counts[own] = entry
    end
  end
  for _, entry in pairs(counts) do
    local more = not most or entry.count > most.count
    if more or (entry.count == most.count and entry.rank > most.rank) then most = entry end
  end
  if not most then return shared_level(self, rating) end
  return most.level, ("%d of %d below it%s")
    :format(most.count, rollups.rated(self, { rating = rating }), left_out(self, rating))
end

return rollups
