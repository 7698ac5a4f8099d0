-- expect: text a
-- vector: keys removed during a visit are not visited
local t = { a = 1, b = 2, c = 3 }
local seen = ""
for key in pairs(t) do
  seen = seen .. key
  t.b, t.c = nil, nil
end
return seen
