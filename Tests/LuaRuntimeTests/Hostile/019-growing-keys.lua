-- expect: limit block
-- vector: a table with a new key each turn
local set = {}
local n = 0
while true do
  n = n + 1
  set["k" .. n] = true
end
