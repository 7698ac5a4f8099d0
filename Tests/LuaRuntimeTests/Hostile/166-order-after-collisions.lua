-- expect: text 300 k1 k10 k100
-- vector: the order does not depend on how the table grew
local t = {}
for i = 300, 1, -1 do t["k" .. i] = i end
local first = {}
local n = 0
for key in pairs(t) do
  n = n + 1
  if n <= 3 then first[n] = key end
end
return n .. " " .. table.concat(first, " ")
