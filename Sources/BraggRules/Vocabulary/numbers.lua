-- Numbers as people write them. A computer holds 84.6 as a binary fraction, so that 84.6 against 94
-- comes out as 10.000000000000002 per cent short. Everything here drops that dust, so that a value
-- on a boundary is on the boundary.

---@diagnostic disable: undefined-global

-- As locals they are found sooner, and nothing is asked more often.
local clean_difference, clean_number = clean_difference, clean_number
local clean_percent = clean_percent

local numbers = {}

local function need_number(x, asker)
  if type(x) ~= "number" then
    local found = x == nil and "nothing" or "`" .. tostring(x) .. "`"
    error(("%s needs a number, not %s"):format(asker, found), 0)
  end
end

-- Says which of two is no number: the host's arithmetic answers nothing then.
local function refuse(a, b, asker)
  need_number(a, asker)
  need_number(b, asker)
end

--- The number without binary dust: 12 significant digits, whole results as integers.
---
---     numbers.clean(0.1 + 0.2)  --> 0.3
---     numbers.clean(9.0)        --> 9
---@param x number
---@return number
function numbers.clean(x)
  return clean_number(x) or need_number(x, "clean")
end

--- The first number less the second, exact to 12 digits of the larger.
---
---     numbers.difference(94, 84.6)  --> 9.4
---@param a number
---@param b number
---@return number
function numbers.difference(a, b)
  return clean_difference(a, b) or refuse(a, b, "difference")
end

--- The sum of two numbers, exact to 12 digits of the larger.
---
---     numbers.sum(0.1, 0.2)  --> 0.3
---@param a number
---@param b number
---@return number
function numbers.sum(a, b)
  need_number(b, "sum")
  return numbers.difference(a, -b)
end

--- Whether two numbers are the same but for binary dust.
---
---     numbers.same(0.1 + 0.2, 0.3)  --> true
---@param a number
---@param b number
---@return boolean
function numbers.same(a, b)
  return (clean_difference(a, b) or refuse(a, b, "difference")) == 0
end

--- Whether the first number is the second or more.
---
---     numbers.at_least(0.1 + 0.2, 0.3)  --> true
---@param a number
---@param b number
---@return boolean
function numbers.at_least(a, b)
  return (clean_difference(a, b) or refuse(a, b, "difference")) >= 0
end

--- Whether the first number is the second or less.
---
---     numbers.at_most(0.1 + 0.2, 0.3)  --> true
---@param a number
---@param b number
---@return boolean
function numbers.at_most(a, b)
  return (clean_difference(a, b) or refuse(a, b, "difference")) <= 0
end

--- Whether the first number is more than the second, by more than dust.
---
---     numbers.more_than(0.1 + 0.2, 0.3)  --> false
---@param a number
---@param b number
---@return boolean
function numbers.more_than(a, b)
  return (clean_difference(a, b) or refuse(a, b, "difference")) > 0
end

--- Whether the first number is less than the second, by more than dust.
---
---     numbers.less_than(0.3, 0.1 + 0.2)  --> false
---@param a number
---@param b number
---@return boolean
function numbers.less_than(a, b)
  return (clean_difference(a, b) or refuse(a, b, "difference")) < 0
end

--- The number rounded to so many decimal places (none unless told), a half going away from zero.
---
---     numbers.round(2.675, 2)  --> 2.68
---     numbers.round(-0.5)      --> -1
---@param x number
---@param places integer?  0 to 10; another count is an error
---@return number
function numbers.round(x, places)
  need_number(x, "round")
  places = places or 0
  if not math.tointeger(places) or places < 0 or places > 10 then
    error("round takes 0 to 10 decimal places", 0)
  end
  local scale = 10 ^ places
  local scaled = numbers.clean(math.abs(x) * scale)
  local rounded = math.floor(scaled + 0.5) / scale
  return numbers.clean(x < 0 and -rounded or rounded)
end

--- The number for a sentence that holds it against a limit: one decimal, and more where it would
--- otherwise read as the limit without being it.
---
---     numbers.beside(17.5789473684, 10)  --> 17.6
---     numbers.beside(10.0004, 10)        --> 10.0004
---@param x number
---@param limit number
---@return number
function numbers.beside(x, limit)
  for places = 1, 10 do
    local shown = numbers.round(x, places)
    if shown ~= limit then
      return shown
    end
  end
  return numbers.clean(x)
end

--- What per cent the first number is of the second; an error where the second is 0.
---
---     numbers.percent_of(9.4, 94)  --> 10
---@param n number
---@param d number
---@return number  per cent
function numbers.percent_of(n, d)
  local percent = clean_percent(n, d)
  if percent == nil then
    refuse(n, d, "percent_of")
    error("percent_of can't take a per cent of 0; a clause above has to catch that case", 0)
  end
  return percent
end

return numbers
