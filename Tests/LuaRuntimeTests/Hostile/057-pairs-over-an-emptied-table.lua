-- expect: limit steps
-- vector: going again and again through a table that was large once
local t = {}
for i = 1, 8000 do t["k" .. i] = i end
for i = 1, 8000 do t["k" .. i] = nil end
while true do
  for _ in pairs(t) do local _ = 1 end
end
