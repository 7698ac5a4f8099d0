-- expect: limit steps
-- vector: comparisons of the longest texts, which differ in their last byte
local a, b = ("x"):rep(4000) .. "a", ("x"):rep(4000) .. "b"
local n = 0
while a < b do n = n + 1 end
return n
