-- The standard rule set: where a council starts that has published no key of its own. Four ranked
-- levels and grey; action rated by its dates and pace, impact by what was found, overall by the worse
-- of both. Every number is a parameter, with the reason for its value. README.md sets the key beside
-- these lines, and says what a council most often replaces.

local dates = require "dates"
local numbers = require "numbers"
local of_actions_beneath = require "areas"

local function count_of(n, thing) return ("%d %s%s"):format(n, thing, n == 1 and "" or "s") end
local function days(n) return count_of(n, "day") end

-- Dates and pace ----------------------------------------------------------------------------------

local function is_ongoing(a) return a.timescale == "ongoing" or a.timescale == "recurring" end

-- How late an action is, and by which date: the longest of its due date and its milestones; where it
-- has not begun, of its start. Ongoing work has no due date to be late by; any other action without a
-- date cannot be judged.
local function days_late(a)
  local has_steps = a:has "milestones" and #a.milestones > 0
  if not (a:has "due" or has_steps or a:has "start" or is_ongoing(a)) then
    return a:days_overdue()
  end
  -- bragg: equivalent constant because what is not late is below every limit
  local late, by = 0, "nothing"
  -- bragg: equivalent because it decides words alone
  if a:has "due" and a:days_overdue() > 0 then late, by = a:days_overdue(), "its due date" end
  -- bragg: equivalent comparison because of delays alike either may be named
  if has_steps and a:longest_milestone_delay() > late then
    late, by = a:longest_milestone_delay(), "a milestone"
  end
  -- bragg: equivalent comparison because of delays alike either may be named
  if a.status == "not_started" and a:has "start" and a:days_since "start" > late then
    late, by = a:days_since "start", "its start"
  end
  return late, by
end

-- The points an action under way is behind an even pace from start to due; nothing where it has not
-- both dates and a per cent, for then its pace is not known.
local function points_behind(a)
  if a.status == "not_started" then return nil end
  if not (a:has "start" and a:has "due" and a:has "percent_complete") then return nil end
  -- bragg: equivalent constant because what is ahead of the pace is below every limit
  return math.max(0, numbers.difference(a:expected_percent(), a.percent_complete))
end

local function is_behind(a, allowed)
  local behind = points_behind(a)
  if not behind then return false end
  return behind > allowed,
    ("%s %% done, %s points behind an even pace, more than the %s allowed")
      :format(a.percent_complete, numbers.beside(behind, allowed), allowed)
end

local function open_steps(a)
  -- bragg: equivalent constant because only more than 0 are open
  return a:has "milestones" and #a.milestones - a:milestones_done() or 0
end

-- Evidence ----------------------------------------------------------------------------------------

local function recent(a, finding)
  if not a:has "evidence" then return 0 end
  return a:evidence_count { finding = finding, within_days = params.evidence_days }
end

local function has_good_findings(a)
  return recent(a, "positive") >= params.evidence_count
    and a:latest_evidence().finding == "positive"
end

-- Nothing found so far speaks against it, and the day by which its impact should be seen lies ahead.
local function is_early(a)
  return recent(a) == recent(a, "positive") and a:has "due"
    and a:days_since "due" <= params.impact_days
end

local function so_far(a)
  local found = recent(a) > 0 and count_of(recent(a), "positive finding") or "nothing found"
  return ("to be seen by %s; %s so far")
    :format(dates.in_words(dates.add_days(a.due, params.impact_days)), found)
end

-- From how many kinds of source the recent positive findings come, and over how many days they
-- spread.
local function breadth(a)
  local kinds, first, last = {}, nil, nil
  for _, e in ipairs(a:has "evidence" and a.evidence or {}) do
    if e.finding == "positive" and dates.days_between(e.on, as_of) <= params.evidence_days then
      if e.kind then kinds[e.kind] = true end
      -- bragg: equivalent comparison because the same day is the same day
      if not first or e.on < first then first = e.on end
      -- bragg: equivalent comparison because the same day is the same day
      if not last or e.on > last then last = e.on end
    end
  end
  local count = 0
  for _ in pairs(kinds) do count = count + 1 end
  -- bragg: equivalent constant because without a positive finding there is no kind of source
  return count, first and dates.days_between(first, last) or 0
end

-- Measures ----------------------------------------------------------------------------------------

local function can_be_rated(m)
  return not (m:has "polarity" and m.polarity == "none") and m:has_data() and m:has_target()
end

-- A measure's own tolerance goes before the rule set's; beyond its floor no tolerance helps.
local function is_near_target(m)
  local limits = { percent = params.tolerance }
  if m:has "tolerance" then
    limits = { percent = m.tolerance.percent, points = m.tolerance.points }
  end
  if m:has "floor" then limits.floor = true end
  return m:within_tolerance(limits)
