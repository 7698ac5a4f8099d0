-- expect: limit steps
-- vector: a repeat whose condition never holds
local n = 0
repeat n = n + 1 until n < 0
