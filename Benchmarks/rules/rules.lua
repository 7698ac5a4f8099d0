-- What the benchmark rates its made-up records by: a key like those of councils' plans.

local function is_near(m)
  return m:met_target() or m:improving() or m:within_tolerance()
end

local function share_near(c)
  local near = 0
  for _, m in ipairs(c.measures) do
    if is_near(m) then near = near + 1 end
  end
  return near / #c.measures
end

return ruleset {
  id = "benchmark", version = "1", title = "The benchmark's key", source = "made up",
  scale = {
    { id = "blue", label = "Blue", letter = "B", meaning = "Done" },
    { id = "green", label = "Green", letter = "G", meaning = "On track" },
    { id = "amber", label = "Amber", letter = "A", meaning = "Nearly on track" },
    { id = "red", label = "Red", letter = "R", meaning = "Off track" },
    { id = "grey", label = "Grey", letter = "-", meaning = "Not begun", ranked = false },
  },
  parameters = {
    slip_days = { value = 30, unit = "days", why = "the board meets monthly" },
    shortfall = { value = 20, unit = "%", why = "a fifth is a lot" },
  },
  fields = { cases = { progress = "how much is done, in per cent" } },
  cases = {
    action = {
      { id = "complete", rating = "blue", means = "Complete",
        when = function(c) return c.status == "complete" end },
      { id = "slipped", rating = "red", means = "Late by more than is allowed",
        when = function(c)
          if not c:has "due" then return false end
          return c:days_overdue() > params.slip_days, ("%d days late"):format(c:days_overdue())
        end },
      { id = "late", rating = "amber", means = "Late, or with a step missed",
        when = function(c)
          return c:has "due" and c:is_overdue() or c:milestones_missed() > 0
        end },
      { id = "on-track", rating = "green", means = "On track", otherwise = true },
    },
    impact = {
      { id = "not-begun", rating = "grey", means = "Not begun",
        when = function(c) return c.status == "not_started" end },
      { id = "near", rating = "green", means = "All measures near their targets",
        when = function(c) return share_near(c) == 1 end },
      { id = "mixed", rating = "amber", means = "Some measures near their targets",
        when = function(c) return share_near(c) >= 0.5 end },
      { id = "far", rating = "red", means = "Most measures far from their targets", otherwise = true },
    },
  },
  thresholds = {
    { id = "shortfall", of = "cases", severity = "high", means = "A measure is far from its target",
      when = function(c)
        for _, m in ipairs(c.measures) do
          local short = m:shortfall_percent()
          if short > params.shortfall then
            return true, { value = short, limit = params.shortfall,
              message = ("%s is %.1f %% short"):format(m.id, short) }
          end
        end
        return false
      end },
  },
}
