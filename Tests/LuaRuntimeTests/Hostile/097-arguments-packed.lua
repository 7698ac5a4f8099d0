-- expect: limit steps
-- vector: thousands of arguments packed into a table again and again
local function pack(...)
  while true do local _ = { ... } end
end
pack(("x"):rep(4000):byte(1, -1))
