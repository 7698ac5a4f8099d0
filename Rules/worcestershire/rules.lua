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

-- The answers are read again, so that the rating rests on them.
local function all_in_place(a)
  in_place(a)
  return "all five criteria are in place"
end

local function has_no_scope(a) return is_out(a, criteria[1]) end

local function is_red(a) return has_no_scope(a) or #out_of_place(a) >= 2 end

-- A measure's figure beside its target, both in its unit.
local function beside_target(m)
  local unit = m:has "unit" and m.unit == "%" and " %" or ""
  if m.polarity == "band" then return ("%s%s, where the target is a band"):format(m:value(), unit) end
  local bound = m.polarity == "lower" and "at most" or "at least"
  return ("%s%s, where the target is %s %s%s"):format(m:value(), unit, bound, m:target_value(), unit)
end

local function is_missed(m) return m:missed_target { periods = params.periods_missed } end

-- A limit of time that a measure's own name gives, such as 20 working days, is kept too seldom.
local function is_out_of_time(m)
  return is_missed(m),
    ("%s %% within %s, and %s %% expected"):format(m:value(), m:need "within", m:target_value())
end

-- Workstreams and the plan: what the projects beneath come to ------------------------------------

local function projects(level) return { rating = "rag", level = level, of = "actions" } end

local function share(p, level) return p:share(projects(level)) end

-- Such as "8 projects: 4 green, 3 amber, 1 red (1.7)", for the Board asks for the red ones.
local function counts(p)
  local red = {}
  for _, project in ipairs(p.actions) do
    if project.ratings.rag == "red" then red[#red + 1] = project.ref end
  end
  local words = ("%d projects: %d green, %d amber, %d red")
    :format(#p.actions, p:count(projects "green"), p:count(projects "amber"), #red)
  if #red > 0 then words = ("%s (%s)"):format(words, table.concat(red, ", ")) end
  local unrated = p:unrated(projects())
  return unrated == 0 and words or ("%s, %d unrated"):format(words, unrated)
end

-- The sheet rates no workstream: these lines are ours, and say first what the Board looks at first.
local of_projects = {
  { id = "not-answered-for", rating = "unrated",
    means = "Too few of its projects have been held against the criteria",
    when = function(p)
      return p:rated(projects()) == 0
        or p:unrated(projects()) * 100 > params.unrated_share * #p.actions, counts
    end },

  { id = "many-red", rating = "red", means = "Too many of its rated projects are red",
    when = function(p) return share(p, "red") >= params.red_share, counts end },

  { id = "any-red", rating = "amber", means = "No better than amber while a project of it is red",
    when = function(p) return share(p, "red") > 0, counts end },

  { id = "many-amber", rating = "amber", means = "Too many of its rated projects are amber",
    when = function(p) return share(p, "amber") >= params.amber_share, counts end },

  { id = "mostly-ready", rating = "green", means = "No project of it is red, and most are green",
    otherwise = counts },
}

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

  fields = {
    actions = { published_rag = "the project's colour on the published sheet" },
    measures = { within = "the limit of time that the measure's name gives, such as 20 working days" },
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
    red_share = { value = 25, unit = "% of rated projects",
      why = "a workstream with one project in four not ready to deliver is not ready itself" },
    amber_share = { value = 50, unit = "% of rated projects",
      why = "where half its projects lack something, so does the workstream" },
    unrated_share = { value = 50, unit = "% of projects",
      why = "fewer than half its projects cannot speak for a workstream" },
  },

  actions = {
    rag = {
      { id = "no-clear-scope", rating = "red", requires = { "commentary" },
        means = "Without a clear scope a project is red, whatever else is in place",
        when = function(a) return has_no_scope(a), not_in_place end },

      { id = "two-or-more-missing", rating = "red", requires = { "commentary" },
        means = "Red: two or more criteria are not in place",
        when = function(a) return #out_of_place(a) >= 2, not_in_place end },

      { id = "one-missing", rating = "amber", requires = { "commentary" },
        means = "Amber: one criterion is not in place",
        when = function(a) return in_place(a) == #criteria - 1, not_in_place end },

      { id = "all-in-place", rating = "green",
        means = "Green: all criteria are in place",
        otherwise = all_in_place },
    },
  },

  areas = { rag = of_projects },
  plan = { rag = of_projects },

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
        when = function(m) return m:met_target(), beside_target end },

      { id = "near-target", rating = "amber", means = "Short of target, within the tolerance",
        when = function(m)
          return m:within_tolerance { percent = params.tolerance }, beside_target
        end },

      { id = "off-target", rating = "red", means = "Short of target by more than the tolerance",
        otherwise = beside_target },
    },
  },

  thresholds = {
    { id = "red-for-the-board", of = "actions", severity = "high",
      means = "A red project: the Board looks at why, and at what would resolve it",
      when = function(a) return is_red(a), not_in_place(a) end },

    { id = "sheet-contradicts-key", of = "actions", severity = "medium",
      means = "The rating on the sheet is not the one that the key gives",
      where = function(a) return a:has "published_rag" end,
      when = function(a)
        return not a:is_rated("rag", a.published_rag),
          { message = ("%s on the sheet, %s by the key"):format(a.published_rag, a:level "rag"),
            limit = a:level "rag", value = a.published_rag }
      end },

    { id = "milestone-missed", of = "actions", severity = "medium",
      means = "A key milestone has passed and is not reported done",
      when = function(a)
        for _, m in ipairs(a:has "milestones" and a.milestones or {}) do
          if not m.done and m.due then
            local late = dates.working_days_between(m.due, as_of)
            if late > params.grace_days then
              return true, { message = ("%s: %d working days late"):format(m.title, late),
                limit = m.due, value = late }
            end
          end
        end
        return false
      end },

    { id = "report-late", of = "actions", severity = "low",
      means = "The project has not been reported on for more than a month",
      where = function(a) return a:has "updated" end,
      when = function(a)
        return a:working_days_since "updated" > params.report_days, {
          message = ("last reported on %s"):format(dates.in_words(a.updated)),
          value = ("%d working days"):format(a:working_days_since "updated"),
          limit = ("%d working days"):format(params.report_days),
        }
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
