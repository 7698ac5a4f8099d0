-- expect: error element
-- vector: joining over the two last integers
return #table.concat({}, "", math.maxinteger - 1, math.maxinteger)