end

local function short_of_target(m)
  local short = m:shortfall()
  if short == 0 then return "on the very limit that the target excludes" end
  local unit = m:has "unit" and (m.unit == "%" and " points" or " " .. m.unit) or ""
  return ("%s%s off target"):format(numbers.beside(short, 0), unit)
end

local function beside_tolerance(m)
  return ("%s, %s the tolerance"):format(short_of_target(m), is_near_target(m) and "within" or "beyond")
end

local function measures_off_target(a)
  local count = 0
  for _, m in ipairs(a:has "measures" and a.measures or {}) do
    -- bragg: equivalent constant because only whether there are any decides; how many is words alone
    if can_be_rated(m) and not is_near_target(m) then count = count + 1 end
  end
  return count
end

-- Findings say that it makes a difference, and no measure of the action says otherwise.
local function is_shown(a) return has_good_findings(a) and measures_off_target(a) == 0 end

-- Risks -------------------------------------------------------------------------------------------

local function score(r) return r.likelihood * r.impact end

local function score_in_words(r)
  return ("likelihood %d × impact %d = %d"):format(r.likelihood, r.impact, score(r))
end

return ruleset {
  id = "standard",
  version = "1.0",
  title = "Bragg's standard BRAG",
  source = "Bragg's own default; no council publishes it",

  scale = { -- best first
    { id = "blue", label = "Blue", letter = "B",
      meaning = "Action: complete. Impact: shown by several sources over time. Measure: target held. Risk: down to its target" },
    { id = "green", label = "Green", letter = "G",
      meaning = "Action: on schedule. Impact: shown. Measure: on target. Risk: low" },
    { id = "amber", label = "Amber", letter = "A",
      meaning = "Action: behind, or at risk of it. Impact: not yet shown. Measure: near target. Risk: medium" },
    { id = "red", label = "Red", letter = "R",
      meaning = "Action: well behind, and needs a path back. Impact: the latest finding is negative. Measure: off target. Risk: high" },
    { id = "grey", label = "Not yet", letter = "–", ranked = false,
      meaning = "Action: not started, and not due to be. Impact: not yet due to be seen" },
  },

  fields = {
    actions = { path_to_green = "how a red action gets back on course: {plan, by (a day)}" },
  },

  parameters = {
    slip_days = { value = 30, unit = "days",
      why = "boards meet monthly: what is still late at the next meeting has slipped" },
    pace_amber = { value = 10, unit = "points",
      why = "leads tend to report in steps of ten, so that less than one step says little" },
    pace_red = { value = 30, unit = "points",
      why = "work almost a third behind an even pace calls for a new plan" },
    late_start_days = { value = 30, unit = "days before the due date",
      why = "work that is worth a line of the plan takes a month at least" },
    review_days = { value = 92, unit = "days",
      why = "a quarter, the longest of them: no board should go longer without word of ongoing work" },
    immediate_days = { value = 30, unit = "days after the plan's start",
      why = "what is to be done at once should be done when the board meets next" },
    evidence_count = { value = 2, unit = "positive findings",
      why = "one finding may be chance; a second shows that it was not" },
    evidence_days = { value = 183, unit = "days",
      why = "findings older than half a year do not speak for today's practice" },
    evidence_kinds = { value = 2, unit = "kinds of source",
      why = "an audit and a survey can't share a blind spot as two audits can" },
    sustained_days = { value = 91, unit = "days",
      why = "findings a quarter apart show that the change has lasted" },
    impact_days = { value = 91, unit = "days after the due date",
      why = "a quarter after the work was to be done, a board may ask what has changed" },
    tolerance = { value = 10, unit = "% of target",
      why = "a tenth short is near enough to say so; a measure's own tolerance goes before it" },
    sustained_periods = { value = 3, unit = "periods",
      why = "three on target running are more than a good month" },
    missed_periods = { value = 2, unit = "periods",
      why = "one miss may be chance; two running call for an answer" },
    risk_medium = { value = 8, unit = "of a score of 25",
      why = "two steps of likelihood at a serious impact (2 × 4), or the reverse" },
    risk_high = { value = 15, unit = "of a score of 25",
      why = "a moderate risk that is all but certain, or a critical one that is possible (3 × 5)" },
    update_days = { value = 35, unit = "days",
      why = "a monthly update, and a few days to write it" },
    area_red = { value = 25, unit = "% of rated actions",
      why = "an area with one action in four red is not one bad line, but in trouble" },
    area_amber = { value = 50, unit = "% of rated actions",
      why = "where half the work is behind, so is the whole" },
    area_unrated = { value = 50, unit = "% of actions",
      why = "fewer than half its actions cannot speak for an area" },
  },

  actions = {
    action = {
      { id = "cancelled", rating = "unrated",
        means = "Taken out of the plan: nothing is left to rate",
        when = function(a) return a.status == "cancelled", "cancelled, so no longer rated" end },

      { id = "complete-with-gaps", rating = "amber",
        means = "Reported complete, but steps of it are still open",
        when = function(a)
          return a.status == "complete" and open_steps(a) > 0,
            ("reported complete with %s still open"):format(count_of(open_steps(a), "milestone"))
        end },

      -- bragg: equivalent swapped because complete work with no step open is never late
      { id = "complete", rating = "blue",
        means = "Complete",
        when = function(a) return a.status == "complete", "complete" end },

      { id = "slipped", rating = "red", requires = { "path_to_green" },
        means = "Late by more than the days allowed",
        when = function(a)
          local late, by = days_late(a)
          return late > params.slip_days,
            ("%s late by %s, more than the %d allowed"):format(days(late), by, params.slip_days)
        end },

      { id = "far-behind", rating = "red", requires = { "path_to_green" },
        means = "Well behind an even pace from start to due date",
        when = function(a) return is_behind(a, params.pace_red) end },

      { id = "late", rating = "amber",
        means = "Late, by no more than the days allowed",
        when = function(a)
          local late, by = days_late(a)
          return late > 0, ("%s late by %s, within the %d allowed"):format(days(late), by, params.slip_days)
        end },

      { id = "behind", rating = "amber",
        means = "Behind an even pace from start to due date",
        when = function(a) return is_behind(a, params.pace_amber) end },

      -- bragg: equivalent swapped because no action is paused and not started
      { id = "paused", rating = "amber",
        means = "Paused, though nothing is late yet",
        when = function(a) return a.status == "paused", "paused, with nothing late yet" end },

      { id = "short-of-time", rating = "amber",
        means = "Not started, with little time left to its due date",
        when = function(a)
          if a.status ~= "not_started" or not a:has "due" then return false end
          return a:days_until_due() <= params.late_start_days,
            ("not started, with %s left"):format(days(a:days_until_due()))
        end },

      { id = "not-started", rating = "grey",
        means = "Not started, and nothing is late",
        when = function(a) return a.status == "not_started", "not started, and nothing is late yet" end },

      { id = "gone-quiet", rating = "amber",
        means = "Ongoing, but nothing has been reported for longer than allowed",
        when = function(a)
          return is_ongoing(a) and a:days_since_update() > params.review_days, function()
            return ("last reported %s ago, more than the %d allowed of ongoing work")
              :format(days(a:days_since_update()), params.review_days)
          end
        end },

      { id = "kept-up", rating = "green",
        means = "Ongoing, and reported on in time",
        when = function(a)
          return is_ongoing(a), function()
            return ("ongoing, last reported %s ago, within the %d allowed")
              :format(days(a:days_since_update()), params.review_days)
          end
        end },

      { id = "on-schedule", rating = "green",
        means = "On schedule: nothing is late, and the pace, where it is known, is kept",
        otherwise = function(a)
          local _, late = days_late(a)
          return late .. " is late" .. (points_behind(a) and ", and the pace is kept" or "")
        end },
    },

    impact = {
      { id = "cancelled", rating = "unrated",
        means = "Taken out of the plan: nothing is left to rate",
        when = function(a) return a.status == "cancelled", "cancelled, so no longer rated" end },

      { id = "not-started", rating = "grey",
        means = "Not started, so that there is no impact to see",
        when = function(a) return a.status == "not_started", "not started" end },

      -- bragg: equivalent swapped because the latest finding is not both negative and positive
      { id = "negative", rating = "red", requires = { "path_to_green" },
        means = "The latest finding, where recent, says that things are no better",
        when = function(a)
          if recent(a) == 0 then return false end
          local latest = a:latest_evidence()
          return latest.finding == "negative",
            ("the latest finding (%s) is negative"):format(dates.in_words(latest.on))
        end },

      { id = "lasting", rating = "blue",
        means = "Complete, and its impact shown by more than one kind of source, over time",
        when = function(a)
          local kinds, spread = breadth(a)
          return a.status == "complete" and is_shown(a)
              and kinds >= params.evidence_kinds and spread >= params.sustained_days,
            ("complete, with %d positive findings from %d kinds of source over %s")
              :format(recent(a, "positive"), kinds, days(spread))
        end },

      { id = "shown", rating = "green",
        means = "Recent findings show, more than once and last of all, that it makes a difference",
        when = function(a)
          return is_shown(a), ("%d positive findings within %d days, the latest finding among them")
            :format(recent(a, "positive"), params.evidence_days)
        end },

      { id = "awaited", rating = "unrated",
        means = "Complete, with its impact still to be seen: the work alone earns no colour",
        when = function(a)
          return a.status == "complete" and is_early(a),
            function() return "complete, its impact " .. so_far(a) end
        end },

      { id = "not-due", rating = "grey",
        means = "Under way, and its impact is not yet due to be seen",
        when = function(a) return is_early(a), so_far end },

      { id = "contradicted", rating = "amber",
        means = "Findings are positive, but a measure of the action is off its target",
        when = function(a)
          return has_good_findings(a), -- but not `shown`
            ("%s, but %s off target"):format(count_of(recent(a, "positive"), "positive finding"),
              count_of(measures_off_target(a), "measure"))
        end },

      { id = "not-yet-shown", rating = "amber",
        means = "There are recent findings, but they do not show a difference yet",
        when = function(a)
          return recent(a) > 0, function()
            return ("%d of the %d positive findings that show impact, the latest finding being %s")
              :format(recent(a, "positive"), params.evidence_count, a:latest_evidence().finding)
          end
        end },

      { id = "no-finding", rating = "unrated",
        means = "No recent finding says whether it makes a difference",
        otherwise = function()
          return ("no finding in the last %d days"):format(params.evidence_days)
        end },
    },

    overall = worst_of { "action", "impact" },
  },

  areas = {
    action = of_actions_beneath "action",
    impact = of_actions_beneath "impact",
    overall = worst_of { "action", "impact" },
  },

  plan = {
    action = of_actions_beneath "action",
    impact = of_actions_beneath "impact",
    overall = worst_of { "action", "impact" },
  },

  measures = {
    rag = {
      { id = "no-figures", rating = "unrated",
        means = "There are no figures yet",
        when = function(m) return not m:has_data(), "no figures yet" end },

      { id = "no-target", rating = "unrated",
        means = "There is no target, or no value is better than another",
        when = function(m) return not can_be_rated(m), "no target to hold the figures against" end },

      { id = "held", rating = "blue",
        means = "On target for several periods running",
        when = function(m)
          return m:periods() >= params.sustained_periods and m:met_target_for(params.sustained_periods),
            ("on target for %d periods running"):format(params.sustained_periods)
        end },

      { id = "on-target", rating = "green",
        means = "On target",
        when = function(m) return m:met_target(), "on target" end },

      { id = "near-target", rating = "amber",
        means = "Off target, within the tolerance",
        when = function(m) return is_near_target(m), beside_tolerance end },

      { id = "off-target", rating = "red",
        means = "Off target beyond the tolerance",
        otherwise = beside_tolerance },
    },
  },

  risks = {
    rag = {
      { id = "high", rating = "red", requires = { "actions" },
        means = "The score, likelihood times impact, is high",
        when = function(r) return score(r) >= params.risk_high, score_in_words(r) end },

      { id = "medium", rating = "amber",
        means = "The score is medium",
        when = function(r) return score(r) >= params.risk_medium, score_in_words(r) end },

      { id = "at-target", rating = "blue",
        means = "The score is low, and down to the target set for it",
        when = function(r)
          if not (r:has "target_likelihood" and r:has "target_impact") then return false end
          local target = r.target_likelihood * r.target_impact
          return score(r) <= target, ("%s, down to its target of %d"):format(score_in_words(r), target)
        end },

      { id = "low", rating = "green",
        means = "The score is low",
        otherwise = function(r) return ("%s, below %d"):format(score_in_words(r), params.risk_medium) end },
    },
  },

  thresholds = {
    { id = "update-late", of = "actions", severity = "medium",
      means = "Work under way has not been reported on for longer than a month",
      when = function(a)
        if a.status ~= "in_progress" and a.status ~= "paused" then return false end
        return a:days_since_update() > params.update_days,
          { message = ("last updated %s"):format(dates.in_words(a.updated)),
            value = days(a:days_since_update()), limit = days(params.update_days) }
      end },

    { id = "impact-unproven", of = "actions", severity = "medium",
      means = "The action should have shown its impact by now, and no recent finding says whether",
      when = function(a)
        if a.status == "cancelled" or a.status == "not_started" or not a:has "due" then return false end
        return recent(a) == 0 and a:days_since "due" > params.impact_days,
          { message = ("due %s, with no finding in the last %d days")
              :format(dates.in_words(a.due), params.evidence_days),
            value = days(a:days_since "due"), limit = days(params.impact_days) }
      end },

    { id = "target-missed", of = "measures", severity = "high",
      means = "The target has been missed several periods running, and the latest figure beyond the tolerance",
      when = function(m)
        if not can_be_rated(m) or m:periods() < params.missed_periods then return false end
        return m:missed_target { periods = params.missed_periods } and not is_near_target(m)
      end },
  },
}
