-- Numbers without binary dust, and answers put together.

local combine = require "combine"
local numbers = require "numbers"

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

return {
  case("a sum loses its dust", function() return numbers.clean(0.1 + 0.2) end, 0.3),
  case("a whole result becomes an integer", function() return numbers.clean(9.0) end, 9),
  case("an integer stays as it is", function() return numbers.clean(1234567890123456) end,
    1234567890123456),
  case("twelve digits are kept", function() return numbers.clean(0.123456789012) end,
    0.123456789012),
  case("shares come out as their twelve digits are written", function()
    local wrong = {}
    for whole = 1, 60 do
      for part = 1, 60 do
        local share = part * 100 / whole
        local written = tonumber(("%.12g"):format(share))
        if numbers.clean(share) ~= written or numbers.clean(-share / 1e5) ~= tonumber(("%.12g"):format(-share / 1e5)) then
          wrong[#wrong + 1] = share
        end
      end
    end
    return #wrong
  end, 0),
  case("so do numbers next to a power of ten, and halfway between two", function()
    local wrong = {}
    for power = -11, 14 do
      for _, off in ipairs { 0, 1e-9, 1e-11, 4.999e-12, 5e-12, 5.001e-12, 1e-12, 5e-13, 1e-14 } do
        for _, x in ipairs { 10.0 ^ power * (1 - off), 10.0 ^ power * (1 + off), 1.234567890125 * 10.0 ^ power } do
          if numbers.clean(x) ~= tonumber(("%.12g"):format(x)) then wrong[#wrong + 1] = x end
        end
      end
    end
    return #wrong
  end, 0),
  case("an endless number stays as it is", function() return numbers.clean(math.huge) end,
    math.huge),
  case("and less itself is none", function() return tostring(numbers.difference(math.huge, 1)) end,
    tostring(math.huge)),
  case("a difference beyond twelve digits is none",
    function() return numbers.same(1e12 + 0.5, 1e12) end, true),
  case("one of exactly twelve is one", function() return numbers.same(1e11 + 1.0, 1e11) end, false),
  case("neighbouring integers differ",
    function() return numbers.difference(9007199254740993, 9007199254740992) end, 1),
  case("numbers of either sign are far apart", function() return numbers.difference(0.7, -0.6) end,
    1.3),
  case("minus nothing is nothing", function() return numbers.clean(-0.0) end, 0),
  case("94 less 84.6 is 9.4", function() return numbers.difference(94, 84.6) end, 9.4),
  case("digits that cancel out are dropped",
    function() return numbers.difference(1234567.8, 1234567.7) end, 0.1),
  case("equal numbers differ by 0", function() return numbers.difference(0.1 + 0.2, 0.3) end, 0),
  case("a difference can be negative", function() return numbers.difference(84.6, 94) end, -9.4),
  case("numbers far apart differ by the larger",
    function() return numbers.difference(1000, 0.5) end, 999.5),
  case("numbers of either sign are summed", function() return numbers.sum(-0.3, 0.1) end, -0.2),
  case("small numbers keep their digits", function() return numbers.difference(0.0003, 0.0001) end,
    0.0002),
  case("0 and a number differ by it", function() return numbers.difference(0, 0.7) end, -0.7),
  case("dust makes numbers no different", function() return numbers.same(0.1 + 0.2, 0.3) end, true),
  case("a digit does", function() return numbers.same(0.3, 0.30001) end, false),
  case("dust is not more", function() return numbers.more_than(0.1 + 0.2, 0.3) end, false),
  case("dust is not less", function() return numbers.less_than(0.3, 0.1 + 0.2) end, false),
  case("a boundary is reached from above", function() return numbers.at_most(0.1 + 0.2, 0.3) end,
    true),
  case("a boundary is reached from below", function() return numbers.at_least(0.3, 0.1 + 0.2) end,
    true),
  case("a digit more is more",
    function() return numbers.more_than(0.31, 0.3) and not numbers.at_most(0.31, 0.3) end, true),
  case("a digit less is less",
    function() return numbers.less_than(0.29, 0.3) and not numbers.at_least(0.29, 0.3) end, true),
  case("a half is rounded away from zero", function() return numbers.round(2.5) end, 3),
  case("half of one is too", function() return numbers.round(0.5) end, 1),
  case("a negative half is too", function() return numbers.round(-2.5) end, -3),
  case("just under a half is not", function() return numbers.round(2.4999) end, 2),
  case("2.675 is a half as people write it", function() return numbers.round(2.675, 2) end, 2.68),
  case("89.96 shows as 90", function() return numbers.round(89.96, 1) end, 90),
  case("rounding to more places than there are changes nothing",
    function() return numbers.round(12.5, 3) end, 12.5),
  refused("a negative number of places is refused", function() return numbers.round(1, -1) end,
    "0 to 10 decimal places"),
  case("ten places are the most", function() return numbers.round(1.5, 10) end, 1.5),
  refused("eleven are refused", function() return numbers.round(1, 11) end,
    "0 to 10 decimal places"),
  refused("half a place is refused", function() return numbers.round(1, 0.5) end,
    "0 to 10 decimal places"),
  case("9.4 is 10 % of 94", function() return numbers.percent_of(9.4, 94) end, 10),
  case("4.9 is 5 % of 98", function() return numbers.percent_of(4.9, 98) end, 5),
  case("a third has twelve digits", function() return numbers.percent_of(1, 3) end, 33.3333333333),
  refused("there is no per cent of 0", function() return numbers.percent_of(1, 0) end,
    "a per cent of 0"),
  refused("nothing is no number", function() return numbers.percent_of(nil, 3) end,
    "percent_of needs a number, not nothing"),
  refused("a text is no number", function() return numbers.clean "9" end,
    "clean needs a number, not `9`"),
  case("each true answer counts", function() return combine.count_true(true, false, true) end, 2),
  case("none may be true", function() return combine.count_true(false) end, 0),
  case("three of four is 75 %", function() return combine.share(true, true, false, true) end, 75),
  case("all are true", function() return combine.all_true(true, true) end, true),
  case("all but one are not all", function() return combine.all_true(true, false) end, false),
  case("one true is any", function() return combine.any_true(false, true) end, true),
  case("none true is not any", function() return combine.any_true(false, false) end, false),
  case("two of three are a majority", function() return combine.majority(true, true, false) end,
    true),
  case("half is no majority", function() return combine.majority(true, false) end, false),
  refused("an answer that is nothing is refused",
    function() return combine.count_true(true, nil) end, "answer 2 is nothing"),
  refused("no answers are refused", function() return combine.share() end,
    "share needs at least one answer"),
  refused("a number is no answer", function() return combine.any_true(1) end, "answer 1 is `1`"),
}
