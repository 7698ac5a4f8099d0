-- Major projects: five levels of confidence in delivery, as judged by reviewers of what they found.

return ruleset {
  id = "gmpp",
  version = "2016",
  title = "Delivery confidence",
  source = "National Audit Office, Delivering major projects in government: a briefing, 2016, figure 7",
  scale = {
    { id = "green", label = "Green", letter = "G", meaning = "Delivery highly likely, nothing major outstanding" },
    { id = "amber-green", label = "Amber/green", letter = "AG", meaning = "Probable, with constant attention to risks" },
    { id = "amber", label = "Amber", letter = "A", meaning = "Feasible, but significant issues need attention now" },
    { id = "amber-red", label = "Amber/red", letter = "AR", meaning = "In doubt, with major issues in several key areas" },
    { id = "red", label = "Red", letter = "R", meaning = "Seems unachievable: major issues that cannot be resolved" },
  },
  fields = { actions = {
    major_areas = "key areas with major risks or issues", significant_issues = "significant issues that exist already",
    open_risks = "risks that could become major issues", resolvable = "whether the issues can be resolved at this stage",
  } },
  parameters = { several = { value = 2, unit = "key areas", why = "what 'a number of' is at least" } },
  actions = {
    confidence = {
      { id = "unachievable", rating = "red", means = "Major issues that do not seem resolvable", requires = { "new_baseline" },
        when = function(a) return a:need "major_areas" > 0 and not a:need "resolvable" end },
      { id = "in-doubt", rating = "amber-red", means = "Major issues in several key areas", requires = { "urgent_action" },
        when = function(a) return a.major_areas >= params.several end },
      { id = "feasible", rating = "amber", means = "Significant issues, which can be resolved",
        when = function(a) return a.major_areas + a:need "significant_issues" > 0 end },
      { id = "probable", rating = "amber-green", means = "Risks that need constant attention",
        when = function(a) return a:need "open_risks" > 0 end },
      { id = "highly-likely", rating = "green", means = "Nothing that threatens delivery", otherwise = true },
    },
  },
  plan = {
    confidence = worst_of_children "confidence",
    in_doubt = {
      { id = "third", rating = "red", means = "A third or more of the projects in doubt or unachievable",
        when = function(p)
          local poor = { rating = "confidence", level = { "red", "amber-red" } }
          return 3 * p:count(poor) >= p:rated { rating = "confidence" }, ("%d in doubt"):format(p:count(poor))
        end },
      { id = "fewer", rating = "green", means = "Fewer", otherwise = true },
    },
  },
}
