-- Every target from 1.0 to 100.0 in tenths, where lower is better: a value exactly 10 % or 5 %
-- over it is within the tolerance, and one smallest step further is not. Each value is a whole
-- number divided once, and so the same number as its decimals read from a file.

local function measure(target, value)
  local observation =
    { period = "2024-01", from = "2024-01-01", to = "2024-01-31", value = value, usable = true }
  return {
    id = tostring(target),
    polarity = "lower",
    target = { kind = "value", value = target },
    observations = { observation },
  }
end

-- The ids of the measures on the wrong side.
local function wrongly_placed(percent, is_within)
  return function(a)
    local wrong = {}
    for _, m in ipairs(a.measures) do
      if m:within_tolerance { percent = percent } ~= is_within then wrong[#wrong + 1] = m.id end
    end
    return table.concat(wrong, " ")
  end
end

local cases = {}

-- 10 % over a target in tenths is in hundredths, 5 % in thousandths.
local scales = { [5] = 1000, [10] = 100 }

local function add(percent, steps, first, last)
  local measures, scale = {}, scales[percent]
  for tenths = first, last do
    local boundary = tenths * (100 + percent) * scale // 1000
    measures[#measures + 1] = measure(tenths / 10, (boundary + steps) / scale)
  end
  local side = steps == 0 and "exactly" or "a step past"
  cases[#cases + 1] = {
    name = ("%s %d %% over targets of %.1f to %.1f"):format(side, percent, first / 10, last / 10),
    as_of = "2024-01-31",
    subject = "action",
    data = { ref = "1.1", measures = measures },
    call = wrongly_placed(percent, steps == 0),
    expect = "",
  }
end

for percent in pairs(scales) do
  for first = 10, 1000, 100 do
    local last = math.min(first + 99, 1000)
    add(percent, 0, first, last)
    add(percent, 1, first, last)
  end
end

return cases
