-- expect: limit steps
-- vector: library functions as comparison, which no instruction count would see
local list = {}
for i = 1, 10000 do list[i] = i % 7 end
while true do table.sort(list, math.max) end
