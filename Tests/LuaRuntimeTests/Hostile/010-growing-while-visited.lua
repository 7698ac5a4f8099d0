-- expect: limit block
-- vector: ipairs over a list that gains an element for each one visited
local list = { 1 }
for i in ipairs(list) do list[i + 1] = i end
return #list
