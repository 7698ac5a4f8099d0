-- The methods of measures, `m:met_target()`, gathered from the files that explain them.

local methods = {}

local files = {
  require "measure_values",
  require "measure_states",
  require "measure_targets",
  require "measure_trends",
  require "measure_forecasts",
  require "measure_paths",
  require "measure_cohorts",
  require "measure_confidence",
}

for _, file in ipairs(files) do
  for name, method in pairs(file) do
    methods[name] = method
  end
end

return methods
