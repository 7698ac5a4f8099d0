-- The bank holidays of England and Wales, as they were or will be taken: where one falls on a
-- weekend, the day in its place is listed instead, so every day here is a Monday to Friday.
--
-- Source: https://www.gov.uk/bank-holidays (England and Wales), and the Banking and Financial
-- Dealings Act 1971, by whose rules the years not yet published there were worked out. A one-off
-- holiday proclaimed later has to be added here.

local bank_holidays = {
  --- The first day this calendar speaks for.
  from = "2015-01-01",
  --- The last day this calendar speaks for.
  to = "2028-12-31",
}

-- Month and day, in order through the year. Easter is the Friday and Monday of March or April.
local days_of_year = {
  [2015] = "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28", -- 28 Dec for Boxing Day, a Saturday
  [2016] = "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27", -- 27 Dec for Christmas, a Sunday
  [2017] = "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26", -- 2 Jan for New Year, a Sunday
  [2018] = "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
  [2019] = "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
  -- Early May was moved to Friday 8 May for VE Day; 28 Dec for Boxing Day, a Saturday.
  [2020] = "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
  -- 27 and 28 Dec for Christmas and Boxing Day, a Saturday and a Sunday.
  [2021] = "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  -- 3 Jan for New Year, a Saturday; spring moved to 2 June, with 3 June for the Platinum Jubilee;
  -- 19 Sept for the state funeral; 27 Dec for Christmas, a Sunday.
  [2022] = "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
  -- 2 Jan for New Year, a Sunday; 8 May for the coronation.
  [2023] = "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
  [2024] = "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  [2025] = "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  [2026] = "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28", -- 28 Dec for Boxing Day, a Saturday
  -- 27 and 28 Dec for Christmas and Boxing Day, a Saturday and a Sunday.
  [2027] = "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
  [2028] = "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26", -- 3 Jan for New Year, a Saturday
}

-- The same as lists of ISO days, so that no text has to be taken apart for each question.
local days_by_year = {}
for year, days in pairs(days_of_year) do
  local list = {}
  for month_and_day in days:gmatch "%d%d%-%d%d" do
    list[#list + 1] = year .. "-" .. month_and_day
  end
  days_by_year[year] = list
end

local function check_known(day)
  if day < bank_holidays.from or day > bank_holidays.to then
    error(
      ("bank holidays are known from %s to %s, so working days can't be counted at `%s`"):format(
        bank_holidays.from,
        bank_holidays.to,
        day
      ),
      0
    )
  end
end

--- Whether the day is a bank holiday in England and Wales; an error outside the years known.
---
---     bank_holidays.includes("2023-05-08")  --> true
---@param day string  ISO day
---@return boolean
function bank_holidays.includes(day)
  check_known(day)
  local days = days_of_year[tonumber(day:sub(1, 4))]
  return days:find(day:sub(6), 1, true) ~= nil
end

--- How many bank holidays come after the first day, up to and including the last.
---
---     bank_holidays.count("2023-12-22", "2024-01-01")  --> 3
---@param first string  ISO day
---@param last string   ISO day, not before the first
---@return integer
function bank_holidays.count(first, last)
  check_known(first)
  check_known(last)
  local first_year, last_year = tonumber(first:sub(1, 4)), tonumber(last:sub(1, 4))
  local count = 0
  for year = first_year, last_year do
    local days = days_by_year[year]
    if year > first_year and year < last_year then
      count = count + #days
    else
      for _, day in ipairs(days) do
        if day > first and day <= last then
          count = count + 1
        end
      end
    end
  end
  return count
end

return bank_holidays
