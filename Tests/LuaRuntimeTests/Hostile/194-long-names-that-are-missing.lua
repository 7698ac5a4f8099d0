-- expect: limit memory
-- vector: a long name of a field that is not there, asked for again and again
local name = ("x"):rep(4000)
while true do local _ = subject[name] end
