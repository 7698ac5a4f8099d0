-- expect: refused
-- vector: a constant written
local limit <const> = 1
limit = 2
return limit
