-- Days of the calendar.

local dates = require "dates"

local function case(name, call, expect)
  return {
    name = name,
    as_of = "2024-01-31",
    subject = "action",
    data = { ref = "1.1" },
    call = call,
    expect = expect,
  }
end

local function refused(name, call, words)
  local refusal = case(name, call)
  refusal.expect_error = words
  return refusal
end

local function no_day(name, day)
  local words = "wanted a day such as `2024-01-31`"
  return refused(name, function() return dates.day_number(day) end, words)
end

local out = "a day must lie in the years 0 to 9999"
local whole = "needs a whole number, not `0.5`"

return {
  case("each day is that of its number, from the first year to the last", function()
    local wrong = 0
    for number = -719528, 2932896, 331 do
      if dates.day_number(dates.from_day_number(number)) ~= number then wrong = wrong + 1 end
    end
    return wrong
  end, 0),
  case("the first day has number 0", function() return dates.day_number "1970-01-01" end, 0),
  case("the day before has number -1", function() return dates.day_number "1969-12-31" end, -1),
  case("a leap day counts",
    function() return dates.day_number "2000-03-01" - dates.day_number "2000-02-28" end, 2),
  case("1900 had no leap day", function() return dates.days_between("1900-02-28", "1900-03-01") end,
    1),
  case("400 years have 146097 days",
    function() return dates.days_between("1900-01-01", "2300-01-01") end, 146097),
  case("an ordinary year has 365 days",
    function() return dates.days_between("2023-01-01", "2024-01-01") end, 365),
  case("a leap year has 366 days",
    function() return dates.days_between("2024-01-01", "2025-01-01") end, 366),
  case("days to an earlier day are negative",
    function() return dates.days_between("2024-01-31", "2023-11-30") end, -62),
  case("days through 500 years go to their numbers and back", function()
    local first = dates.day_number "1900-01-01"
    for number = first, first + 182621, 331 do
      if dates.day_number(dates.from_day_number(number)) ~= number then return number end
    end
    return "all"
  end, "all"),
  case("every day of a leap year and the year after goes to its number and back", function()
    local day = "2024-01-01"
    while day < "2026-01-01" do
      local number = dates.day_number(day)
      if dates.from_day_number(number) ~= day then return day end
      day = dates.from_day_number(number + 1)
    end
    return day
  end, "2026-01-01"),
  case("a day is followed by the next through a leap February", function()
    return dates.add_days("2024-02-28", 1) .. " " .. dates.add_days("2024-02-28", 2)
  end, "2024-02-29 2024-03-01"),
  case("days go back over a year's end", function() return dates.add_days("2024-01-01", -1) end,
    "2023-12-31"),
  case("31 January 2024 was a Wednesday", function() return dates.weekday "2024-01-31" end, 3),
  case("a Monday is 1", function() return dates.weekday "2024-01-29" end, 1),
  case("a Sunday is 7", function() return dates.weekday "2024-01-28" end, 7),
  case("1 January 1900 was a Monday", function() return dates.weekday "1900-01-01" end, 1),
  case("February ends on the 29th in a leap year",
    function() return dates.month_end "2024-02-01" end, "2024-02-29"),
  case("February ends on the 28th otherwise", function() return dates.month_end "2023-02-28" end,
    "2023-02-28"),
  case("2000 was a leap year", function() return dates.month_end "2000-02-10" end, "2000-02-29"),
  case("2100 will be none", function() return dates.month_end "2100-02-10" end, "2100-02-28"),
  case("the last day there is has a number", function() return dates.add_days("9999-12-30", 1) end,
    "9999-12-31"),
  case("the first day there is has one", function() return dates.add_days("0000-01-02", -1) end,
    "0000-01-01"),
  case("December ends in its year", function() return dates.month_end "2023-12-05" end,
    "2023-12-31"),
  case("a month after 31 January is the end of February",
    function() return dates.add_months("2023-01-31", 1) end, "2023-02-28"),
  case("twelve months back is the year before",
    function() return dates.add_months("2024-02-29", -12) end, "2023-02-28"),
  case("months go over a year's end", function() return dates.add_months("2023-11-15", 3) end,
    "2024-02-15"),
  case("months go back over a year's end", function() return dates.add_months("2024-01-15", -1) end,
    "2023-12-15"),
  case("a month is whole on its day",
    function() return dates.months_between("2023-11-30", "2023-12-30") end, 1),
  case("a day before, it is not",
    function() return dates.months_between("2023-11-30", "2023-12-29") end, 0),
  case("the end of a shorter month makes it whole",
    function() return dates.months_between("2024-01-31", "2024-02-29") end, 1),
  case("months to an earlier day are negative",
    function() return dates.months_between("2024-03-15", "2024-01-15") end, -2),
  case("no months lie between a day and itself",
    function() return dates.months_between("2024-03-15", "2024-03-15") end, 0),
  no_day("a day the month does not have is refused", "2023-02-29"),
  no_day("day 0 is refused", "2023-02-00"),
  no_day("month 13 is refused", "2023-13-01"),
  no_day("month 0 is refused", "2023-00-01"),
  no_day("a day with words after it is refused", "2023-01-01 or so"),
  no_day("a British date is refused", "31/01/2024"),
  no_day("a number is refused", 20240131),
  no_day("nothing is refused", nil),
  refused("the day after the last is refused",
    function() return dates.add_days("9999-12-31", 1) end, out),
  refused("the day before the first is too", function() return dates.add_days("0000-01-01", -1) end,
    out),
  refused("half a day can't be added", function() return dates.add_days("2024-01-31", 0.5) end,
    whole),
  refused("nor half a working day", function() return dates.add_working_days("2024-01-31", 0.5) end,
    whole),
}
