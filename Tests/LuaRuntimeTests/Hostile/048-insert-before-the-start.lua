-- expect: error out of bounds
-- vector: an insertion before the first element
table.insert({ 1, 2, 3 }, 0, 4)
