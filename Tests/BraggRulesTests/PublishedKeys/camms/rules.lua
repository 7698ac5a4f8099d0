-- Camms: per cent complete held against what an even pace expects; nodes by what most below them are.

local numbers = require "numbers"

-- An action of which nothing is expected yet has no ratio.
local function ratio(a)
  local expected = a:expected_percent()
  if expected == 0 then return nil end
  local done = a.status == "not_started" and 0 or a:need "percent_complete"
  return numbers.percent_of(done, expected)
end

local function reason(a) return ("%s %% of what is expected by now"):format(numbers.beside(ratio(a), params.on_track)) end

-- The level most below hold. N/A gives way to any other; two others held alike are Monitor.
local function top(p)
  local most, level = 0, "na"
  for _, own in ipairs { "on", "monitor", "off" } do
    local count = p:count { rating = "progress", level = own }
    if count > most then
      most, level = count, own
    elseif count == most and count > 0 then
      level = "monitor"
    end
  end
  return p:count { rating = "progress", level = "na" } > most and "na" or level
end

local function top_is(level) return function(p) return top(p) == level end end

local node = {
  { id = "on", rating = "on", means = "Most are on track", when = top_is "on" },
  { id = "off", rating = "off", means = "Most are off track", when = top_is "off" },
  { id = "monitor", rating = "monitor", means = "Most are to be monitored, or two lead alike", when = top_is "monitor" },
  { id = "na", rating = "na", means = "Most are not applicable, or nothing is rated", otherwise = true },
}

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
      { id = "no-target", rating = "na", means = "Nothing is expected yet", when = function(a) return ratio(a) == nil end },
      { id = "on-track", rating = "on", means = "90 % or more of what is expected",
        when = function(a) return numbers.at_least(ratio(a), params.on_track), reason end },
      { id = "monitor", rating = "monitor", means = "Below 90 %, 70 % or more",
        when = function(a) return numbers.at_least(ratio(a), params.off_track), reason end },
      { id = "off-track", rating = "off", means = "Below 70 %", otherwise = reason },
    },
  },
  areas = { progress = node },
  plan = { progress = node },
}
