-- expect: limit steps
-- vector: insertions that move the whole list each time
local list = {}
for i = 1, 10000 do table.insert(list, 1, i) end
return #list
