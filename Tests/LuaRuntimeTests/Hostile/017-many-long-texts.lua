-- expect: limit memory
-- vector: texts each within the limit, all kept
local lists = {}
for i = 1, 100 do
  local list = {}
  for j = 1, 100 do list[j] = ("%06d"):format(i * 1000 + j):rep(600) end
  lists[i] = list
end
return #lists
