-- The methods of actions, `a:days_overdue()`, gathered from the files that explain them.

local methods = {}

local files = {
  require "action_dates",
  require "action_milestones",
  require "action_evidence",
  require "action_measures",
}

for _, file in ipairs(files) do
  for name, method in pairs(file) do
    methods[name] = method
  end
end

return methods
