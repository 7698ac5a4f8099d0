-- expect: text a1 b1 c1 a2 b2 c2
-- vector: equal elements keep their order, whatever the list's length
local list = { "a2", "a1", "b2", "b1", "c2", "c1" }
table.sort(list, function(a, b) return a:sub(2) < b:sub(2) end)
return table.concat(list, " ")
