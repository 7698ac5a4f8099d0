-- expect: limit steps
-- vector: long repetitions, each dropped at once
while true do local _ = ("x"):rep(4000) end
