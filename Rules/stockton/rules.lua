-- Stockton-on-Tees published an empty column for its RAG ratings and no key to it. So this rule set
-- extends the standard one and adds what the council's plan does have: criteria of success.

local dates = require "dates"

return ruleset {
  id = "stockton",
  extends = "standard",
  version = "2023.04",
  title = "Stockton's plan by the standard BRAG",
  source = "Our Improvement Plan (draft), Stockton-on-Tees, April 2023, which publishes no key",
  in_force = { from = "2023-04-01" },

  thresholds = {
    { id = "success-open", of = "actions", severity = "medium",
      means = "The action is complete, its success should show by now, and a criterion of it is not met",
      where = { status = "complete" },
      when = function(a)
        -- bragg: equivalent logic because a case asks for breaches, and what lacks a fact is an issue and none
        if not (a:has "criteria" and a:has "due") then return false end
        return a:criteria_missing() > 0 and a:days_since "due" > params.impact_days, {
          message = ("due %s; not met: %s")
            :format(dates.in_words(a.due), table.concat(a:criteria_missing_names(), ", ")),
          value = a:criteria_missing(), limit = 0,
        }
      end },
  },
}
