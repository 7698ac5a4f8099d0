-- Putting several yes-or-no answers together.
--
-- A cap, "no better than amber while any action is red", needs no function: clauses are asked in
-- order and the first that holds decides. So write the worst level first and the cap after all that
-- is worse than it, before all that is better:
--
--     { id = "failing", rating = "red",
--       when = function(p) return p:share { rating = "action", level = "red" } > 50 end },
--     { id = "capped", rating = "amber", means = "Amber at best while any action is red",
--       when = function(p) return p:count { rating = "action", level = "red" } > 0 end },
--     { id = "on-track", rating = "green", otherwise = true },

local numbers = require "numbers"

local combine = {}

-- The answers come one by one, not as a list, because a list hides the ones that are nothing.
local function check(name, ...)
  local count = select("#", ...)
  if count == 0 then
    error(name .. " needs at least one answer", 0)
  end
  for i = 1, count do
    local answer = (select(i, ...))
    if type(answer) ~= "boolean" then
      local found = answer == nil and "nothing" or "`" .. tostring(answer) .. "`"
      error(("%s needs true or false, but answer %d is %s"):format(name, i, found), 0)
    end
  end
  return count
end

local function count_of(...)
  local count = 0
  for i = 1, select("#", ...) do
    if (select(i, ...)) then
      count = count + 1
    end
  end
  return count
end

--- How many of the answers are true; an answer that is not true or false is an error.
---
---     combine.count_true(a:criterion "approved", a:criterion "shared") >= 1
---@param ... boolean
---@return integer
function combine.count_true(...)
  check("count_true", ...)
  return count_of(...)
end

--- The share of the answers that are true, in per cent.
---
---     combine.share(true, true, false, true)  --> 75
---@param ... boolean
---@return number  per cent
function combine.share(...)
  local count = check("share", ...)
  return numbers.percent_of(count_of(...), count)
end

--- Whether every answer is true.
---
---     combine.all_true(a.is_funded, a.is_staffed)
---@param ... boolean
---@return boolean
function combine.all_true(...)
  local count = check("all_true", ...)
  return count_of(...) == count
end

--- Whether one answer or more is true.
---
---     combine.any_true(a.is_late, a.is_over_budget)
---@param ... boolean
---@return boolean
function combine.any_true(...)
  check("any_true", ...)
  return count_of(...) > 0
end

--- Whether more than half of the answers are true; exactly half is no majority.
---
---     combine.majority(true, true, false)  --> true
---@param ... boolean
---@return boolean
function combine.majority(...)
  local count = check("majority", ...)
  return count_of(...) * 2 > count
end

return combine
