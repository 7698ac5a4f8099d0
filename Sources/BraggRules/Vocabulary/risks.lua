-- The methods of risks: scores, and where a risk stands on the heat map.
--
-- A score is likelihood times impact, on the council's own scales: 1 to 25 where both go to 5.

---@diagnostic disable: undefined-global

local numbers = require "numbers"

local methods = {}

local function need(risk, field, what)
  if risk[field] == nil then
    missing(risk, field, "no " .. what)
  end
  return risk[field]
end

--- Likelihood times impact as they stand. Unrated without either.
---
---     r:score() >= 15
---@return number
function methods:score()
  return numbers.clean(need(self, "likelihood", "likelihood") * need(self, "impact", "impact"))
end

--- The score aimed at: target likelihood times target impact. Unrated without either.
---
---     r:score() <= r:target_score()
---@return number
function methods:target_score()
  local likelihood = need(self, "target_likelihood", "target likelihood")
  return numbers.clean(likelihood * need(self, "target_impact", "target impact"))
end

--- How far the score is above the one aimed at; 0 where it has come down to it, or below it.
--- Unrated without likelihood, impact or either target.
---
---     r:gap_to_target() > params.risk_gap
---@return number
function methods:gap_to_target()
  return math.max(0, methods.score(self) - methods.target_score(self))
end

--- Which way the score has moved since the register was last reported: `rising` (worse), `falling`
--- or `same`. Unrated without `previous_likelihood` and `previous_impact`.
---
---     r:score() >= 15 and r:movement() == "rising"
---@return bragg.Movement
function methods:movement()
  local score = methods.score(self)
  local likelihood = need(self, "previous_likelihood", "likelihood when last reported")
  local before = likelihood * need(self, "previous_impact", "impact when last reported")
  if numbers.same(score, before) then
    return "same"
  end
  return score > before and "rising" or "falling"
end

--- The risk's place on the heat map, likelihood first. Unrated without likelihood or impact.
---
---     r:heat_cell()  --> "4x3", likelihood 4 and impact 3
---@return string
function methods:heat_cell()
  local likelihood = numbers.clean(need(self, "likelihood", "likelihood"))
  return ("%sx%s"):format(likelihood, numbers.clean(need(self, "impact", "impact")))
end

return methods
