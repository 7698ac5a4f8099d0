-- expect: limit steps
-- vector: a for loop whose counter is too big for its step to change it
local last = 0
for i = 2.0 ^ 53, 2.0 ^ 53 + 10, 0.5 do last = i end
return last
