-- Tameside's key to action and impact BRAG ratings, as its improvement plan of September 2023
-- publishes it (Appendix A, notes). One clause is one line of the key; what the key leaves open is a
-- parameter, with the reason for its value. README.md sets the key beside these lines.

local dates = require "dates"
local numbers = require "numbers"

local function days(n) return ("%d day%s"):format(n, n == 1 and "" or "s") end

-- How late an action is, and by which date: the longest of its end date and its milestones; where it
-- has not begun, of its start. A complete action is not late; one without any date cannot be judged.
local function days_late(a)
  -- bragg: equivalent constant because only what is more than 0 days is late
  if a.status == "complete" then return 0 end
  local has_steps = a:has "milestones" and #a.milestones > 0
  if not (a:has "due" or has_steps or a:has "start") then return a:days_overdue() end
  -- bragg: equivalent constant because only what is more than 0 days is late
  local late, by = 0, nil
  if a:has "due" then late, by = a:days_overdue(), "its end date" end
  -- bragg: equivalent comparison because of two dates as late either may be named
  if has_steps and a:longest_milestone_delay() > late then
    late, by = a:longest_milestone_delay(), "a milestone"
  end
  -- bragg: equivalent comparison because of two dates as late either may be named
  if a.status == "not_started" and a:has "start" and a:days_since "start" > late then
    late, by = a:days_since "start", "its start"
  end
  return late, by
end

-- Plans are in place to ensure progress by a date that can be named, and that date is not past.
local function is_recovering(a)
  return a:has "recovery" and a.recovery.by >= as_of
end

local function positive(a)
  return a:evidence_count { finding = "positive", within_days = params.evidence_days }
end

-- Findings say, more than once and last of all, that the action makes a difference.
local function is_evidenced(a)
  return a:has "evidence" and positive(a) >= params.evidence_count
    and a:latest_evidence().finding == "positive"
end

local function can_meet_target(m)
  return m:has_data() and m:has_target() and not (m:has "polarity" and m.polarity == "none")
end

-- Targets achieved, and held for long enough that they are likely to be kept: every measure of the
-- action that has figures and a target, and at least one.
local function is_sustained(a)
  local is_held = false
  for _, m in ipairs(a:has "measures" and a.measures or {}) do
    if can_meet_target(m) then
      if m:periods() < params.sustained_periods or not m:met_target_for(params.sustained_periods) then
        return false
      end
      is_held = true
    end
  end
  return is_held
end

local function is_blue(a)
  return a.status == "complete" and is_evidenced(a) and is_sustained(a), function()
    return ("complete, with %d positive findings, and its targets held for %d periods")
      :format(positive(a), params.sustained_periods)
  end
end

-- The days are counted again, so that the rating rests on them.
local function nothing_late(a)
  days_late(a)
  return "nothing is late"
end

local function short_of_target(m)
  -- Of none there is no per cent.
  if m.polarity == "lower" and m:shortfall() == m:value() then
    return ("%s, where none is the target"):format(m:value())
  end
  local short = numbers.beside(m:shortfall_percent(), params.tolerance)
  return ("%s %% short of target, %s the %s %% allowed")
    :format(short, short > params.tolerance and "more than" or "within", params.tolerance)
end

-- Areas and the plan: what the actions beneath come to -------------------------------------------

local function of_actions(dimension, level)
  return { rating = dimension, level = level, of = "actions" }
end

