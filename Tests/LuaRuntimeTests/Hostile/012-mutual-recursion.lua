-- expect: limit block
-- vector: two functions that call each other with many arguments
local odd
local function even(...) return 1, odd(1, 2, 3, ...) end
function odd(...) return 1, even(1, 2, 3, ...) end
return (even())
