-- Every kind of rating there is, and texts that a report has to quote.
return ruleset {
  id = "scenario", version = "2024.04", title = "A key, for \"reports\" | tests", source = "ours",
  in_force = { from = "2024-04-01" },
  scale = {
    { id = "green", label = "Green", letter = "G", meaning = "On track" },
    { id = "amber", label = "Amber", letter = "A", meaning = "Late, by 30 days or fewer" },
    { id = "red", label = "Red", letter = "R", meaning = "Late by more" },
    { id = "grey", label = "Not started", letter = "–", ranked = false, meaning = "Not <yet> begun" },
  },
  scales = { measures = { direction = {
    { id = "up", label = "Up", letter = "U", meaning = "Better than a month ago" },
    { id = "level", label = "Level", letter = "L", meaning = "As a month ago" },
    { id = "down", label = "Down", letter = "D", meaning = "Worse than a month ago" },
  } } },
  travel = { measures = { rag = function(m)
    return m:trend() == "improving" and "better", "a better figure than the last"
  end } },
  parameters = { slip_days = { value = 30, unit = "days", why = "the board meets monthly" } },
  actions = {
    action = {
      { id = "not-started", rating = "grey", means = "Not begun",
        when = function(a) return a.status == "not_started" end },
      { id = "slipped", rating = "red", means = "Late, beyond what is allowed",
        requires = { "path_to_green", "title" },
        when = function(a)
          return a:days_overdue() > params.slip_days, ("%d days late, \"slipped\""):format(a:days_overdue())
        end },
      { id = "late", rating = "amber", means = "Late, within what is allowed",
        when = function(a) return a:is_overdue() end },
      { id = "on-track", rating = "green", means = "=SUM(on,track)", otherwise = true },
    },
    impact = {
      { id = "broken", rating = "red", means = "Fails for action 3",
        when = function(a) return a.ref == "3" and a.status.colour > 0 end },
      { id = "shown", rating = "green", means = "Impact is shown",
        when = function(a) return a:evidence_count() > 0 end },
    },
  },
  areas = {
    action = {
      { id = "late", rating = "red", means = "An action is red",
        when = function(p)
          local count = p:count { of = "actions", rating = "action", level = "red" }
          return count > 0, ("%d of %d actions red"):format(count, #p.actions)
        end },
      { id = "on-track", rating = "green", means = "No action is red", otherwise = true },
    },
    risk_held = {
      { id = "none", rating = "unrated", means = "No risk", when = function(p) return #p.risks == 0 end },
      { id = "held", rating = "green", means = "Risks are known", otherwise = true },
    },
  },
  measures = {
    rag = {
      { id = "on-target", rating = "green", means = "On target", when = function(m) return m:met_target() end },
      { id = "off-target", rating = "red", means = "Off target", otherwise = true },
    },
    direction = {
      { id = "up", rating = "up", means = "Up", when = function(m) return m:trend() == "improving" end },
      { id = "down", rating = "down", means = "Down", when = function(m) return m:trend() == "worsening" end },
      { id = "level", rating = "level", means = "Level", otherwise = true },
    },
  },
  risks = {
    rag = {
      { id = "grave", rating = "red", means = "Likely and grave",
        when = function(r) return r.likelihood * r.impact >= 15, ("%d of 25"):format(r.likelihood * r.impact) end },
      { id = "small", rating = "green", means = "Small", otherwise = true },
    },
  },
  thresholds = {
    { id = "visits-late", of = "measures", severity = "medium", means = "Visits are late",
      when = function(m) return m:missed_target() end },
    { id = "long-late", of = "actions", severity = "high", where = { ref = "1.1" }, means = "Very late",
      when = function(a) return a:is_overdue(), { message = "late | very", value = "31 days", limit = "30 days" } end },
  },
}
