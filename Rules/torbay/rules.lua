-- Torbay's key to red, amber and green, as its improvement plan of October 2019 publishes it. The key
-- judges an objective's actions and the evidence of their impact in one colour: `overall` has its three
-- lines, one clause each; `action` and `impact` are the two halves of each line. Objectives and themes
-- are as good as the worst beneath them, and the three stages are gates. What the key leaves open is a
-- parameter, with the reason for its value. README.md sets the key beside these lines.

local dates = require "dates"

-- bragg: equivalent because it decides words alone
local function counted(n, one) return ("%d %s%s"):format(n, one, n == 1 and "" or "s") end

local function days(n) return counted(n, "day") end

-- `1 positive finding, 2 measures`: what there is none of is left out.
local function listed(...)
  local words = {}
  for _, part in ipairs { ... } do
    -- bragg: equivalent because it decides words alone
    if part.n > 0 then words[#words + 1] = counted(part.n, part[1]) end
  end
  return table.concat(words, ", ")
end

-- Actions: how far behind, and behind what -------------------------------------------------------

local function due_in_words(a)
  -- bragg: equivalent because it decides words alone
  if not a:has "due" then return "not known" end
  local day = dates.in_words(a.due)
  -- bragg: equivalent because it decides words alone
  return a.timescale == "immediate" and "`Immediate`, read as " .. day or day
end

-- The longest of the action's own date and its steps. A complete action is not behind.
local function slippage(a)
  -- bragg: equivalent constant because a complete action is asked only whether more than 0 days, which -1 is not
  if a.status == "complete" then return 0, "nothing" end
  local late = a:days_overdue()
  if a:has "milestones" and a:longest_milestone_delay() > late then
    -- bragg: equivalent logic because it decides words alone
    return a:longest_milestone_delay(), ("a step (%s)"):format(a:next_milestone().title or "untitled")
  end
  -- bragg: equivalent because it decides words alone
  return late, late > 0 and ("its date (%s)"):format(due_in_words(a)) or "nothing"
end

-- Evidence: what speaks for the action, and what against -----------------------------------------

local function has_direction(m) return m:has "polarity" and m.polarity ~= "none" and m:has_data() end

-- A measure shows improvement clearly where it meets its target, or without one goes on improving.
local function is_clear(m)
  if m:has_target() then return m:met_target() end
  return m:periods() > params.running and m:improving { periods = params.running }
end

-- bragg: allow number-for-parameter because a trend takes two figures, whatever `running` is
local function is_up(m) return m:periods() >= 2 and m:trend() == "improving" end

local function is_better(m)
  return is_up(m) or m:has "baseline" and m:change { against = "baseline" } > 0
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
  -- bragg: equivalent because it decides words alone
  local unit = m:has "unit" and m.unit or ""
  return m:value() > limit, {
    message = ("%s %s, over the %s allowed"):format(m:value(), unit, limit),
    value = m:value(), limit = limit, period = m:latest().period,
  }
end

local function either_is(a, level) return a:level "action" == level or a:level "impact" == level end

-- What inspectors had recommended before, behind a reason.
local function marked(a, reason)
  if not a:has "repeated" then return reason end
  return ("%s; %s recommended before"):format(reason, table.concat(a.repeated, ", "))
end

local function halves(a)
  return marked(a, ("actions %s, evidence %s"):format(a:level "action", a:level "impact"))
end

-- Stages and their gates ---------------------------------------------------------------------------

local function closing_days() return { params.stage_1_by, params.stage_2_by, params.stage_3_by } end

-- The stage whose closing day is the first on or after a day.
local function stage_of(day)
  for stage, closes in ipairs(closing_days()) do
    if day <= closes then return stage, closes end
  end
end

-- Stages are areas too, with `lines` to be met: `S2` is the second.
local function is_stage(area) return area:has "lines" end

local function closes(stage) return closing_days()[tonumber(stage.ref:match "%d")] end

local function is_closed(stage) return as_of > closes(stage) end

local function lines_open(stage)
  local open = {}
  for _, line in ipairs(stage.lines) do
    if not line.met then open[#open + 1] = line.title end
  end
  return open
end

local function open_in_words(stage)
  return ("%d of %s not met"):format(#lines_open(stage), counted(#stage.lines, "line"))
end

-- The gate of one stage, for the plan: its level is that of the stage among the plan's areas.
local function gate(ref, closing_day)
  local function is(p, level)
    for _, area in ipairs(p.children) do
      if area.ref == ref then return area.ratings.gate == level end
    end
    return false
  end
  return {
    -- bragg: equivalent swapped because the stage has one level
    { id = "passed", rating = "green", means = "Each line of the stage is met",
      when = function(p) return is(p, "green"), "each of its lines is met" end },
    { id = "not-passed", rating = "red", means = "The stage has closed with a line not met",
      when = function(p)
        return is(p, "red"), function()
          return ("closed on %s with a line not met"):format(dates.in_words(params[closing_day]))
        end
      end },
    { id = "not-due", rating = "unrated", means = "The stage has not closed yet",
      otherwise = function() return "closes on " .. dates.in_words(params[closing_day]) end },
  }
end

-- The whole plan: as good as the worst of its rows, with their counts as the reason.
local function worst_row(rating)
  local function rows(p, level) return p:count { rating = rating, level = level, of = "actions" } end

  local function counts(p)
    local unrated = p:unrated { rating = rating, of = "actions" }
    return ("%d red, %d amber, %d green and %d unrated of %s"):format(rows(p, "red"), rows(p, "amber"),
      rows(p, "green"), unrated, counted(#p.actions, "row"))
  end

  return {
    { id = "red", rating = "red", means = "A row is red",
      when = function(p) return rows(p, "red") > 0, counts end },
    { id = "amber", rating = "amber", means = "A row is amber, and none red",
      when = function(p) return rows(p, "amber") > 0, counts end },
    { id = "green", rating = "green", means = "Each row with a rating is green",
      when = function(p) return rows(p, "green") > 0, counts end },
    { id = "none-rated", rating = "unrated", means = "No row is rated", otherwise = true },
  }
end

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

  fields = {
    actions = {
      repeated = "codes of its recommendations that inspectors had made before",
      difference = "what the row says will change for children",
      variation = "a change of date that SLT agreed: {agreed_by, on, to}",
    },
    measures = { row = "the row that means to measure it" },
    areas = {
      sources = "codes of the recommendations an objective answers",
      repeated = "those of them that inspectors had made before",
      lines = "what a stage is to reach: {title, met}",
      by = "when a stage ends, as written",
      from = "when a stage begins, as written",
      goal = "what comes after the last stage: {title, by}",
    },
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
            function() return ("not begun, and more than %s to go"):format(days(params.lead_days)) end
        end },

      { id = "not-proceeding", rating = "red", requires = { "variation" },
        means = "Actions are not proceeding",
        when = function(a)
          if a.status == "paused" then return true, "paused" end
          return a.status == "not_started",
            function() return ("not begun, and its date is %s"):format(due_in_words(a)) end
        end },

      { id = "major-slippage", rating = "red", requires = { "variation" },
        means = "There is major slippage",
        when = function(a)
          local late, of = slippage(a)
          return late > params.major_slip_days, function()
            return ("%s behind on %s, more than the %d of some slippage")
              :format(days(late), of, params.major_slip_days)
          end
        end },

      { id = "some-slippage", rating = "amber", requires = { "variation" },
        means = "Actions are proceeding, but there has been some slippage",
        when = function(a)
          local late, of = slippage(a)
          return late > 0, ("%s behind on %s"):format(days(late), of)
        end },

      { id = "as-planned", rating = "green",
        means = "Actions are proceeding as planned",
        otherwise = function(a)
          local _, behind = slippage(a)
          return a.status == "complete" and "complete" or behind .. " is behind"
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
            function()
              return ("no sign of improvement yet, nor asked for until %s after its date (%s)")
                :format(days(params.evidence_wait_days), due_in_words(a))
            end
        end },

      { id = "no-evidence", rating = "red",
        means = "There is no evidence of improvement and impact",
        otherwise = function(a)
          return "no sign of improvement: " .. (objection(a) or "nothing speaks for it")
        end },
    },

    overall = {
      { id = "red", rating = "red",
        means = "Actions are not proceeding or there is major slippage, and/or there is no evidence of improvement and impact",
        when = function(a)
          return either_is(a, "red"), function()
            return marked(a, a:is_rated("action", "red") and "its actions are red" or "its evidence is red")
          end
        end },

      { id = "amber", rating = "amber",
        means = "Actions are proceeding, but there has been some slippage and/or there is limited evidence of improvement and impact",
        when = function(a) return either_is(a, "amber"), halves end },

      { id = "green", rating = "green",
        means = "Actions are proceeding as planned and there is clear evidence of improvement and impact",
        otherwise = halves },
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

      -- bragg: equivalent swapped because one figure without a baseline is never better
      { id = "limited-evidence", rating = "amber",
        means = "Limited evidence of improvement",
        when = function(m)
          return is_better(m), is_up(m) and "better than the period before"
            or "better than the baseline, not than the period before"
        end },

      { id = "too-few-figures", rating = "unrated",
        means = "One figure and no baseline cannot show improvement",
        when = function(m)
          return m:periods() == 1 and not m:has "baseline", "one figure, and no baseline to hold it against"
        end },

      { id = "no-evidence", rating = "red",
        means = "No evidence of improvement",
        otherwise = function(m)
          return is_worsening(m) and ("worse %d periods running"):format(params.running)
            or "no better than the period before"
        end },
    },
  },

  areas = { -- objectives and themes, as good as the worst beneath them; and the stages' gates
    action = worst_of_children "action",
    impact = worst_of_children "impact",
    overall = worst_of_children "overall",

    gate = {
      { id = "no-stage", rating = "unrated", means = "Objectives and themes have no gate",
        when = function(area) return not is_stage(area) end },

      { id = "passed", rating = "green", means = "Each line of the stage is met",
        when = function(stage) return #lines_open(stage) == 0, "each of its lines is met" end },

      { id = "not-passed", rating = "red", means = "The stage has closed with a line not met",
        when = function(stage)
          return is_closed(stage), function()
            return ("closed on %s with %s"):format(dates.in_words(closes(stage)), open_in_words(stage))
          end
        end },

      { id = "not-due", rating = "unrated", means = "The stage has not closed yet",
        otherwise = function(stage)
          return ("closes on %s, with %s yet"):format(dates.in_words(closes(stage)), open_in_words(stage))
        end },
    },
  },

  plan = {
    action = worst_row "action",
    impact = worst_row "impact",
    overall = worst_row "overall",
    stage_1 = gate("S1", "stage_1_by"),
    stage_2 = gate("S2", "stage_2_by"),
    stage_3 = gate("S3", "stage_3_by"),
  },

  thresholds = {
    { id = "gate-not-passed", of = "areas", where = is_stage, severity = "high",
      means = "A stage of the plan has closed with a line not met",
      when = function(stage)
        return stage:is_rated("gate", "red"), { message = table.concat(lines_open(stage), "; "),
          value = open_in_words(stage), limit = closes(stage) }
      end },

    { id = "repeated-red", of = "areas", severity = "high",
      where = function(area) return area:has "repeated" and #area.repeated > 0 end,
      means = "An objective that answers a recommendation made before is red",
      when = function(area)
        return area:is_rated("overall", "red"),
          { message = ("red, and %s recommended before"):format(table.concat(area.repeated, ", ")) }
      end },

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
        local stage, closed_on = stage_of(a:need "due")
        if not stage or as_of <= closed_on then return false end
        return a.status ~= "complete" and a.status ~= "cancelled", {
          message = ("stage %d closed on %s, and this is not complete"):format(stage, dates.in_words(closed_on)),
          limit = closed_on, value = a.status,
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
