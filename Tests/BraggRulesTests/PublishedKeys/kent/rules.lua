-- Kent: target, floor standard, and a direction of travel by regression.

-- The arrow beside a rating, as Kent draws it.
local function trend(m)
  local slope = m:slope()
  if slope == 0 then return "same", "stable or no clear trend" end
  if slope > 0 then return "better", "a positive trend" end
  return "worse", "a negative trend"
end

return ruleset {
  id = "kent",
  version = "2020/21",
  title = "Quarterly performance report",
  source = "Kent County Council, Quarterly Performance Report, Quarter 1 2020/21, key to KPI ratings",
  scale = {
    { id = "green", label = "Green", letter = "G", meaning = "Target achieved" },
    { id = "amber", label = "Amber", letter = "A", meaning = "Floor standard achieved, target not" },
    { id = "red", label = "Red", letter = "R", meaning = "Floor standard not achieved" },
    { id = "expected", label = "As expected", letter = "EX", ranked = false, meaning = "Within the thresholds" },
    { id = "unexpected", label = "Outside", letter = "OU", ranked = false, meaning = "Outside the thresholds" },
  },
  travel = { measures = { rag = trend } },
  measures = {
    rag = {
      { id = "activity", rating = "unrated", means = "Activity indicators have no target",
        when = function(m) return m.polarity == "band", "an activity indicator" end },
      { id = "target", rating = "green", means = "Target achieved",
        when = function(m) return m:met_target() end },
      { id = "floor", rating = "amber", means = "Floor standard achieved, target not",
        when = function(m) return m:on_or_above_floor() end },
      { id = "below-floor", rating = "red", means = "Floor standard not achieved", requires = { "management_action" },
        otherwise = true },
    },
    demand = {
      { id = "not-activity", rating = "unrated", means = "Only activity indicators have thresholds",
        when = function(m) return m.polarity ~= "band", "not an activity indicator" end },
      { id = "within", rating = "expected", means = "Between the lower and the upper threshold",
        when = function(m) return m:met_target() end },
      { id = "outside", rating = "unexpected", means = "Demand is above or below what was expected", otherwise = true },
    },
  },
}
