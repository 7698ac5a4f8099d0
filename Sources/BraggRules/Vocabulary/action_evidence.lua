-- Criteria met and evidence found. An action that lists none at all is unrated wherever a clause
-- asks for them; guard such a clause with `a:has "evidence"`.

---@diagnostic disable: undefined-global

local dates = require "dates"
local options = require "options"

local methods = {}

local function criteria_that_are(action, wanted)
  if action.criteria == nil then
    missing(action, "criteria", "no criteria")
  end
  local names = {}
  for name, met in pairs(action.criteria) do
    if met == wanted then
      names[#names + 1] = name
    end
  end
  return names
end

--- Whether the criterion of this name is met. Unrated where it is not recorded.
---
---     a:criterion "approved"
---@param name string
---@return boolean
function methods:criterion(name)
  local met
  if self:has "criteria" then
    met = self.criteria[name]
  end
  if met == nil then
    missing(self, "criteria." .. name, ("no answer for the criterion `%s`"):format(name))
  end
  return met
end

--- How many of the action's criteria are met.
---
---     a:criteria_met() >= 3
---@return integer
function methods:criteria_met()
  return #criteria_that_are(self, true)
end

--- How many of the action's criteria are recorded as not met.
---
---     a:criteria_missing() == 0
---@return integer
function methods:criteria_missing()
  return #criteria_that_are(self, false)
end

--- The names of the criteria that are met, in alphabetical order.
---
---     table.concat(a:criteria_met_names(), ", ")
---@return string[]
function methods:criteria_met_names()
  return criteria_that_are(self, true)
end

--- The names of the criteria recorded as not met, in alphabetical order.
---
---     "still to do: " .. table.concat(a:criteria_missing_names(), ", ")
---@return string[]
function methods:criteria_missing_names()
  return criteria_that_are(self, false)
end

local function all_met(action, names)
  for _, name in ipairs(names) do
    if not methods.criterion(action, name) then
      return false
    end
  end
  return true
end

--- How many criteria are met, how many are recorded as not met, and whether the `decisive` one is
--- met (of several, all of them). Unrated where there are no criteria, or the decisive one is not
--- recorded; of several, one that is not met decides.
---
---     local met, missing, in_scope = a:criteria_verdict { decisive = "clear_scope" }
---     return not in_scope or missing >= 2
---@param given { decisive: string | string[] }
---@return integer met
---@return integer missing
---@return boolean decisive_met
function methods:criteria_verdict(given)
  given = options.check(given, { "decisive" }, "criteria_verdict")
  local decisive = given.decisive
  if type(decisive) == "string" then
    decisive = { decisive }
  elseif type(decisive) ~= "table" or #decisive == 0 then
    error("`decisive` must name a criterion or list several", 0)
  end
  local met, lacking = methods.criteria_met(self), methods.criteria_missing(self)
  return met, lacking, all_met(self, decisive)
end

local function day_of(evidence, place)
  if evidence.on == nil then
    missing(evidence, "on", "no day for evidence " .. place)
  end
  return evidence.on
end

local function is_recent(evidence, place, days)
  local on = day_of(evidence, place)
  if math.type(days) == "integer" and days >= 0 and days < 36500 then
    local is_over = has_passed_by(on, days)
    -- Where there is no such day, this says why.
    if is_over == nil then dates.add_days(on, days) end
    return not is_over
  end
  return dates.days_between(on, as_of) <= days
end

local findings = { positive = true, mixed = true, negative = true }

local function check_finding(finding)
  if finding ~= nil and not findings[finding] then
    error("`finding` must be `positive`, `mixed` or `negative`", 0)
  end
end

-- The places in the list of the evidence that fits what a rule asked for.
local function evidence_places(action, given, method)
  given = options.check(given, { "finding", "kind", "within_days" }, method)
  check_finding(given.finding)
  local days = options.amount(given.within_days, "within_days")
  if action.evidence == nil then
    missing(action, "evidence", "no evidence")
  end
  local places = {}
  for place, evidence in ipairs(action.evidence) do
    if
      (given.finding == nil or evidence.finding == given.finding)
      and (given.kind == nil or evidence.kind == given.kind)
      and (days == nil or is_recent(evidence, place, days))
    then
      places[#places + 1] = place
    end
  end
  return places
end

--- How many pieces of evidence there are: all, or those of a `finding`, of a `kind`, and no more
--- than so many days old (`within_days`; exactly so many counts).
---
---     a:evidence_count { finding = "positive", within_days = 90 } >= 2
---@param given? bragg.EvidenceFilter
---@return integer
function methods:evidence_count(given)
  return #evidence_places(self, given, "evidence_count")
end

--- The latest piece of evidence, of all or of those asked for as in `evidence_count`; of two of one
--- day, the one listed last. Unrated where there is none.
---
---     a:evidence_count() > 0 and a:latest_evidence().finding == "negative"
---@param given? bragg.EvidenceFilter
---@return bragg.Evidence
function methods:latest_evidence(given)
  local latest
  for _, place in ipairs(evidence_places(self, given, "latest_evidence")) do
    local evidence = self.evidence[place]
    if day_of(evidence, place) and (not latest or evidence.on >= latest.on) then
      latest = evidence
    end
  end
  if not latest then
    missing(self, "evidence", "no such evidence")
  end
  return latest
end

return methods
