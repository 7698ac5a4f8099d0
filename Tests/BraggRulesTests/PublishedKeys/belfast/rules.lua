-- Belfast: within 1 % is on target, 5 % or more is adrift; both cuts are in two lines of the key.

local function short(m) return ("%s off target"):format(m:shortfall()) end

return ruleset {
  id = "belfast",
  version = "2023/24",
  title = "Performance improvement self-assessment",
  source = "Belfast City Council, Performance Improvement Self-Assessment Report 2023-24, figure 4",
  scale = {
    { id = "green", label = "On target", letter = "G", meaning = "On target, within 1 % or better" },
    { id = "amber", label = "Slightly adrift", letter = "A", meaning = "Between 1 % and 5 % adrift" },
    { id = "red", label = "Adrift", letter = "R", meaning = "5 % or more adrift" },
  },
  parameters = {
    on_target = { value = 1, unit = "% of target", why = "published" },
    adrift = { value = 5, unit = "% of target", why = "published" },
  },
  measures = {
    status = {
      { id = "on-target", rating = "green", means = "Within 1 % of target, or better",
        when = function(m) return m:within_tolerance { percent = params.on_target } end },
      { id = "adrift", rating = "red", means = "5 % or more adrift of target",
        when = function(m) return m:beyond_tolerance { percent = params.adrift, edge = "outside" }, short end },
      { id = "slightly-adrift", rating = "amber", means = "Between 1 % and 5 % adrift of target", otherwise = short },
    },
  },
  actions = {
    milestones = {
      { id = "achieved", rating = "green", means = "Every milestone achieved",
        when = function(a) return a:share_of_milestones_done() == 100 end },
      { id = "partly", rating = "amber", means = "Some achieved",
        when = function(a) return a:milestones_done() > 0 end },
      { id = "none", rating = "red", means = "None achieved", otherwise = true },
    },
  },
}
