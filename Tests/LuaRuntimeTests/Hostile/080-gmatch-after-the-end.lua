-- expect: limit steps
-- vector: an iterator asked again and again after its last match
local more = ("a"):rep(2000):gmatch("a-b")
while true do more() end
