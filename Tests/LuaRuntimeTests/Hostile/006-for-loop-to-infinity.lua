-- expect: limit steps
-- vector: a for loop up to infinity
local n = 0
for i = 1, math.huge do n = n + i % 2 end
return n
