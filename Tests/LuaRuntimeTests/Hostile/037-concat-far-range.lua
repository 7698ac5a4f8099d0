-- expect: error element
-- vector: joining from an index to the last integer
return #table.concat({ "a" }, "", 1, math.maxinteger)
