-- expect: limit steps
-- vector: a table whose length is astronomic, for only the powers of two are filled
local t = {}
for i = 0, 61 do t[1 << i] = true end
for i = 1, 5 do t[i] = true end
local length = #t
if length < 1 << 40 then error("the length is honest") end
table.insert(t, 1, true)
return length
