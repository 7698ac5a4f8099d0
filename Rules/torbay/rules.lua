-- Torbay's key to red, amber and green, as its improvement plan of October 2019 publishes it. The key
-- judges an objective's actions and the evidence of their impact in one colour: `overall` has its three
-- lines, one clause each; `action` and `impact` are the two halves of each line. What the key leaves
-- open is a parameter, with the reason for its value. README.md sets the key beside these lines.

local dates = require "dates"

local function counted(n, one) return ("%d %s%s"):format(n, one, n == 1 and "" or "s") end

local function days(n) return counted(n, "day") end

-- `1 positive finding, 2 measures`: what there is none of is left out.
local function listed(...)
  local words = {}
  for _, part in ipairs { ... } do
    if part.n > 0 then words[#words + 1] = counted(part.n, part[1]) end
  end
  return table.concat(words, ", ")
end

-- Actions: how far behind, and behind what -------------------------------------------------------

local function due_in_words(a)
  if not a:has "due" then return "not known" end
  local day = dates.in_words(a.due)
  return a.timescale == "immediate" and "`Immediate`, read as " .. day or day
end

-- The longest of the action's own date and its steps. A complete action is not behind.
local function slippage(a)
  if a.status == "complete" then return 0, "nothing" end
  local late = a:days_overdue()
  if a:has "milestones" and a:longest_milestone_delay() > late then
    return a:longest_milestone_delay(), ("a step (%s)"):format(a:next_milestone().title or "untitled")
  end
  return late, late > 0 and ("its date (%s)"):format(due_in_words(a)) or "nothing"
end

-- Evidence: what speaks for the action, and what against -----------------------------------------

local function has_direction(m) return m:has "polarity" and m.polarity ~= "none" and m:has_data() end

-- A measure shows improvement clearly where it meets its target, or without one goes on improving.
local function is_clear(m)
  if m:has_target() then return m:met_target() end
  return m:periods() > params.running and m:improving { periods = params.running }
end

local function is_better(m)
  return m:periods() > 1 and m:trend() == "improving"
    or m:has "baseline" and m:change { against = "baseline" } > 0
end

local function is_worsening(m)
  return m:periods() > params.running and m:worsening { periods = params.running }
end

local function measures_that(a, holds)
  local found = {}
  for _, m in ipairs(a:has "measures" and a.measures or {}) do
    if has_direction(m) and holds(m) then found[#found + 1] = m end
  end
  return found
end

local function findings(a, finding)
  return a:has "evidence" and a:evidence_count { finding = finding, within_days = params.evidence_days } or 0
end

-- Signs of improvement: recent positive findings, and measures that show it clearly.
local function signs(a)
  local positive, measures = findings(a, "positive"), #measures_that(a, is_clear)
  return positive + measures, ("%s of improvement (%s)"):format(counted(positive + measures, "sign"),
    listed({ n = positive, "positive finding" }, { n = measures, "measure" }))
end

-- Hints of improvement: mixed findings, and measures that are better than before.
local function hints(a)
  local mixed, better = findings(a, "mixed"), #measures_that(a, is_better)
  return mixed + better, ("no clear sign of improvement, only hints (%s)")
    :format(listed({ n = mixed, "mixed finding" }, { n = better, "better measure" }))
end

-- What speaks against improvement now, in words; nil where nothing does.
local function objection(a)
  if a:has "evidence" and a:evidence_count() > 0 and a:latest_evidence().finding == "negative" then
    return ("the latest finding (%s) is negative"):format(dates.in_words(a:latest_evidence().on))
  end
  local worsening = measures_that(a, is_worsening)[1]
  return worsening and ("%s is getting worse"):format(worsening.id)
end

-- Thresholds --------------------------------------------------------------------------------------

local function is_over(m, limit)
  local unit = m:has "unit" and m.unit or ""
  return m:value() > limit, {
    message = ("%s %s, over the %s allowed"):format(m:value(), unit, limit),
    value = m:value(), limit = limit, period = m:latest().period,
  }
end

-- The stage whose closing day is the first on or after a day.
local function stage_of(day)
  for stage, closes in ipairs { params.stage_1_by, params.stage_2_by, params.stage_3_by } do
    if day <= closes then return stage, closes end
  end
end

local function either_is(a, level) return a:level "action" == level or a:level "impact" == level end

return ruleset {
  id = "torbay",
  version = "2019.10",
  title = "Torbay red, amber and green for actions and evidence",
  source = "Torbay Children's Services Improvement Plan, version 1, October 2019, Our Improvement Plan",
  in_force = { from = "2019-10-01" },

  scale = { -- best first
    { id = "green", label = "Green", letter = "G",
      meaning = "Actions proceed as planned, with clear evidence of improvement and impact" },
    { id = "amber", label = "Amber", letter = "A",
      meaning = "Actions proceed, with some slippage and/or limited evidence of improvement and impact" },
    { id = "red", label = "Red", letter = "R",
      meaning = "Actions do not proceed or slip badly, and/or there is no evidence of improvement and impact" },
  },

  parameters = {
    immediate_days = { value = 91, unit = "days",
      why = "what is immediate lays the foundations: from 1 October to the close of stage 1 on 31 December 2019" },
    lead_days = { value = 90, unit = "days",
      why = "work that has not begun a quarter before its date is not proceeding" },
    major_slip_days = { value = 60, unit = "days",
      why = "the plan is updated monthly: slippage that outlasts two updates is major" },
    clear_signs = { value = 2, unit = "signs",
      why = "one sign of improvement may be chance; a second makes it clear" },
    evidence_days = { value = 183, unit = "days",
      why = "findings older than half a year no longer speak for today's practice" },
    evidence_wait_days = { value = 30, unit = "days after the action's date",
      why = "the monthly update after an action's date is the first that can show its impact" },
    running = { value = 2, unit = "periods",
      why = "two changes the same way are a direction; one may be chance" },
    update_days = { value = 31, unit = "days",
      why = "published: updates are provided monthly" },
    return_interview_hours = { value = 72, unit = "hours",
      why = "published in 1.3.1: a return home interview within 72 hours of being found" },
    pre_proceedings_weeks = { value = 12, unit = "weeks",
      why = "published in 2.8.1: 12 weeks at most" },
    complex_weeks = { value = 16, unit = "weeks",
      why = "published in 2.8.1: 16 weeks where there are complexities" },
    stage_1_by = { value = "2019-12-31", why = "published: stage 1 by December 2019, read as its last day" },
    stage_2_by = { value = "2020-04-30", why = "published: stage 2 by April 2020, read as its last day" },
    stage_3_by = { value = "2021-04-30",
      why = "published: stage 3 until March 2021, a good service by April 2021; the gate is the later" },
  },

  actions = {
    action = {
      { id = "cancelled", rating = "unrated",
        means = "Taken out of the plan: the key has no colour for it",
        when = function(a) return a.status == "cancelled", "cancelled, so no longer rated" end },

      { id = "not-yet-begun", rating = "unrated",
        means = "Not begun, and its date is far enough ahead: the key has no colour for it",
        when = function(a)
          return a.status == "not_started" and a:days_until_due() > params.lead_days
            and slippage(a) == 0,
            "not begun, and more than " .. days(params.lead_days) .. " to go"
        end },

      { id = "not-proceeding", rating = "red", requires = { "variation" },
        means = "Actions are not proceeding",
        when = function(a)
          if a.status == "paused" then return true, "paused" end
          return a.status == "not_started", ("not begun, and its date is %s"):format(due_in_words(a))
        end },

      { id = "major-slippage", rating = "red", requires = { "variation" },
        means = "There is major slippage",
        when = function(a)
          local late, of = slippage(a)
          return late > params.major_slip_days,
            ("%s behind on %s, more than the %d of some slippage"):format(days(late), of, params.major_slip_days)
        end },

      { id = "some-slippage", rating = "amber", requires = { "variation" },
        means = "Actions are proceeding, but there has been some slippage",
        when = function(a)
          local late, of = slippage(a)
          return late > 0, ("%s behind on %s"):format(days(late), of)
        end },

      { id = "as-planned", rating = "green",
        means = "Actions are proceeding as planned",
        when = function(a)
          return slippage(a) == 0, a.status == "complete" and "complete" or "nothing is behind"
        end },
    },

    impact = {
      { id = "cancelled", rating = "unrated",
        means = "Taken out of the plan: the key has no colour for it",
        when = function(a) return a.status == "cancelled", "cancelled, so no longer rated" end },

      { id = "clear-evidence", rating = "green",
        means = "There is clear evidence of improvement and impact",
        when = function(a)
          local count, words = signs(a)
          return count >= params.clear_signs and not objection(a), words .. ", and nothing against"
        end },

      { id = "limited-evidence", rating = "amber",
        means = "There is limited evidence of improvement and impact",
        when = function(a)
          local count, words = signs(a)
          local against = objection(a)
          if count > 0 then return true, against and words .. ", but " .. against or words end
          local hinted, hint_words = hints(a)
          return hinted > 0 and not against, hint_words
        end },

      { id = "too-early", rating = "unrated",
        means = "Impact cannot be asked for yet: the key has no colour for it",
        when = function(a)
          return not (a:has "evidence" and a:evidence_count() > 0)
            and -a:days_until_due() <= params.evidence_wait_days,
            ("no sign of improvement yet, nor asked for until %s after its date (%s)")
              :format(days(params.evidence_wait_days), due_in_words(a))
        end },

      { id = "no-evidence", rating = "red",
        means = "There is no evidence of improvement and impact",
        when = function(a) return true, "no sign of improvement: " .. (objection(a) or "nothing speaks for it") end },
    },

    overall = {
      { id = "red", rating = "red",
        means = "Actions are not proceeding or there is major slippage, and/or there is no evidence of improvement and impact",
        when = function(a)
          return either_is(a, "red"),
            a:level "action" == "red" and "its actions are red" or "its evidence is red"
        end },

      { id = "amber", rating = "amber",
        means = "Actions are proceeding, but there has been some slippage and/or there is limited evidence of improvement and impact",
        when = function(a)
          return either_is(a, "amber"), ("actions %s, evidence %s"):format(a:level "action", a:level "impact")
        end },

      { id = "green", rating = "green",
        means = "Actions are proceeding as planned and there is clear evidence of improvement and impact",
        when = function(a)
          return a:level "action" == "green" and a:level "impact" == "green", "actions green, evidence green"
        end },
    },
  },

  measures = { -- the evidence half of the key, for one measure
    evidence = {
      { id = "not-comparable", rating = "unrated",
        means = "There are no figures, or none is better than another",
        when = function(m)
          if not m:has_data() then return true, "no figures that can be used" end
          return m.polarity == "none", "no direction is better than the other"
        end },

      { id = "clear-evidence", rating = "green",
        means = "Clear evidence of improvement",
        when = function(m)
          return is_clear(m), m:has_target() and "on target"
            or ("better %d periods running"):format(params.running)
        end },

      { id = "limited-evidence", rating = "amber",
        means = "Limited evidence of improvement",
        when = function(m)
          local is_up = m:periods() > 1 and m:trend() == "improving"
          return is_better(m), is_up and "better than the period before"
            or "better than the baseline, not than the period before"
        end },

      { id = "too-few-figures", rating = "unrated",
        means = "One figure and no baseline cannot show improvement",
        when = function(m)
          return m:periods() == 1 and not m:has "baseline", "one figure, and no baseline to hold it against"
        end },

      { id = "no-evidence", rating = "red",
        means = "No evidence of improvement",
        when = function(m)
          return true, is_worsening(m) and ("worse %d periods running"):format(params.running)
            or "no better than the period before"
        end },
    },
  },

  thresholds = {
    { id = "return-interviews-late", of = "measures", where = { id = "RHI-HOURS" }, severity = "high",
      means = "A child waits longer for a return home interview than the plan allows",
      when = function(m) return is_over(m, params.return_interview_hours) end },

    { id = "pre-proceedings-long", of = "measures", where = { id = "PLO-WEEKS" }, severity = "high",
      means = "A case stays in pre-proceedings longer than the plan allows",
      when = function(m) return is_over(m, params.pre_proceedings_weeks) end },

    { id = "complex-pre-proceedings-long", of = "measures", where = { id = "PLO-WEEKS-COMPLEX" }, severity = "high",
      means = "A complex case stays in pre-proceedings longer than the plan allows",
      when = function(m) return is_over(m, params.complex_weeks) end },

    { id = "complaints-late", of = "measures", where = { id = "COMPLAINTS" }, severity = "medium",
      means = "Complaints are answered late, which the plan says goes to the head of service or deputy director",
      when = function(m)
        return not m:met_target(), { message = ("%s %% answered in time, not all"):format(m:value()),
          value = m:value(), limit = m:target_value(), period = m:latest().period }
      end },

    { id = "stage-closed", of = "actions", severity = "medium",
      means = "The stage an action belongs to has closed, and the action is not complete",
      when = function(a)
        local stage, closes = stage_of(a:need "due")
        if not stage or as_of <= closes then return false end
        return a.status ~= "complete" and a.status ~= "cancelled", {
          message = ("stage %d closed on %s, and this is not complete"):format(stage, dates.in_words(closes)),
          limit = closes, value = a.status,
        }
      end },

    { id = "update-late", of = "actions", severity = "medium",
      means = "Progress has not been updated for more than a month",
      when = function(a)
        if a.status == "complete" or a.status == "cancelled" then return false end
        return a:days_since_update() > params.update_days,
          { message = ("last updated %s ago"):format(days(a:days_since_update())),
            limit = params.update_days, value = a:days_since_update() }
      end },
  },
}

-- What this council needs of roll-ups, gates and travel, in the words of the plan:
--
--   areas = { -- the key is published for objectives; themes are the worst of their objectives
--     action = worst_of_children "action",
--     impact = worst_of_children "impact",
--     overall = worst_of { "action", "impact" },
--   },
--   plan = { overall = worst_of_children "overall" },
--   gates = { -- the plan's `stages`: a stage is passed when each of its lines is met by its date
--     { of = "stages", by = "by", met = all_of "lines" },
--   },
--   A repeated recommendation: a threshold on areas whose `repeated` is not empty and which are red.
--   Direction of travel stands beside each rating of `overall` (the column RAG/DOT).
