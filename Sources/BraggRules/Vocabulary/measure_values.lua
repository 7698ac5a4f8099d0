-- What a measure's value is and was.

local observations = require "observations"
local options = require "options"
local numbers = require "numbers"

local values = {}

--- The latest usable observation; without one the rating is unrated.
---
---     m:latest().period  --> "2024-01"
---@return bragg.Observation
function values:latest()
  return observations.need(self, 0)
end

--- The latest usable value, in the measure's unit; without one the rating is unrated.
---
---     m:value() >= 90
---@return number
function values:value()
  return numbers.clean(observations.need(self, 0).value)
end

--- The usable value so many periods before the latest; without one the rating is unrated.
---
---     m:value() > m:value_before(1)
---@param count integer  1 is the period before the latest
---@return number
function values:value_before(count)
  count = options.count(count, nil, "value_before")
  return numbers.clean(observations.need(self, count).value)
end

--- How many usable values there are; 0 where there is no data.
---
---     m:periods() >= 4
---@return integer
function values:periods()
  local count = 0
  for _, observation in ipairs(self.observations or {}) do
    if observation.usable and observation.value ~= nil then
      count = count + 1
    end
  end
  return count
end

--- Whether there is a usable value at all.
---
---     m:has_data() and m:met_target()
---@return boolean
function values:has_data()
  return observations.usable(self, 0) ~= nil
end

return values
