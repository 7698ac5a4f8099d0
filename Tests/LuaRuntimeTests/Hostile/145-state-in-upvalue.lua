-- expect: text 1
-- vector: a counter outside a function starts anew in each run
local runs = 0
local function count()
  runs = runs + 1
  return runs
end
return count()
