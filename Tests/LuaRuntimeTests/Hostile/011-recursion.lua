-- expect: limit block
-- vector: a function that calls itself until the stack is full
local function deeper(n) return 1 + deeper(n + 1) end
return deeper(0)
