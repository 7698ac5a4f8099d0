-- expect: error
-- vector: a value to be closed needs a metatable, which rules cannot make
local kept <close> = {}
return "closed"
