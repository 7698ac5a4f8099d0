-- East of England: red or green only where the difference from the average is significant.

local function is(verdict)
  return function(m) return m:compared_with(params.against, { percent = 99.8 }) == verdict end
end

return ruleset {
  id = "east-of-england",
  version = "2009",
  title = "Regional public health quarterly surveillance",
  source = "Eastern Region Public Health Observatory, Key East of England Public Health Indicators",
  scale = {
    { id = "green", label = "Better", letter = "G", meaning = "Significantly better than the average" },
    { id = "amber", label = "Not different", letter = "A", meaning = "Not significantly different" },
    { id = "red", label = "Worse", letter = "R", meaning = "Significantly worse than the average" },
  },
  parameters = { against = { value = "england", why = "sheet 2; sheet 1 has the region" } },
  measures = {
    rug = {
      { id = "better", rating = "green", means = "The whole interval is better", when = is "better" },
      { id = "worse", rating = "red", means = "The whole interval is worse", when = is "worse" },
      { id = "not-different", rating = "amber", means = "The interval holds the average", otherwise = true },
    },
  },
}
