-- The benchmark's key as plain functions over plain tables, for Lua 5.4 and LuaJIT.
--
--     local rate = loadfile "rules.lua" (as_of)
--     local ref, action, impact, shortfall = rate(record)

local as_of = ...

local slip_days, shortfall_limit = 30, 20
-- Less than any figure's last digit, and more than what binary fractions add to it.
local dust = 1e-9

local before_month = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 }

-- Days since the start of the year 0, of the years since 1900.
local function day_number(day)
  local a, b, c, d, _, e, f, _, g, h = day:byte(1, 10)
  local year = a * 1000 + b * 100 + c * 10 + d - 53328
  local month = e * 10 + f - 528
  local number = year * 365 + before_month[month] + g * 10 + h - 528
  if month < 3 then year = year - 1 end
  return number + (year - year % 4) / 4 - (year - year % 100) / 100 + (year - year % 400) / 400
end

local today = day_number(as_of)

local function has_missed(milestones)
  for i = 1, #milestones do
    local milestone = milestones[i]
    if not milestone.done and milestone.due < as_of then return true end
  end
  return false
end

local function action(record)
  if record.status == "complete" then return "blue" end
  local due = record.due
  if due and due < as_of then
    if today - day_number(due) > slip_days then return "red" end
    return "amber"
  end
  return has_missed(record.milestones) and "amber" or "green"
end

-- How far the latest value is from its target; below 0 where it is better.
local function gap(measure)
  local values = measure.values
  local latest = values[#values]
  if measure.polarity == "lower" then return latest - measure.target end
  return measure.target - latest
end

local function is_improving(measure)
  local values = measure.values
  local change = values[#values] - values[#values - 1]
  if measure.polarity == "lower" then change = -change end
  return change > dust
end

local function is_near(measure)
  local gap = gap(measure)
  return gap <= 0 or is_improving(measure)
    or gap * 100 <= measure.target * measure.tolerance + dust
end

local function impact(record)
  if record.status == "not_started" then return "grey" end
  local measures, near = record.measures, 0
  for i = 1, #measures do
    if is_near(measures[i]) then near = near + 1 end
  end
  if near == #measures then return "green" end
  return near * 2 >= #measures and "amber" or "red"
end

-- The first shortfall that is over the limit, in per cent of the target; 0 where none is.
local function shortfall(record)
  local measures = record.measures
  for i = 1, #measures do
    local measure = measures[i]
    local short = gap(measure) * 100 / measure.target
    if short > shortfall_limit + dust then return short end
  end
  return 0
end

return function(record)
  return record.ref, action(record), impact(record), shortfall(record)
end
