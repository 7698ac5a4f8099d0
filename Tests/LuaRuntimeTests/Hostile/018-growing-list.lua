-- expect: limit block
-- vector: a list that grows without end
local list = {}
while true do list[#list + 1] = true end
