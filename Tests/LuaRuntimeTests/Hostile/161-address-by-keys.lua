-- expect: error numbers or text
-- vector: tables as keys have no order but their address
local t = { [{}] = 1, [{}] = 2 }
for _ in pairs(t) do return "visited" end
