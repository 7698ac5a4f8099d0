-- expect: text 2
-- vector: a for loop that must not wrap round past the last integer
local turns = 0
for _ = math.maxinteger - 1, math.maxinteger do turns = turns + 1 end
return turns
