-- Days of the calendar. A day is ISO text, `2024-01-31`, which sorts as it stands: `a.due < as_of`
-- is right. For arithmetic a day becomes a number: days since 1 January 1970.

---@diagnostic disable: undefined-global

local bank_holidays = require "bank_holidays"

local day_number, day_parts = day_number, day_parts
local day_text, days_between = day_text, days_between

local dates = {}

local month_lengths = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local function days_in_month(year, month)
  local is_leap = year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)
  return month == 2 and is_leap and 29 or month_lengths[month]
end

local function refuse(day)
  local found = day == nil and "nothing" or "`" .. tostring(day) .. "`"
  error(("wanted a day such as `2024-01-31`, not %s"):format(found), 0)
end

local function parts(day)
  local year, month, date = day_parts(day)
  if not year then
    refuse(day)
  end
  return year, month, date
end

local function refuse_year() error("a day must lie in the years 0 to 9999", 0) end

local function iso(year, month, date)
  if year < 0 or year > 9999 then refuse_year() end
  return ("%04d-%02d-%02d"):format(year, month, date)
end

local function need_whole(count, asker)
  local whole = type(count) == "number" and math.tointeger(count)
  if not whole then
    error(("%s needs a whole number, not `%s`"):format(asker, tostring(count)), 0)
  end
  return whole
end

--- The number of a day: days since 1 January 1970, negative before it.
---
---     dates.day_number("1970-01-02")  --> 1
---@param day string  ISO day; anything else is an error
---@return integer
function dates.day_number(day)
  return day_number(day) or refuse(day)
end

--- The day of a number, the inverse of `day_number`.
---
---     dates.from_day_number(19753)  --> "2024-01-31"
---@param number integer
---@return string  ISO day
function dates.from_day_number(number)
  return day_text(need_whole(number, "from_day_number")) or refuse_year()
end

--- The days from the first day to the second; negative when the second is earlier.
---
---     dates.days_between("2023-11-30", "2024-01-31")  --> 62
---@param first string   ISO day
---@param second string  ISO day
---@return integer  days
function dates.days_between(first, second)
  local days = days_between(first, second)
  if not days then
    dates.day_number(second)
    refuse(first)
  end
  return days
end

local month_names = {
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
}

--- The day as a sentence has it.
---
---     dates.in_words("2024-02-29")  --> "29 February 2024"
---@param day string  ISO day
---@return string
function dates.in_words(day)
  local year, month, date = parts(day)
  return ("%d %s %d"):format(date, month_names[month], year)
end

--- The day so many days later, or earlier when the count is negative.
---
---     dates.add_days("2024-02-28", 2)  --> "2024-03-01"
---@param day string  ISO day
---@param count integer
---@return string  ISO day
function dates.add_days(day, count)
  return dates.from_day_number(dates.day_number(day) + need_whole(count, "add_days"))
end

--- The day of the week: 1 is Monday, 7 is Sunday.
---
---     dates.weekday("2024-01-31")  --> 3
---@param day string  ISO day
---@return integer
function dates.weekday(day)
  return (dates.day_number(day) + 3) % 7 + 1
end

--- The last day of the day's month.
---
---     dates.month_end("2024-02-10")  --> "2024-02-29"
---@param day string  ISO day
---@return string  ISO day
function dates.month_end(day)
  local year, month = parts(day)
  return iso(year, month, days_in_month(year, month))
end

--- The same date so many months later, or the month's last day where it has no such date.
---
---     dates.add_months("2024-01-31", 1)  --> "2024-02-29"
---@param day string  ISO day
---@param count integer  may be negative
---@return string  ISO day
function dates.add_months(day, count)
  local year, month, date = parts(day)
  local months = year * 12 + month - 1 + need_whole(count, "add_months")
  year, month = months // 12, months % 12 + 1
  return iso(year, month, math.min(date, days_in_month(year, month)))
end

--- The whole months from the first day to the second; negative when the second is earlier.
---
---     dates.months_between("2023-11-30", "2024-01-29")  --> 1
---@param first string   ISO day
---@param second string  ISO day
---@return integer  months
function dates.months_between(first, second)
  if second < first then
    return -dates.months_between(second, first)
  end
  local year, month = parts(first)
  local last_year, last_month = parts(second)
  local months = (last_year - year) * 12 + last_month - month
  if dates.add_months(first, months) > second then
    months = months - 1
  end
  return months
end

--- Whether the day is a Monday to Friday and no bank holiday in England and Wales.
---
---     dates.is_working_day("2023-12-27")  --> true
---@param day string  ISO day; an error outside the years of `bank_holidays`
---@return boolean
function dates.is_working_day(day)
  return dates.weekday(day) <= 5 and not bank_holidays.includes(day)
end

-- Mondays to Fridays from Monday 29 December 1969 (number -3), up to and including the day.
local function weekdays_up_to(day_number)
  local days = day_number + 4
  return days // 7 * 5 + math.min(days % 7, 5)
end

--- The working days after the first day, up to and including the second; negative when the second
--- is earlier. The first day itself never counts, as in "within 45 working days of referral".
---
---     dates.working_days_between("2023-12-22", "2023-12-27")  --> 1
---@param first string   ISO day
---@param second string  ISO day; an error outside the years of `bank_holidays`
---@return integer  working days
function dates.working_days_between(first, second)
  local first_number, second_number = dates.day_number(first), dates.day_number(second)
  if second_number < first_number then
    return -dates.working_days_between(second, first)
  end
  local weekdays = weekdays_up_to(second_number) - weekdays_up_to(first_number)
  return weekdays - bank_holidays.count(first, second)
end

--- The day so many working days later, or earlier when negative; 0 is the day itself.
---
---     dates.add_working_days("2023-12-22", 1)  --> "2023-12-27"
---@param day string  ISO day; an error outside the years of `bank_holidays`
---@param count integer
---@return string  ISO day
function dates.add_working_days(day, count)
  local step = need_whole(count, "add_working_days") < 0 and -1 or 1
  local left = math.abs(count)
  while left > 0 do
    day = dates.add_days(day, step)
    if dates.is_working_day(day) then
      left = left - 1
    end
  end
  return day
end

return dates
