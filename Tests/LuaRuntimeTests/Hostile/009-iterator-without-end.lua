-- expect: limit steps
-- vector: a generic for whose iterator always has one more
local function more(_, n) return n + 1 end
for n in more, nil, 0 do local _ = n end
