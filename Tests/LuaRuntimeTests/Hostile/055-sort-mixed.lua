-- expect: error compare
-- vector: a list of numbers and texts has no order
table.sort({ 1, "two", 3 })
