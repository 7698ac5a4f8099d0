-- expect: limit block
-- vector: arguments that double with each call
local function double(...)
  local all = { ... }
  for i = 1, #all do all[#all + 1] = all[i] end
  return double(table.unpack(all))
end
return double(1)
