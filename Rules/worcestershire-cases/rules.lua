-- Worcestershire's limits for single cases, as Appendix 4 to its Service Improvement Plan of February 2017
-- names them in its measures. A red clause is one line of Appendix 4; every number is a parameter.
-- README.md sets the lines beside these clauses, with what the council leaves open.

local dates = require "dates"

-- Facts of a record, nil where it does not have them ---------------------------------------------

-- A day that has come. One that lies ahead is planned: what it stands for is not done yet.
local function day_of(c, field)
  local day = c:has(field) and c[field]
  return type(day) == "string" and day <= as_of and day or nil
end

-- The day a step ended, or the as-of date while it is open; nil where it is not known which.
local function stop_of(c)
  local ended = day_of(c, "end")
  if ended then return ended end
  local is_open = c:has "end" or (c:has "status" and c.status ~= "complete")
  return is_open and as_of or nil
end

-- Clocks -----------------------------------------------------------------------------------------
-- Each answers whether it has run out (`late`), how many working days are left while it runs (`left`),
-- and what it says (`words`); nothing where a date is not known.

local function visit(c, limit)
  local seen = day_of(c, "last_visit")
  if not seen then return nil end
  local ago = dates.working_days_between(seen, as_of)
  return {
    late = ago > limit, left = limit - ago, ago = ago,
    words = ("last seen on %s, %d working days ago, and %d are allowed")
      :format(dates.in_words(seen), ago, limit),
  }
end

local function protection_visit(c) return visit(c, params.protection_visit_days) end

local function in_need_visit(c) return visit(c, params.in_need_visit_days) end

-- Beyond the longer limit a visit is late whichever of the two holds.
local function looked_after_visit(c)
  local longer = visit(c, params.long_term_visit_days)
  if not c:has "long_term" then return longer and longer.late and longer or nil end
  return c.long_term and longer or visit(c, params.looked_after_visit_days)
end

-- A step that begins on one day and has to end within so many working days.
local function step(c, limit, what)
  local start, stop = day_of(c, "start"), stop_of(c)
  if not start or not stop then return nil end
  local taken = dates.working_days_between(start, stop)
  local is_over = day_of(c, "end")
  return {
    late = taken > limit, left = not is_over and limit - taken or nil,
    words = ("%s %d working days, and %d are allowed")
      -- bragg: equivalent because it decides words alone
      :format(is_over and what.took or what.takes, taken, limit),
  }
end

local function conference(c)
  return step(c, params.conference_days,
    { took = "held after", takes = "not held yet, after" })
end

local function assessment(c)
  return step(c, params.assessment_days, { took = "completed in", takes = "open for" })
end

local function proceedings(c)
  local start, stop = day_of(c, "start"), stop_of(c)
  if not start or not stop then return nil end
  local last = dates.add_days(start, 7 * params.proceedings_weeks)
  local is_over = day_of(c, "end")
  return {
    late = stop > last, left = not is_over and dates.working_days_between(as_of, last) or nil,
    words = ("%s; the %d weeks end on %s"):format(
      -- bragg: equivalent because it decides words alone
      is_over and "completed on " .. dates.in_words(stop) or "not completed",
      params.proceedings_weeks, dates.in_words(last)),
  }
end

-- The day that care starts is the first of the days.
local function care_plan(c)
  local start = day_of(c, "start")
  if not start or not c:has "care_plan" or c.care_plan == true then return nil end
  local last = dates.add_days(start, params.care_plan_day - 1)
  local made = day_of(c, "care_plan")
  return {
    late = (made or as_of) > last, left = not made and dates.working_days_between(as_of, last) or nil,
    words = ("%s; day %d %s %s"):format(
      -- bragg: equivalent because it decides words alone
      made and "care plan of " .. dates.in_words(made) or "no care plan", params.care_plan_day,
      -- bragg: equivalent because it decides words alone
      last < as_of and "was" or "is", dates.in_words(last)),
  }
end

local function pathway_plan(c)
  if not c:has "age" then return nil end
  if c.age < params.pathway_age then
    return { late = false, words = ("a pathway plan is due at %d"):format(params.pathway_age) }
  end
  if not c:has "pathway_plan" then return nil end
  local is_made = c.pathway_plan == true or day_of(c, "pathway_plan") ~= nil
  return {
    late = not is_made,
    -- bragg: equivalent because it decides words alone
    words = ("aged %d, %s pathway plan"):format(c.age, is_made and "with a" or "without a"),
  }
end

