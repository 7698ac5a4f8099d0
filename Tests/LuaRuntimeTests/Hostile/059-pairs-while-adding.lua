-- expect: text 3
-- vector: keys added during a visit are not visited
local t = { a = 1, b = 2, c = 3 }
local n = 0
for key in pairs(t) do
  n = n + 1
  t[key .. key] = n
end
return n
