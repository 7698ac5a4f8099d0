-- Herefordshire's key to the RAG ratings of its children's improvement plan 2022-2024, as the plan prints
-- it under "Evidencing Impact": five colours and two or three words each. One clause is one line of the
-- key; what the words leave open is a parameter, with the reason for its value. The plan's four levels of
-- assurance are the dimensions: 1 `action`, 2 a measure's `rag`, 3 a risk's ratings, 4 `impact`; areas and
-- the plan roll them up. README.md sets the key beside these lines.

local dates = require "dates"
local numbers = require "numbers"

local function count(n, word) return ("%d %s%s"):format(n, word, n == 1 and "" or "s") end
local function days(n) return count(n, "day") end

-- Level 1: outcomes and their milestones ------------------------------------------------------------

local function milestones(a) return a:has "milestones" and a.milestones or {} end

local function milestones_open(a)
  local open = 0
  for _, milestone in ipairs(milestones(a)) do
    -- bragg: equivalent constant because only whether any is open decides; how many is words alone
    if not milestone.done then open = open + 1 end
  end
  return open
end

-- The work is done, and each milestone is achieved.
local function is_complete(a) return a.status == "complete" and milestones_open(a) == 0 end

-- How late an outcome is, and by what: the milestone missed longest or, where work has not begun, its
-- start. A milestone that names no day is never late.
local function days_late(a)
  local late, by = 0, nil
  for _, milestone in ipairs(milestones(a)) do
    if milestone.due and not milestone.done then
      local since = dates.days_between(milestone.due, as_of)
      -- bragg: equivalent comparison because of delays alike either may be named, and none of 0 days is late
      if since > late then late, by = since, ("`%s`"):format(milestone.title) end
    end
  end
  -- bragg: equivalent comparison because of delays alike either may be named, and none of 0 days is late
  if a.status == "not_started" and a:has "start" and a:days_since "start" > late then
    late, by = a:days_since "start", "its start"
  end
  return late, by
end

local function has_dated_milestone(a)
  for _, milestone in ipairs(milestones(a)) do
    if milestone.due then return true end
  end
  return false
end

-- What an even pace from the start to the end of the plan would have done by now, in per cent.
local function even_pace(a)
  local from = a:has "start" and a.start or params.plan_start
  if as_of >= params.plan_end then return 100 end
  -- bragg: equivalent comparison because on the first day the pace comes out at 0 too
  if as_of <= from then return 0 end
  return numbers.percent_of(dates.days_between(from, as_of), dates.days_between(from, params.plan_end))
end

-- What is done as a share of that, in per cent; 100 where nothing could be done yet.
local function share_of_pace(a)
  local done, pace = a:need "percent_complete", even_pace(a)
  -- bragg: equivalent constant because no clause asks for a share above 100; how far above decides words alone
  return pace == 0 and 100 or numbers.percent_of(done, pace)
end

-- Whether an outcome that no dated milestone can judge is below a share of an even pace.
local function is_slower(a, share)
  if a.status == "not_started" or has_dated_milestone(a) then return false end
  return numbers.less_than(share_of_pace(a), share)
end

local function at_pace(a, limit)
  return ("%s %% done, %s %% of what an even pace to the end of the plan would have done")
    :format(a.percent_complete, numbers.beside(share_of_pace(a), limit))
end

-- Why it is late or slow; `word` says how that stands to the days allowed.
local function slip(a, late, by, word)
  if late == 0 then return at_pace(a, word == "within" and params.on_pace or params.near_pace) end
  return ("%s late by %s, %s the %d to the next board"):format(days(late), by, word, params.slip_days)
end

-- Level 2: a figure beside the target of its own quarter.
local function beside_target(m)
  local figure, target = ("%s for %s"):format(m:value(), m:latest().period), m:target_value()
  if m:met_target() then return ("%s meets the target, %s"):format(figure, target) end
  if m:shortfall() == 0 then return ("%s is on the limit itself, which does not meet it"):format(figure) end
  if target == 0 then return ("%s, where the target is 0"):format(figure) end
  local short = numbers.beside(m:shortfall_percent(), params.tolerance)
  return ("%s is %s %% off the target, %s, where %s %% is tolerated")
    :format(figure, short, target, params.tolerance)
end

