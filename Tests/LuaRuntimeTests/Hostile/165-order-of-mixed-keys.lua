-- expect: text -1 2 10 0.5 2.5 10 9 a false true
-- vector: numbers come before texts, and texts of digits are texts
local keys = {}
local t = { ["10"] = 1, ["9"] = 1, [10] = 1, [2] = 1, [2.5] = 1, [-1] = 1, [0.5] = 1, a = 1, [true] = 1, [false] = 1 }
for key in pairs(t) do keys[#keys + 1] = tostring(key) end
return table.concat(keys, " ")
