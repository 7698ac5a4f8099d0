-- expect: text 1234
-- vector: an insertion one past the end is in bounds
local list = { 1, 2, 3 }
table.insert(list, 4, 4)
return table.concat(list)