-- Level 3: a score is likelihood times impact, from 1 to 25.
local function net(r) return r.likelihood * r.impact end
local function target(r) return r.target_likelihood * r.target_impact end

local function in_cell(likelihood, impact)
  return ("likelihood %d × impact %d = %d"):format(likelihood, impact, likelihood * impact)
end

local function net_cell(r) return in_cell(r.likelihood, r.impact) end
local function target_cell(r) return in_cell(r.target_likelihood, r.target_impact) end

local function below_amber(cell) return ("%s, below %d"):format(cell, params.risk_medium) end

local function against_target(r) return ("net score %d, target %d"):format(net(r), target(r)) end

local function is_closed(r) return r:has "closed" and r.closed <= as_of end

-- Level 4: findings made since the work was complete; older ones cannot speak for it.
local function findings(a, filter)
  if not a:has "evidence" then return 0 end
  local since = a:days_since "completed"
  -- Not complete yet on the day.
  if since < 0 then return 0 end
  filter = filter or {}
  filter.within_days = since
  return a:evidence_count(filter)
end

local function latest_finding(a)
  if findings(a) == 0 then return "none" end
  return a:latest_evidence().finding
end

-- Areas and the plan: the key's five lines over all outcomes beneath ------------------------------------

local nouns = { actions = "outcome", measures = "measure", risks = "risk" }

local function beneath(p, of, rating, level)
  return p:count { rating = rating, level = level, of = of }
end

