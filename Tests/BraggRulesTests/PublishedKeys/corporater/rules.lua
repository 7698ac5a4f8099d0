-- Corporater: limits between colours, without a target; a value on a limit has the lower status.

local numbers = require "numbers"

local function up_to(limit)
  return function(m) return numbers.at_most(m:value(), params[limit]) end
end

return ruleset {
  id = "corporater",
  version = "5.1",
  title = "Limits of a status gauge",
  source = "Corporater documentation 5.1.2.0, Limits",
  scale = {
    { id = "green", label = "Green", letter = "G", meaning = "Above the second limit" },
    { id = "yellow", label = "Yellow", letter = "Y", meaning = "Above the first limit, up to the second" },
    { id = "red", label = "Red", letter = "R", meaning = "Up to the first limit" },
  },
  parameters = { red_to = { value = 30, why = "the source's example" }, yellow_to = { value = 60, why = "the source's example" } },
  measures = {
    status = {
      { id = "red", rating = "red", means = "Up to the first limit", when = up_to "red_to" },
      { id = "yellow", rating = "yellow", means = "Up to the second limit", when = up_to "yellow_to" },
      { id = "green", rating = "green", means = "Above both", otherwise = true },
    },
  },
}
