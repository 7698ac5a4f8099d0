-- expect: error out of bounds
-- vector: a removal two past the end
return table.remove({ 1, 2, 3 }, 5)