-- `2 red, 5 amber and 9 green of 16 outcomes`.
local function tally(p, of, rating)
  local words = {}
  for _, level in ipairs { "red", "amber", "green", "blue", "grey" } do
    local n = beneath(p, of, rating, level)
    if n > 0 then words[#words + 1] = ("%d %s"):format(n, level) end
  end
  local unrated = p:unrated { rating = rating, of = of }
  if unrated > 0 then words[#words + 1] = ("%d unrated"):format(unrated) end
  local last = table.remove(words) or "none"
  local list = #words > 0 and table.concat(words, ", ") .. " and " .. last or last
  return ("%s of %s"):format(list, count(#p[of], nouns[of]))
end

-- Open risks per cell of the heat map, the gravest first: `likelihood × impact 4×4: 3, 3×5: 1`.
local function heat_map(p)
  local cells, counts = {}, {}
  for _, r in ipairs(p.risks) do
    local f = r.figures
    -- bragg: equivalent because it decides words alone
    if r.ratings.rag ~= "blue" and f.likelihood and f.impact then
      local cell = ("%d×%d"):format(f.likelihood, f.impact)
      -- bragg: equivalent because it decides words alone
      if not counts[cell] then cells[#cells + 1] = { name = cell, score = f.likelihood * f.impact } end
      -- bragg: equivalent because it decides words alone
      counts[cell] = (counts[cell] or 0) + 1
    end
  end
  table.sort(cells, function(a, b)
    -- bragg: equivalent because it decides words alone
    return a.score > b.score or a.score == b.score and a.name > b.name
  end)
  local words = {}
  for i, cell in ipairs(cells) do words[i] = ("%s: %d"):format(cell.name, counts[cell.name]) end
  return "likelihood × impact " .. table.concat(words, ", ")
end

-- What is not started or unrated stays out of the shares, and stands in the reason.
local function rolled_up(of, rating, level, more)
  local function because(p)
    return (level and level .. ": " or "") .. tally(p, of, rating) .. (more and "; " .. more(p) or "")
  end
  local function rated(p) return p:rated { rating = rating, of = of } end

  return {
    { id = "not-started", rating = "grey", means = "Not started: nothing beneath has begun",
      when = function(p) return rated(p) == 0 and beneath(p, of, rating, "grey") > 0, because end },

    { id = "nothing-rated", rating = "unrated", means = "Nothing beneath is rated",
      when = function(p) return rated(p) == 0 end },

    { id = "off-track", rating = "red", means = "Off track: a good part of what lies beneath is",
      when = function(p)
        return p:share { rating = rating, level = "red", of = of } >= params.off_track_share, because
      end },

    -- bragg: equivalent swapped because where every outcome is blue, none is amber or red
    { id = "behind", rating = "amber", means = "Behind: something beneath is behind or off track",
      when = function(p)
        return beneath(p, of, rating, "red") + beneath(p, of, rating, "amber") > 0, because
      end },

    { id = "complete", rating = "blue", means = "Complete: every outcome beneath is",
      when = function(p) return beneath(p, of, rating, "blue") == #p[of], because end },

    { id = "on-track", rating = "green", means = "On track: nothing beneath is late",
      otherwise = because },
  }
end

-- The same without blue, for measures: one of them is never complete.
local function without_blue(clauses)
  local kept = {}
  for _, clause in ipairs(clauses) do
    if clause.rating ~= "blue" then kept[#kept + 1] = clause end
  end
  return kept
end

return ruleset {
  id = "herefordshire",
  version = "2022",
  title = "Herefordshire RAG ratings and levels of assurance",
  source = "Herefordshire Council, Children's Social Care and Early Help Improvement Plan 2022-2024, Evidencing Impact",
  in_force = { from = "2022-04-01" },

  scale = { -- best first
    { id = "blue", label = "Blue", letter = "B", meaning = "Complete" },
    { id = "green", label = "Green", letter = "G", meaning = "On track" },
    { id = "amber", label = "Amber", letter = "A", meaning = "Behind" },
    { id = "red", label = "Red", letter = "R", meaning = "Off track" },
    { id = "grey", label = "Grey", letter = "–", ranked = false, meaning = "Not started" },
  },

  fields = {
    actions = {
      completed = "the day the work was complete",
      tasks = "the plan's column of actions: {title, due}",
    },
    measures = { area = "the ref of the theme it belongs to" },
    risks = { owner = "the post that answers for it", closed = "the day it was closed" },
    areas = {
      impact_sought = "what the theme is to change, from the plan's Evidence of Impact",
      sources = "what marks the whole need, such as an Ofsted priority action",
    },
  },

  parameters = {
    slip_days = { value = 31, unit = "days",
      why = "ratings are updated monthly for the Board: late at one board is behind, at the next off track" },
    plan_start = { value = "2022-04-01", unit = "day",
      why = "the first quarter of the Measures that Matter begins here" },
    plan_end = { value = "2024-03-31", unit = "day",
      why = "the plan runs to 2024; its last financial year ends here" },
    on_pace = { value = 90, unit = "% of an even pace",
      why = "a lead cannot estimate what is done to a tenth" },
    near_pace = { value = 70, unit = "% of an even pace",
      why = "less than this is more than an estimate can explain" },
    tolerance = { value = 10, unit = "% of target",
      why = "this close to the quarter's target is behind, rather than off track" },
    evaluation_days = { value = 92, unit = "days",
      why = "a quarter is time enough to ask what completed work has changed" },
    evidence_count = { value = 2, unit = "positive findings",
      why = "one finding may be chance; a second shows that it was not" },
    risk_high = { value = 15, unit = "of 25",
      why = "the plan's heat map is still to come: the usual red corner of five by five" },
    risk_medium = { value = 8, unit = "of 25",
      why = "the plan's heat map is still to come: the usual amber band below red" },
    off_track_share = { value = 25, unit = "% of rated outcomes",
      why = "one in four is more than an exception; a single one makes a need or theme behind" },
    update_days = { value = 31, unit = "days",
      why = "ratings are updated each month, and no month is longer" },
  },

  actions = {
    -- Level 1: is activity happening, and is it on time? The highlight report.
    action = {
      -- bragg: equivalent swapped because no outcome is cancelled and complete
      { id = "cancelled", rating = "unrated",
        means = "Taken out of the plan: the key has no colour for it",
        when = function(a) return a.status == "cancelled", "cancelled, so no longer rated" end },

      { id = "complete", rating = "blue", requires = { "completed" }, means = "Complete",
        when = function(a) return is_complete(a), "the work is done and no milestone is open" end },

      { id = "off-track", rating = "red", means = "Off track",
        when = function(a)
          local late, by = days_late(a)
          return late > params.slip_days or is_slower(a, params.near_pace),
            function() return slip(a, late, by, "more than") end
        end },

      { id = "behind", rating = "amber", means = "Behind",
        when = function(a)
          local late, by = days_late(a)
          if a.status == "paused" and late == 0 then return true, "work on it is paused" end
          return late > 0 or is_slower(a, params.on_pace),
            function() return slip(a, late, by, "within") end
        end },

      { id = "not-started", rating = "grey", means = "Not started",
        when = function(a) return a.status == "not_started", "not started, and nothing is late yet" end },

      { id = "on-track", rating = "green", means = "On track",
        otherwise = function(a)
          if a.status == "complete" then
            return ("reported complete with %s open, none late")
              :format(count(milestones_open(a), "milestone"))
          elseif has_dated_milestone(a) then
            return "no milestone is late"
          end
          return at_pace(a, params.on_pace)
        end },
    },

    -- Level 4: do children and families say that it made a difference? Asked once the work is complete.
    impact = {
      { id = "not-complete", rating = "unrated",
        means = "Evaluated only where the work has been completed",
        when = function(a) return a:level "action" ~= "blue", "judged once the work is complete" end },

      -- bragg: equivalent swapped because the latest finding is not both positive and negative
      { id = "difference-made", rating = "blue",
        means = "Complete: children and families say that it made a difference, and another finding agrees",
        when = function(a)
          return latest_finding(a) == "positive"
            and findings(a, { finding = "positive" }) >= params.evidence_count
            and findings(a, { finding = "positive", kind = "feedback" }) > 0,
            function()
              return ("%d positive findings since completion, families' own among them")
                :format(findings(a, { finding = "positive" }))
            end
        end },

      -- bragg: equivalent swapped because the latest finding is not negative where it is mixed or there is none
      { id = "no-difference", rating = "red",
        means = "Off track: the evaluation finds no difference made",
        when = function(a) return latest_finding(a) == "negative", "the latest finding is negative" end },

      { id = "difference-unclear", rating = "amber",
        means = "Behind: the evaluation finds some difference, or has not been made in time",
        when = function(a)
          if latest_finding(a) == "mixed" then return true, "the latest finding is mixed" end
          local since = a:days_since "completed"
          return latest_finding(a) == "none" and since > params.evaluation_days,
            ("complete for %s without an evaluation, more than the %d allowed")
              :format(days(since), params.evaluation_days)
        end },

      { id = "not-evaluated", rating = "grey", means = "Not started: the evaluation is still to come",
        when = function(a)
          return latest_finding(a) == "none", function()
            return ("complete for %s, not evaluated yet"):format(days(a:days_since "completed"))
          end
        end },

      { id = "difference-seen", rating = "green",
        means = "On track: the evaluation so far finds a difference",
        otherwise = function(a)
          return ("the latest finding is %s; blue takes %d, families' own among them")
            :format(latest_finding(a), params.evidence_count)
        end },
    },
  },

  measures = {
    -- Level 2: the Measures that Matter against the quarter's target. The performance dashboard. No
    -- clause gives blue: a measure is never complete.
    rag = {
      -- bragg: equivalent swapped because without observations there is no figure that lacks a target
      { id = "not-started", rating = "grey", means = "Not started: the measure is not collected yet",
        when = function(m) return not m:has "observations", "no figure has been collected" end },

      { id = "no-target", rating = "unrated",
        means = "The plan leaves the quarter's target blank",
        when = function(m)
          if not m:has_data() or m:has_target() then return false end
          local period = m:latest().period
          -- bragg: equivalent because it decides words alone
          if not m:has "baseline" then return true, ("no target for %s"):format(period) end
          return true, ("no target for %s; %s against a baseline of %s"):format(period, m:value(), m.baseline)
        end },

      { id = "no-direction", rating = "unrated",
        means = "Neither more nor less of it is better, so no figure is on or off track",
        when = function(m) return m:has "polarity" and m.polarity == "none" end },

      { id = "on-track", rating = "green", means = "On track: the quarter's target is met",
        when = function(m) return m:met_target(), beside_target end },

      { id = "behind", rating = "amber", means = "Behind: off the quarter's target, within the tolerance",
        when = function(m)
          return m:within_tolerance { percent = params.tolerance }, beside_target
        end },

      { id = "off-track", rating = "red", means = "Off track: off the quarter's target by more than that",
        otherwise = beside_target },
    },
  },

  risks = {
    -- Level 3: could a risk derail the plan? The risk register ...
    rag = {
      { id = "closed", rating = "blue", requires = { "closed" }, means = "Complete: the risk is closed",
        when = function(r)
          return is_closed(r), function() return ("closed on %s"):format(dates.in_words(r.closed)) end
        end },

      { id = "no-target", rating = "grey", means = "Not started: no score to bring it down to is agreed",
        when = function(r)
          return not (r:has "target_likelihood" and r:has "target_impact"), "no target score is agreed"
        end },

      { id = "at-target", rating = "green", means = "On track: the net score is at its target or below",
        when = function(r) return net(r) <= target(r), against_target end },

      { id = "above-target", rating = "amber", means = "Behind: the net score is above its target",
        when = function(r) return net(r) < params.risk_high, against_target end },

      { id = "high", rating = "red", means = "Off track: above its target, in the red corner",
        otherwise = function(r)
          return ("%s; the red corner begins at %d"):format(against_target(r), params.risk_high)
        end },
    },

    -- ... and the heat map: the cell as it is, and the cell to be reached.
    net = {
      { id = "high", rating = "red", means = "In the red corner of the heat map",
        when = function(r) return net(r) >= params.risk_high, net_cell end },
      { id = "medium", rating = "amber", means = "In the amber band of the heat map",
        when = function(r) return net(r) >= params.risk_medium, net_cell end },
      { id = "low", rating = "green", means = "In the green corner of the heat map",
        otherwise = function(r) return below_amber(net_cell(r)) end },
    },

    target = {
      { id = "high", rating = "red", means = "Meant to stay in the red corner",
        when = function(r) return target(r) >= params.risk_high, target_cell end },
      { id = "medium", rating = "amber", means = "Meant to come down to the amber band",
        when = function(r) return target(r) >= params.risk_medium, target_cell end },
      { id = "low", rating = "green", means = "Meant to come down to the green corner",
        otherwise = function(r) return below_amber(target_cell(r)) end },
    },
  },

  -- What the Board sees of needs and themes ...
  areas = {
    action = rolled_up("actions", "action"),
    impact = rolled_up("actions", "impact"),
  },

  -- ... and of the whole plan, level by level.
  plan = {
    actions = rolled_up("actions", "action", "level 1"),
    indicators = without_blue(rolled_up("measures", "rag", "level 2")),
    risks = rolled_up("risks", "rag", "level 3", heat_map),
    impact = rolled_up("actions", "impact", "level 4, of the work that is complete"),
  },

  thresholds = {
    { id = "priority-action-off-track", of = "actions", severity = "high",
      means = "An outcome that answers an Ofsted priority action is off track",
      where = function(a)
        for _, source in ipairs(a:has "sources" and a.sources or {}) do
          -- bragg: equivalent constant because Lua finds from 0 as from 1
          if source:find("Ofsted Priority Action", 1, true) then return true end
        end
        return false
      end,
      when = function(a) return a:is_rated("action", "red") end },

    { id = "cases-unallocated", of = "measures", where = { id = "UNALLOCATED" }, severity = "high",
      means = "Cases have no allocated worker",
      when = function(m) return not m:met_target() end },

    { id = "caseloads-over-24", of = "measures", where = { id = "CASELOAD-OVER-24" }, severity = "medium",
      means = "Too many social workers have more than 24 children, two periods running",
      when = function(m) return m:missed_target { periods = 2 } end },

    { id = "milestone-open", of = "actions", severity = "medium",
      means = "The work is reported complete while a milestone is open",
      where = function(a) return a:has "status" end,
      when = function(a)
        return a.status == "complete" and milestones_open(a) > 0, count(milestones_open(a), "milestone") .. " open"
      end },

    { id = "not-updated", of = "actions", severity = "low",
      means = "The monthly update before the Board was missed",
      where = function(a) return a:has "status" and a.status ~= "cancelled" and not is_complete(a) end,
      when = function(a)
        return a:days_since_update() > params.update_days,
          { value = days(a:days_since_update()), limit = days(params.update_days),
            message = ("last updated on %s"):format(dates.in_words(a.updated)) }
      end },

    { id = "risk-high", of = "risks", severity = "high",
      means = "A risk that is not closed lies in the red corner of the heat map",
      where = function(r) return r:has "likelihood" and r:has "impact" and not is_closed(r) end,
      when = function(r)
        return net(r) >= params.risk_high, { value = net(r), limit = params.risk_high }
      end },
  },
}