-- Such as "4 actions: 0 blue, 1 green, 1 amber, 1 red (2.1), 1 unrated".
local function counts(p, dimension)
  local red, total = {}, #p.actions
  for _, action in ipairs(p.actions) do
    if action.ratings[dimension] == "red" then red[#red + 1] = action.ref end
  end
  local words = ("%d action%s: %d blue, %d green, %d amber, %d red"):format(
    total, total == 1 and "" or "s", p:count(of_actions(dimension, "blue")),
    p:count(of_actions(dimension, "green")), p:count(of_actions(dimension, "amber")), #red)
  if #red > 0 then words = ("%s (%s)"):format(words, table.concat(red, ", ")) end
  local unrated = p:unrated(of_actions(dimension))
  return unrated == 0 and words or ("%s, %d unrated"):format(words, unrated)
end

-- The key rates actions only: these lines for themes, priorities, focus areas and the plan are ours.
local function of_actions_beneath(dimension)
  local function in_words(p) return counts(p, dimension) end
  local function share(p, level) return p:share(of_actions(dimension, level)) end
  return {
    { id = "little-known", rating = "unrated",
      means = "More of its actions are unrated than a rating of the whole can bear",
      when = function(p)
        return p:rated(of_actions(dimension)) == 0
          or p:unrated(of_actions(dimension)) * 100 > params.area_unrated * #p.actions, in_words
      end },

    { id = "many-red", rating = "red", means = "Too many of its rated actions are red",
      when = function(p) return share(p, "red") >= params.area_red, in_words end },

    { id = "any-red", rating = "amber", means = "No better than amber while an action of it is red",
      when = function(p) return share(p, "red") > 0, in_words end },

    -- bragg: equivalent swapped because where every action is blue none is amber
    { id = "many-amber", rating = "amber", means = "Too many of its rated actions are amber",
      when = function(p) return share(p, "amber") >= params.area_amber, in_words end },

    { id = "all-blue", rating = "blue", means = "Every action of it is blue",
      when = function(p)
        return p:count(of_actions(dimension, "blue")) == #p.actions, in_words
      end },

    { id = "mostly-well", rating = "green", means = "None of its actions is red, and most are green or blue",
      otherwise = in_words },
  }
end

return ruleset {
  id = "tameside",
  version = "2023.09",
  title = "Tameside action and impact BRAG",
  source = "Tameside Children's Social Care Improvement Plan, September 2023, Appendix A",
  in_force = { from = "2023-09-01" },

  scale = { -- best first
    { id = "blue", label = "Blue", letter = "B",
      meaning = "Completed, impact evidenced, target achieved and likely to be sustained" },
    { id = "green", label = "Green", letter = "G",
      meaning = "Action: progressing as expected and on target. Impact: outcomes can be demonstrably measured" },
    { id = "amber", label = "Amber", letter = "A",
      meaning = "Action: not fully on track, but plans ensure progress by a date. Impact: can start to be measured, not yet demonstrable" },
    { id = "red", label = "Red", letter = "R",
      meaning = "Action: not completed or slipped, and needs attention. Impact: should start to be seen and measured, but is not met" },
  },

  fields = {
    actions = { recovery = "a plan to recover: {plan, by (a day)}" },
  },

  parameters = {
    slip_days = { value = 30, unit = "days",
      why = "ratings are updated monthly: an action still late at the next update has slipped" },
    evidence_count = { value = 2, unit = "positive findings",
      why = "one finding may be chance; a second shows that it was not" },
    evidence_days = { value = 183, unit = "days",
      why = "findings older than half a year no longer speak for today's practice" },
    sustained_periods = { value = 3, unit = "periods",
      why = "a quarter of monthly figures on target is likely to be kept" },
    tolerance = { value = 10, unit = "% of target",
      why = "a measure this close to target is not fully on track, rather than slipped" },
    update_days = { value = 31, unit = "days",
      why = "ratings are updated monthly, and no month is longer" },
    area_red = { value = 25, unit = "% of rated actions",
      why = "an area with one action in four red is not one bad line, but in trouble" },
    area_amber = { value = 50, unit = "% of rated actions",
      why = "where half the work is not fully on track, neither is the whole" },
    area_unrated = { value = 50, unit = "% of actions",
      why = "fewer than half its actions cannot speak for an area" },
  },

  actions = {
    action = {
      { id = "cancelled", rating = "unrated",
        means = "Taken out of the plan: the key has no colour for it",
        when = function(a) return a.status == "cancelled", "cancelled, so no longer rated" end },

      -- bragg: equivalent swapped because nothing that is complete is late
      { id = "completed-sustained", rating = "blue",
        means = "Completed and impact evidenced, target achieved and likely to be sustained",
        when = is_blue },

      { id = "slipped", rating = "red", requires = { "recovery" },
        means = "Tasks not completed or timescales slipped, and in need of attention",
        when = function(a)
          local late, by = days_late(a)
          return late > params.slip_days and not is_recovering(a),
            ("%s late by %s, more than the %d allowed, and no plan to recover is in date")
              :format(days(late), by, params.slip_days)
        end },

      { id = "recovering", rating = "amber",
        means = "Not fully on track, but plans are in place to ensure progress by a date that can be named",
        when = function(a)
          local late, by = days_late(a)
          return late > 0 and is_recovering(a), function()
            return ("%s late by %s, with a plan to recover by %s")
              :format(days(late), by, dates.in_words(a.recovery.by))
          end
        end },

      { id = "slightly-late", rating = "amber",
        means = "Not fully on track; within the time that the monthly update leaves to agree a plan",
        when = function(a)
          local late, by = days_late(a)
          return late > 0, ("%s late by %s, within the %d allowed"):format(days(late), by, params.slip_days)
        end },

      { id = "paused", rating = "amber",
        means = "Not fully on track: work has been paused",
        when = function(a) return a.status == "paused", "paused, with nothing late yet" end },

      { id = "not-begun", rating = "unrated",
        means = "Not begun and nothing late: the key has no colour for it",
        when = function(a) return a.status == "not_started", "not begun, and nothing is late yet" end },

      { id = "completed", rating = "green",
        means = "Progressing as expected and on target: the tasks are completed, lasting impact is not yet shown",
        when = function(a)
          return a.status == "complete", "complete, with lasting impact still to be shown"
        end },

      { id = "on-track", rating = "green",
        means = "Tasks are progressing as expected and deemed to be on target",
        otherwise = nothing_late },
    },

    impact = {
      { id = "cancelled", rating = "unrated",
        means = "Taken out of the plan: the key has no colour for it",
        when = function(a) return a.status == "cancelled", "cancelled, so no longer rated" end },

      { id = "completed-sustained", rating = "blue",
        means = "Completed and impact evidenced, target achieved and likely to be sustained",
        when = is_blue },

      { id = "not-met", rating = "red", requires = { "recovery" },
        means = "Impact should start to be seen and measured, but is not met",
        when = function(a)
          if not a:has "evidence" or a:evidence_count() == 0 then return false end
          local latest = a:latest_evidence()
          return latest.finding == "negative",
            ("the latest finding (%s) is negative"):format(dates.in_words(latest.on))
        end },

      { id = "demonstrated", rating = "green",
        means = "Impact of outcomes can be demonstrably measured",
        when = function(a)
          return is_evidenced(a), function()
            return ("%d positive findings within %d days, the latest finding among them")
              :format(positive(a), params.evidence_days)
          end
        end },

      { id = "measurable", rating = "amber",
        means = "Impact can start to be measured but is yet to be demonstrable",
        when = function(a)
          if a:has "evidence" and a:evidence_count() > 0 then
            return true, ("%d of the %d positive findings that show impact, the latest finding being %s")
              :format(positive(a), params.evidence_count, a:latest_evidence().finding)
          end
          return a:has "measures" and a:measures_with_data() > 0,
            "its measures have figures, but no finding has been recorded"
        end },

      { id = "nothing-to-see", rating = "unrated",
        means = "Impact cannot start to be measured: the key has no colour for it",
        otherwise = true },
    },
  },

  areas = { action = of_actions_beneath "action", impact = of_actions_beneath "impact" },
  plan = { action = of_actions_beneath "action", impact = of_actions_beneath "impact" },

  measures = {
    rag = {
      { id = "no-target", rating = "unrated",
        means = "There is no figure or no target to rate by",
        when = function(m)
          if not m:has_data() then return true, "no figures yet" end
          return m.polarity == "none" or not m:has_target(), "no target to hold the figures against"
        end },

      { id = "sustained", rating = "blue",
        means = "Target achieved and likely to be sustained",
        when = function(m)
          return m:periods() >= params.sustained_periods and m:met_target_for(params.sustained_periods),
            ("on target for %d periods running"):format(params.sustained_periods)
        end },

      { id = "on-target", rating = "green",
        means = "Target achieved",
        when = function(m) return m:met_target(), "on target" end },

      { id = "near-target", rating = "amber",
        means = "Short of target, within the tolerance",
        when = function(m)
          return m:within_tolerance { percent = params.tolerance }, short_of_target
        end },

      { id = "off-target", rating = "red", means = "Short of target by more than the tolerance",
        otherwise = short_of_target },
    },
  },

  thresholds = {
    { id = "focus-not-on-track", of = "actions", severity = "high",
      means = "An action of the present six-week focus is amber, red or unrated",
      where = function(a) return a:has "focus" end,
      when = function(a)
        return not (a:is_rated("action", "green") or a:is_rated("action", "blue")), {
          message = ("in focus from %s to %s: %s")
            :format(dates.in_words(a.focus.from), dates.in_words(a.focus.to), a:reason_of "action"),
          limit = "green",
        }
      end },

    { id = "visits-late", of = "measures", where = { id = "CIN20" }, severity = "high",
      means = "Visits to children on protection plans are late two periods running",
      when = function(m) return m:missed_target { periods = 2 } end },

    { id = "unregulated-placements", of = "measures", where = { id = "CF19-20" }, severity = "high",
      means = "More children than planned are in unregulated placements",
      when = function(m) return not m:met_target() end },

    { id = "conferences-late", of = "measures", where = { id = "SG6" }, severity = "high",
      means = "Child protection conferences are held late two periods running",
      when = function(m) return m:missed_target { periods = 2 } end },

    { id = "partners-absent", of = "measures", severity = "medium",
      where = { id = { "CIN10a-police", "CIN10a-health", "SG8-assessments", "SG8-conferences", "SG9" } },
      means = "A partner misses strategy meetings, assessments or conferences beyond the tolerance",
      when = function(m) return m:beyond_tolerance { percent = params.tolerance } end },

    { id = "health-assessments-late", of = "measures", where = { id = { "CF22", "CF23" } },
      severity = "medium", means = "Health assessments of cared-for children are late two periods running",
      when = function(m) return m:missed_target { periods = 2 } end },

    { id = "pathway-plans-out-of-date", of = "measures", where = { id = "CF29" }, severity = "medium",
      means = "Pathway plans of care leavers are out of date beyond the tolerance",
      when = function(m) return m:beyond_tolerance { percent = params.tolerance } end },

    { id = "caseloads-high", of = "measures", where = { id = "WF6-14" }, severity = "medium",
      means = "Caseloads are above the level the policy allows",
      when = function(m) return not m:met_target() end },

    { id = "recovery-lapsed", of = "actions", severity = "high",
      means = "The date of a plan to recover has passed and the action is still late",
      when = function(a)
        if a.status == "cancelled" or not a:has "recovery" or a.recovery.by >= as_of then return false end
        return days_late(a) > 0,
          { message = ("the plan to recover was due by %s"):format(a.recovery.by),
            limit = a.recovery.by, value = days(days_late(a)) .. " late" }
      end },

    { id = "update-late", of = "actions", severity = "low",
      means = "The monthly update was missed: progress is reported as of more than a month ago",
      where = function(a)
        return a:has "updated" and a:has "status" and a.status ~= "complete" and a.status ~= "cancelled"
      end,
      when = function(a)
        return a:days_since_update() > params.update_days,
          { message = ("last updated on %s"):format(dates.in_words(a.updated)),
            value = days(a:days_since_update()), limit = days(params.update_days) }
      end },
  },
}
