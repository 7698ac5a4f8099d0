-- Brighton & Hove: a forecast overspend against per cent of budget or an amount, whichever is lower,
-- with other limits for services, directorates and the general fund. Figures are in £'000.

local numbers = require "numbers"

local function overspend(variance, budget, percent, amount)
  return variance > 0, numbers.at_least(variance, math.min(math.abs(budget) * percent / 100, amount))
end

local function clauses(figures, percent, amount)
  local function is(red)
    return function(subject)
      local variance, budget = figures(subject)
      local over, beyond = overspend(variance, budget, params[percent], params[amount])
      return over and beyond == red, ("variance %s on a budget of %s"):format(variance, budget)
    end
  end
  return {
    { id = "over-limit", rating = "red", means = "Overspend of the per cent or the amount, or more", when = is(true) },
    { id = "under-limit", rating = "amber", means = "Overspend of less than both", when = is(false) },
    { id = "within-budget", rating = "green", means = "Breakeven or underspend", otherwise = true },
  }
end

local function own(a) return a:need "variance", a:need "budget" end
local function summed(p) return p:sum "variance", p:sum "budget" end

return ruleset {
  id = "brighton-hove",
  version = "2021/22",
  title = "Targeted budget management",
  source = "Brighton & Hove City Council, Targeted Budget Management 2021/22 Month 7, RAG rating key",
  scale = {
    { id = "green", label = "Green", letter = "G", meaning = "Breakeven or forecast underspend" },
    { id = "amber", label = "Amber", letter = "A", meaning = "Forecast overspend below the limit" },
    { id = "red", label = "Red", letter = "R", meaning = "Forecast overspend of the limit or more" },
  },
  fields = { actions = { budget = "budget of the year, £'000; income below zero",
    variance = "forecast variance, £'000; overspend above zero" } },
  parameters = {
    service_percent = { value = 5, unit = "% of budget" }, service_amount = { value = 100, unit = "£'000" },
    directorate_percent = { value = 5, unit = "% of budget" }, directorate_amount = { value = 250, unit = "£'000" },
    fund_percent = { value = 0.5, unit = "% of budget" }, fund_amount = { value = 1000, unit = "£'000" },
  },
  actions = { budget = clauses(own, "service_percent", "service_amount") },
  areas = { budget = clauses(summed, "directorate_percent", "directorate_amount") },
  plan = {
    budget = clauses(summed, "fund_percent", "fund_amount"),
    directorates = worst_of_children "budget",
  },
}
