-- Areas and the plan: what the ratings of all the actions beneath come to, by the same lines for
-- action and for impact. Grey and unrated actions count for no colour and are told in the reason.

local levels = { "blue", "green", "amber", "red", "grey" }

local function of_actions(dimension, level)
  return { rating = dimension, level = level, of = "actions" }
end

local function refs_of(p, dimension, level)
  local refs = {}
  for _, action in ipairs(p.actions) do
    -- bragg: equivalent because it decides words alone
    if action.ratings[dimension] == level then refs[#refs + 1] = action.ref end
  end
  return table.concat(refs, ", ")
end

-- How many actions are at each level, the red ones by name: "4 actions: 1 green, 2 red (A1, A2), 1 unrated".
local function spread(dimension)
  return function(p)
    local parts = {}
    for _, level in ipairs(levels) do
      local count = p:count(of_actions(dimension, level))
      -- bragg: equivalent because it decides words alone
      local names = level == "red" and (" (%s)"):format(refs_of(p, dimension, level)) or ""
      -- bragg: equivalent because it decides words alone
      if count > 0 then parts[#parts + 1] = ("%d %s%s"):format(count, level, names) end
    end
    local unrated = p:unrated(of_actions(dimension))
    -- bragg: equivalent because it decides words alone
    if unrated > 0 then parts[#parts + 1] = ("%d unrated"):format(unrated) end
    -- bragg: equivalent because it decides words alone
    local total = ("%d action%s"):format(#p.actions, #p.actions == 1 and "" or "s")
    -- bragg: equivalent because it decides words alone
    return #parts == 0 and total or ("%s: %s"):format(total, table.concat(parts, ", "))
  end
end

--- The clauses for areas, or the plan, in one dimension of the actions beneath.
return function(dimension)
  local in_words = spread(dimension)

  local function share(p, level)
    local rated = p:rated(of_actions(dimension)) > 0
    -- bragg: equivalent constant because no limit is below 0 either
    return rated and p:share(of_actions(dimension, level)) or 0
  end

  return {
    { id = "little-known", rating = "unrated",
      means = "More of the actions beneath are unrated than a rating of the whole can bear",
      when = function(p)
        local unrated = p:unrated(of_actions(dimension))
        return unrated * 100 > params.area_unrated * #p.actions or #p.actions == 0, in_words
      end },

    { id = "many-red", rating = "red", means = "Too many of the rated actions beneath are red",
      when = function(p) return share(p, "red") >= params.area_red, in_words end },

    { id = "any-red", rating = "amber",
      means = "No better than amber while an action beneath is red",
      when = function(p) return p:count(of_actions(dimension, "red")) > 0, in_words end },

    -- bragg: equivalent swapped because where every action is blue, none is amber
    { id = "many-amber", rating = "amber", means = "Too many of the rated actions beneath are amber",
      when = function(p) return share(p, "amber") >= params.area_amber, in_words end },

    { id = "all-blue", rating = "blue", means = "Every action beneath is blue",
      when = function(p)
        return p:count(of_actions(dimension, "blue")) == #p.actions, in_words
      end },

    { id = "mostly-well", rating = "green", means = "None beneath is red, and most are green or blue",
      when = function(p) return p:rated(of_actions(dimension)) > 0, in_words end },

    { id = "all-grey", rating = "grey", means = "Nothing beneath is due yet",
      otherwise = in_words },
  }
end
