-- expect: limit memory
-- vector: small tables, each holding the one before
local chain
while true do chain = { chain } end
