-- Working days in England and Wales. The bank holidays are those published by GOV.UK.

local bank_holidays = require "bank_holidays"
local dates = require "dates"

local cases = {}

local function add(name, call, expect)
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-01-31",
    subject = "action",
    data = { ref = "1.1" },
    call = call,
    expect = expect,
  }
end

-- First day, second day, working days after the first up to and including the second.
local counts = {
  { "2023-12-22", "2023-12-22", 0 }, -- a day to itself
  { "2023-12-21", "2023-12-22", 1 },
  { "2023-12-22", "2023-12-24", 0 }, -- Friday to Sunday
  { "2023-12-22", "2023-12-26", 0 }, -- through Christmas
  { "2023-12-22", "2023-12-27", 1 },
  { "2023-12-22", "2023-12-29", 3 },
  { "2023-12-22", "2024-01-01", 3 }, -- New Year
  { "2023-12-22", "2024-01-02", 4 },
  { "2023-12-27", "2023-12-22", -1 }, -- back again
  { "2023-12-24", "2023-12-27", 1 }, -- from a Sunday
  { "2023-04-06", "2023-04-10", 0 }, -- Easter 2023
  { "2023-04-06", "2023-04-11", 1 },
  { "2024-03-28", "2024-04-01", 0 }, -- Easter 2024, over the year's end of accounts
  { "2024-03-28", "2024-04-02", 1 },
  { "2022-05-27", "2022-05-30", 1 }, -- the spring holiday was moved away in 2022
  { "2022-06-01", "2022-06-03", 0 }, -- to the jubilee
  { "2022-06-01", "2022-06-05", 0 },
  { "2022-06-01", "2022-06-06", 1 },
  { "2022-09-16", "2022-09-19", 0 }, -- the state funeral
  { "2022-09-16", "2022-09-20", 1 },
  { "2020-05-01", "2020-05-04", 1 }, -- early May was moved away in 2020
  { "2020-05-07", "2020-05-08", 0 }, -- to VE Day
  { "2023-05-05", "2023-05-08", 0 }, -- the coronation
  { "2021-12-24", "2021-12-28", 0 }, -- Christmas 2021 fell on a weekend
  { "2021-12-24", "2021-12-29", 1 },
  { "2021-12-31", "2022-01-03", 0 }, -- and so did New Year
  { "2021-12-31", "2022-01-04", 1 },
  { "2023-10-02", "2023-12-04", 45 }, -- nine weeks with no holiday
  { "2023-11-27", "2024-02-01", 45 }, -- nine weeks and three holidays
  { "2022-12-31", "2023-12-31", 251 }, -- 260 weekdays of 2023 less nine holidays
  { "2023-12-31", "2024-12-31", 254 }, -- 262 weekdays of 2024 less eight
}

for _, count in ipairs(counts) do
  local first, second, days = table.unpack(count)
  add(("%s to %s is %d working days"):format(first, second, days), function()
    return dates.working_days_between(first, second)
  end, days)
end

-- Day, working days to add, where that leads.
local additions = {
  { "2023-12-22", 0, "2023-12-22" },
  { "2023-12-22", 1, "2023-12-27" },
  { "2023-12-22", 4, "2024-01-02" },
  { "2023-12-23", 1, "2023-12-27" },
  { "2023-12-27", -1, "2023-12-22" },
  { "2024-01-02", -4, "2023-12-22" },
  { "2023-11-27", 45, "2024-02-01" },
  { "2022-06-01", 1, "2022-06-06" },
}

for _, addition in ipairs(additions) do
  local day, count, answer = table.unpack(addition)
  add(("%s and %d working days is %s"):format(day, count, answer), function()
    return dates.add_working_days(day, count)
  end, answer)
end

add("a Saturday is no working day", function() return dates.is_working_day "2023-12-23" end, false)
add("a plain Friday is", function() return dates.is_working_day "2023-12-22" end, true)
add("Boxing Day is not", function() return dates.is_working_day "2023-12-26" end, false)

local function counted_by_the_day(first, last)
  local count, day = 0, first
  while day < last do
    day = dates.add_days(day, 1)
    if dates.is_working_day(day) then count = count + 1 end
  end
  return count
end

local function bank_holidays_of(year)
  local count, day = 0, year .. "-01-01"
  while day <= year .. "-12-31" do
    if bank_holidays.includes(day) then
      if dates.weekday(day) > 5 then return day .. " is at a weekend" end
      count = count + 1
    end
    day = dates.add_days(day, 1)
  end
  return count
end

local one_offs = { [2022] = 2, [2023] = 1 }

for year = 2015, 2028 do
  local first, last = year .. "-01-01", year .. "-12-31"
  add(("counting %d by the day comes to the same"):format(year), function()
    return dates.working_days_between(first, last) - counted_by_the_day(first, last)
  end, 0)
  add(("%d has its bank holidays, on weekdays"):format(year), function()
    return bank_holidays_of(year)
  end, 8 + (one_offs[year] or 0))
end

local function add_refused(name, call)
  add(name, call)
  cases[#cases].expect_error = "bank holidays are known from 2015-01-01 to 2028-12-31"
end

add("the first day known is known", function() return dates.is_working_day "2015-01-02" end, true)
add_refused("the day before is not", function() return dates.is_working_day "2014-12-31" end)
add("the last day known is known", function()
  return dates.working_days_between("2028-12-28", "2028-12-31")
end, 1)
add_refused("the day after is not", function()
  return dates.working_days_between("2028-12-28", "2029-01-01")
end)

return cases
