-- expect: limit block
-- vector: a list built in one go from more values than fit
local function double(...) return ... end
local list = { ("x"):rep(4000):byte(1, -1) }
local wider = {}
for i = 1, 5 do
  for j = 1, #list do wider[(i - 1) * 4000 + j] = list[j] end
end
return #{ double(table.unpack(wider)) }
