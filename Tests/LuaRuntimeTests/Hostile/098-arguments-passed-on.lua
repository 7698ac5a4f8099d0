-- expect: limit steps
-- vector: thousands of arguments handed from call to call
local function pass(...) return ... end
local function start(...)
  while true do pass(...) end
end
start(("x"):rep(4000):byte(1, -1))
