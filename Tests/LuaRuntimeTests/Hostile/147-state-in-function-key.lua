-- expect: error unknown name `state`
-- vector: library functions as keys of a table that is gone the next time
local marks = { [tostring] = 1 }
state = state or marks
return state[tostring]
