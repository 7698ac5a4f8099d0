-- expect: text 3
-- vector: keys at the far ends of the integers take no room for what lies between
local t = { [math.maxinteger] = 1, [math.mininteger] = 2, [0] = 3 }
local n = 0
for _ in pairs(t) do n = n + 1 end
return n