local function caseload(c)
  if not c:has "newly_qualified" or not c.newly_qualified or not c:has "caseload" then return nil end
  return {
    late = c.caseload > params.new_worker_cases,
    words = ("%d cases, and %d are allowed"):format(c.caseload, params.new_worker_cases),
  }
end

-- Kinds of record --------------------------------------------------------------------------------

local clocks = {
  protection = { protection_visit },
  looked_after = { looked_after_visit, care_plan, pathway_plan },
  in_need = { in_need_visit },
  conference = { conference },
  assessment = { assessment },
  proceedings = { proceedings },
  worker = { caseload },
}

local has_visits = { protection = true, looked_after = true, in_need = true }
local is_step = { conference = true, assessment = true, proceedings = true }

local function is_late(c, kind, clock)
  local reading = c.kind == kind and clock(c)
  if reading and reading.late then return true, reading.words end
  return false
end

-- Nothing is asked of a child's case or a worker's post that is closed. A step that is complete is
-- still held against its limit.
local function is_closed(c)
  if not c:has "status" then return false end
  return c.status == "cancelled" or (c.status == "complete" and not is_step[c.kind])
end

-- What has to be known before a record can be in time. A field that is not there stops the rating, which
-- is then unrated and names it; the answer is what is wrong with one that is.
local function gap(c)
  local kind = c:need "kind"
  if not clocks[kind] then return ("no limit is for `%s`"):format(kind) end
  if kind == "worker" then
    if c:need "newly_qualified" then c:need "caseload" end
    return nil
  end
  if has_visits[kind] and c:need "last_visit" > as_of then return "the last visit lies ahead" end
  if is_step[kind] or kind == "looked_after" then
    if c:need "start" > as_of then return "it starts after the day of this assessment" end
  end
  if is_step[kind] then
    if not c:has "end" and c.status == "complete" then c:need "end" end
    return c:has "end" and c["end"] < c.start and "it ends before it starts" or nil
  end
  if kind == "looked_after" then
    c:need "long_term"
    if c:need "care_plan" == true then return "there is a care plan, but since when is not said" end
    if c:need "age" >= params.pathway_age then c:need "pathway_plan" end
  end
end

-- The fewest working days left of any clock that runs, and what that clock says.
local function next_due(c)
  local least
  for _, clock in ipairs(clocks[c.kind]) do
    local reading = clock(c)
    -- bragg: equivalent comparison because clocks with as many days left decide alike
    if reading and reading.left and (not least or reading.left < least.left) then least = reading end
  end
  return least
end

