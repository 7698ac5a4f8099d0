-- expect: text 1
-- vector: a replaced environment is gone in the next run
local before = _ENV.tostring
_ENV = { tostring = function() return "changed" end }
return before(1)
