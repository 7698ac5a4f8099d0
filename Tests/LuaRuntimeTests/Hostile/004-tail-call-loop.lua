-- expect: limit steps
-- vector: tail calls that never return and need no stack
local function again(n) return again(n + 1) end
return again(0)
