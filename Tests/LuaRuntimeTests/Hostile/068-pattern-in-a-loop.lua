-- expect: limit steps
-- vector: a pattern of moderate cost, again and again
local text = ("a"):rep(500)
while true do local _ = text:find("a*b") end
