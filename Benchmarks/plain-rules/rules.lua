-- The benchmark's key in plain Lua, without the vocabulary's words for measures: what the engine costs by
-- itself. `../rules` is the same key as a council would write it.

-- Less than any figure's last digit, and more than what binary fractions add to it.
local dust = 1e-9

local function has_missed(milestones)
  for i = 1, #milestones do
    local milestone = milestones[i]
    if not milestone.done and milestone.due < as_of then return true end
  end
  return false
end

-- How far the latest value is from its target; below 0 where it is better.
local function gap(measure)
  local figures = measure.observations
  local latest = figures[#figures].value
  if measure.polarity == "lower" then return latest - measure.target.value end
  return measure.target.value - latest
end

local function is_improving(measure)
  local figures = measure.observations
  local change = figures[#figures].value - figures[#figures - 1].value
  if measure.polarity == "lower" then change = -change end
  return change > dust
end

local function is_near(measure)
  local short = gap(measure)
  return short <= 0 or is_improving(measure)
    or short * 100 <= measure.target.value * measure.tolerance.percent + dust
end

local function share_near(measures)
  local near = 0
  for i = 1, #measures do
    if is_near(measures[i]) then near = near + 1 end
  end
  return near / #measures
end

return ruleset {
  id = "benchmark-plain", extends = "rules", version = "1", title = "The benchmark's key in plain Lua", source = "made up",
  cases = {
    action = {
      { id = "complete", rating = "blue", means = "Complete",
        when = function(c) return c.status == "complete" end },
      { id = "slipped", rating = "red", means = "Late by more than is allowed",
        when = function(c)
          return c.due ~= nil and c.due < as_of and c:days_overdue() > params.slip_days
        end },
      { id = "late", rating = "amber", means = "Late, or with a step missed",
        when = function(c) return c.due ~= nil and c.due < as_of or has_missed(c.milestones) end },
      { id = "on-track", rating = "green", means = "On track", otherwise = true },
    },
    impact = {
      { id = "not-begun", rating = "grey", means = "Not begun",
        when = function(c) return c.status == "not_started" end },
      { id = "near", rating = "green", means = "All measures near their targets",
        when = function(c) return share_near(c.measures) == 1 end },
      { id = "mixed", rating = "amber", means = "Some measures near their targets",
        when = function(c) return share_near(c.measures) >= 0.5 end },
      { id = "far", rating = "red", means = "Most measures far from their targets", otherwise = true },
    },
  },
  thresholds = {
    { id = "shortfall", of = "cases", severity = "high", means = "A measure is far from its target",
      when = function(c)
        local measures = c.measures
        for i = 1, #measures do
          local measure = measures[i]
          local short = gap(measure) * 100 / measure.target.value
          if short > params.shortfall + dust then
            return true, { value = short, limit = params.shortfall, message = measure.id .. " is short" }
          end
        end
        return false
      end },
  },
}
