-- expect: error out of bounds
-- vector: an insertion far beyond the end
table.insert({ 1, 2, 3 }, math.maxinteger, 4)