local function all_words(c)
  local words = {}
  for _, clock in ipairs(clocks[c.kind]) do words[#words + 1] = clock(c).words end
  return table.concat(words, "; ")
end

local function is_red_of(kind)
  return function(c)
    return c.kind == kind and c:is_rated("rag", "red"), c:reason_of "rag"
  end
end

return ruleset {
  id = "worcestershire-cases",
  version = "2017.02",
  title = "Worcestershire case records: the limits of Appendix 4",
  source = "Worcestershire Service Improvement Plan, outcomes and measures of February 2017 (Appendix 4)",

  scale = { -- best first
    { id = "green", label = "In time", letter = "G", meaning = "Within every limit that holds for it" },
    { id = "amber", label = "Due soon", letter = "A", meaning = "Within its limits, with few days left" },
    { id = "red", label = "Late", letter = "R", meaning = "Beyond a limit" },
    { id = "grey", label = "No limit", letter = "–", ranked = false,
      meaning = "Closed, or of a worker whom no limit is for" },
  },

  fields = {
    cases = {
      last_visit = "the day the child was last seen",
      long_term = "whether the longer of the two limits for looked-after children holds",
      age = "the child's age in years",
      care_plan = "the day the care plan was in place, or false",
      pathway_plan = "the day the pathway plan was in place, or true, or false",
      newly_qualified = "whether the worker is in the first year after qualifying",
      caseload = "how many cases the worker has",
    },
  },

  parameters = {
    protection_visit_days = { value = 20, unit = "working days",
      why = "Appendix 4, outcome 3: children on protection plans are seen within 20" },
    looked_after_visit_days = { value = 30, unit = "working days",
      why = "Appendix 4, outcome 3: looked-after children are seen within 30 or 60" },
    long_term_visit_days = { value = 60, unit = "working days",
      why = "Appendix 4, outcome 3: the longer of the two limits" },
    in_need_visit_days = { value = 30, unit = "working days",
      why = "Appendix 4, outcome 3: children in need are seen within 30" },
    conference_days = { value = 15, unit = "working days",
      why = "Appendix 4, outcome 3: first conferences are held within 15 of the decision" },
    assessment_days = { value = 45, unit = "working days",
      why = "Appendix 4, outcome 2, has 45 days; nationally they are working days" },
    care_plan_day = { value = 28, unit = "day of care",
      why = "Appendix 4, outcome 6: a care plan is in place by the 28th day" },
    pathway_age = { value = 16, unit = "years",
      why = "Appendix 4, outcome 6: looked-after children of 16 and over have a pathway plan" },
    proceedings_weeks = { value = 26, unit = "weeks",
      why = "Appendix 4, outcome 7: proceedings are completed in 26 weeks" },
    new_worker_cases = { value = 12, unit = "cases",
      why = "Appendix 4, outcome 1: a worker in the first year has no more than 12" },
    soon_days = { value = 5, unit = "working days",
      why = "ours: a week is time enough to arrange a visit or a meeting" },
    visit_intervals = { value = 2, unit = "limits",
      why = "ours: beyond twice its limit a visit was missed and the next one too" },
  },

  cases = {
    rag = {
      { id = "closed", rating = "grey", means = "The case is closed: nothing is due",
        when = is_closed },

      -- bragg: equivalent swapped because no record is of two kinds
      { id = "protection-visit-late", rating = "red",
        means = "A child on a protection plan has not been seen in time",
        when = function(c) return is_late(c, "protection", protection_visit) end },

      -- bragg: equivalent swapped because no record is of two kinds
      { id = "looked-after-visit-late", rating = "red",
        means = "A looked-after child has not been seen in time",
        when = function(c) return is_late(c, "looked_after", looked_after_visit) end },

      -- bragg: equivalent swapped because no record is of two kinds
      { id = "in-need-visit-late", rating = "red",
        means = "A child in need has not been seen in time",
        when = function(c) return is_late(c, "in_need", in_need_visit) end },

      -- bragg: equivalent swapped because no record is of two kinds
      { id = "conference-late", rating = "red",
        means = "The first protection conference was not held in time",
        when = function(c) return is_late(c, "conference", conference) end },

      -- bragg: equivalent swapped because no record is of two kinds
      { id = "assessment-late", rating = "red",
        means = "The assessment was not completed in time",
        when = function(c) return is_late(c, "assessment", assessment) end },

      { id = "care-plan-late", rating = "red",
        means = "A child in care had no care plan in time",
        when = function(c) return is_late(c, "looked_after", care_plan) end },

      -- bragg: equivalent swapped because no record is of two kinds
      { id = "pathway-plan-missing", rating = "red",
        means = "A looked-after child old enough for a pathway plan has none",
        when = function(c) return is_late(c, "looked_after", pathway_plan) end },

      -- bragg: equivalent swapped because no record is of two kinds
      { id = "proceedings-long", rating = "red",
        means = "Care proceedings were not completed in time",
        when = function(c) return is_late(c, "proceedings", proceedings) end },

      -- bragg: equivalent swapped because of a worker with too many cases all is known
      { id = "new-worker-overloaded", rating = "red",
        means = "A newly qualified worker has too many cases",
        when = function(c) return is_late(c, "worker", caseload) end },

      { id = "not-known", rating = "unrated", means = "What the limit is counted from is not known",
        when = function(c)
          local found = gap(c)
          return found ~= nil, found
        end },

      -- bragg: equivalent swapped because no day is set for a worker
      { id = "no-limit", rating = "grey", means = "The limit is for newly qualified workers only",
        when = function(c) return c.kind == "worker" and not c.newly_qualified end },

      { id = "due-soon", rating = "amber", means = "In time, with few days left",
        when = function(c)
          local due = next_due(c)
          if not due or due.left > params.soon_days then return false end
          return true, due.words
        end },

      { id = "in-time", rating = "green", means = "In time", otherwise = all_words },
    },
  },

  thresholds = {
    { id = "protection-red", of = "cases", severity = "high",
      means = "No child on a protection plan is to be red",
      when = is_red_of "protection" },

    { id = "looked-after-red", of = "cases", severity = "high",
      means = "No looked-after child is to be red",
      when = is_red_of "looked_after" },

    { id = "visit-missed-twice", of = "cases", severity = "high",
      means = "A child has not been seen for more than twice the working days allowed",
      where = function(c) return has_visits[c.kind] == true and not is_closed(c) end,
      when = function(c)
        local reading = clocks[c.kind][1](c)
        local limit = reading and (reading.left + reading.ago) * params.visit_intervals
        if not limit or reading.ago <= limit then return false end
        return true, { message = reading.words, value = reading.ago, limit = limit }
      end },
  },
}
