-- expect: limit steps
-- vector: an empty loop that never ends
while true do end
