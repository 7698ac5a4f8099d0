-- expect: limit steps
-- vector: sorting the keys of a large table again and again
local t = {}
for i = 1, 2000 do t["k" .. i] = i end
while true do pairs(t) end
