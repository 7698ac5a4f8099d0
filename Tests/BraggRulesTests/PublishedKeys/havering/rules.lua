-- Havering: 10 % off target is amber or red by what the same quarter was a year ago.

local function against_last_year(m) return m:trend { against = "same_period_last_year" } end

return ruleset {
  id = "havering",
  version = "2013/14",
  title = "Corporate performance indicators",
  source = "Havering, Cabinet, Corporate Performance Report, Quarter 4 2013/14, minutes",
  scale = {
    { id = "green", label = "Green", letter = "G", meaning = "On target, or off it by 10 % or less" },
    { id = "amber", label = "Amber", letter = "A", meaning = "Further off, but no worse than a year ago" },
    { id = "red", label = "Red", letter = "R", meaning = "Further off, and worse than a year ago" },
  },
  scales = { measures = { direction = {
    { id = "better", label = "Better", letter = "▲", meaning = "Better than a year ago" },
    { id = "same", label = "Same", letter = "▶", meaning = "As a year ago" },
    { id = "worse", label = "Worse", letter = "▼", meaning = "Worse than a year ago" },
  } } },
  parameters = {
    tolerance = { value = 10, unit = "% of target", why = "published" },
    green_share = { value = 80, unit = "% of indicators", why = "ours: the report counts, and rates no whole" },
  },
  measures = {
    status = {
      { id = "near", rating = "green", means = "On target, or off it by 10 % or less",
        when = function(m) return m:within_tolerance { percent = params.tolerance } end },
      { id = "holding", rating = "amber", means = "Over 10 % off target, no worse than a year ago",
        when = function(m) return against_last_year(m) ~= "worsening" end },
      { id = "falling", rating = "red", means = "Over 10 % off target and worse than a year ago",
        requires = { "corrective_action" }, otherwise = true },
    },
    direction = {
      { id = "up", rating = "better", means = "Better than the same quarter a year ago",
        when = function(m) return against_last_year(m) == "improving" end },
      { id = "down", rating = "worse", means = "Worse than the same quarter a year ago",
        when = function(m) return against_last_year(m) == "worsening" end },
      { id = "level", rating = "same", means = "As in the same quarter a year ago", otherwise = true },
    },
  },
  plan = {
    status = {
      { id = "mostly-green", rating = "green", means = "Enough of the indicators are green",
        when = function(p)
          return p:share { of = "measures", rating = "status", level = "green" } >= params.green_share
        end },
      { id = "too-few-green", rating = "amber", means = "Too few of the indicators are green", otherwise = true },
    },
  },
}
