-- Worcestershire's key to the RAG ratings of its Service Improvement Plan, as the foot of its summary
-- sheet of February 2017 publishes it (Appendix 3). One clause is one line of the key; what the key
-- leaves open is a parameter, with the reason for its value. README.md sets the key beside these lines.

local dates = require "dates"

-- The five RAG criteria, in the order of the sheet.
local criteria = {
  { id = "clear_scope", words = "clear scope" },
  { id = "resource_requirements", words = "clear resource requirements" },
  { id = "resources_allocated", words = "allocated resources" },
  { id = "project_plan", words = "project plan" },
  { id = "delivery_timescales", words = "ambitious delivery timescales" },
}

local function is_out(a, criterion)
  return a:has "criteria" and a.criteria[criterion.id] == false
end

-- The criteria known not to be in place. One that nobody has answered for is not among them.
local function out_of_place(a)
  local words = {}
  for _, criterion in ipairs(criteria) do
    if is_out(a, criterion) then words[#words + 1] = criterion.words end
  end
  return words
end

-- How many of the criteria are in place; unrated while one of them is not answered for.
local function in_place(a)
  local count = 0
  for _, criterion in ipairs(criteria) do
    if a:criterion(criterion.id) then count = count + 1 end
  end
  return count
end

local function not_in_place(a)
  return "not in place: " .. table.concat(out_of_place(a), ", ")
end

local function has_no_scope(a) return is_out(a, criteria[1]) end

local function is_red(a) return has_no_scope(a) or #out_of_place(a) >= 2 end

-- A measure's figure beside its target, both in its unit.
local function beside_target(m)
  local unit = m.unit == "%" and " %" or ""
  return ("%s%s against a target of %s%s"):format(m:value(), unit, m:target_value(), unit)
end

local function is_missed(m) return m:missed_target { periods = params.periods_missed } end

-- A limit of time that a measure's own name gives, such as 20 working days, is kept too seldom.
local function is_out_of_time(m)
  return is_missed(m),
    ("%s %% within %s, and %s %% expected"):format(m:value(), m:need "within", m:target_value())
end

return ruleset {
  id = "worcestershire",
  version = "2017.02",
  title = "Worcestershire project RAG: five criteria",
  source = "Worcestershire Service Improvement Plan, RAG summary sheet of 24 February 2017 (Appendix 3)",

  scale = { -- best first
    { id = "green", label = "Green", letter = "G", meaning = "All five criteria are in place" },
    { id = "amber", label = "Amber", letter = "A", meaning = "One criterion is not in place" },
    { id = "red", label = "Red", letter = "R",
      meaning = "Two or more criteria are not in place, or there is no clear scope" },
  },

  parameters = {
    report_days = { value = 23, unit = "working days",
      why = "workstreams report each month, and no month has more working days than this" },
    grace_days = { value = 5, unit = "working days",
      why = "a step done on its day may be reported a week later" },
    tolerance = { value = 10, unit = "% of target",
      why = "the plan gives no key for its measures: this near to target is amber rather than red" },
    periods_missed = { value = 2, unit = "periods",
      why = "the plan gives no limit: one month may be chance, two running are not" },
  },

  actions = {
    rag = {
      { id = "no-clear-scope", rating = "red", requires = { "commentary" },
        means = "Without a clear scope a project is red, whatever else is in place",
        when = function(a) return has_no_scope(a), not_in_place(a) end },

      { id = "two-or-more-missing", rating = "red", requires = { "commentary" },
        means = "Red: two or more criteria are not in place",
        when = function(a) return #out_of_place(a) >= 2, not_in_place(a) end },

      { id = "one-missing", rating = "amber", requires = { "commentary" },
        means = "Amber: one criterion is not in place",
        when = function(a) return in_place(a) == #criteria - 1, not_in_place(a) end },

      { id = "all-in-place", rating = "green",
        means = "Green: all criteria are in place",
        when = function(a) return in_place(a) == #criteria, "all five criteria are in place" end },
    },
  },

  -- The plan publishes no key for its measures; these lines are ours, until the council writes one.
  measures = {
    rag = {
      { id = "no-target", rating = "unrated",
        means = "There is no figure or no target to rate by",
        when = function(m)
          if not m:has_data() then return true, "no figures yet" end
          return m.polarity == "none" or not m:has_target(), "no target to hold the figures against"
        end },

      { id = "on-target", rating = "green", means = "On target",
        when = function(m) return m:met_target(), beside_target(m) end },

      { id = "near-target", rating = "amber", means = "Short of target, within the tolerance",
        when = function(m)
          return m:within_tolerance { percent = params.tolerance }, beside_target(m)
        end },

      { id = "off-target", rating = "red", means = "Short of target by more than the tolerance",
        when = function(m)
          return m:beyond_tolerance { percent = params.tolerance }, beside_target(m)
        end },
    },
  },

  thresholds = {
    { id = "red-for-the-board", of = "actions", severity = "high",
      means = "A red project: the Board looks at why, and at what would resolve it",
      when = function(a) return is_red(a), not_in_place(a) end },

    { id = "sheet-contradicts-key", of = "actions", severity = "medium",
      means = "The rating on the sheet is not the one that the key gives",
      when = function(a)
        return a:has "published_rag" and a.published_rag ~= a:level "rag",
          a:has "published_rag"
            and { message = ("%s on the sheet, %s by the key"):format(a.published_rag, a:level "rag"),
              limit = a:level "rag", value = a.published_rag }
      end },

    { id = "milestone-missed", of = "actions", severity = "medium",
      means = "A key milestone has passed and is not reported done",
      when = function(a)
        for _, m in ipairs(a:has "milestones" and a.milestones or {}) do
          local late = not m.done and m.due and dates.working_days_between(m.due, as_of) or 0
          if late > params.grace_days then
            return true, { message = ("%s: %d working days late"):format(m.title, late),
              limit = m.due, value = late }
          end
        end
        return false
      end },

    { id = "report-late", of = "actions", severity = "low",
      means = "The project has not been reported on for more than a month",
      when = function(a)
        return a:has "updated" and a:working_days_since "updated" > params.report_days,
          a:has "updated" and { value = a:working_days_since "updated", limit = params.report_days }
      end },

    { id = "protection-visits-late", of = "measures", where = { id = "CP-SEEN-20" }, severity = "high",
      means = "Children on protection plans are not seen every 20 working days",
      when = is_out_of_time },

    { id = "looked-after-visits-late", of = "measures", where = { id = "LAC-SEEN" }, severity = "high",
      means = "Looked-after children are not seen every 30 or 60 working days",
      when = is_out_of_time },

    { id = "in-need-visits-late", of = "measures", where = { id = "CIN-SEEN-30" }, severity = "high",
      means = "Children in need are not seen every 30 working days",
      when = is_out_of_time },

    { id = "conferences-late", of = "measures", where = { id = "CONFERENCES-15" }, severity = "high",
      means = "First protection conferences take more than 15 working days",
      when = is_out_of_time },

    { id = "assessments-late", of = "measures", where = { id = "ASSESSMENTS-45" }, severity = "medium",
      means = "Assessments take more than 45 days",
      when = is_out_of_time },

    { id = "care-plans-late", of = "measures", where = { id = "CARE-PLAN-28" }, severity = "medium",
      means = "Children enter care and have no care plan by the 28th day",
      when = is_out_of_time },

    { id = "pathway-plans-missing", of = "measures", where = { id = "PATHWAY-16" }, severity = "medium",
      means = "Looked-after children of 16 and over are without a pathway plan",
      when = function(m) return is_missed(m), beside_target(m) end },

    { id = "proceedings-long", of = "measures", where = { id = "PROCEEDINGS-26" }, severity = "medium",
      means = "Care proceedings take more than 26 weeks",
      when = is_out_of_time },

    { id = "new-workers-overloaded", of = "measures", where = { id = "ASYE-OVER-12" },
      severity = "medium", means = "Newly qualified workers in their first year have more than 12 cases",
      when = function(m) return is_missed(m), beside_target(m) end },
  },
}

-- What the council needs beyond this:
--
-- areas = { rag = counts_of_children "rag" }  The sheet rates no workstream: the Board sees how many of
--   its projects are red, amber and green, the red ones by name, and the unrated ones counted apart. A
--   worst of children would paint five of the eight red, which the council does not say.
-- plan = { rag = counts_of_children "rag" }   The same over all 47.
-- areas = { measures = counts_of_measures "rag" }  A workstream owns its outcome's measures
--   (`outcome_measures`) and its recommendations; no project does.
-- overrides  A rating the Board gives against the key, with a reason. Until then `published_rag` stands
--   beside the derived one and `sheet-contradicts-key` tells them apart.
