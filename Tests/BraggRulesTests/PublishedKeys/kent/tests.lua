local as_of = "2020-06-30"

local function kpi(polarity, target, floor, ...)
  return { polarity = polarity, target = target, floor = floor, values = { ... } }
end

local function case(name, measure, rag, travel)
  return { name = name, as_of = as_of, measure = measure, expect = { rag = rag },
    travel = { rag = travel } }
end

local function activity(value) return { polarity = "band", target = { min = 400, max = 460 }, values = { 1, value } } end

return {
  case("on target", kpi("higher", 90, 85, 90, 90), "green", "same"),
  case("just short of target", kpi("higher", 90, 85, 89.9, 89.9), "amber", "same"),
  case("on the floor standard", kpi("higher", 90, 85, 85, 85), "amber", "same"),
  case("just below the floor standard", kpi("higher", 90, 85, 84.9, 84.9), "red", "same"),
  case("on the floor where lower is better", kpi("lower", 10, 12, 12, 12), "amber", "same"),
  case("just above it", kpi("lower", 10, 12, 12.1, 12.1), "red", "same"),
  -- Around the middle of three, the outer two count: (62 - 70) < 0, though the last step is up.
  case("the whole line counts, not the last step", kpi("higher", 90, 60, 70, 60, 62), "amber", "worse"),
  -- -1.5*60 - 0.5*61 + 0.5*62 + 1.5*60 = 0.5 > 0, though the last step is down.
  case("up over four quarters", kpi("higher", 90, 60, 60, 61, 62, 60), "amber", "better"),
  case("up is worsening where lower is better", kpi("lower", 10, 80, 60, 61, 62, 60), "amber", "worse"),
  case("as far down as up is no trend", kpi("higher", 90, 60, 62, 60, 62), "amber", "same"),
  case("steady tenths are no trend", kpi("higher", 90, 0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1), "amber", "same"),
  { name = "one quarter is no line", as_of = as_of, measure = kpi("higher", 90, 85, 90),
    expect = { rag = "green" }, travel = { rag = "none" } },
  { name = "demand on the lower threshold", as_of = as_of, measure = activity(400),
    expect = { demand = "expected", rag = "unrated" }, travel = { rag = "none" } },
  { name = "demand below it", as_of = as_of, measure = activity(399), expect = { demand = "unexpected" } },
  { name = "demand on the upper threshold", as_of = as_of, measure = activity(460), expect = { demand = "expected" } },
  { name = "demand above it", as_of = as_of, measure = activity(461), expect = { demand = "unexpected" } },
  { name = "the level before plays no part", as_of = as_of, measure = kpi("higher", 90, 60, 60, 61),
    previous = { rag = "green" }, expect = { rag = "amber" }, travel = { rag = "better" } },
  { name = "no floor standard", as_of = as_of, measure = { polarity = "higher", target = 90, values = { 80 } },
    expect = { rag = "unrated" }, missing = { rag = "floor" } },
}
