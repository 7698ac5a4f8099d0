-- Camms: per cent complete held against what an even pace expects; nodes by what most below them are.

local numbers = require "numbers"

local function reason(a)
  return ("%s %% of what is expected by now"):format(numbers.beside(a:progress_ratio(), params.on_track))
end

local function at_least(a, limit) return numbers.at_least(a:progress_ratio(), limit) end

-- N/A counts too, and gives way to any other held alike; two others held alike are to be monitored.
local node = majority_of_children("progress", { tie_level = "monitor", unranked = true })

return ruleset {
  id = "camms",
  version = "1",
  title = "Action progress and node performance",
  source = "Camms.Strategy help, Quick Update (default thresholds) and Configuration (business rules for nodes)",
  scale = {
    { id = "on", label = "On track", letter = "ON", meaning = "90 % of what is expected, or more" },
    { id = "monitor", label = "Monitor", letter = "MO", meaning = "70 % or more" },
    { id = "off", label = "Off track", letter = "OF", meaning = "Below 70 %" },
    { id = "na", label = "N/A", letter = "NA", ranked = false, meaning = "Ongoing, deferred, or without a target" },
  },
  parameters = { on_track = { value = 90, unit = "%" }, off_track = { value = 70, unit = "%" } },
  actions = {
    progress = {
      { id = "complete", rating = "on", means = "Completed", when = function(a) return a.status == "complete" end },
      { id = "deferred", rating = "na", means = "Deferred", when = function(a) return a.status == "paused" end },
      { id = "ongoing", rating = "na", means = "Ongoing", when = function(a) return a.timescale == "ongoing" end },
      { id = "no-target", rating = "na", means = "Nothing is expected yet", when = function(a) return a:expected_percent() == 0 end },
      { id = "on-track", rating = "on", means = "90 % or more of what is expected",
        when = function(a) return at_least(a, params.on_track), reason end },
      { id = "monitor", rating = "monitor", means = "Below 90 %, 70 % or more",
        when = function(a) return at_least(a, params.off_track), reason end },
      { id = "off-track", rating = "off", means = "Below 70 %", otherwise = reason },
    },
  },
  areas = { progress = node },
  plan = { progress = node },
}
