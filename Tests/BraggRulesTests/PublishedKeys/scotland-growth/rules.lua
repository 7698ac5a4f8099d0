-- Scotland: growth of the year held against the mean of the three years before it.

local function goes(way)
  return function(m)
    return m:trend { against = "mean", n = params.years, dead_band = params.step, edge = "outside" } == way
  end
end

return ruleset {
  id = "scotland-growth",
  version = "2018",
  title = "National Performance Framework, economic growth",
  source = "Scottish Parliament Information Centre, How is Scotland Performing?, 2021, criteria for change",
  scale = {
    { id = "improving", label = "Improving", letter = "PI", meaning = "0.1 points or more above the mean" },
    { id = "maintaining", label = "Maintaining", letter = "PM", meaning = "Nearer to the mean than that" },
    { id = "worsening", label = "Worsening", letter = "PW", meaning = "0.1 points or more below the mean" },
  },
  parameters = { step = { value = 0.1, unit = "points", why = "published" }, years = { value = 3, why = "published" } },
  measures = {
    performance = {
      { id = "improving", rating = "improving", means = "0.1 points or more above the mean of three years",
        when = goes "improving" },
      { id = "worsening", rating = "worsening", means = "0.1 points or more below it",
        when = goes "worsening" },
      { id = "maintaining", rating = "maintaining", means = "Within 0.1 points of it", otherwise = true },
    },
  },
}
