-- expect: limit steps
-- vector: a full table that is rebuilt whole for each key that replaces another
local t = {}
for i = 1, 4096 do t[i + 0.5] = true end
local i = 4096
while true do
  i = i + 1
  t[i - 4096 + 0.5] = nil
  t[i + 0.5] = true
end
