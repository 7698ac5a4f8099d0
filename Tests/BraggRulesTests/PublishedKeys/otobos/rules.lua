-- On time, on budget, on scope: now and overall, with what a colour asks for.

local numbers = require "numbers"

local function needs(a, field) return a:need(field) end

return ruleset {
  id = "otobos",
  version = "1",
  title = "On time, on budget, on scope",
  source = "Public Services and Procurement Canada, National Project Management System, Project Reporting",
  scale = {
    { id = "green", label = "Green", letter = "G", meaning = "In line with the baseline, now and overall" },
    { id = "yellow", label = "Yellow", letter = "Y", meaning = "Not now, but within what was approved" },
    { id = "red", label = "Red", letter = "R", meaning = "Not within what was approved" },
  },
  fields = { actions = {
    forecast = "day the project is expected to end", spent = "spent so far", planned = "to be spent by now",
    cost = "cost now expected in all", authority = "cost approved",
    requirements = "clear, unclear or unknown", comment = "why yellow", action_plan = "way out of red",
  } },
  actions = {
    time = {
      { id = "late", rating = "red", means = "The approved end will not be kept", requires = { "action_plan" },
        when = function(a) needs(a, "due") needs(a, "forecast") return a:days_between("due", "forecast") > 0 end },
      { id = "step-missed", rating = "yellow", means = "A milestone is late, the end will be kept", requires = { "comment" },
        when = function(a) return a:has "milestones" and a:milestones_missed() > 0 end },
      { id = "on-time", rating = "green", means = "Milestones and end are in line", otherwise = true },
    },
    budget = {
      { id = "over", rating = "red", means = "Expected to cost more than approved", requires = { "action_plan" },
        when = function(a) return numbers.more_than(a:need "cost", a:need "authority") end },
      { id = "off-plan", rating = "yellow", means = "Spending is off plan, within what was approved", requires = { "comment" },
        when = function(a) return not numbers.same(a:need "spent", a:need "planned") end },
      { id = "on-budget", rating = "green", means = "Spending and forecast are in line", otherwise = true },
    },
    scope = {
      { id = "unknown", rating = "red", means = "Requirements are not known", requires = { "action_plan" },
        when = function(a) return a:need "requirements" == "unknown" end },
      { id = "unclear", rating = "yellow", means = "Requirements are not clear", requires = { "comment" },
        when = function(a) return a.requirements == "unclear" end },
      { id = "on-scope", rating = "green", means = "Requirements are known", when = function(a) return a.requirements == "clear" end },
    },
    overall = worst_of { "time", "budget", "scope" },
  },
}
