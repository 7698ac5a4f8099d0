-- expect: limit steps
-- vector: plain searches for a long text that is nearly there
local text, wanted = ("a"):rep(4000), ("a"):rep(2000) .. "b"
while true do local _ = text:find(wanted, 1, true) end
