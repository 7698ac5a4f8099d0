-- Finding a measure's values. A value that is suppressed, not available or not comparable is passed
-- over: "the last 3" means the last 3 that can be used.

---@diagnostic disable: undefined-global

local missing, usable_of = missing, usable_of

local observations = {}

--- The usable observation so many places before the latest one (0 is the latest), or nil;
--- and its place in the list.
---@param measure bragg.Measure
---@param back integer
---@return bragg.Observation?
---@return integer?
function observations.usable(measure, back)
  local list = measure.observations
  if not list then
    return nil
  end
  return usable_of(list, back)
end

--- The same observation; without it the rating is unrated.
---@param measure bragg.Measure
---@param back integer
---@return bragg.Observation
---@return integer  place
function observations.need(measure, back)
  local list = measure.observations
  local found, place
  if list then
    found, place = usable_of(list, back)
  end
  if not found then
    local lacking = back == 0 and "no usable value"
      or ("fewer than %d usable values"):format(back + 1)
    missing(measure, "observations", lacking)
  end
  return found, place
end

--- Whether an answer holds for each of the latest periods, newest first. One period where it does
--- not hold decides, however few there are; only then are too few periods a missing fact.
---@param measure bragg.Measure
---@param count integer  periods
---@param holds fun(back: integer): boolean
---@return boolean
function observations.holds_for(measure, count, holds)
  for back = 0, count - 1 do
    if not holds(back) then
      return false
    end
  end
  return true
end

return observations
