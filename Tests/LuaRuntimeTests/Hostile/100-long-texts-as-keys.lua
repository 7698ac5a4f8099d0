-- expect: limit steps
-- vector: new long texts looked up, each of which must be hashed whole
local long, n = ("x"):rep(4000), 0
local t = {}
while true do
  n = n + 1
  local _ = t[long .. n]
end
