-- Methods every subject has: actions, measures, risks and case records.

---@diagnostic disable: undefined-global

local dates = require "dates"

local common = {}

--- The value of a field; without it the rating is unrated, naming the field.
---
---     c:need "visits" >= 6
---@param field string
---@return any
function common:need(field)
  if not self:has(field) then
    missing(self, field, ("no `%s`"):format(field))
  end
  return self[field]
end

--- Days from the day in a field to the as-of date; negative while it lies ahead.
---
---     c:days_since "last_visit" > 28
---@param field string  a field that holds a day
---@return integer  days
function common:days_since(field)
  return dates.days_between(common.need(self, field), as_of)
end

--- Working days after the day in a field, up to and including the as-of date.
---
---     c:working_days_since "referred" > 45
---@param field string  a field that holds a day
---@return integer  working days
function common:working_days_since(field)
  return dates.working_days_between(common.need(self, field), as_of)
end

--- Days from the day in one field to the day in another; negative when the second is earlier.
---
---     c:days_between("opened", "closed") <= 90
---@param first string   a field that holds a day
---@param second string  a field that holds a day
---@return integer  days
function common:days_between(first, second)
  return dates.days_between(common.need(self, first), common.need(self, second))
end

--- Working days after the day in one field, up to and including the day in another.
---
---     c:working_days_between("strategy_discussion", "conference") <= 15
---@param first string   a field that holds a day
---@param second string  a field that holds a day
---@return integer  working days
function common:working_days_between(first, second)
  return dates.working_days_between(common.need(self, first), common.need(self, second))
end

return common
