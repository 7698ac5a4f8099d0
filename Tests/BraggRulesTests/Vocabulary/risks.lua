-- Scores of risks and their place on the heat map.

local cases = {}

local function add(name, numbers, call, expect)
  local likelihood, impact, target_likelihood, target_impact = table.unpack(numbers)
  cases[#cases + 1] = {
    name = name,
    as_of = "2024-01-31",
    subject = "risk",
    data = {
      ref = "R1",
      likelihood = likelihood or nil,
      impact = impact or nil,
      target_likelihood = target_likelihood,
      target_impact = target_impact,
    },
    call = call,
    expect = expect,
  }
end

local function before(likelihood, impact)
  cases[#cases].data.previous_likelihood = likelihood
  cases[#cases].data.previous_impact = impact
end

local function lacks(field)
  cases[#cases].expect_missing = field
end

local function score(r) return r:score() end
local function target(r) return r:target_score() end
local function gap(r) return r:gap_to_target() end
local function movement(r) return r:movement() end
local function cell(r) return r:heat_cell() end

add("a score is likelihood times impact", { 4, 3 }, score, 12)
add("the least is 1", { 1, 1 }, score, 1)
add("the most of five by five is 25", { 5, 5 }, score, 25)
add("5 by 3 is at 15", { 5, 3 }, function(r) return r:score() >= 15 end, true)
add("7 by 2 is not", { 7, 2 }, function(r) return r:score() >= 15 end, false)
add("a score is whole where its parts are", { 4.0, 3.0 }, score, 12)
add("a score needs likelihood", { false, 3 }, score)
lacks "likelihood"
add("a score needs impact", { 4 }, score)
lacks "impact"
add("the target score is its own product", { 5, 5, 2, 3 }, target, 6)
add("the target is whole where its parts are", { 5, 5, 2.0, 3.0 }, target, 6)
add("it needs no present score", { false, false, 2, 3 }, target, 6)
add("it needs a likelihood", { 5, 5 }, target)
lacks "target_likelihood"
add("it needs an impact", { 5, 5, 2 }, target)
lacks "target_impact"
add("above the target there is a gap", { 4, 3, 2, 3 }, gap, 6)
add("one above is a gap of one", { 7, 1, 2, 3 }, gap, 1)
add("at the target there is none", { 3, 2, 2, 3 }, gap, 0)
add("nor below it", { 1, 5, 2, 3 }, gap, 0)
add("a gap needs the target", { 4, 3 }, gap)
lacks "target_likelihood"
add("a higher score rises", { 4, 3 }, movement, "rising")
before(1, 11)
add("a lower one falls", { 4, 3 }, movement, "falling")
before(13, 1)
add("the same score moves nowhere, even to another cell", { 4, 3 }, movement, "same")
before(3, 4)
add("a movement needs the likelihood before", { 4, 3 }, movement)
lacks "previous_likelihood"
add("a movement needs the impact before", { 4, 3 }, movement)
before(4)
lacks "previous_impact"
add("a movement needs the score now", { false, 3 }, movement)
before(4, 3)
lacks "likelihood"
add("a cell names likelihood first", { 4, 3 }, cell, "4x3")
add("the other way round is another cell", { 3, 4 }, cell, "3x4")
add("a cell has whole numbers", { 4.0, 3.0 }, cell, "4x3")
add("a cell needs likelihood", { false, 3 }, cell)
lacks "likelihood"
add("a cell needs impact", { 4 }, cell)
lacks "impact"

return cases
