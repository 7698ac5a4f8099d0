-- expect: error cannot be changed
-- vector: a library constant replaced
math.huge = 0
return math.huge
