-- expect: limit memory
-- vector: small functions, each holding the one before
local chain = function() return nil end
while true do
  local before = chain
  chain = function() return before end
end
