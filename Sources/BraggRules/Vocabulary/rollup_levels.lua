-- The level an area or the plan takes over from its children: the worst, or what most of them hold.

---@diagnostic disable: undefined-global

local options = require "options"
local rollups = require "rollups"

local methods = {}

local function level(child, rating) return child.ratings[rating] end

local function rank(child, rating) return child.ranks[rating] end

local function nothing_rated(parent, rating)
  missing(parent, "ratings." .. rating, "nothing below it is rated")
end

local function left_out(parent, counted, why)
  local count = #parent.children - counted
  return count == 0 and "" or (", %d left out as %s"):format(count, why or "unrated or unranked")
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
function methods:worst(rating)
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
    :format(table.concat(names, ", "), left_out(self, rollups.rated(self, { rating = rating })))
end

-- How many children hold each level, with its rank; without a rank only where `unranked` counts.
local function counts_by_level(parent, rating, unranked)
  local counts, counted = {}, 0
  for _, child in ipairs(parent.children) do
    local own, id = rank(child, rating), level(child, rating)
    if own or unranked and id then
      counts[id] = counts[id] or { level = id, rank = own, count = 0 }
      counts[id].count, counted = counts[id].count + 1, counted + 1
    end
  end
  return counts, counted
end

-- The levels that most hold, best first; one without a rank gives way to any that has one.
local function leaders_of(counts)
  local most, leaders = 0, {}
  for _, entry in pairs(counts) do most = math.max(most, entry.count) end
  for _, entry in pairs(counts) do
    if entry.count == most and entry.rank then leaders[#leaders + 1] = entry end
  end
  table.sort(leaders, function(a, b) return a.rank < b.rank end)
  if #leaders > 0 then return leaders end
  for _, entry in pairs(counts) do
    if entry.count == most then leaders[#leaders + 1] = entry end
  end
  return leaders
end

local function names_of(leaders)
  local names = {}
  for i, entry in ipairs(leaders) do names[i] = entry.level end
  return table.concat(names, " and ")
end

local ties = { worse = true, better = true, unrated = true }

local function check_tie(given)
  if given.tie ~= nil and not ties[given.tie] then
    error("`tie` must be `worse`, `better` or `unrated`", 0)
  elseif given.tie ~= nil and given.tie_level ~= nil then
    error("give either `tie` or `tie_level`", 0)
  elseif given.tie_level ~= nil and type(given.tie_level) ~= "string" then
    error("`tie_level` must be a level", 0)
  end
  return options.flag(given.unranked, "unranked")
end

--- The level that most of the ranked children hold, and why. Of several held alike it is the worst,
--- with `tie = "better"` the best, with `tie_level` that level, and none with `tie = "unrated"`.
--- With `unranked = true` levels without a rank count too, and give way to ranked ones held alike.
---
---     local level = a:majority "action"
---     local level = a:majority("progress", { tie_level = "amber", unranked = true })
---@param rating string
---@param given? bragg.Majority
---@return string level
---@return string reason
function methods:majority(rating, given)
  given = options.check(given, { "tie", "tie_level", "unranked" }, "majority")
  local unranked = check_tie(given)
  local counts, counted = counts_by_level(self, rating, unranked)
  local leaders = leaders_of(counts)
  if #leaders == 0 then return shared_level(self, rating) end
  local first = leaders[1]
  local rest = left_out(self, counted, unranked and "unrated" or nil)
  if #leaders > 1 and given.tie_level then
    return given.tie_level, ("%s are held alike, by %d of %d below it each%s")
      :format(names_of(leaders), first.count, counted, rest)
  elseif #leaders > 1 and (given.tie == "unrated" or not first.rank) then
    missing(self, "ratings." .. rating, names_of(leaders) .. " are held alike below it")
  end
  local most = given.tie == "better" and first or leaders[#leaders]
  return most.level, ("%d of %d below it%s"):format(most.count, counted, rest)
end

return methods
