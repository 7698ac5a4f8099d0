-- expect: limit steps
-- vector: a text of digits as the bound of a loop
local turns = 0
for i = 1, ("1"):rep(4000) do turns = turns + i end
return turns
