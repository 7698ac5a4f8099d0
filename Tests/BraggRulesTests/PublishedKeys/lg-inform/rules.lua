-- LG Inform Plus: the words for a direction of travel depend on whether a metric has polarity.

local function has_polarity(m) return m:has "polarity" and m.polarity ~= "none" end

local function goes(way)
  return function(m) return has_polarity(m) and m:trend() == way end
end

local function moves(way)
  return function(m) return m:movement() == way end
end

return ruleset {
  id = "lg-inform",
  version = "1",
  title = "Direction of travel",
  source = "LG Inform Plus help, Metric value types",
  scale = {
    { id = "improving", label = "Improving", letter = "IM", meaning = "Better than before" },
    { id = "no-change", label = "No change", letter = "NC", meaning = "As before" },
    { id = "worsening", label = "Worsening", letter = "WO", meaning = "Worse than before" },
    { id = "increasing", label = "Increasing", letter = "IN", ranked = false, meaning = "More than before" },
    { id = "decreasing", label = "Decreasing", letter = "DE", ranked = false, meaning = "Less than before" },
  },
  measures = {
    travel = {
      { id = "improving", rating = "improving", means = "Polarity, and better", when = goes "improving" },
      { id = "worsening", rating = "worsening", means = "Polarity, and worse", when = goes "worsening" },
      { id = "no-change", rating = "no-change", means = "The same", when = moves "same" },
      { id = "increasing", rating = "increasing", means = "No polarity, and more", when = moves "increasing" },
      { id = "decreasing", rating = "decreasing", means = "No polarity, and less", otherwise = true },
    },
  },
}
