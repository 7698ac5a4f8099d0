-- expect: error overflow
-- vector: a comparison that sorts again, each time on the machine's own stack
local function before(a, b)
  table.sort({ 2, 1 }, before)
  return a < b
end
return before(1, 2)
